/**
 * A half-open range of UTF-16 code units: `text.slice(start, end)` is its surface.
 *
 * @example `{ start: 0, end: 4 }` over "경상남도는" is "경상남도"
 */
export interface Span {
  /** First code unit of the range. */
  readonly start: number;
  /** The code unit after the last one. */
  readonly end: number;
}

/** The number of code units that two spans share: `overlap({start: 0, end: 4}, {start: 2, end: 9})` is 2. */
export function overlap(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}

/** Whether `outer` holds every character of `inner`: "경상남도 지역혁신협의회" holds "경상남도". */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** Orders by start, and of equal starts the longer first: "경상남도 도지사" before "경상남도". */
export function bySpan(left: Span, right: Span): number {
  return left.start - right.start || right.end - left.end;
}

/** Shrinks a span so that it neither begins nor ends with white space: " 3대 전략 " becomes "3대 전략". */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Whether a UTF-16 code unit is white space in the sense of `String.prototype.trim`. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** The index of the first element of a start-sorted list that starts at or after `offset` (a binary search). */
export function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The elements of a start-sorted, non-overlapping list that lie inside `range`, without a scan of the whole list.
 *
 * @example the morphemes of one sentence: `within(morphemes, sentence)`
 */
export function within<T extends Span>(spans: readonly T[], range: Span): readonly T[] {
  const from = firstAtOrAfter(spans, range.start);
  let to = from;
  let sticksOut = false;
  for (; to < spans.length; to += 1) {
    const span = spans[to];
    if (span === undefined || span.start >= range.end) break;
    sticksOut ||= span.end > range.end;
  }
  const inside = spans.slice(from, to);
  return sticksOut ? inside.filter((span) => span.end <= range.end) : inside;
}
