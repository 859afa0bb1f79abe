import { type CalendarDay, dayNumber, exists, shiftMonth, weekdayOf } from './calendar.ts';
import { impliedYear } from './implied-year.ts';
import type { Point } from './point.ts';
import type { Reference } from './reference.ts';
import { type DateContext, dayOf, open, type ResolvedDate, wholeDay, yearOf } from './resolved.ts';

/** Resolves a day of the month: 2일, 지난달 26일, 12월 5일, 2021년 12월 2일. */
export function resolveDay(point: Point, context: DateContext): ResolvedDate {
  const { day = 1 } = point;
  const { year, month, day: today } = dayCandidates(point, context).find((candidate) => exists(candidate)) ?? {};
  if (year === undefined || month === undefined || today === undefined) return open(point);
  return wholeDay(point, { year, month, day });
}

/** The days that a written day can mean, the likeliest first. */
function dayCandidates(point: Point, context: DateContext): readonly CalendarDay[] {
  const { day = 1, month, weekday } = point;
  const { reference, continues } = context;
  const year = yearOf(point, context);
  const monthsFrom = (base: { year: number; month: number }, shifts: readonly number[]) =>
    shifts.map((shift) => ({ ...shiftMonth(base.year, base.month, shift), day }));
  if (point.monthShift !== undefined && reference?.month !== undefined) {
    return monthsFrom({ year: reference.year, month: reference.month }, [point.monthShift]);
  }
  if (month !== undefined) {
    if (year !== undefined) return [{ year, month, day }];
    const base = impliedYear(point, month, day, context);
    if (base === undefined) return [];
    if (weekday === undefined) return [{ year: base, month, day }];
    const years = [base, base - 1, base + 1].map((candidate) => ({ year: candidate, month, day }));
    // A neighbouring year that the weekday asks for must also be the nearer one: else the weekday is a slip.
    const fits = (candidate: CalendarDay) => isOn(weekday, candidate) && isNear(candidate, reference);
    return [years.find(fits) ?? { year: base, month, day }];
  }
  if (continues?.year !== undefined && continues.month !== undefined) {
    const rolls = continues.day !== undefined && day < continues.day ? 1 : 0;
    return monthsFrom({ year: continues.year, month: continues.month }, [rolls]);
  }
  if (reference?.month === undefined) return [];
  const base = { year: reference.year, month: reference.month };
  const shifts = monthsFrom(base, monthShifts(point, day, reference));
  const fitting = shifts.filter((candidate) => exists(candidate) && isOn(weekday, candidate));
  return fitting.length > 0 ? fitting : shifts;
}

/** Which months a bare day can be in, as shifts from the release month, the likeliest first. */
function monthShifts(point: Point, day: number, reference: Reference): readonly number[] {
  const today = reference.day;
  if (today === undefined) return [0];
  if (point.direction === 'past') return day <= today ? [0, -1] : [-1, -2];
  if (point.direction === 'future') return day >= today ? [0, 1] : [1, 2];
  // A day stands for the nearest one only around the turn of the month; otherwise it is in the month of the release.
  if (today <= 5 && day >= 25) return [-1, 0, 1];
  if (today >= 27 && day <= 5) return [1, 0, -1];
  return day <= today ? [0, -1, 1] : [0, 1, -1];
}

const NEAR_DAYS = 200;

function isNear(day: CalendarDay, reference: Reference | undefined): boolean {
  const today = dayOf(reference);
  return today === undefined || Math.abs(dayNumber(day) - dayNumber(today)) <= NEAR_DAYS;
}

function isOn(weekday: number | undefined, day: CalendarDay): boolean {
  return weekday === undefined || weekdayOf(day) === weekday;
}
