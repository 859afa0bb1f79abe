import { describe, expect, it } from 'vitest';
import { structureOf, wordsOf } from './run.ts';

/** [line, marker, kind, ordinal, words] */
const MARKED: readonly (readonly [string, string, string, number | undefined, string])[] = [
  ['□ 창업 교육', '□', 'square', undefined, '창업 교육'],
  ['■창업 교육', '■', 'square', undefined, '창업 교육'],
  ['◈ 창업 교육', '◈', 'square', undefined, '창업 교육'],
  ['○ 창업 교육', '○', 'circle', undefined, '창업 교육'],
  ['ㅇ창업 교육', 'ㅇ', 'circle', undefined, '창업 교육'],
  ['o 창업 교육', 'o', 'circle', undefined, '창업 교육'],
  ['o창업 교육', 'o', 'circle', undefined, '창업 교육'],
  ['❍ 창업 교육', '❍', 'circle', undefined, '창업 교육'],
  ['◦ 창업 교육', '◦', 'circle', undefined, '창업 교육'],
  ['• 창업 교육', '•', 'circle', undefined, '창업 교육'],
  ['▲ 창업 교육', '▲', 'triangle', undefined, '창업 교육'],
  ['△창업 교육', '△', 'triangle', undefined, '창업 교육'],
  ['▸ 창업 교육', '▸', 'triangle', undefined, '창업 교육'],
  ['‣창업 교육', '‣', 'triangle', undefined, '창업 교육'],
  ['- 창업 교육', '-', 'dash', undefined, '창업 교육'],
  ['―창업 교육', '―', 'dash', undefined, '창업 교육'],
  ['· 창업 교육', '·', 'dash', undefined, '창업 교육'],
  ['* 창업 교육', '*', 'asterisk', undefined, '창업 교육'],
  ['** 창업 교육', '**', 'asterisk', undefined, '창업 교육'],
  ['※ 창업 교육', '※', 'asterisk', undefined, '창업 교육'],
  ['✓ 창업 교육', '✓', 'check', undefined, '창업 교육'],
  ['→ 창업 교육', '→', 'check', undefined, '창업 교육'],
  ['\uf06d 창업 교육', '\uf06d', 'check', undefined, '창업 교육'],
  ['③ 창업 교육', '③', 'circled-number', 3, '창업 교육'],
  ['❷창업 교육', '❷', 'circled-number', 2, '창업 교육'],
  ['㉠ 창업 교육', '㉠', 'circled-number', 1, '창업 교육'],
  ['2. 창업 교육', '2.', 'number', 2, '창업 교육'],
  ['2) 창업 교육', '2)', 'number', 2, '창업 교육'],
  ['(2) 창업 교육', '(2)', 'number', 2, '창업 교육'],
  ['⑵ 창업 교육', '⑵', 'number', 2, '창업 교육'],
  ['가. 창업 교육', '가.', 'hangul', 1, '창업 교육'],
  ['가) 창업 교육', '가)', 'hangul', 1, '창업 교육'],
  ['Ⅱ. 창업 교육', 'Ⅱ.', 'roman', 2, '창업 교육'],
  ['IV. 창업 교육', 'IV.', 'roman', 4, '창업 교육'],
  ['첫째, 창업 교육', '첫째,', 'ordinal-word', 1, '창업 교육'],
  ['○ 둘째, 창업 교육', '○ 둘째,', 'ordinal-word', 2, '창업 교육'],
  ['□ ① 창업 교육', '□ ①', 'circled-number', 1, '창업 교육'],
  ['[전략 2] 창업 교육', '[전략 2]', 'bracket', 2, '창업 교육'],
  ['[과제①] 창업 교육', '[과제①]', 'bracket', 1, '창업 교육'],
  ['(프로젝트 2) 창업 교육', '(프로젝트 2)', 'bracket', 2, '창업 교육'],
  ['<참고 1> 창업 교육', '<참고 1>', 'bracket', 1, '창업 교육'],
  ['【붙임】 창업 교육', '【붙임】', 'bracket', undefined, '창업 교육'],
  ['추진전략 3. 창업 교육', '추진전략 3.', 'bracket', 3, '창업 교육'],
  ['붙임 2. 창업 교육', '붙임 2.', 'bracket', 2, '창업 교육'],
  ['붙임\t창업 교육', '붙임', 'bracket', undefined, '창업 교육'],
  ['【 ❶ 창업 교육 】', '【 ❶', 'circled-number', 1, '창업 교육'],
  ['< 창업 교육 >', '<', 'bracket', undefined, '창업 교육'],
];

const UNMARKED: readonly string[] = [
  '12.2. 창업 교육',
  '12. 2.(목) 창업 교육',
  '2024. 5월 창업 교육',
  '(사)창업교육협회',
  '나. 창업 교육',
  'original 창업 교육',
  '전략 창업 교육',
  '참고로 창업 교육',
  '첫째 아이를 위한 교육',
  '[창업] 교육',
  '-3.5%',
  'I am',
  '○',
  '①',
];

describe('글머리표', () => {
  it.each(MARKED)('%s', (line, marker, kind, ordinal, words) => {
    const block = structureOf(line).blocks[0];
    expect(block?.marker?.kind).toBe(kind);
    expect(line.slice(block?.marker?.start, block?.marker?.end)).toBe(marker);
    expect(block?.marker?.ordinal).toBe(ordinal);
    expect(block === undefined ? '' : wordsOf(line, block)).toBe(words);
  });

  it.each(UNMARKED)('글머리표가 아님: %s', (line) => {
    expect(structureOf(line).blocks[0]?.marker).toBeUndefined();
  });

  it('가나다는 차례대로일 때만 센다', () => {
    const markers = structureOf('가. 개요\n나. 일정\n라. 기타').blocks.map(({ marker }) => marker?.ordinal);
    expect(markers).toEqual([1, 2, undefined]);
  });
});
