import { describe, expect, test } from 'vitest';
import { disguise, unmask } from '../../src/morphemes/disguise.ts';
import type { TaggedMorpheme } from '../../src/morphemes/tagger.ts';
import { namesIn, placed } from './notation.ts';

describe('이름 가리기', () => {
  test.each([
    ['하병필은 갔다', '하병필', '서울은 갔다'],
    ['오종수가 갔다', '오종수', '경상남도가 갔다'],
    ['박나은은 갔다', '박나은', '대한민국은 갔다'],
    ['KT는 LG와', 'KT', '경상남도는 LG와'],
    ['LG은 갔다', 'LG', '대한민국은 갔다'],
  ])('%s', (text, name, expected) => {
    expect(disguise(text, namesIn(text, name)).text).toBe(expected);
  });

  test('가린 이름이 제자리로 돌아오고 뒤의 위치가 맞는다', () => {
    const text = '경상남도 지역혁신협의회는 하병필과';
    const hidden = disguise(text, namesIn(text, '경상남도 지역혁신협의회', '하병필'));
    expect(hidden.text).toBe('경상남도는 서울과');
    const found: readonly TaggedMorpheme[] = [
      { form: '경상남도', tag: 'NNP', start: 0, end: 4 },
      { form: '는', tag: 'JX', start: 4, end: 5 },
      { form: '서울', tag: 'NNP', start: 6, end: 8 },
      { form: '과', tag: 'JKB', start: 8, end: 9 },
    ];
    expect(placed(unmask(text, hidden, found))).toBe(
      '경상남도 지역혁신협의회/NNP[0,12) 는/JX[12,13) 하병필/NNP[14,17) 과/JKB[17,18)',
    );
  });

  test('이름에 걸친 형태소는 바깥쪽만 남는다', () => {
    const text = '전임하병필장';
    const hidden = disguise(text, namesIn(text, '하병필'));
    const found: readonly TaggedMorpheme[] = [{ form: '전임서울장', tag: 'NNG', start: 0, end: 5 }];
    expect(placed(unmask(text, hidden, found))).toBe('전임/NNG[0,2) 하병필/NNP[2,5) 장/NNG[5,6)');
  });
});
