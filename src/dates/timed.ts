import type { DateParts, Grain } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { dayAt, floorTo, instantOf, instantOfReference, isoTo, shiftedBy, type Unit } from './instant.ts';
import type { MomentProposal } from './moment.ts';
import type { Clock, DateProposal } from './point.ts';
import type { Reference } from './reference.ts';
import { resolveDate } from './resolve.ts';
import { resolveMoment, type Stretch } from './resolve-moment.ts';
import type { DateContext, ResolvedDate } from './resolved.ts';

/** A phrase or a part of one with the time that it means. */
export interface Timed extends Span, Stretch {
  /** ISO 8601 of both ends, inclusive. */
  readonly first: string;
  readonly last: string;
  readonly certain: DateParts;
  readonly implied: DateParts;
  /** The date as resolved, for what continues it. */
  readonly resolved?: ResolvedDate;
}

/** The time that a date means; `undefined` where it stays open. */
export function timedDate({ start, end, from, to }: DateProposal, context: DateContext): Timed | undefined {
  const resolved = resolveDate(from, { ...context, ...(to?.month !== undefined && { until: to.month }) });
  const last = to === undefined ? resolved : resolveDate(to, { ...context, continues: resolved });
  if (resolved.first === undefined || last.last === undefined) return undefined;
  const { certain, implied } = resolved;
  const ends = narrowed(resolved, last);
  if (ends.to <= ends.from) return undefined;
  const contradicts = resolved.contradicts === true || last.contradicts === true;
  return {
    start,
    end,
    ...ends,
    grain: to === undefined ? resolved.grain : last.grain,
    wide: to !== undefined || from.weekend === true,
    first: resolved.first,
    last: last.last,
    certain,
    implied,
    resolved: contradicts ? { ...last, contradicts } : last,
  };
}

/** The time that a moment means, on the day of the date before it where there is one. */
export function timedMoment(
  { start, end, moment }: MomentProposal,
  reference: Reference | undefined,
  date?: Timed,
): Timed | undefined {
  const now = instantOfReference(reference);
  if (now === undefined || reference === undefined) return undefined;
  const found = resolveMoment(moment, now, reference, date?.from);
  if (found === undefined) return undefined;
  const unit = unitOf(found.grain);
  // The last unit, not the first moment behind it: 다음 3일 ends on the third day.
  const last = floorTo(shiftedBy(found.to, -1, 'second'), unit === 'week' ? 'day' : unit);
  return {
    start: date?.start ?? start,
    end,
    ...found,
    first: isoTo(found.from, unit),
    last: isoTo(last, unit),
    certain: date?.certain ?? {},
    implied: date?.implied ?? partsOf(found.from, unit),
  };
}

/** The time that a clock shows, on a day or the next time that it shows it. */
export function timedClock(
  span: Span,
  clock: Clock,
  reference: Reference | undefined,
  date?: Timed,
  notBefore?: number,
): Timed | undefined {
  const now = instantOfReference(reference);
  const times = timesOf(clock, date !== undefined && notBefore === undefined);
  let from: number | undefined;
  if (date !== undefined) {
    const onDay = times.map((seconds) => date.from + seconds);
    from =
      onDay.find((time) => time > (notBefore ?? Number.NEGATIVE_INFINITY)) ??
      onDay.map((time) => shiftedBy(time, 1, 'day'))[0];
  } else if (now !== undefined) {
    const today = floorTo(now, 'day');
    const near = [...times, ...times.map((seconds) => shiftedBy(seconds, 1, 'day'))].map((seconds) => today + seconds);
    from = near.find((time) => time > now);
  }
  if (from === undefined) return undefined;
  const { hour, minute, second } = clock;
  const grain = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  const iso = isoTo(from, grain);
  const day = dayAt(from);
  return {
    start: Math.min(date?.start ?? span.start, span.start),
    end: Math.max(date?.end ?? 0, span.end),
    from,
    to: shiftedBy(from, 1, grain),
    grain,
    wide: false,
    first: iso,
    last: iso,
    certain: {
      ...date?.certain,
      hour,
      ...(minute !== undefined && { minute }),
      ...(second !== undefined && { second }),
    },
    implied: date?.implied ?? day,
    ...(date?.resolved && { resolved: date.resolved }),
  };
}

/** Seconds into the day that a clock can mean; 3시 without 오전 or 오후 is 3 or 15 o'clock, on a named day as written. */
function timesOf({ hour, minute = 0, second = 0, ambiguous }: Clock, asWritten: boolean): readonly number[] {
  const written = hour * 3600 + minute * 60 + second;
  return ambiguous === true && !asWritten ? [written, written + 12 * 3600] : [written];
}

const UNITS: ReadonlySet<string> = new Set<Unit>(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

function isUnit(grain: Grain): grain is Unit {
  return UNITS.has(grain);
}

function unitOf(grain: Grain): Unit {
  return isUnit(grain) ? grain : 'day';
}

function partsOf(instant: number, unit: Unit): DateParts {
  const { year, month, day } = dayAt(instant);
  if (unit === 'year') return { year };
  return unit === 'month' ? { year, month } : { year, month, day };
}

/** The days from the first to the last, of a third of a month only that third. */
function narrowed(first: ResolvedDate, last: ResolvedDate): { readonly from: number; readonly to: number } {
  const from = beginOf(first.first ?? '');
  const to = endOf(last.last ?? '');
  return {
    from: shiftedBy(from, first.skip ?? 0, 'day'),
    to: last.days === undefined ? to : shiftedBy(beginOf(last.last ?? ''), last.days, 'day'),
  };
}

function beginOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return instantOf({ year, month, day });
}

function endOf(iso: string): number {
  return shiftedBy(beginOf(iso), 1, iso.length > 7 ? 'day' : iso.length > 4 ? 'month' : 'year');
}
