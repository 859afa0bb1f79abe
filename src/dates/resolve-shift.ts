import { dayNumber, dayOfNumber, weekdayOf } from './calendar.ts';
import type { Point } from './point.ts';
import { type DateContext, dayOf, daySpan, open, type ResolvedDate, wholeDay } from './resolved.ts';

/** Resolves a day counted from the release day: 금일, 내일. */
export function shiftedDay(point: Point, { reference }: DateContext): ResolvedDate {
  const today = dayOf(reference);
  return today === undefined ? open(point) : wholeDay(point, dayOfNumber(dayNumber(today) + (point.dayShift ?? 0)));
}

/** Resolves a week counted from the release week, or a day of it: 다음 주, 이번 주 금요일. */
export function shiftedWeek(point: Point, { reference }: DateContext): ResolvedDate {
  const today = dayOf(reference);
  if (today === undefined) return open(point);
  const monday = dayNumber(today) - ((weekdayOf(today) + 6) % 7) + 7 * (point.weekShift ?? 0);
  if (point.weekday !== undefined) return wholeDay(point, dayOfNumber(monday + ((point.weekday + 6) % 7)));
  return daySpan(point, dayOfNumber(monday + (point.weekend === true ? 5 : 0)), dayOfNumber(monday + 6));
}

/** Resolves a weekday that stands alone: the next one, or with 지난 the last one. */
export function lonelyWeekday(point: Point, { reference }: DateContext): ResolvedDate {
  const today = dayOf(reference);
  if (today === undefined || point.weekday === undefined) return open(point);
  const forward = (point.weekday - weekdayOf(today) + 7) % 7 || 7;
  const shift = point.direction === 'past' && forward < 7 ? forward - 7 : point.direction === 'past' ? -7 : forward;
  return wholeDay(point, dayOfNumber(dayNumber(today) + shift));
}
