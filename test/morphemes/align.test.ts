import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TAGS, type Tag } from '../../src/core/layers.ts';
import { align, type Unplaced } from '../../src/morphemes/align.ts';
import { foldTag } from '../../src/morphemes/tags.ts';

/** "하/VV 았/EP" as morphemes without places. */
function read(analysis: string): readonly Unplaced[] {
  return analysis.split(' ').map((pair) => {
    const slash = pair.lastIndexOf('/');
    return { form: pair.slice(0, slash), tag: foldTag(pair.slice(slash + 1)) };
  });
}

/** What each morpheme stands on: "했 했 다". */
function surfaces(text: string, analysis: string): string {
  return align(text, read(analysis))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

describe('어절 안에서 형태소의 자리 찾기', () => {
  test.each([
    // As written.
    ['정부는', '정부/NNG 는/JX', '정부 는'],
    ['"3대', '"/SS 3/SN 대/NNB', '" 3 대'],
    // Contraction within one syllable.
    ['했다', '하/VV 았/EP 다/EF', '했 했 다'],
    ['개최했다.', '개최/NNG 하/XSV 았/EP 다/EF ./SF', '개최 했 했 다 .'],
    ['갔다', '가/VV 았/EP 다/EF', '갔 갔 다'],
    ['됐다', '되/VV 었/EP 다/EF', '됐 됐 다'],
    ['왔던', '오/VV 았/EP 던/ETM', '왔 왔 던'],
    ['보였다', '보이/VV 었/EP 다/EF', '보였 였 다'],
    ['이뤄졌다', '이루/VV 어/EC 지/VX 었/EP 다/EF', '이뤄 뤄 졌 졌 다'],
    ['해야', '하/VV 어야/EC', '해 해야'],
    ['위해서는', '위하/VV 아서/EC 는/JX', '위해 해서 는'],
    ['가서', '가/VV 아서/EC', '가 가서'],
    ['모여', '모이/VV 어/EC', '모여 여'],
    // A consonant as a morpheme of its own.
    ['한', '하/XSV ㄴ/ETM', '한 한'],
    ['만든', '만들/VV ㄴ/ETM', '만든 든'],
    ['간다', '가/VV ㄴ다/EF', '간 간다'],
    ['이건', '이거/NP ㄴ/JX', '이건 건'],
    ['될', '되/XSV ㄹ/ETM', '될 될'],
    ['함께함', '함께/MAG 하/XSV ㅁ/ETN', '함께 함 함'],
    // Irregular stems.
    ['도와', '돕/VV 아/EC', '도 와'],
    ['빨라졌다', '빠르/VA 아/EC 지/VX 었/EP 다/EF', '빨 라 졌 졌 다'],
    ['걸어서', '걷/VV 어서/EC', '걸 어서'],
    ['지어', '짓/VV 어/EC', '지 어'],
    ['예뻐서', '예쁘/VA 어서/EC', '예뻐 뻐서'],
    ['써서', '쓰/VV 어서/EC', '써 써서'],
    ['몰라도', '모르/VV 아도/EC', '몰 라도'],
    ['어려운', '어렵/VA ㄴ/ETM', '어려운 운'],
    ['파래서', '파랗/VA 아서/EC', '파래 래서'],
    // The dropped copula goes with its ending.
    ['장소다', '장소/NNG 이/VCP 다/EF', '장소 다 다'],
    ['과제였다', '과제/NNG 이/VCP 었/EP 다/EF', '과제 였 였 다'],
    // The engine has said something twice or left something out.
    ['://a', ':/SP //SP //SP a/SL', ': / / a'],
    ['/가', '//SP //SP 가/NNG', '/ / 가'],
    ['가x나', '가/NNG 나/NNG', '가x 나'],
  ])('%s = %s', (text, analysis, expected) => {
    expect(surfaces(text, analysis)).toBe(expected);
  });

  test('아무 어절과 아무 형태소를 주어도 구간이 차례대로 어절을 덮는다', () => {
    const word = fc
      .array(fc.constantFrom('가', '했', '다', '이', 'ㄴ', 'ᆫ', 'a', '1', '😀', '👍', '漢', '/'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((letters) => letters.join(''));
    const morpheme = fc.record({ form: word, tag: fc.constantFrom<Tag>(...TAGS) });
    fc.assert(
      fc.property(word, fc.array(morpheme, { minLength: 1, maxLength: 8 }), (text, morphemes) => {
        const spans = align(text, morphemes);
        expect(spans.length).toBe(morphemes.length);
        let previous = 0;
        let covered = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(start).toBeLessThanOrEqual(covered);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          previous = start;
          covered = Math.max(covered, end);
        }
        expect(covered).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
