import { dayNumber, dayOfNumber, isoOf } from './calendar.ts';
import type { Point } from './point.ts';
import { resolveDay } from './resolve-day.ts';
import { resolveLunar } from './resolve-lunar.ts';
import { resolveMonth } from './resolve-month.ts';
import { lonelyWeekday, shiftedDay, shiftedWeek } from './resolve-shift.ts';
import { resolveYear } from './resolve-year.ts';
import { type DateContext, open, parts, type ResolvedDate } from './resolved.ts';

/**
 * Fills in what a date leaves open, from the date it continues, the release date and the weekday.
 *
 * @example `resolveDate({ day: 2 }, { reference: { year: 2021, month: 12, day: 2 } }).first` is "2021-12-02"
 */
export function resolveDate(point: Point, context: DateContext): ResolvedDate {
  if (point.dayAfter !== undefined) return shiftedFrom(point, context);
  if (point.lunar === true) return resolveLunar(point, context);
  if (point.dayShift !== undefined) return shiftedDay(point, context);
  if (point.weekShift !== undefined) return shiftedWeek(point, context);
  if (isLonelyWeekday(point)) return lonelyWeekday(point, context);
  if (point.day !== undefined) return resolveDay(point, context);
  if (point.month !== undefined || point.monthShift !== undefined) return resolveMonth(point, context);
  return resolveYear(point, context);
}

/** 월요일, but not the first 월요일 of a month. */
function isLonelyWeekday({ weekday, month, monthShift, day }: Point): boolean {
  return weekday !== undefined && month === undefined && monthShift === undefined && day === undefined;
}

/** The day before or behind another one: 크리스마스이브, 추석 다음 날. */
function shiftedFrom({ dayAfter: shift = 0, ...point }: Point, context: DateContext): ResolvedDate {
  const { year, month, day } = resolveDate(point, context);
  if (year === undefined || month === undefined || day === undefined) return open(point);
  const found = dayOfNumber(dayNumber({ year, month, day }) + shift);
  const iso = isoOf(found.year, found.month, found.day);
  return { ...parts({}, found), grain: 'day', first: iso, last: iso, ...found };
}
