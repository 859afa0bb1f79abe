import { type CalendarDay, dayNumber, dayOfNumber, isoOf, lastDay, shiftMonth } from './calendar.ts';
import type { Reference } from './reference.ts';

/** Units that time is counted in: 초, 분, 시간, 일, 주, 달, 년. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * A moment as seconds since 1970-01-01T00:00 of local time; no time zone is involved.
 *
 * @example `instantOf({ year: 1970, month: 1, day: 2 }, 1)` is 90000
 */
export function instantOf(day: CalendarDay, hour = 0, minute = 0, second = 0): number {
  return dayNumber(day) * DAY + hour * HOUR + minute * MINUTE + second;
}

/** The moment of a reference, midnight where it names no time; `undefined` where it names no day. */
export function instantOfReference(reference: Reference | undefined): number | undefined {
  if (reference?.month === undefined || reference.day === undefined) return undefined;
  const { year, month, day, hour, minute, second } = reference;
  return instantOf({ year, month, day }, hour, minute, second);
}

/** The day that a moment is in. */
export function dayAt(instant: number): CalendarDay {
  return dayOfNumber(Math.floor(instant / DAY));
}

/** The beginning of the unit that a moment is in; weeks begin on Monday. */
export function floorTo(instant: number, unit: Unit): number {
  const { year, month } = dayAt(instant);
  switch (unit) {
    case 'second':
      return instant;
    case 'minute':
      return instant - mod(instant, MINUTE);
    case 'hour':
      return instant - mod(instant, HOUR);
    case 'day':
      return instant - mod(instant, DAY);
    case 'week':
      return instant - mod(instant + 3 * DAY, 7 * DAY);
    case 'month':
      return instantOf({ year, month, day: 1 });
    case 'year':
      return instantOf({ year, month: 1, day: 1 });
  }
}

/** The moment so many units later, on the last day of a month that has no such day: 1월 31일 and a month is 2월 28일. */
export function shiftedBy(instant: number, amount: number, unit: Unit): number {
  if (unit === 'month' || unit === 'year') {
    const { day, ...from } = dayAt(instant);
    const to = shiftMonth(from.year, from.month, unit === 'year' ? amount * 12 : amount);
    return instantOf({ ...to, day: Math.min(day, lastDay(to.year, to.month)) }) + mod(instant, DAY);
  }
  return instant + amount * { second: 1, minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY }[unit];
}

/** ISO 8601 to the second: "2021-12-02T14:00:00". */
export function isoSecond(instant: number): string {
  const { year, month, day } = dayAt(instant);
  return `${isoOf(year, month, day)}T${clockText(instant)}:${two(mod(instant, MINUTE))}`;
}

/** ISO 8601 as exact as the unit; a week is given by its first day, an hour with its minutes: "2021-12-02T14:00". */
export function isoTo(instant: number, unit: Unit): string {
  const { year, month, day } = dayAt(instant);
  switch (unit) {
    case 'year':
      return isoOf(year);
    case 'month':
      return isoOf(year, month);
    case 'week':
    case 'day':
      return isoOf(year, month, day);
    case 'second':
      return isoSecond(instant);
    default:
      return `${isoOf(year, month, day)}T${clockText(instant)}`;
  }
}

function clockText(instant: number): string {
  const seconds = mod(instant, DAY);
  return `${two(Math.floor(seconds / HOUR))}:${two(Math.floor(seconds / MINUTE) % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function mod(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
