import { describe, expect, it } from 'vitest';
import { parseModel } from '../../../src/entities/model/weights.ts';

const TEXT = [
  '# 설명',
  'name\ttest-1',
  'scale\t0.5',
  'least\tPERSON=0.8 beyond=0.95',
  'labels\tO B-PERSON I-PERSON',
  'transitions\t0 1 0 0 0 4 -2 0 2',
  '[form]',
  '하병필\ta-4b12',
  '[a\tb\t\ta1',
  '[form-1 form]',
  '지사 하병필\tb3',
  '',
].join('\n');

describe('parseModel', () => {
  const model = parseModel(TEXT);

  it('머리 줄을 읽는다', () => {
    expect(model.name).toBe('test-1');
    expect(model.labels).toEqual(['O', 'B-PERSON', 'I-PERSON']);
    expect([...model.transitions]).toEqual([0, 1, 0, 0, 0, 4, -2, 0, 2]);
    expect(model.scale).toBe(0.5);
    expect(Object.fromEntries(model.least)).toEqual({ PERSON: 0.8, beyond: 0.95 });
  });

  it('틀마다 값과 무게를 읽는다; 값에 탭이나 괄호가 있어도 된다', () => {
    expect(model.weights.get('form')?.get('하병필')).toEqual([0, -4, 1, 12]);
    expect(model.weights.get('form')?.get('[a\tb\t')).toEqual([0, 1]);
    expect(model.weights.get('form-1 form')?.get('지사 하병필')).toEqual([1, 3]);
  });

  it.each([
    ['무게가 없는 줄', `${TEXT}뜻 모를 줄\n`],
    ['이음 무게의 수가 모자람', TEXT.replace('4 -2 0 2', '4')],
    ['빈 글', ''],
  ])('%s: 까닭을 말하며 멈춘다', (_, text) => {
    expect(() => parseModel(text)).toThrow(expect.objectContaining({ code: 'MODEL_CORRUPT' }));
  });
});
