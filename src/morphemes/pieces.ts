import { splitsSurrogatePair } from '../core/offsets.ts';
import { isSpace, type Span } from '../core/span.ts';

/**
 * Cuts a text into pieces of at most `limit` code units: after white space where there is some, else after a character that is
 * no Hangul, letter or digit, else anywhere. A span in `whole` is only cut when it alone is longer than the limit.
 *
 * @returns adjoining spans that cover the text
 * @example with the limit 8 "경상남도는 2일 개최했다" becomes "경상남도는 " "2일 " "개최했다"
 */
export function cutPieces(text: string, limit: number, whole: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  let name = 0;
  while (text.length - start > limit) {
    while ((whole[name]?.end ?? text.length) <= start) name += 1;
    let end = bestCut(text, start, start + limit);
    for (let index = name; index < whole.length; index += 1) {
      const span = whole[index];
      if (span === undefined || span.start >= end) break;
      if (span.end > end && span.start > start) end = span.start;
      else if (span.end > end && span.end - start <= limit) end = span.end;
    }
    if (splitsSurrogatePair(text, end)) end -= 1;
    pieces.push({ start, end });
    start = end;
  }
  if (start < text.length) pieces.push({ start, end: text.length });
  return pieces;
}

/** The last good place to cut in the second half of the range, else the last place at all. */
function bestCut(text: string, start: number, limit: number): number {
  const middle = start + Math.floor((limit - start) / 2);
  for (let end = limit; end > middle; end -= 1) if (isSpace(text.charCodeAt(end - 1))) return end;
  for (let end = limit; end > middle; end -= 1) if (!/[\p{L}\p{N}\p{M}]/u.test(text.charAt(end - 1))) return end;
  return limit;
}
