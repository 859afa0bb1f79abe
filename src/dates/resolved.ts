import type { DateParts, Grain } from '../core/layers.ts';
import { type CalendarDay, isoOf, weekdayOf } from './calendar.ts';
import type { Point } from './point.ts';
import type { Reference } from './reference.ts';
import type { Tense } from './tense.ts';

/** A date with everything filled in that can be. */
export interface ResolvedDate {
  readonly grain: Grain;
  readonly certain: DateParts;
  readonly implied: DateParts;
  /** First and last year, month or day, equal for a plain date; absent where the year stays unknown. */
  readonly first?: string;
  readonly last?: string;
  /** Year and month as resolved, for what follows in the text. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Of a third of a month: the days of the month before it, and those up to its end. */
  readonly skip?: number;
  readonly days?: number;
  /** Whether the weekday written contradicts the date written. */
  readonly contradicts?: boolean;
}

/** What the text around says about a date that does not say it itself. */
export interface DateContext {
  readonly reference?: Reference;
  /** The date that this one continues: the one before 부터, or the first end of its range. */
  readonly continues?: ResolvedDate;
  /** The last year named, for 같은 해. */
  readonly lastYear?: number;
  /** Whether what is said of the date has happened; it decides where the year or month is open. */
  readonly tense?: Tense;
  /** The month in which a range ends that begins here: 1∼11월 in December is no range of next year. */
  readonly until?: number;
}

/** What is written, where nothing can be filled in. */
export function open(point: Point): ResolvedDate {
  return { grain: grainOf(point), certain: certainOf(point), implied: {} };
}

function grainOf(point: Point): Grain {
  if (point.weekOfMonth !== undefined || point.weekShift !== undefined)
    return point.weekday === undefined && point.weekend !== true ? 'week' : 'day';
  const isDay = point.lastDay === true || point.nthWeekday !== undefined || point.weekday !== undefined;
  if (isDay || point.day !== undefined || point.dayShift !== undefined) return 'day';
  if (point.month !== undefined || point.monthShift !== undefined) return point.edge !== undefined ? 'third' : 'month';
  if (point.quarter !== undefined || point.quarterShift !== undefined) return 'quarter';
  return point.half !== undefined ? 'half' : 'year';
}

function certainOf({ year, month, day }: Point): DateParts {
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}

/** The year that is written or named by a word. */
export function yearOf(point: Point, { reference, lastYear }: DateContext): number | undefined {
  if (point.year !== undefined) return point.year;
  if (point.yearShift !== undefined && reference !== undefined) return reference.year + point.yearShift;
  if (point.yearAfter !== undefined && lastYear !== undefined) return lastYear + point.yearAfter;
  return undefined;
}

/** The release day, where the day is known. */
export function dayOf(reference: Reference | undefined): CalendarDay | undefined {
  if (reference?.month === undefined || reference.day === undefined) return undefined;
  return { year: reference.year, month: reference.month, day: reference.day };
}

/** A date that is one whole day. */
export function wholeDay(point: Point, day: CalendarDay): ResolvedDate {
  const iso = isoOf(day.year, day.month, day.day);
  const contradicts = point.weekday !== undefined && weekdayOf(day) !== point.weekday;
  return { ...parts(point, day), first: iso, last: iso, ...day, ...(contradicts && { contradicts }) };
}

/** A date that runs from one day to another: a week. */
export function daySpan(point: Point, first: CalendarDay, last: CalendarDay): ResolvedDate {
  const iso = (day: CalendarDay) => isoOf(day.year, day.month, day.day);
  return { ...parts(point, first), first: iso(first), last: iso(last), year: first.year, month: first.month };
}

/** Splits what is known into what the text says and what was filled in. */
export function parts(point: Point, known: DateParts): Pick<ResolvedDate, 'grain' | 'certain' | 'implied'> {
  const certain = certainOf(point);
  const implied: DateParts = {
    ...(known.year !== undefined && certain.year === undefined && { year: known.year }),
    ...(known.month !== undefined && certain.month === undefined && { month: known.month }),
    ...(known.day !== undefined && certain.day === undefined && { day: known.day }),
  };
  return { grain: grainOf(point), certain, implied };
}
