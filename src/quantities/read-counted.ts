import { isSyllable } from '../core/hangul.ts';
import type { Span } from '../core/span.ts';
import type { Amount } from '../numerals/read-amount.ts';
import { canEndUnit } from './boundaries.ts';
import { countedNoun } from './counted-noun.ts';
import { counts } from './guards.ts';
import type { Base, UnitMatch, Vocabulary } from './vocabulary.ts';

/** A counted or measured quantity as read. */
export interface CountedReading extends Span {
  readonly amount: Amount;
  readonly unit: string;
  /** The class of the unit: count, length, ratio. */
  readonly unitType: string;
  readonly base?: Base;
  readonly noun?: Span;
  readonly rule: string;
}

/** People are also counted without a blank: 이천명. */
const PERSON = 'counter:명';
/** A rate: 20만㎥/일. */
const PER =
  /\/(?:일|년|월|주|시간|시|분|초|회|인|명|건|개|대|㎥|㎡|kg|㎏|ha|㎞|km|톤|t|h|s|L|ℓ|kWh|10a)(?![A-Za-z가-힣])/y;
/** A longer word behind 개 without a blank is a sentence without blanks: 5개소를선정완료하였다고. */
const LONGEST_GLUED = 8;
/** 5년간, 6개월간. */
const DURING = /간(?![가-힣])|간(?=의|은|에|이|씩)/y;
const DURATIONS: ReadonlySet<string> = new Set(['year', 'day', 'week', 'minute', 'duration']);

/**
 * Reads what is counted or measured behind a number.
 *
 * @example over "3개 사업장에서" it reads "3개 사업장" with the noun 사업장
 */
export function readCounted(text: string, amount: Amount, vocabulary: Vocabulary): CountedReading | undefined {
  const spaced = text.charAt(amount.end) === ' ' || text.charAt(amount.end) === '\u00a0';
  const at = spaced ? amount.end + 1 : amount.end;
  let longest = at;
  for (const unit of vocabulary.unitsAt(text, at)) {
    // 5세대 이동통신 counts nothing, so it is no age of five (5세) either.
    if (unit.end < longest) break;
    if (!counts({ text, start: amount.start, amount, unit }, vocabulary)) {
      if (canEndUnit(text, unit.end, vocabulary)) longest = unit.end;
      continue;
    }
    const reading =
      unit.type === 'noun' ? withNoun(text, amount, unit, vocabulary) : plain(text, amount, unit, vocabulary);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function plain(text: string, amount: Amount, unit: UnitMatch, vocabulary: Vocabulary): CountedReading | undefined {
  if (!canEndUnit(text, unit.end, vocabulary)) return undefined;
  const per = matchAt(PER, text, unit.end);
  const during = DURATIONS.has(unit.type) ? matchAt(DURING, text, unit.end) : '';
  const end = unit.end + per.length + during.length;
  // 백사장, 사백년: glued to a counter, numeral words are mostly parts of a name.
  if (amount.form === 'sino' && unit.entry.id !== PERSON && text.charAt(amount.end) !== ' ') return undefined;
  // (만 톤): the heading of a column names the unit that its numbers are in.
  if (amount.form === 'sino' && amount.end - amount.start === 1 && text.charAt(end) === ')') return undefined;
  const table = unit.entry.table === 'units' ? 'quantities.unit' : 'quantities.counter';
  const rule = DURATIONS.has(unit.type) ? 'quantities.duration' : table;
  const base = unit.base && { unit: `${unit.base.unit}${per}`, factor: unit.base.factor };
  return {
    start: amount.start,
    end,
    amount,
    unit: `${unit.name}${per}`,
    unitType: unit.type,
    rule,
    ...(base && { base }),
  };
}

/** 개 with what it counts: 3개 사업장, 5개기관; alone where no noun follows. */
function withNoun(text: string, amount: Amount, unit: UnitMatch, vocabulary: Vocabulary): CountedReading | undefined {
  const { start } = amount;
  const counted = { start, amount, unit: unit.name, unitType: unit.type };
  const bare = { ...counted, end: unit.end, rule: 'quantities.counter' };
  const spaced = text.charAt(unit.end) === ' ';
  if (!spaced && canEndUnit(text, unit.end, vocabulary)) return bare;
  // 민원24 개발: behind a blank 개 is the counter only where it stands alone.
  if (!spaced && unit.end - unit.name.length > amount.end) return undefined;
  const noun = countedNoun(text, spaced ? unit.end + 1 : unit.end, vocabulary);
  if (noun === undefined) return spaced ? bare : undefined;
  // Glued to 개 a single syllable is more often part of another word: 3개월, 3개년.
  const length = noun.end - noun.start;
  if (!spaced && (length < 2 || length > LONGEST_GLUED || !isSyllable(text.charCodeAt(noun.start)))) return undefined;
  return { ...counted, end: noun.end, noun, rule: 'quantities.counted-noun' };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
