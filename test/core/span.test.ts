import { describe, expect, it } from 'vitest';
import { bySpan, contains, firstAtOrAfter, overlap, trimSpan, within } from '../../src/core/span.ts';

describe('구간', () => {
  it('겹친 글자 수를 센다', () => {
    expect(overlap({ start: 0, end: 4 }, { start: 2, end: 9 })).toBe(2);
    expect(overlap({ start: 0, end: 4 }, { start: 4, end: 9 })).toBe(0);
    expect(overlap({ start: 6, end: 9 }, { start: 0, end: 4 })).toBe(0);
  });

  it('담는지를 가린다', () => {
    expect(contains({ start: 0, end: 12 }, { start: 0, end: 4 })).toBe(true);
    expect(contains({ start: 0, end: 4 }, { start: 0, end: 12 })).toBe(false);
  });

  it('앞에서부터, 같은 자리면 긴 것부터 늘어놓는다', () => {
    const spans = [
      { start: 5, end: 6 },
      { start: 0, end: 4 },
      { start: 0, end: 9 },
    ];
    expect(spans.toSorted(bySpan)).toEqual([
      { start: 0, end: 9 },
      { start: 0, end: 4 },
      { start: 5, end: 6 },
    ]);
  });

  it.each([
    [' 3대 전략 ', 1, 6],
    ['\u3000\u00a0가\ufeff', 2, 3],
    ['가', 0, 1],
    ['   ', 3, 3],
    ['', 0, 0],
  ])('%j의 앞뒤 빈 곳을 뺀다', (text, start, end) => {
    expect(trimSpan(text, { start: 0, end: text.length })).toEqual({ start, end });
  });

  it('String.trim과 같은 것을 빈칸으로 본다', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const character = String.fromCharCode(unit);
      const { start } = trimSpan(character, { start: 0, end: 1 });
      expect(start === 1, unit.toString(16)).toBe(character.trim() === '');
    }
  });

  it('범위 안의 것만 고른다', () => {
    const spans = [0, 3, 3, 6, 9].map((start) => ({ start, end: start + 2 }));
    expect(firstAtOrAfter(spans, 3)).toBe(1);
    expect(firstAtOrAfter(spans, 10)).toBe(5);
    expect(within(spans, { start: 3, end: 8 })).toEqual([
      { start: 3, end: 5 },
      { start: 3, end: 5 },
      { start: 6, end: 8 },
    ]);
    expect(within(spans, { start: 4, end: 7 })).toEqual([]);
  });
});
