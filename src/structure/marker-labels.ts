import type { Span } from '../core/span.ts';
import { isInvisible } from './lines.ts';
import { readCounted } from './marker-counters.ts';
import { type SignReading, skipInvisible, trimmedEnd } from './marker-reading.ts';
import { readSymbol } from './marker-symbols.ts';
import type { MarkerTable } from './marker-table.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '[': ']',
  '<': '>',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '＜': '＞',
  '〈': '〉',
  '［': '］',
  '≪': '≫',
  '(': ')',
};

/** Reads brackets: "[전략 1] …", "<참고 1>", "(프로젝트 2) …", and a whole line in brackets: "【 ❶ 대응체계 구축 】". */
export function readBracket(text: string, line: Span, table: MarkerTable, head: boolean): SignReading | undefined {
  const closer = CLOSERS[text.charAt(line.start)];
  if (closer === undefined) return undefined;
  const limit = Math.min(line.end, line.start + 120);
  const close = text.slice(line.start, limit).indexOf(closer) + line.start;
  if (close < line.start + 2) return undefined;
  const inside = { start: skipInvisible(text, line.start + 1, close), end: close };
  const label = labelAt(text, inside, table);
  const whole = close + 1 === line.end;
  if (label !== undefined && label.end >= trimmedEnd(text, close) && !whole) {
    const contentStart = skipInvisible(text, close + 1, line.end);
    return {
      start: line.start,
      end: close + 1,
      kind: 'bracket',
      sign: `${text.charAt(line.start)}${label.word}`,
      contentStart,
      ...(isReference(label.word, table) ? { annex: true as const } : {}),
      ...(label.ordinal === undefined ? {} : { ordinal: label.ordinal }),
    };
  }
  if (!whole || !head || closer === ')') return undefined;
  const contentEnd = trimmedEnd(text, close);
  const inner =
    readSymbol(text, { start: inside.start, end: contentEnd }, table) ??
    readCounted(text, { start: inside.start, end: contentEnd }, table);
  const counts = inner?.ordinal === undefined ? undefined : inner;
  const start = counts?.contentStart ?? inside.start;
  if (start >= contentEnd) return undefined;
  return {
    start: line.start,
    end: counts?.end ?? line.start + 1,
    kind: counts?.kind ?? 'bracket',
    sign: text.charAt(line.start),
    contentStart: start,
    contentEnd,
    ...(counts?.ordinal === undefined ? {} : { ordinal: counts.ordinal }),
  };
}

/** Reads a label without brackets: "추진전략 1. …", "붙임 2: …", "붙임  사업 개요". */
export function readLabel(text: string, line: Span, table: MarkerTable): SignReading | undefined {
  const label = labelAt(text, line, table);
  if (label === undefined) return undefined;
  const reference = isReference(label.word, table);
  const punctuated = /[.:)：]/.test(text.charAt(label.end));
  if (!punctuated && !(reference && (label.ordinal !== undefined || isTabular(text, label.end)))) return undefined;
  const end = punctuated ? label.end + 1 : label.end;
  const contentStart = skipInvisible(text, end, line.end);
  if (contentStart >= line.end) return undefined;
  if (label.ordinal === undefined && !reference) return undefined;
  return {
    start: line.start,
    end,
    kind: 'bracket',
    // "붙임 1. …" and "2. …" below it are one list.
    sign: reference && label.ordinal !== undefined && punctuated ? '1.' : label.word,
    contentStart,
    ...(reference ? { annex: true as const } : {}),
    ...(label.ordinal === undefined ? {} : { ordinal: label.ordinal }),
  };
}

function isReference(word: string, table: MarkerTable): boolean {
  return table.signs.get(word)?.type === 'reference';
}

/** Whether a word is set off from the next as in a form: by a tab or by two blanks. */
function isTabular(text: string, offset: number): boolean {
  return text[offset] === '\t' || (isInvisible(text.charCodeAt(offset)) && isInvisible(text.charCodeAt(offset + 1)));
}

/** A label word with its number: "전략 1", "붙임2", "❶"; it ends behind the number. */
function labelAt(
  text: string,
  range: Span,
  table: MarkerTable,
): { readonly word: string; readonly end: number; readonly ordinal?: number } | undefined {
  for (const word of table.labels) {
    if (!text.startsWith(word, range.start) || range.start + word.length > range.end) continue;
    const wordEnd = range.start + word.length;
    let offset = skipInvisible(text, wordEnd, range.end);
    if (text[offset] === '-' || text[offset] === '#') offset += 1;
    const digits = /\d{1,2}(?!\d)/y;
    digits.lastIndex = offset;
    const found = digits.exec(text)?.[0];
    if (found !== undefined && offset + found.length <= range.end) {
      return { word, end: offset + found.length, ordinal: Number(found) };
    }
    const sign = table.signs.get(text.charAt(offset));
    if (sign?.ordinal !== undefined && sign.type !== 'hangul' && offset < range.end) {
      return { word, end: offset + 1, ordinal: sign.ordinal };
    }
    if (isReference(word, table)) return { word, end: wordEnd };
  }
  return undefined;
}
