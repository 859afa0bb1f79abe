import { type OffsetMap, originOffset, originSpan, type Source } from './source.ts';
import type { Span } from './span.ts';

/** A stretch of text with the range of the input that it stands for. */
export interface Piece extends Span {
  readonly text: string;
}

/** A text in the making that knows where each of its characters came from. */
export interface OriginText {
  readonly length: number;
  push(piece: Piece): void;
  /** Adds characters that the input does not have, such as the line break of a `<p>`. */
  separate(text: string): void;
  finish(): { readonly text: string; readonly origin: OffsetMap };
}

/**
 * Starts an empty text.
 *
 * @param outer leads from the offsets of the pieces on to those of a further input, where they were not cut out of it directly
 * @example pieces `{ text: '&', start: 1, end: 6 }` and `{ text: '가', start: 6, end: 7 }` of "A&amp;가" make "&가"
 */
export function originText(outer?: OffsetMap): OriginText {
  const parts: string[] = [];
  const points: [number, number][] = [];
  let length = 0;
  let input = 0;
  const add = ({ text, start, end }: Piece) => {
    if (start !== input) {
      if (length > 0) points.push([length, input]);
      points.push([length, start]);
    }
    parts.push(text);
    length += text.length;
    input = end;
    if (text.length === end - start) return;
    if (start + text.length !== end && points.at(-1)?.[0] !== length - text.length)
      points.push([length - text.length, start]);
    points.push([length, end]);
  };
  return {
    get length() {
      return length;
    },
    push(piece) {
      if (outer === undefined) add(piece);
      else for (const part of through(outer, piece)) add(part);
    },
    separate: (text) => add({ text, start: input, end: input }),
    finish: () => ({ text: parts.join(''), origin: { points } }),
  };
}

/** The piece with its range in the further input, cut where the two do not advance together. */
function through(outer: OffsetMap, { text, start, end }: Piece): readonly Piece[] {
  const source: Pick<Source, 'origin'> = { origin: outer };
  if (text.length !== end - start) return [{ text, ...originSpan(source, { start, end }) }];
  const pieces: Piece[] = [];
  let from = start;
  for (const [at] of pointsInside(outer, start, end)) {
    if (at === from) continue;
    pieces.push({ text: text.slice(from - start, at - start), ...originSpan(source, { start: from, end: at }) });
    from = at;
  }
  if (from === start && originOffset(source, start) === start && outer.points.length === 0)
    return [{ text, start, end }];
  pieces.push({ text: text.slice(from - start), ...originSpan(source, { start: from, end }) });
  return pieces;
}

function pointsInside({ points }: OffsetMap, start: number, end: number): OffsetMap['points'] {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.[0] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const from = low;
  while (low < points.length && (points[low]?.[0] ?? end) < end) low += 1;
  return points.slice(from, low);
}
