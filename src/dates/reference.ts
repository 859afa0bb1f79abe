/** The release date as far as it is known. */
export interface Reference {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const SEOUL_MINUTES = 9 * 60;

/**
 * Reads a release date; with another time zone than Seoul's it is brought there, without one it is Seoul's.
 *
 * @example `referenceOf('2018-05')` is `{ year: 2018, month: 5 }`
 */
export function referenceOf(iso: string | undefined): Reference | undefined {
  const match = ISO.exec(iso ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, zone] = match;
  if (month === undefined) return { year: Number(year) };
  if (day === undefined) return { year: Number(year), month: Number(month) };
  if (hour === undefined) return { year: Number(year), month: Number(month), day: Number(day) };
  const shift = zone === undefined ? 0 : SEOUL_MINUTES - minutesOf(zone);
  // Only the UTC fields are used, so the zone of the machine plays no part.
  const local = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) + shift * 60_000,
  );
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}
