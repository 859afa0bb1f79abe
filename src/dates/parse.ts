import type { DateParts, Grain } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { HOLIDAYS } from './holidays.ts';
import { type ReadOptions, readPhrases } from './phrases.ts';
import { DATE_RULES, propose, ruleSet } from './propose.ts';
import { referenceOf } from './reference.ts';
import { CLOCK_RULES } from './rules-clock.ts';
import { MOMENT_RULES } from './rules-moment.ts';
import { STANDALONE_RULES } from './rules-standalone.ts';
import { STANDALONE_CLOCKS } from './rules-standalone-clock.ts';

/** The stretch of time that a phrase means, in local time to the second. */
export interface TimeValue {
  /**
   * `datetime`: one unit of the grain (3월, 오후 2시); `interval`: from one time to another (9:30~11:00, 아침, 다음 3일, 오후
   * 2시까지); `open`: without another end (오후 2시 이후, 5일 후).
   */
  readonly kind: 'datetime' | 'interval' | 'open';
  /** The first moment: `2021-12-02T14:00:00`; of an open time before something, that something. */
  readonly from: string;
  /** The first moment behind it, by its grain: "오전 9시~11시" ends at 12:00. Absent where the time is open. */
  readonly to?: string;
  /** On which side of `from` an open time lies. */
  readonly direction?: 'after' | 'before';
}

/** What {@link parseKoreanDate} found. */
export interface ParsedDate extends Span {
  /** `2021-12`, `2021-12-02`, `2021-12-02T10:00`, ranges `A/B` (both ends inclusive, as exact as the grain). */
  readonly iso: string;
  readonly grain: Grain;
  /** What the text says. */
  readonly certain: DateParts;
  /** What was filled in from the reference. */
  readonly implied: DateParts;
  /** The time to compute with; limits behind the phrase (이후, 이전, 까지) are in it, though not in `iso`. */
  readonly value: TimeValue;
  /** True where the weekday written is not the one of the date written. */
  readonly contradicts?: true;
}

/** What a phrase is read against. */
export interface ParseDateOptions {
  /**
   * ISO 8601, to the day or finer, in Korean time: `2021-12-02`, `2021-12-02T16:07`; with another zone it is brought to
   * Korean time. Any other string leaves relative phrases unread.
   */
  readonly reference: string;
  /**
   * Where neither the text nor its weekday tells the year or month: `near` as in a press release, `future` the next one to
   * come. Default: `near`.
   */
  readonly prefer?: 'near' | 'future';
  /** Only what running text would have: no 오늘, bare weekday, 2/15, 3일 전, 아침 or 크리스마스. Default: false. */
  readonly strict?: boolean;
}

/** The rules of the stage for press text alone. */
const STRICT_RULES = ruleSet(DATE_RULES, CLOCK_RULES);

const RULES = ruleSet(
  [...DATE_RULES, ...STANDALONE_RULES],
  [...CLOCK_RULES, ...STANDALONE_CLOCKS],
  MOMENT_RULES,
  // Every syllable that a rule for phrases starts with: numerals, deictic words, units, days with a name.
  [
    ...'일월화수목금토이삼사오육륙칠팔구십백천영공한두세네석넉다여열아스서마쉰몇며반하사나닷엿보지방최향앞과다오새아점낮저밤어간엊봄여가겨이번당차전저유시돌주',
    ...Object.keys(HOLIDAYS),
  ],
);

/**
 * Reads the first date, time or range of a phrase; `undefined` where there is none. It never throws, and the result depends on
 * nothing but the phrase and the reference. Unlike the stage for press text it also reads 오늘, a bare weekday, 2/15, 3일 전,
 * 다음 2주, 아침, 여름 and 크리스마스, which say little in running text.
 *
 * @example `parseKoreanDate('오는 15일 오후 2시', { reference: '2021-12-02' })?.iso` is "2021-12-15T14:00"
 */
export function parseKoreanDate(text: string, options: ParseDateOptions): ParsedDate | undefined {
  return findKoreanDates(text, options)[0];
}

/**
 * Reads all dates, times and ranges of a text as {@link parseKoreanDate} reads the first one, in order and without overlap; dates
 * with their times are one.
 *
 * @example `findKoreanDates('2일 오전 10시와 3일', { reference: '2021-12-02' })` gives 2021-12-02T10:00 and 2021-12-03
 */
export function findKoreanDates(text: string, options: ParseDateOptions): readonly ParsedDate[] {
  const reference = referenceOf(options.reference);
  const read: ReadOptions = { ...(reference && { reference }), future: options.prefer === 'future' };
  return readPhrases(
    text,
    propose(text, { start: 0, end: text.length }, { rules: options.strict === true ? STRICT_RULES : RULES }),
    read,
  );
}
