import type { Span } from '../core/span.ts';
import { decimalOf, decimalText, isLess, shifted } from './decimal.ts';
import type { Numeral } from './numeral.ts';
import { readNative } from './read-native.ts';
import { readNumeral } from './read-numeral.ts';
import { LARGE_SCALES, SMALL_SCALES } from './words.ts';

/** A number or a range of numbers, with what makes it inexact. */
export interface Amount extends Span {
  readonly value: string;
  /** The upper end of a range: 1500 in "1,000~1,500". */
  readonly upper?: string;
  readonly form: Numeral['form'];
  /** Written with 여 or 남짓: 20여. */
  readonly more: boolean;
}

/** The signs of a range in Korean text; a hyphen only between digits. */
const TILDE = /[ \u00a0]?[~∼～〜˜][ \u00a0]?|[-–](?=\d)/y;
const SCALES = /[십백천만억조]{1,3}/y;

/**
 * Reads an amount at `start`: a numeral, "20여", or a range whose scale may be written once.
 *
 * @example `readAmount('3~5만 명', 0)` is 30000 to 50000 over "3~5만"
 */
export function readAmount(text: string, start: number): Amount | undefined {
  const lower = readNumeral(text, start) ?? readNative(text, start);
  if (lower === undefined) return undefined;
  const { value, form } = lower;
  TILDE.lastIndex = lower.end;
  const sign = TILDE.exec(text)?.[0];
  const upper = sign === undefined || form === 'native' ? undefined : readNumeral(text, lower.end + sign.length);
  if (upper !== undefined && upper.form !== 'vague' && upper.form !== 'sino') {
    const from = form === 'digits' ? sharedScale(text, value, upper) : value;
    if (isLess(decimalOf(from), decimalOf(upper.value))) {
      return withMore(text, { start, end: upper.end, value: from, upper: upper.value, form: upper.form });
    }
  }
  return withMore(text, { start, end: lower.end, value, form });
}

function withMore(text: string, amount: Omit<Amount, 'more'>): Amount {
  if (text.charAt(amount.end) !== '여') return { ...amount, more: false };
  // "20여만 명": the scale follows 여.
  SCALES.lastIndex = amount.end + 1;
  const scales = SCALES.exec(text)?.[0] ?? '';
  const exponent = [...scales].reduce((sum, word) => sum + exponentOf(word), 0);
  const value = decimalText(shifted(decimalOf(amount.value), exponent));
  return { ...amount, value, end: amount.end + 1 + scales.length, more: true };
}

/** "3~5만": the scale of the upper end holds for the lower one, too, when it has none and would otherwise be tiny. */
function sharedScale(text: string, lower: string, upper: Numeral): string {
  let exponent = 0;
  let at = upper.end;
  for (; at > upper.start; at -= 1) {
    const word = exponentOf(text.charAt(at - 1));
    if (word === 0) break;
    exponent += word;
  }
  if (exponent === 0 || !/^[\d.,]+$/.test(text.slice(upper.start, at))) return lower;
  const shiftedLower = shifted(decimalOf(lower), exponent);
  return isLess(shiftedLower, decimalOf(upper.value)) ? decimalText(shiftedLower) : lower;
}

function exponentOf(word: string): number {
  return SMALL_SCALES[word] ?? LARGE_SCALES[word] ?? 0;
}
