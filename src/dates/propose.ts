import { beginnings } from '../core/beginnings.ts';
import { type CharacterTable, charactersOf } from '../core/characters.ts';
import { isSyllable } from '../core/hangul.ts';
import type { Span } from '../core/span.ts';
import { RANGE, TILDE } from './fragments.ts';
import type { MomentProposal } from './moment.ts';
import type { Clock, ClockProposal, DateProposal, Point } from './point.ts';
import { applyRule, type ClockProduct, type DateProduct, type Rule, type Start } from './rule.ts';
import { CLOCK_ENDS, CLOCK_RULES } from './rules-clock.ts';
import { DOTTED_ENDS, DOTTED_RULES } from './rules-dotted.ts';
import type { MomentProduct } from './rules-moment.ts';
import { RELATIVE_RULES } from './rules-relative.ts';
import { WRITTEN_ENDS, WRITTEN_RULES } from './rules-written.ts';
import {
  DAY_PARTS,
  DAY_WORDS,
  DIRECTIONS,
  MONTH_WORDS,
  NAMED_TIMES,
  WEEK_WORDS,
  YEAR_ANAPHORS,
  YEAR_WORDS,
} from './words.ts';

/** All rules of dates that the stage uses. */
export const DATE_RULES: readonly Rule<DateProduct>[] = [...WRITTEN_RULES, ...RELATIVE_RULES, ...DOTTED_RULES];

/** The dates and times of one stretch of text, in order and without overlap. */
export interface Proposals {
  readonly dates: readonly DateProposal[];
  readonly clocks: readonly ClockProposal[];
  /** Times counted from the moment of reading; only rules for phrases propose them. */
  readonly moments: readonly MomentProposal[];
}

const BLANKS = ' \u00a0\n';
const DIGITS = '0123456789';
const APOSTROPHES = "'’‘`´′＇‛";
const RANGE_SIGN = new RegExp(RANGE, 'y');
const CLOCK_SIGN = new RegExp(`(?:${TILDE}|-(?=\\d\\d:))`, 'y');

/** Rules by what they can start with. */
type ByStart<Product> = Readonly<Record<Start, readonly Rule<Product>[]>>;

/** The rules to read with, prepared by {@link ruleSet}. */
export interface RuleSet {
  readonly dates: ByStart<DateProduct>;
  readonly clocks: ByStart<ClockProduct>;
  readonly dateEnds: ByStart<DateProduct>;
  readonly dottedEnds: ByStart<DateProduct>;
  readonly clockEnds: ByStart<ClockProduct>;
  readonly moments: ByStart<MomentProduct>;
  /** The digits, apostrophes and syllables that a rule can start with; no other character is looked at. */
  readonly starts: CharacterTable;
  /** A first test, before all rules are tried: whether any of them can read something here. Default: it may. */
  readonly mayBegin?: (text: string, at: number, start: Start) => boolean;
}

/**
 * Prepares rules for {@link propose}.
 *
 * @param words the syllables that rules start with besides those of the tables
 */
export function ruleSet(
  dates: readonly Rule<DateProduct>[],
  clocks: readonly Rule<ClockProduct>[],
  moments: readonly Rule<MomentProduct>[] = [],
  words: readonly string[] = [],
): RuleSet {
  return {
    dates: index(dates),
    clocks: index(clocks),
    dateEnds: index([...dates, ...WRITTEN_ENDS]),
    dottedEnds: index([...dates, ...WRITTEN_ENDS, ...DOTTED_ENDS]),
    clockEnds: index([...clocks, ...CLOCK_ENDS]),
    moments: index(moments),
    starts: charactersOf([...DIGITS, ...APOSTROPHES, ...[...FIRST_WORDS, ...words].filter(isHangulWord)]),
  };
}

/** The words that the rules for running text start with. */
const FIRST_WORDS: readonly string[] = [
  ...[YEAR_WORDS, YEAR_ANAPHORS, MONTH_WORDS, WEEK_WORDS, DAY_WORDS, DIRECTIONS, DAY_PARTS, NAMED_TIMES].flatMap(
    (words) => Object.keys(words),
  ),
  ...['음력', '상반기', '하반기', '연내', '년내', '전년', '연초', '연말'],
];

/** What the rules for running text read behind the digits that they start with, a blank between them or none. */
const BEHIND_DIGITS = charactersOf('학년월일시분.,:/·ㆍ‧-–―~∼～〜˜');
const mayBeWord = beginnings(FIRST_WORDS);

const STANDARD: RuleSet = {
  ...ruleSet(DATE_RULES, CLOCK_RULES),
  mayBegin(text, at, start) {
    if (start !== 'digit') return start === 'apostrophe' || mayBeWord(text, at);
    let behind = at + 1;
    while (isDigit(text, behind)) behind += 1;
    if (BLANKS.includes(text.charAt(behind))) behind += 1;
    return BEHIND_DIGITS[text.charCodeAt(behind)] === 1;
  },
};

/** How {@link propose} reads. */
export interface ProposeOptions {
  /** Whether a name begins here that only looks like a date, and where it ends. Default: there are no such names. */
  readonly isNoDate?: (at: number) => number | undefined;
  /** Default: the rules for running text. */
  readonly rules?: RuleSet;
}

/**
 * Finds everything in a stretch of text that reads as a date or a time, without deciding which day is meant.
 *
 * @example over "2일 오전 10시" it proposes the date "2일" and the time "오전 10시"
 */
export function propose(text: string, range: Span, options: ProposeOptions = {}): Proposals {
  const { isNoDate = () => undefined, rules = STANDARD } = options;
  const dates: DateProposal[] = [];
  const clocks: ClockProposal[] = [];
  const moments: MomentProposal[] = [];
  let at = range.start;
  while (at < range.end) {
    const start = startAt(text, at, rules);
    if (start === undefined) {
      at += 1;
      continue;
    }
    const name = isNoDate(at);
    if (name !== undefined && name > at) {
      at = name;
      continue;
    }
    if (rules.mayBegin?.(text, at, start) === false) {
      at = afterRun(text, at, start, range.end);
      continue;
    }
    const date = readDate(text, at, start, rules);
    const clock = readClock(text, at, start, rules);
    const moment = readMoment(text, at, start, rules);
    const end = Math.max(date?.end ?? 0, clock?.end ?? 0, moment?.end ?? 0);
    if (date !== undefined && date.end <= range.end && date.end === end) {
      dates.push(date);
      at = date.end;
    } else if (clock !== undefined && clock.end <= range.end && clock.end >= (moment?.end ?? 0)) {
      clocks.push(clock);
      at = clock.end;
    } else if (moment !== undefined && moment.end <= range.end) {
      moments.push(moment);
      at = moment.end;
    } else at = afterRun(text, at, start, range.end);
  }
  return { dates, clocks, moments };
}

/** A date at one place, joined with the second end of its range where one follows. */
function readDate(text: string, at: number, start: Start, rules: RuleSet): DateProposal | undefined {
  const first = longest(rules.dates, text, at, start);
  if (first === undefined) return undefined;
  const { rule, product, end } = first;
  const single = { start: at, end, rule: rule.id, ...product };
  if (product.to !== undefined) return single;
  RANGE_SIGN.lastIndex = end;
  const sign = RANGE_SIGN.exec(text)?.[0];
  if (sign === undefined) return single;
  const next = end + sign.length;
  const nextStart = startAt(text, next, rules);
  const ends = rule.id.startsWith('dates.dotted') ? rules.dottedEnds : rules.dateEnds;
  const fits = (end: DateProduct) => end.to === undefined && canEnd(product.from, end.from);
  const last = nextStart === undefined ? undefined : longest(ends, text, next, nextStart, fits);
  if (last === undefined) return single;
  return { start: at, end: last.end, rule: rule.id, from: product.from, to: last.product.from };
}

/** "5월 3일~2022년" is no range: the second end is as fine as the first, or finer. */
function canEnd(from: Point, to: Point): boolean {
  // ’21. 7.~12. ends in December, not on the 12th.
  if (from.day === undefined) return from.month === undefined || to.day === undefined || to.month !== undefined;
  return to.day !== undefined && (to.month !== undefined || from.month === undefined || to.day !== from.day);
}

function readClock(text: string, at: number, start: Start, rules: RuleSet): ClockProposal | undefined {
  const first = longest(rules.clocks, text, at, start);
  if (first === undefined) return undefined;
  const { rule, product, end } = first;
  const single = { start: at, end, rule: rule.id, ...product };
  if (product.to !== undefined) return single;
  CLOCK_SIGN.lastIndex = end;
  const sign = CLOCK_SIGN.exec(text)?.[0];
  if (sign === undefined) return single;
  const next = end + sign.length;
  const nextStart = startAt(text, next, rules);
  const last = nextStart === undefined ? undefined : longest(rules.clockEnds, text, next, nextStart);
  if (last === undefined || last.product.to !== undefined) return single;
  return {
    start: at,
    end: last.end,
    rule: rule.id,
    from: product.from,
    to: inSameHalf(product.from, last.product.from),
  };
}

function readMoment(text: string, at: number, start: Start, rules: RuleSet): MomentProposal | undefined {
  const found = longest(rules.moments, text, at, start);
  return found && { start: at, end: found.end, rule: found.rule.id, moment: found.product.moment };
}

/** 오후 2시~4시: the second end is in the afternoon, too. */
function inSameHalf(from: Clock, to: Clock): Clock {
  const later = { ...to, hour: to.hour + 12 };
  return !to.exact && from.exact && to.hour < from.hour && later.hour <= 24 ? later : to;
}

interface Reading<Product> {
  readonly rule: Rule<Product>;
  readonly product: Product;
  readonly end: number;
}

/** The longest reading at one place; of equally long ones the first rule's. */
function longest<Product>(
  rules: ByStart<Product>,
  text: string,
  at: number,
  start: Start,
  fits: (product: Product) => boolean = () => true,
): Reading<Product> | undefined {
  let best: Reading<Product> | undefined;
  for (const rule of rules[start]) {
    const found = applyRule(rule, text, at);
    if (found !== undefined && found.end > (best?.end ?? at) && fits(found.product)) best = { rule, ...found };
  }
  return best;
}

function index<Product>(rules: readonly Rule<Product>[]): ByStart<Product> {
  const of = (start: Start) => rules.filter((rule) => rule.starts.includes(start));
  return { digit: of('digit'), apostrophe: of('apostrophe'), syllable: of('syllable') };
}

/** What kind of rule can start at a place; undefined where none can. */
function startAt(text: string, at: number, { starts }: RuleSet): Start | undefined {
  const unit = text.charCodeAt(at);
  if (starts[unit] !== 1) return undefined;
  if (isSyllable(unit)) return 'syllable';
  return isDigit(text, at) ? 'digit' : 'apostrophe';
}

function isHangulWord(word: string): boolean {
  return isSyllable(word.charCodeAt(0));
}

/** Where to go on: behind the whole run of digits, so that a reading never starts inside a number. */
function afterRun(text: string, at: number, start: Start, end: number): number {
  let next = at + 1;
  if (start !== 'digit') return next;
  while (next < end && isDigit(text, next)) next += 1;
  return next;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}
