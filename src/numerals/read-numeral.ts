import { type Decimal, decimalOf, decimalText, integer, plus, shifted } from './decimal.ts';
import type { Numeral, NumeralForm } from './numeral.ts';
import { LARGE_SCALES, SINO_DIGITS, SMALL_SCALES, VAGUE } from './words.ts';

/** Longer runs of digits are serial numbers, not amounts; the bound also keeps every reading linear. */
const LONGEST_DIGITS = 24;
/** 1,234,567.89 or 1234567.89; the sticky pattern reads at most {@link LONGEST_DIGITS} digits. */
const DIGITS = /(?:\d{1,3}(?:,\d{3}){1,7}(?!\d)|\d{1,24})(?:\.\d{1,12}(?![\d.]))?/y;

/** "6천 550억", "4천 5백": behind 천 a blank and lower digits go on with the same number. */
const LOWER_DIGITS = /[ \u00a0](?=[1-9]\d{0,2}(?![\d,.~∼년월일차시]))/y;
/** Words that make a number behind "5만 " another number: 5만 3년차, 3만 1차. */
const OTHER_NUMBER = /[년월일차시~∼.:/-]/;

interface Section {
  readonly value: Decimal;
  readonly end: number;
  readonly arabic: boolean;
  /** Power of ten of the last scale word read: 3 in "3천", 0 in "3천123". */
  readonly scale: number;
}

/** How {@link readNumeral} reads. */
export interface ReadNumeralOptions {
  /**
   * Whether a small number behind a blank belongs to the number, too: "1억 80" is 100000080. In running text it counts
   * something else ("1억 80개 기관"). Default: false.
   */
  readonly loose?: boolean;
}

/**
 * Reads one numeral at `start` as far as it goes: Arabic digits, 한자어 numerals and mixtures of both with their scales,
 * blanks between groups included.
 *
 * @example `readNumeral('1조 2천억 원', 0)` is 1200000000000 over "1조 2천억"
 */
export function readNumeral(text: string, start: number, options: ReadNumeralOptions = {}): Numeral | undefined {
  if (text.startsWith(VAGUE, start)) return readVague(text, start);
  let at = start;
  let end = start;
  let total = integer(0n);
  let below = Number.POSITIVE_INFINITY;
  let form: NumeralForm = 'sino';
  for (;;) {
    const section = readSection(text, at);
    if (section === undefined) break;
    const large = LARGE_SCALES[text.charAt(section.end)];
    const scaled = large !== undefined && large < below;
    const exponent = scaled ? (large ?? 0) : 0;
    const spaced = at > end && options.loose !== true;
    if (end > start && !continues(section, exponent, below, spaced && !isLowest(text, section, below))) break;
    // 5만이, 30만 이상: behind Arabic digits a lone syllable is a particle or another word.
    if (end > start && form !== 'sino' && !section.arabic && exponent + section.scale === 0) break;
    if (section.arabic) form = form === 'sino' && end === start && !scaled && section.scale === 0 ? 'digits' : 'mixed';
    else if (form === 'digits') form = 'mixed';
    total = plus(total, shifted(section.value, scaled ? (large ?? 0) : 0));
    end = section.end + (scaled ? 1 : 0);
    if (section.arabic && section.scale > 0) form = 'mixed';
    if (!scaled) break;
    below = large ?? 0;
    at = isBlank(text.charAt(end)) ? end + 1 : end;
  }
  if (end === start) {
    // A bare scale counts as one of it: 만 명, 억 원.
    const large = LARGE_SCALES[text.charAt(start)];
    return large === undefined
      ? undefined
      : { start, end: start + 1, form: 'sino', value: decimalText(shifted(integer(1n), large)) };
  }
  return { start, end, form, value: decimalText(total) };
}

/** Whether a further group belongs to the number: "2만 2천168", "1조 2,000억", "1만 5,000", but not "3억 12". */
function continues(section: Section, large: number, below: number, spaced: boolean): boolean {
  const digits = decimalText(section.value).length;
  if (digits + large > below && section.value.scale === 0) return false;
  if (!spaced) return true;
  return large > 0 || section.scale > 0;
}

/** "11만 804명": below 만 a number never stands alone, so small digits behind a blank are its last group. */
function isLowest(text: string, { arabic, scale, value, end }: Section, below: number): boolean {
  return below === 4 && arabic && scale === 0 && value.scale === 0 && !OTHER_NUMBER.test(text.charAt(end));
}

/** Reads a group below 만: "2천168", "3.2천", "이천십오", "1,234", "천". */
function readSection(text: string, start: number): Section | undefined {
  let at = start;
  let value = integer(0n);
  let below = 4;
  let scale = 0;
  let arabic = false;
  while (below > 0) {
    const digits = readDigits(text, at);
    const coefficient = digits ?? readSinoDigit(text, at);
    const after = coefficient?.end ?? at;
    const small = SMALL_SCALES[text.charAt(after)];
    const scaled = small !== undefined && small < below;
    if (coefficient === undefined && !scaled) break;
    // 2천1680 is no number: behind a scale only lower digits fit.
    if (digits !== undefined && at > start && digits.width > below) break;
    value = plus(value, shifted(coefficient?.value ?? integer(1n), scaled ? (small ?? 0) : 0));
    if (digits !== undefined) arabic = true;
    at = after + (scaled ? 1 : 0);
    scale = scaled ? (small ?? 0) : 0;
    if (!scaled) break;
    below = small ?? 0;
    LOWER_DIGITS.lastIndex = at;
    if (arabic && LOWER_DIGITS.test(text)) {
      const lower = readDigits(text, at + 1);
      if (lower !== undefined && lower.width <= below) at += 1;
    }
  }
  return at === start ? undefined : { value, end: at, arabic, scale };
}

function readDigits(text: string, at: number): { value: Decimal; end: number; width: number } | undefined {
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(text)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  const code = text.charCodeAt(end);
  if (found.length >= LONGEST_DIGITS && code >= 0x30 && code <= 0x39) return undefined;
  return { value: decimalOf(found), end, width: found.replace(/[,.]/g, '').length };
}

/** One 한자어 digit, or a row of them as years and telephone numbers are read: 이 · 이공이오. */
function readSinoDigit(text: string, at: number): { value: Decimal; end: number } | undefined {
  const digit = SINO_DIGITS[text.charAt(at)];
  return digit === undefined ? undefined : { value: integer(BigInt(digit)), end: at + 1 };
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\u00a0';
}

/** 수십, 수백만, 수천억: "several" times a scale. */
function readVague(text: string, start: number): Numeral | undefined {
  let at = start + VAGUE.length;
  const small = SMALL_SCALES[text.charAt(at)];
  if (small !== undefined) at += 1;
  const large = LARGE_SCALES[text.charAt(at)];
  if (large !== undefined) at += 1;
  if (small === undefined && large === undefined) return undefined;
  const value = decimalText(shifted(integer(1n), (small ?? 0) + (large ?? 0)));
  return { start, end: at, form: 'vague', value };
}
