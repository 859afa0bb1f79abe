import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GongboError } from '../../src/core/errors.ts';
import { createGaruTagger } from '../../src/morphemes/garu.ts';
import type { Tagger } from '../../src/morphemes/tagger.ts';
import { placed, plain } from './notation.ts';
import { testTagger } from './tagger-contract.ts';

describe('garu', () => {
  let tagger: Tagger;
  beforeAll(async () => {
    tagger = await createGaruTagger();
  });
  afterAll(() => tagger.dispose?.());

  testTagger(() => tagger);

  test('엔진과 판, 모델의 이름을 댄다', () => {
    expect(tagger.info).toMatchObject({ name: 'garu', model: 'base' });
    expect(tagger.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test.each([
    ['개최했다', '개최/NNG[0,2) 하/XSV[2,3) 았/EP[2,3) 다/EF[3,4)'],
    ['도와', '돕/VV[0,1) 아/EC[1,2)'],
    ['서울에서는', '서울/NNP[0,2) 에서/JKB[2,4) 는/JX[4,5)'],
    ['1,234.5억 원', '1,234.5/SN[0,7) 억/NR[7,8) 원/NNB[9,10)'],
    ['ㅇ 추진 배경', 'ㅇ/SW[0,1) 추진/NNG[2,4) 배경/NNG[5,7)'],
  ])('%s', (text, expected) => {
    expect(placed(tagger.tag(text, []))).toBe(expected);
  });

  test.each([
    ['몇', '몇/NR'],
    ['자세', '자세/NNG'],
    ['강력', '강력/NNG'],
    ['인하', '인하/NNG'],
  ])('엔진이 둘 사이에서 흔들리는 낱말도 늘 같다: %s → %s', async (word, expected) => {
    // The engine decides by chance: three instances that have read different things before.
    for (let count = 0; count < 3; count += 1) {
      const other = await createGaruTagger();
      for (let before = 0; before < count; before += 1) other.tag('3대 전략', []);
      expect(plain(other.tag(word, []))).toBe(expected);
      other.dispose?.();
    }
  });

  test('불러올 때 엔진의 안내문을 찍지 않고, 남의 출력은 막지 않는다', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const before = console.warn;
    try {
      const loading = Promise.all([createGaruTagger(), createGaruTagger()]);
      console.warn('남의 말');
      for (const other of await loading) other.dispose?.();
      expect(warn.mock.calls).toEqual([['남의 말']]);
      expect(console.warn).toBe(before);
    } finally {
      warn.mockRestore();
    }
  });

  test('둘을 만들어도 서로 상관없고, 해제한 뒤에 쓰면 까닭을 말한다', async () => {
    const other = await createGaruTagger();
    other.dispose?.();
    expect(() => other.tag('했다', [])).toThrow(GongboError);
    expect(plain(tagger.tag('했다', []))).toBe('하/VV 았/EP 다/EF');
  });
});
