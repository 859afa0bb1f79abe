import type { MarkerKind } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { isInvisible } from './lines.ts';

/** The marker at the head of a line, and what follows it. */
export interface MarkerReading extends Span {
  readonly kind: MarkerKind;
  readonly ordinal?: number;
  /** What decides the outline level: the outermost sign (○ of "○ 첫째,"). */
  readonly sign: string;
  readonly outerKind: MarkerKind;
  /** The usual depth of that sign, where it has one. */
  readonly depth?: number;
  /** Where the words behind the marker begin. */
  readonly contentStart: number;
  /** It opens an annex (붙임, <참고 1>): what came before is over. */
  readonly annex?: true;
  /** The whole line stands in brackets: where the words end. */
  readonly contentEnd?: number;
}

/** What one sign says, before the sign that may follow it is read. */
export type SignReading = Omit<MarkerReading, 'outerKind'>;

/** The first offset from `from` on that shows something, at most `end`: 2 for "□ 가" from 1. */
export function skipInvisible(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end && isInvisible(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** The offset behind the last visible character before `end`: 1 for "가 " before 2. */
export function trimmedEnd(text: string, end: number): number {
  let offset = end;
  while (offset > 0 && isInvisible(text.charCodeAt(offset - 1))) offset -= 1;
  return offset;
}
