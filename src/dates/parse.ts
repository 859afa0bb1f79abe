import type { DateParts, Grain } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { dayNumber, dayOfNumber, isoOf } from './calendar.ts';
import type { Clock, DateProposal } from './point.ts';
import { DATE_RULES, propose, ruleSet } from './propose.ts';
import { type Reference, referenceOf } from './reference.ts';
import { resolveDate } from './resolve.ts';
import type { ResolvedDate } from './resolved.ts';
import { CLOCK_RULES } from './rules-clock.ts';
import { STANDALONE_CLOCKS, STANDALONE_RULES } from './rules-standalone.ts';
import { WEEKDAYS } from './words.ts';

/** What {@link parseKoreanDate} found. */
export interface ParsedDate extends Span {
  /** `2021-12`, `2021-12-02`, `2021-12-02T10:00`, ranges `A/B` (both ends inclusive). */
  readonly iso: string;
  readonly grain: Grain;
  /** What the text says. */
  readonly certain: DateParts;
  /** What was filled in from the reference. */
  readonly implied: DateParts;
}

/** What a phrase is read against. */
export interface ParseDateOptions {
  /** ISO 8601, to the day or finer, in Korean time: `2021-12-02`, `2021-12-02T16:07`. */
  readonly reference: string;
}

const RULES = ruleSet(
  [...DATE_RULES, ...STANDALONE_RULES],
  [...CLOCK_RULES, ...STANDALONE_CLOCKS],
  [
    ...WEEKDAYS,
    '다음',
    '이번',
    '지난',
    '저번',
    '오는',
    '전주',
    '한',
    '두',
    '세',
    '네',
    '다섯',
    '여섯',
    '일곱',
    '여덟',
    '아홉',
    '열',
  ],
);
const BETWEEN = /^ ?(?:부터|에서|[~∼～-]) ?$/;

/**
 * Reads the first date, time or range of a phrase; `undefined` where there is none.
 * Unlike the stage it also reads 오늘, a bare weekday and 2/15, which say little in running text.
 *
 * @example `parseKoreanDate('오는 15일 오후 2시', { reference: '2021-12-02' })?.iso` is "2021-12-15T14:00"
 */
export function parseKoreanDate(text: string, options: ParseDateOptions): ParsedDate | undefined {
  const reference = referenceOf(options.reference);
  const { dates, clocks } = propose(text, { start: 0, end: text.length }, { rules: RULES });
  const [day] = dates;
  const [clock, lastClock] = clocks;
  const date = day === undefined ? undefined : datesOf(text, dates, reference);
  if (clock === undefined) return date?.parsed;
  const from = date?.from ?? nextDay(clock.from, reference);
  if (from?.first === undefined || from.grain !== 'day') return date?.parsed;
  const second =
    lastClock !== undefined && BETWEEN.test(text.slice(clock.end, lastClock.start)) ? lastClock : undefined;
  const to = clock.to ?? second?.from;
  const iso = at(from.first, clock.from) + (to === undefined ? '' : `/${at(from.first, to)}`);
  const { hour, minute } = clock.from;
  return {
    start: Math.min(day?.start ?? clock.start, clock.start),
    end: Math.max(day?.end ?? 0, second?.end ?? clock.end),
    iso,
    grain: minute === undefined ? 'hour' : 'minute',
    certain: { ...from.certain, hour, ...(minute !== undefined && { minute }) },
    implied: from.implied,
  };
}

interface Dates {
  readonly parsed: ParsedDate | undefined;
  readonly from: ResolvedDate;
}

/** The first date, joined with a second one behind 부터. */
function datesOf(text: string, dates: readonly DateProposal[], reference: Reference | undefined): Dates {
  const [day, next] = dates;
  const base = reference === undefined ? {} : { reference };
  const from = resolveDate(day?.from ?? {}, base);
  const isRange = day !== undefined && next !== undefined && BETWEEN.test(text.slice(day.end, next.start));
  const last = isRange ? next.from : day?.to;
  const to = last === undefined ? from : resolveDate(last, { ...base, continues: from });
  if (day === undefined || from.first === undefined || to.last === undefined) return { parsed: undefined, from };
  const iso = from.first === to.last ? from.first : `${from.first}/${to.last}`;
  const { grain, certain, implied } = from;
  return { parsed: { start: day.start, end: isRange ? next.end : day.end, iso, grain, certain, implied }, from };
}

/** A time without a day is the next one to come. */
function nextDay({ hour, minute = 0 }: Clock, reference: Reference | undefined): ResolvedDate | undefined {
  if (reference?.month === undefined || reference.day === undefined) return undefined;
  const { year, month, day, hour: nowHour = 0, minute: nowMinute = 0 } = reference;
  const past = hour * 60 + minute <= nowHour * 60 + nowMinute ? 1 : 0;
  const next = dayOfNumber(dayNumber({ year, month, day }) + past);
  const iso = isoOf(next.year, next.month, next.day);
  return { grain: 'day', certain: {}, implied: { ...next }, first: iso, last: iso, ...next };
}

function at(day: string, { hour, minute = 0 }: Clock): string {
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
