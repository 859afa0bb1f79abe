const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a cell is a calendar date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: "2025-10-01" is one, "2025-13" is none. */
export function isDate(cell: string): boolean {
  const match = DATE.exec(cell);
  if (match === null) return false;
  const [year = 0, month = 1, day = 1] = match.slice(1).map((part) => (part === undefined ? 1 : Number(part)));
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The first day of a date: of "2025-10" it is "2025-10-01". A time of day is cut off. */
export function firstDay(date: string): string {
  if (date.length < 7) return `${date.slice(0, 4)}-01-01`;
  return date.length < 10 ? `${date.slice(0, 7)}-01` : date.slice(0, 10);
}

/** A day not before the last day of a date, to compare with only: of "2025-10" it is "2025-10-31". */
export function lastDay(date: string): string {
  if (date.length < 7) return `${date.slice(0, 4)}-12-31`;
  return date.length < 10 ? `${date.slice(0, 7)}-31` : date.slice(0, 10);
}

/** A stretch of time, `to` being the first day after it; an open end is absent. */
export interface Validity {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether something was valid on (some day of) a date: 산업통상자원부, to 2025-10-01, at "2021". */
export function isValidAt({ from, to }: Validity, at: string): boolean {
  return (from === undefined || firstDay(from) <= lastDay(at)) && (to === undefined || firstDay(to) > firstDay(at));
}

/** How many days lie between a date and a validity that does not include it; 0 where it does: 산업통상자원부 at 2012-03-23 is 365. */
export function daysApart(validity: Validity, at: string): number {
  if (isValidAt(validity, at)) return 0;
  const { from, to } = validity;
  const day = Date.parse(firstDay(at));
  const edge = from !== undefined && firstDay(from) > lastDay(at) ? from : to;
  return edge === undefined ? 0 : Math.abs(Date.parse(firstDay(edge)) - day) / DAY;
}

const DAY = 86_400_000;

/** Whether two validities share a day. */
export function overlapInTime(left: Validity, right: Validity): boolean {
  return startsBeforeEnd(left, right) && startsBeforeEnd(right, left);
}

function startsBeforeEnd({ from }: Validity, { to }: Validity): boolean {
  return from === undefined || to === undefined || firstDay(from) < firstDay(to);
}
