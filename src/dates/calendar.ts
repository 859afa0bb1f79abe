/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days of 400 years, after which the calendar repeats itself. */
const CYCLE = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/**
 * Days since 1970-01-01, by arithmetic alone: no clock, time zone or `Date` is involved. Years are counted from March, so that
 * the leap day is the last one of its year.
 */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const from = month > 2 ? year : year - 1;
  const cycle = Math.floor(from / 400);
  const yearOfCycle = from - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * CYCLE + dayOfCycle - EPOCH;
}

/** The day with this number: the inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): CalendarDay {
  const shifted = number + EPOCH;
  const cycle = Math.floor(shifted / CYCLE);
  const dayOfCycle = shifted - cycle * CYCLE;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day };
}

/** The last day of a month: 29 for February 2024. */
export function lastDay(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayOfNumber(dayNumber(next) - 1).day;
}

/** Whether the calendar has this day: not 2월 30일. */
export function exists({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

/** Day of the week, 0 for 일요일 to 6 for 토요일. */
export function weekdayOf(day: CalendarDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The month that is `shift` months later: November 2021 and 2 give January 2022. */
export function shiftMonth(year: number, month: number, shift: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + shift;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** ISO 8601 of a year, month or day: `isoOf(2021, 12)` is "2021-12". */
export function isoOf(year: number, month?: number, day?: number): string {
  let iso = String(year).padStart(4, '0');
  if (month !== undefined) iso += `-${String(month).padStart(2, '0')}`;
  if (month !== undefined && day !== undefined) iso += `-${String(day).padStart(2, '0')}`;
  return iso;
}
