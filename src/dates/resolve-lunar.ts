import { type CalendarDay, dayNumber } from './calendar.ts';
import { solarDay } from './lunar.ts';
import type { Point } from './point.ts';
import { type DateContext, dayOf, open, type ResolvedDate, wholeDay, yearOf } from './resolved.ts';

/**
 * Resolves a day of the lunar calendar to the Gregorian day: 음력 8월 15일 in 2024 is 2024-09-17. Without a year it is the
 * one of the lunar year that the reference names, or the nearest one in the direction that the text gives; a month without a day
 * stays open.
 */
export function resolveLunar(point: Point, context: DateContext): ResolvedDate {
  const { month, day, direction } = point;
  if (month === undefined || day === undefined) return open(point);
  const dayIn = (year: number) => solarDay(year, month, day, point.leapMonth === true);
  const named = yearOf(point, context) ?? context.continues?.year;
  const today = dayOf(context.reference);
  const near = context.reference?.year;
  const years = near === undefined ? [] : [near - 2, near - 1, near, near + 1];
  const days = years.flatMap((year) => dayIn(year) ?? []);
  let found: CalendarDay | undefined;
  if (named !== undefined) found = dayIn(named);
  else if (today !== undefined && direction === 'future')
    found = days.find((each) => dayNumber(each) >= dayNumber(today));
  else if (today !== undefined && direction === 'past')
    found = days.findLast((each) => dayNumber(each) <= dayNumber(today));
  else found = near === undefined ? undefined : dayIn(near);
  // What is written are a lunar month and day, so the Gregorian ones are all implied, but for the year.
  const { month: _, day: __, ...written } = point;
  return found === undefined ? open(point) : { ...wholeDay(written, found), grain: 'day' };
}
