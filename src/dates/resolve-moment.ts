import type { Grain } from '../core/layers.ts';
import { dayAt, floorTo, instantOf, shiftedBy, type Unit } from './instant.ts';
import type { Duration, Moment } from './moment.ts';
import type { Reference } from './reference.ts';

/** A stretch of local time: seconds since 1970, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
  /** Whether it is more than one unit of its grain. */
  readonly wide: boolean;
}

/** A shift is exact to the next finer unit: 3일 전 names an hour, 2년 전 a month. */
const FINER: Readonly<Record<Unit, Unit>> = {
  second: 'second',
  minute: 'second',
  hour: 'minute',
  day: 'hour',
  week: 'day',
  month: 'day',
  year: 'month',
};

/** From this month on 향후 5년간 begins with the next year; before it with the current one. */
const FIRST_MONTH_OF_NEXT = 9;

/**
 * The time that a moment means, seen from `now`.
 *
 * @param day the day that a part of the day belongs to, where a date stands before it
 * @returns `undefined` where the reference is not exact enough: 3시간 전 needs a time of day
 */
export function resolveMoment(moment: Moment, now: number, reference: Reference, day?: number): Stretch | undefined {
  switch (moment.kind) {
    case 'now':
      return oneOf(now, reference.hour === undefined ? 'day' : 'second');
    case 'shift':
      return shifted(moment.by, moment.side === 'ago' ? -1 : 1, now, reference);
    case 'stretch':
      return stretch(moment.by, moment.side, now, reference);
    case 'part': {
      const on = day ?? shiftedBy(floorTo(now, 'day'), moment.dayShift ?? 0, 'day');
      return hours(on, moment.from, moment.to);
    }
    case 'season':
      return season(moment, now);
  }
}

/** One whole unit. */
export function oneOf(instant: number, unit: Unit): Stretch {
  const from = floorTo(instant, unit);
  return { from, to: shiftedBy(from, 1, unit), grain: unit, wide: false };
}

function shifted({ amount, unit }: Duration, sign: 1 | -1, now: number, { hour }: Reference): Stretch | undefined {
  const finer = FINER[unit];
  const isTimed = hour !== undefined;
  if (!isTimed && ['second', 'minute'].includes(finer)) return undefined;
  return oneOf(shiftedBy(now, sign * amount, unit), !isTimed && finer === 'hour' ? 'day' : finer);
}

function stretch(
  by: Duration,
  side: 'past' | 'next' | 'ahead',
  now: number,
  reference: Reference,
): Stretch | undefined {
  const { amount, unit } = by;
  if (reference.hour === undefined && ['second', 'minute', 'hour'].includes(unit)) return undefined;
  const current = floorTo(now, unit);
  const isThisYear = side === 'ahead' && unit === 'year' && (reference.month ?? 1) < FIRST_MONTH_OF_NEXT;
  const next = isThisYear ? current : shiftedBy(current, 1, unit);
  const [from, to] =
    side === 'past' ? [shiftedBy(current, -amount, unit), current] : [next, shiftedBy(next, amount, unit)];
  return { from, to, grain: unit, wide: true };
}

function hours(day: number, from: number, to: number): Stretch {
  return { from: shiftedBy(day, from, 'hour'), to: shiftedBy(day, to, 'hour'), grain: 'hour', wide: true };
}

/** First days of the seasons, at the equinoxes and solstices. */
const SEASONS: readonly (readonly [number, number])[] = [
  [3, 21],
  [6, 21],
  [9, 24],
  [12, 21],
];

function season(moment: Extract<Moment, { kind: 'season' }>, now: number): Stretch {
  const { year } = dayAt(now);
  const named = moment.year ?? (moment.yearShift === undefined ? undefined : year + moment.yearShift);
  if (named !== undefined) return seasonOf(named, moment.season);
  const near = [year - 2, year - 1, year, year + 1].map((candidate) => seasonOf(candidate, moment.season));
  const found =
    moment.side === 'past'
      ? near.findLast(({ to }) => to <= now)
      : near.find(({ from, to }) => (moment.side === 'next' ? from : to - 1) > now);
  return found ?? seasonOf(year, moment.season);
}

function seasonOf(year: number, place: number): Stretch {
  const [month = 1, day = 1] = SEASONS[place] ?? [];
  const [nextMonth = 1, nextDay = 1] = SEASONS[(place + 1) % SEASONS.length] ?? [];
  const nextYear = nextMonth < month ? year + 1 : year;
  return {
    from: instantOf({ year, month, day }),
    to: instantOf({ year: nextYear, month: nextMonth, day: nextDay }),
    grain: 'day',
    wide: true,
  };
}
