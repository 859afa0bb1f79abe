import { GongboError } from '../core/errors.ts';
import { fractionOf, fractionText } from './fraction.ts';
import { LARGE_SCALES, NATIVE_ONES, NATIVE_TENS, SINO_DIGITS, SMALL_SCALES } from './words.ts';

/** How {@link formatKoreanNumber} writes. */
export interface FormatNumberOptions {
  /**
   * - `mixed`: digits in groups of 만, "1조 2,000억"
   * - `hangul`: 한자어, "일조 이천억", "이천십오", "삼점일사"
   * - `grouped`: digits alone, "1,200,000,000,000"
   * - `native`: 고유어, whole numbers from 1 to 99 only: "셋", "스물", "스물셋"
   * - `counting`: 고유어 as it stands before a counter (세 가지, 스무 곳), 1 to 99 only: "세", "스무", "스물세"
   *
   * Default: `mixed`.
   */
  readonly style?: 'mixed' | 'hangul' | 'grouped' | 'native' | 'counting';
}

const GROUPS = ['', ...Object.keys(LARGE_SCALES)];
const SCALES = ['', ...Object.keys(SMALL_SCALES)];
/** The common reading of a figure comes before its variants: 영 before 공. */
const FIGURES = Array.from({ length: 10 }, (_, figure) => nameOf(Object.entries(SINO_DIGITS), figure));
const LIMIT = 10n ** 20n;
const LONGEST_NATIVE = 99n;
/** At most twelve figures behind the point: what numbers in running text are read with. */
const NUMERAL = /^-?\d{1,20}(?:\.\d{1,12}|\/\d{1,20})?$/;

/**
 * Writes a number the Korean way; `parseKoreanNumber` reads every style back to the same value.
 *
 * The value is a `bigint`, a safe whole `number`, or an exact numeral as `parseKoreanNumber` returns it: `'3.2'`, `'-15'`,
 * `'2/3'`. A `number` with a fraction is refused, because 0.1 + 0.2 is not 0.3: pass `'0.3'`. Negative numbers get `-` in
 * front; fractions that do not end are written as parts, "3분의 2", "삼분의 이" (`grouped`: "2/3").
 *
 * @param value below 10^20 in size, with at most 12 figures behind the point
 * @throws GongboError `ARGUMENT_INVALID` for any other value, and for one that the style cannot write (`native` of 100)
 * @example `formatKoreanNumber('1200000000000')` is "1조 2,000억", `formatKoreanNumber(23, { style: 'counting' })` is "스물세"
 */
export function formatKoreanNumber(value: bigint | number | string, options: FormatNumberOptions = {}): string {
  const style = options.style ?? 'mixed';
  const numeral = numeralOf(value);
  const sign = numeral.startsWith('-') ? '-' : '';
  const size = numeral.slice(sign.length);
  if (style === 'native' || style === 'counting') return inNative(numeral, style);
  const [above = '', below] = size.split('/');
  if (below === undefined) return sign + written(size, style);
  if (style === 'grouped') return `${sign}${above}/${below}`;
  return `${sign}${written(below, style)}분의 ${written(above, style)}`;
}

function numeralOf(value: bigint | number | string): string {
  const valid =
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && NUMERAL.test(value));
  const fraction = valid ? fractionOf(String(value)) : undefined;
  if (fraction !== undefined) {
    const { numerator, denominator } = fraction;
    const limit = LIMIT * denominator;
    if (numerator < limit && numerator > -limit) return fractionText(fraction);
  }
  throw new GongboError(
    'ARGUMENT_INVALID',
    `한국어로 쓸 수 있는 수가 아닙니다: ${String(value)}`,
    "10^20보다 작은 수를 bigint, 안전한 정수, 또는 '3.2'처럼 숫자로 된 문자열로 넘기세요",
  );
}

/** A decimal numeral without a sign, in digits or in 한자어. */
function written(numeral: string, style: 'mixed' | 'hangul' | 'grouped'): string {
  const [whole = '0', fraction = ''] = numeral.split('.');
  if (style === 'grouped') return grouped(whole) + (fraction === '' ? '' : `.${fraction}`);
  if (style === 'hangul') return inGroups(whole, style) + (fraction === '' ? '' : `점${readOut(fraction)}`);
  // 1만 2,345.6: the last group carries the point, also where it is empty.
  const size = BigInt(whole);
  const head = size - (size % 10000n);
  if (fraction === '') return inGroups(whole, style);
  const tail = `${grouped(String(size % 10000n))}.${fraction}`;
  return head === 0n ? tail : `${inGroups(String(head), style)} ${tail}`;
}

function inGroups(whole: string, style: 'mixed' | 'hangul'): string {
  let rest = BigInt(whole);
  if (rest === 0n) return style === 'hangul' ? readOut('0') : '0';
  const parts: string[] = [];
  for (const name of GROUPS) {
    const group = Number(rest % 10000n);
    if (group > 0) parts.unshift(`${style === 'hangul' ? inHangul(group) : grouped(String(group))}${name}`);
    rest /= 10000n;
  }
  return parts.join(' ');
}

function grouped(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

/** 2015 is 이천십오: a leading 일 is not written before 십, 백, 천. */
function inHangul(group: number): string {
  let text = '';
  for (let power = 3; power >= 0; power -= 1) {
    const figure = Math.floor(group / 10 ** power) % 10;
    if (figure === 0) continue;
    text += (figure === 1 && power > 0 ? '' : (FIGURES[figure] ?? '')) + (SCALES[power] ?? '');
  }
  return text;
}

function readOut(digits: string): string {
  return [...digits].map((digit) => FIGURES[Number(digit)] ?? '').join('');
}

/** 셋 and 스물 alone, 세 and 스무 before a counter: the first and the second form in the list of words. */
function inNative(numeral: string, style: 'native' | 'counting'): string {
  const number = /^\d{1,2}$/.test(numeral) ? BigInt(numeral) : 0n;
  if (number < 1n || number > LONGEST_NATIVE) {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `고유어로 쓸 수 있는 수가 아닙니다: ${numeral}`,
      "1부터 99까지의 정수를 넘기거나 style: 'hangul'을 쓰세요",
    );
  }
  const one = Number(number % 10n);
  const ten = Number(number) - one;
  const isCounting = style === 'counting';
  return formOf(NATIVE_TENS, ten, isCounting && one === 0) + formOf(NATIVE_ONES, one, isCounting);
}

function formOf(words: readonly (readonly [string, number])[], worth: number, second: boolean): string {
  const forms = words.filter(([, value]) => value === worth).map(([word]) => word);
  return (second ? forms[1] : undefined) ?? forms[0] ?? '';
}

function nameOf(words: readonly (readonly [string, number])[], worth: number): string {
  return words.find(([, value]) => value === worth)?.[0] ?? '';
}
