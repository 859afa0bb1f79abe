import { describe, expect, test } from 'vitest';
import { readSymbols } from '../../src/morphemes/symbols.ts';
import type { TaggedMorpheme } from '../../src/morphemes/tagger.ts';
import { foldTag } from '../../src/morphemes/tags.ts';
import { plain } from './notation.ts';

/** Reads "가/NNG 나/NNG" as morphemes that stand one after another in `text`. */
function morphemes(text: string, analysis: string): readonly TaggedMorpheme[] {
  let at = 0;
  return analysis.split(' ').map((pair) => {
    const slash = pair.lastIndexOf('/');
    const form = pair.slice(0, slash);
    const start = text.indexOf(form, at);
    at = start + form.length;
    return { form, tag: foldTag(pair.slice(slash + 1)), start, end: at };
  });
}

describe('기호·숫자·한자를 두 엔진이 같게 읽는다', () => {
  test.each([
    // Numbers.
    ['1,234.5억', '1/SN ,/SP 234/SN ./SF 5/SN 억/NR', '1,234.5/SN 억/NR'],
    ['3.3㎞', '3/SN ./SF 3/SN ㎞/SW', '3.3/SN ㎞/SW'],
    ['20,000명', '20/SN ,/SP 000/SN 명/NNB', '20,000/SN 명/NNB'],
    // No numbers: dates, lists, sentence ends.
    ['2021.12.2.', '2021/SN ./SF 12/SN ./SF 2/SN ./SF', '2021/SN ./SF 12/SN ./SF 2/SN ./SF'],
    ['1, 2', '1/SN ,/SP 2/SN', '1/SN ,/SP 2/SN'],
    ['12명.', '12/SN 명/NNB ./SF', '12/SN 명/NNB ./SF'],
    // Brackets and quotation marks.
    ['(가)', '(/SS 가/NNG )/SS', '(/SSO 가/NNG )/SSC'],
    ['“가”', '“/SS 가/NNG ”/SS', '“/SSO 가/NNG ”/SSC'],
    ['【가】', '【/SW 가/NNG 】/SW', '【/SSO 가/NNG 】/SSC'],
    ['"가" "나"', '"/SS 가/NNG "/SS "/SS 나/NNG "/SS', '"/SSO 가/NNG "/SSC "/SSO 나/NNG "/SSC'],
    ['("가")', '(/SS "/SS 가/NNG "/SS )/SS', '(/SSO "/SSO 가/NNG "/SSC )/SSC'],
    // Rows of one symbol; different ones and separate ones stay apart.
    ['...', './SF ./SF ./SF', '.../SF'],
    ['**', '*/SW */SW', '**/SW'],
    ['ㅋㅋㅋ', 'ㅋ/NNG ㅋ/NNG ㅋ/NNG', 'ㅋㅋㅋ/SW'],
    ['①②', '①/SW ②/SW', '①/SW ②/SW'],
    ['* *', '*/SW */SW', '*/SW */SW'],
    ['?!', '?/SF !/SF', '?/SF !/SF'],
    // Letters that stand alone are symbols, those that belong to a word are not.
    ['ㅇ 배경', 'ㅇ/NNG 배경/NNG', 'ㅇ/SW 배경/NNG'],
    ['가∼나', '가/NNG ∼/SW 나/NNG', '가/NNG ∼/SO 나/NNG'],
    ['日本', '日/NNG 本/NNG', '日本/SH'],
    ['韓·美', '韓/NNG ·/SP 美/NNG', '韓/SH ·/SP 美/SH'],
  ])('%s', (text, analysis, expected) => {
    expect(plain(readSymbols(text, morphemes(text, analysis)))).toBe(expected);
  });

  test('한 글자에 녹아든 자음은 기호가 아니다', () => {
    const fused: readonly TaggedMorpheme[] = [
      { form: '하', tag: 'XSV', start: 0, end: 1 },
      { form: 'ㄴ', tag: 'ETM', start: 0, end: 1 },
    ];
    expect(readSymbols('한', fused)).toEqual(fused);
  });

  test('빈칸뿐인 형태소는 버린다', () => {
    expect(readSymbols('\u2028', [{ form: '\u2028', tag: 'SW', start: 0, end: 1 }])).toEqual([]);
  });
});
