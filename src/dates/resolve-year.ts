import { isoOf, shiftMonth } from './calendar.ts';
import type { Point } from './point.ts';
import type { Reference } from './reference.ts';
import { type DateContext, open, parts, type ResolvedDate, yearOf } from './resolved.ts';

/** Resolves a year, a half, a quarter or a decade: 내년 상반기, 3분기, 1980년대. */
export function resolveYear(point: Point, context: DateContext): ResolvedDate {
  if (point.quarterShift !== undefined) return shiftedQuarter(point, context);
  let year = yearOf(point, context);
  if (year === undefined && (point.half !== undefined || point.quarter !== undefined)) {
    year = context.continues?.year ?? impliedYearOfPart(point, context.reference);
  }
  if (year === undefined) return open(point);
  const base = { ...parts(point, { year }), year };
  if (point.decade === true) return { ...base, first: isoOf(year), last: isoOf(year + 9) };
  const [from, to] = monthsOf(point);
  // 연초 is its first month and 연말 its last; 연초 of a half or a quarter is not said.
  if (from === undefined && (point.edge === 'early' || point.edge === 'late')) {
    const month = point.edge === 'early' ? 1 : 12;
    const iso = isoOf(year, month);
    return { ...base, ...parts(point, { year, month }), grain: 'month', first: iso, last: iso, month };
  }
  if (from === undefined || to === undefined) return { ...base, first: isoOf(year), last: isoOf(year) };
  return { ...base, first: isoOf(year, from), last: isoOf(year, to) };
}

/** First and last month of a half or a quarter. */
function monthsOf({ half, quarter }: Point): readonly [number, number] | readonly [] {
  if (half !== undefined) return [half * 6 - 5, half * 6];
  return quarter === undefined ? [] : [quarter * 3 - 2, quarter * 3];
}

function impliedYearOfPart(point: Point, reference: Reference | undefined): number | undefined {
  if (reference?.month === undefined) return reference?.year;
  const [from = 1, to = 12] = monthsOf(point);
  // In the first weeks of a year the last quarter is the one that has just ended.
  if (point.quarter === 4 && reference.month <= 2 && point.direction === undefined) return reference.year - 1;
  if (point.direction === 'past' && from > reference.month) return reference.year - 1;
  return point.direction === 'future' && to < reference.month ? reference.year + 1 : reference.year;
}

function shiftedQuarter(point: Point, { reference }: DateContext): ResolvedDate {
  if (reference?.month === undefined) return open(point);
  const month = Math.floor((reference.month - 1) / 3) * 3 + 1;
  const from = shiftMonth(reference.year, month, 3 * (point.quarterShift ?? 0));
  const { year } = from;
  return { ...parts(point, { year }), year, first: isoOf(year, from.month), last: isoOf(year, from.month + 2) };
}
