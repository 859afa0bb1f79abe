/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01; reads no time zone. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS);
}

/** The day with this number: the inverse of {@link dayNumber}. */
export function dayOfNumber(number: number): CalendarDay {
  const date = new Date(number * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The last day of a month: 29 for February 2024. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
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
