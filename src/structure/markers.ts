import type { Span } from '../core/span.ts';
import { readCounted } from './marker-counters.ts';
import { readBracket, readLabel } from './marker-labels.ts';
import type { MarkerReading, SignReading } from './marker-reading.ts';
import { readSymbol } from './marker-symbols.ts';
import type { MarkerTable } from './marker-table.ts';

/**
 * Whether a Hangul counter may stand here: "나." counts only where a "가." came before. "(사)" alone is a legal form, and
 * "다." the end of a wrapped sentence.
 */
export type HangulTest = (ordinal: number) => boolean;

/**
 * Reads the outline marker of a line; a sign may be followed by one that counts ("○ 첫째," "【 ❶ …】").
 *
 * @example "① 판로 지원" is a circled number with ordinal 1, its content begins at 판
 */
export function readMarker(
  text: string,
  line: Span,
  table: MarkerTable,
  counts: HangulTest,
): MarkerReading | undefined {
  const outer = readOne(text, line, table, true);
  if (outer === undefined || !isCounted(outer, counts)) return undefined;
  const full: MarkerReading = { ...outer, outerKind: outer.kind };
  if (outer.ordinal !== undefined || outer.contentEnd !== undefined) return full;
  const inner = readOne(text, { start: outer.contentStart, end: line.end }, table, false);
  if (inner?.ordinal === undefined || !isCounted(inner, counts)) return full;
  // "<붙임> 1. …" and "2. …" below it are one list.
  const sign = outer.kind === 'bracket' ? inner.sign : outer.sign;
  return { ...full, end: inner.end, kind: inner.kind, ordinal: inner.ordinal, contentStart: inner.contentStart, sign };
}

function isCounted({ kind, ordinal }: SignReading, counts: HangulTest): boolean {
  return kind !== 'hangul' || ordinal === undefined || counts(ordinal);
}

function readOne(text: string, line: Span, table: MarkerTable, head: boolean): SignReading | undefined {
  return (
    readSymbol(text, line, table) ??
    readCounted(text, line, table) ??
    readBracket(text, line, table, head) ??
    readLabel(text, line, table)
  );
}
