import type { Point } from './point.ts';
import { resolveDay } from './resolve-day.ts';
import { resolveMonth } from './resolve-month.ts';
import { lonelyWeekday, shiftedDay, shiftedWeek } from './resolve-shift.ts';
import { resolveYear } from './resolve-year.ts';
import { type DateContext, open, type ResolvedDate } from './resolved.ts';

/**
 * Fills in what a date leaves open, from the date it continues, the release date and the weekday.
 *
 * @example `resolveDate({ day: 2 }, { reference: { year: 2021, month: 12, day: 2 } }).first` is "2021-12-02"
 */
export function resolveDate(point: Point, context: DateContext): ResolvedDate {
  if (point.lunar === true) return open(point);
  if (point.dayShift !== undefined) return shiftedDay(point, context);
  if (point.weekShift !== undefined) return shiftedWeek(point, context);
  if (point.month === undefined && point.day === undefined && point.weekday !== undefined)
    return lonelyWeekday(point, context);
  if (point.day !== undefined) return resolveDay(point, context);
  if (point.month !== undefined || point.monthShift !== undefined) return resolveMonth(point, context);
  return resolveYear(point, context);
}
