import { dayNumber, dayOfNumber, exists } from './calendar.ts';

/** The release date as far as it is known. */
export interface Reference {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const SEOUL_MINUTES = 9 * 60;
const DAY_MINUTES = 24 * 60;

/**
 * Reads a release date, `undefined` for anything that is none; with another time zone than Seoul's it is brought there, without one it is Seoul's.
 *
 * @example `referenceOf('2018-05')` is `{ year: 2018, month: 5 }`
 */
export function referenceOf(iso: string | undefined): Reference | undefined {
  const match = ISO.exec(iso ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  const named = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (!exists(named) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  if (month === undefined) return { year: named.year };
  if (day === undefined) return { year: named.year, month: named.month };
  if (hour === undefined) return named;
  const shift = zone === undefined ? 0 : SEOUL_MINUTES - minutesOf(zone);
  const minutes = Number(hour) * 60 + Number(minute) + shift;
  return {
    ...dayOfNumber(dayNumber(named) + Math.floor(minutes / DAY_MINUTES)),
    hour: Math.floor(positive(minutes) / 60),
    minute: positive(minutes) % 60,
    ...(second !== undefined && { second: Number(second) }),
  };
}

/** Minutes into the day, also of the day before or behind. */
function positive(minutes: number): number {
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}
