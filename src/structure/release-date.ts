import type { Span } from '../core/span.ts';

/** A calendar date in a header line, ISO 8601, with the place where it stands. */
export interface StatedDate extends Span {
  readonly value: string;
}

const DAY =
  /(?<!\d)(?:[’‘'`´]?(\d{2}|\d{4}))\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})(?!\d)\s?[일.]?(?:\s?[(（][월화수목금토일][)）])?/g;
const CLOCK =
  /^[,.T]?\s{0,3}(?:(오전|오후|낮|밤|아침|AM|PM)\s?)?(\d{1,2})(?:[:：](\d{2})(?::\d{2})?|시(?:\s?(\d{1,2})분)?)/i;

/**
 * The first full date in a stretch of text, with the clock time beside it.
 *
 * @example "작성일 21-12-02 16:07" gives 2021-12-02T16:07+09:00 over "21-12-02 16:07"
 */
export function statedDate(text: string, range: Span): StatedDate | undefined {
  const slice = text.slice(range.start, Math.min(range.end, range.start + 300));
  for (const found of slice.matchAll(DAY)) {
    const [all, year = '', month = '', day = ''] = found;
    const date = calendarDate(year, Number(month), Number(day));
    if (date === undefined) continue;
    const start = range.start + found.index;
    const dayEnd = found.index + all.length;
    const clock = CLOCK.exec(slice.slice(dayEnd, dayEnd + 24));
    const time = clock === null ? undefined : clockTime(clock);
    if (clock === null || time === undefined) return { start, end: range.start + dayEnd, value: date };
    return { start, end: range.start + dayEnd + clock[0].length, value: `${date}T${time}+09:00` };
  }
  return undefined;
}

function calendarDate(year: string, month: number, day: number): string | undefined {
  // Posts of the last century are none of ours, but archives hold some.
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 80 ? 2000 : 1900);
  const date = new Date(Date.UTC(full, month - 1, day));
  if (full < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${full}-${twoDigits(month)}-${twoDigits(day)}`;
}

function clockTime([, half = '', hour = '', colonMinute, wordMinute]: RegExpExecArray): string | undefined {
  const minute = Number(colonMinute ?? wordMinute ?? 0);
  let hours = Number(hour);
  if (/오후|밤|PM/i.test(half) && hours < 12) hours += 12;
  if (/오전|아침|AM/i.test(half) && hours === 12) hours = 0;
  return hours < 24 && minute < 60 ? `${twoDigits(hours)}:${twoDigits(minute)}` : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
