import type { Parser, ParsingComponents, ParsingContext, ParsingResult, Refiner } from 'chrono-node';
import type { DateParts } from '../core/layers.ts';
import { weekdayOf } from '../dates/calendar.ts';
import { findKoreanDates, type ParsedDate } from '../dates/parse.ts';
import { DAY_PARTS, NAMED_TIMES } from '../dates/words.ts';

/** What `new Chrono(…)` of chrono-node is built from. */
export interface KoreanConfiguration {
  readonly parsers: Parser[];
  readonly refiners: Refiner[];
}

/** The finest parts that a phrase names, year first. */
type Parts = { -readonly [Part in keyof DateParts]: number };

const ORDER = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const DATE_PARTS = ['year', 'month', 'day'] as const;
const MINUTE = 60_000;
const NOON = 12;
/** A phrase that names no day: 오후 2시, 9:30~11:00, 아침. */
const CLOCK = new RegExp(
  `^(?:[(]?\\d{1,2} ?(?::|시(?!간))|[가-힣]{1,3} ?시(?!간)|${words(DAY_PARTS)}|${words(NAMED_TIMES)})`,
);
const MERIDIEM = /오전|오후/;
const WEEKDAY = /요일|[(（][일월화수목금토][)）]/;

/** A new configuration that reads everything: `new Chrono(createCasualConfiguration())`. */
export function createCasualConfiguration(): KoreanConfiguration {
  return createConfiguration(false);
}

/**
 * A new configuration.
 *
 * @param strict whether only what running press text has is read
 */
export function createConfiguration(strict = true): KoreanConfiguration {
  return { parsers: [new KoreanDateParser(strict)], refiners: [] };
}

/** One parser for all Korean phrases, since a date, its time and the end of its range are read together. */
class KoreanDateParser implements Parser {
  readonly #strict: boolean;
  readonly #phrases = new WeakMap<ParsingContext, ReadonlyMap<number, ParsedDate>>();

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  /** Reads the whole text once; what is returned finds the characters that its phrases begin with. */
  pattern(context: ParsingContext): RegExp {
    const phrases = new Map(phrasesOf(context, this.#strict).map((phrase) => [phrase.start, phrase]));
    this.#phrases.set(context, phrases);
    const first = new Set([...phrases.keys()].map((start) => escapeOf(context.text.charCodeAt(start))));
    return first.size === 0 ? /(?!)/ : new RegExp(`[${[...first].join('')}]`);
  }

  extract(context: ParsingContext, match: RegExpMatchArray): ParsingResult | null {
    const phrase = this.#phrases.get(context)?.get(match.index ?? -1);
    return phrase === undefined ? null : resultOf(context, phrase);
  }
}

/**
 * Korean for chrono-node: two configurations for its `Chrono` class, in the manner of chrono's own locales. `casual` reads
 * everything that {@link findKoreanDates} reads, `strict` leaves out 오늘, bare weekdays, 2/15, 3일 전, 아침 and 크리스마스.
 *
 * Dates and times are read on the clock of chrono's reference: its `timezone`, else the machine's. `forwardDate` takes the
 * next date to come where the text leaves the year, month or day open. A part is certain where the text says it or counts
 * it from the reference (내일, 지난달), implied where only the context gives it. Both ends of a range are included. chrono-node
 * itself is not loaded: any version with parser objects takes them, also beside the parsers of other languages.
 *
 * @example
 * new Chrono(ko.casual).parseDate('오는 15일 오후 2시', { instant: new Date('2021-12-02T00:00:00Z'), timezone: 540 })
 * // 2021-12-15T05:00:00.000Z
 */
export const ko: { readonly casual: KoreanConfiguration; readonly strict: KoreanConfiguration } = {
  casual: createCasualConfiguration(),
  strict: createConfiguration(true),
};

function words(table: Readonly<Record<string, unknown>>): string {
  return Object.keys(table).join('|');
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** A time of day without a day is today's, as in chrono's other languages; with `forwardDate` the next one. */
function phrasesOf(context: ParsingContext, strict: boolean): readonly ParsedDate[] {
  const { text, option } = context;
  const now = clockOf(context);
  const forward = option.forwardDate === true;
  const read = (reference: string) => findKoreanDates(text, { reference, prefer: forward ? 'future' : 'near', strict });
  const phrases = read(now);
  if (forward || !phrases.some((phrase) => isClock(text, phrase))) return phrases;
  const today = new Map(read(`${now.slice(0, 'YYYY-MM-DD'.length)}T00:00:00`).map((phrase) => [phrase.start, phrase]));
  return phrases.map((phrase) => {
    const other = today.get(phrase.start);
    return other?.end === phrase.end && isClock(text, phrase) ? other : phrase;
  });
}

function isClock(text: string, { start, end, certain }: ParsedDate): boolean {
  return DATE_PARTS.every((part) => certain[part] === undefined) && CLOCK.test(text.slice(start, end));
}

/** What a clock at the place of the reference shows, empty for no time at all. */
function clockOf({ reference }: ParsingContext): string {
  const shown = new Date(reference.instant.getTime() + reference.getTimezoneOffset() * MINUTE);
  return Number.isNaN(shown.getTime()) ? '' : shown.toISOString().slice(0, 'YYYY-MM-DDTHH:mm:ss'.length);
}

function resultOf(context: ParsingContext, phrase: ParsedDate): ParsingResult {
  const { text } = context;
  const { start, end, iso, value } = phrase;
  const surface = text.slice(start, end);
  const said = saidParts(phrase, surface);
  const [from = iso, to] = iso.split('/');
  const isRange = to !== undefined && value.kind === 'interval';
  const result = context.createParsingResult(start, end, {}, isRange ? {} : undefined);
  // Of 이달 중순 the ISO form is the month; the value begins on its 11th.
  const begin = value.from.startsWith(from) ? partsOf(value.from) : {};
  fill(result.start, partsOf(from), { ...begin, ...partsOf(from) }, said, surface, phrase);
  if (isRange && result.end != null) fill(result.end, partsOf(to), partsOf(to), said, surface, phrase);
  return result.addTag('parser/KoreanDateParser');
}

/** The parts that are certain. */
function saidParts(phrase: ParsedDate, surface: string): ReadonlySet<string> {
  const said = new Set<string>(ORDER.filter((part) => phrase.certain[part] !== undefined));
  const namesDay = DATE_PARTS.some((part) => said.has(part));
  if (namesDay || CLOCK.test(surface)) return said;
  // Counted from the reference: 내일, 지난달, 3시간 후.
  for (const part of DATE_PARTS) said.add(part);
  if (phrase.grain === 'minute' || phrase.grain === 'second') for (const part of ORDER) said.add(part);
  return said;
}

/** Gives chrono what a phrase names, and for what it does not name the beginning of it. */
function fill(
  components: ParsingComponents,
  named: Parts,
  { year = 1, month = 1, day = 1, hour = NOON, minute = 0, second = 0 }: Parts,
  said: ReadonlySet<string>,
  surface: string,
  { contradicts }: ParsedDate,
): void {
  const isTimed = named.hour !== undefined;
  const values = {
    year,
    month,
    day,
    hour: isTimed ? hour : NOON,
    minute: isTimed ? minute : 0,
    second: isTimed ? second : 0,
  };
  for (const part of ORDER) {
    if (named[part] !== undefined && said.has(part)) components.assign(part, values[part]);
    else components.imply(part, values[part]);
  }
  if (named.day !== undefined) {
    const weekday = weekdayOf({ year, month, day });
    if (WEEKDAY.test(surface) && contradicts !== true) components.assign('weekday', weekday);
    else components.imply('weekday', weekday);
  }
  if (!isTimed) return;
  const meridiem = values.hour < NOON ? 0 : 1;
  if (MERIDIEM.test(surface)) components.assign('meridiem', meridiem);
  else components.imply('meridiem', meridiem);
}

/** The numbers of `2021`, `2021-12`, `2021-12-02`, `2021-12-02T14:00` or `2021-12-02T14:00:30`. */
function partsOf(iso: string): Parts {
  const parts: Parts = {};
  for (const [index, digits] of (iso.match(/\d+/g) ?? []).entries()) {
    const part = ORDER[index];
    if (part !== undefined) parts[part] = Number(digits);
  }
  return parts;
}
