import { isSpace, type Span } from '../core/span.ts';

/** A physical line of the text without the white space around it; blank lines are not kept. */
export interface Line extends Span {
  /** The number of blank lines directly above. */
  readonly blankAbove: number;
}

/**
 * Splits a text at every kind of line break (LF, CR, CRLF, U+2028, U+2029, NEL, VT, FF); one pass.
 *
 * @example `splitLines('□ 추진 배경\r\n\r\n ○ 내용')` gives two lines, the second with one blank line above
 */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blankAbove = 0;
  let lineStart = 0;
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && !isBreak(text.charCodeAt(index))) continue;
    const line = trimLine(text, lineStart, index, blankAbove);
    if (line === undefined) blankAbove += 1;
    else {
      lines.push(line);
      blankAbove = 0;
    }
    if (text.charCodeAt(index) === 0x0d && text.charCodeAt(index + 1) === 0x0a) index += 1;
    lineStart = index + 1;
  }
  return lines;
}

function isBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** Whether a code unit shows nothing: white space, and the zero-width characters that web pages are sown with. */
export function isInvisible(unit: number): boolean {
  return isSpace(unit) || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xad || unit === 0x85;
}

function trimLine(text: string, start: number, end: number, blankAbove: number): Line | undefined {
  let from = start;
  let to = end;
  while (from < to && isInvisible(text.charCodeAt(from))) from += 1;
  while (to > from && isInvisible(text.charCodeAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to, blankAbove } : undefined;
}
