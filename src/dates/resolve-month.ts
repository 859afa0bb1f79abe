import { dayNumber, dayOfNumber, isoOf, lastDay, shiftMonth, weekdayOf } from './calendar.ts';
import { impliedYear } from './implied-year.ts';
import type { Point } from './point.ts';
import { type DateContext, daySpan, open, parts, type ResolvedDate, wholeDay, yearOf } from './resolved.ts';

/** Resolves a month, or a week of it: 지난 7월, 이달 중순, 10월 셋째 주. */
export function resolveMonth(point: Point, context: DateContext): ResolvedDate {
  const { reference } = context;
  let { month } = point;
  let year = yearOf(point, context);
  if (point.monthShift !== undefined) {
    if (reference?.month === undefined) return open(point);
    ({ year, month } = shiftMonth(reference.year, reference.month, point.monthShift));
  } else if (month !== undefined) year ??= impliedYear(point, month, undefined, context);
  if (year === undefined || month === undefined) return open(point);
  if (point.weekOfMonth !== undefined) return weekOfMonth(point, year, month);
  if (point.nthWeekday !== undefined) return nthWeekday(point, year, month);
  if (point.lastDay === true) return wholeDay(point, { year, month, day: lastDay(year, month) });
  const iso = isoOf(year, month);
  return { ...parts(point, { year, month }), first: iso, last: iso, year, month, ...thirdOf(point) };
}

/** 초, 중순 and 말 are the first, second and last third of a month: from the 1st, the 11th and the 21st. */
function thirdOf({ edge }: Point): Pick<ResolvedDate, 'skip' | 'days'> {
  if (edge === 'early') return { days: 10 };
  if (edge === 'middle') return { skip: 10, days: 20 };
  return edge === 'late' ? { skip: 20 } : {};
}

/** Weeks of a month begin on Monday and belong to the month that has their Thursday, as ISO 8601 has it for years. */
function weekOfMonth(point: Point, year: number, month: number): ResolvedDate {
  const firstDay = dayNumber({ year, month, day: 1 });
  const thursday = firstDay + ((4 - weekdayOf(dayOfNumber(firstDay)) + 7) % 7);
  const weeks = Math.floor((firstDay + lastDay(year, month) - 1 - thursday) / 7) + 1;
  const nth = point.weekOfMonth === -1 ? weeks : (point.weekOfMonth ?? 1);
  if (nth > weeks)
    return { ...parts(point, { year, month }), first: isoOf(year, month), last: isoOf(year, month), year, month };
  const monday = thursday - 3 + 7 * (nth - 1);
  if (point.weekday !== undefined) return wholeDay(point, dayOfNumber(monday + ((point.weekday + 6) % 7)));
  return daySpan(point, dayOfNumber(monday), dayOfNumber(monday + 6));
}

/** The first, second or last Wednesday of a month. */
function nthWeekday(point: Point, year: number, month: number): ResolvedDate {
  const { weekday = 0, nthWeekday: nth = 1 } = point;
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7);
  const last = first + 7 * Math.floor((lastDay(year, month) - first) / 7);
  return wholeDay(point, { year, month, day: nth === -1 ? last : Math.min(last, first + 7 * (nth - 1)) });
}
