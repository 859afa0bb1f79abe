import type { Span } from '../core/span.ts';
import { decimalOf, decimalText, isLess, shifted } from './decimal.ts';
import type { Numeral } from './numeral.ts';
import { readNative, readNativeRange } from './read-native.ts';
import { readNumeral } from './read-numeral.ts';
import { LARGE_SCALES, SMALL_SCALES } from './words.ts';

/** A number, a range of numbers or a change from one to another, with what makes it inexact. */
export interface Amount extends Span {
  readonly value: string;
  /** The upper end of a range: 1500 in "1,000~1,500". */
  readonly upper?: string;
  /** What the number was before a change: 30 in "30→50", where the value is 50. */
  readonly was?: string;
  readonly form: Numeral['form'];
  /** Written with 여 or 남짓: 20여. */
  readonly more: boolean;
}

/** The signs of a range in Korean text; a hyphen only between digits. */
const TILDE = /[ \u00a0]?[~∼～〜˜][ \u00a0]?|[-–](?=\d)/y;
/** 30→50%: one unit for the number before and the one after. */
const ARROW = /[ \u00a0]?[→➔➜⇒][ \u00a0]?/y;
const SCALES = /[십백천만억조]{1,3}/y;

/**
 * Reads an amount at `start`: a numeral, "20여", "두세", a range whose scale may be written once, or a change "30→50".
 *
 * @example `readAmount('3~5만 명', 0)` is 30000 to 50000 over "3~5만"
 */
export function readAmount(text: string, start: number): Amount | undefined {
  const pair = readNativeRange(text, start);
  if (pair !== undefined) return { ...pair, more: false };
  const lower = readNumeral(text, start) ?? readNative(text, start);
  if (lower === undefined) return undefined;
  const { value, form } = lower;
  const single = { start, end: lower.end, value, form, more: false };
  if (form === 'native') return withMore(text, single);
  const last = secondNumber(text, lower.end, TILDE);
  if (last !== undefined) {
    const from = form === 'digits' ? sharedScale(text, value, last) : value;
    if (isLess(decimalOf(from), decimalOf(last.value))) {
      return withMore(text, { start, end: last.end, value: from, upper: last.value, form: last.form, more: false });
    }
  }
  const after = secondNumber(text, lower.end, ARROW);
  if (after === undefined) return withMore(text, single);
  const was = form === 'digits' ? sharedScale(text, value, after) : value;
  return withMore(text, { start, end: after.end, value: after.value, was, form: after.form, more: false });
}

/** The number behind a sign that joins two of them. */
function secondNumber(text: string, at: number, joint: RegExp): Numeral | undefined {
  joint.lastIndex = at;
  const sign = joint.exec(text)?.[0];
  const second = sign === undefined ? undefined : readNumeral(text, at + sign.length);
  return second?.form === 'vague' || second?.form === 'sino' ? undefined : second;
}

function withMore(text: string, amount: Amount): Amount {
  if (text.charAt(amount.end) !== '여') return amount;
  // "20여만 명": the scale follows 여.
  SCALES.lastIndex = amount.end + 1;
  const scales = SCALES.exec(text)?.[0] ?? '';
  const exponent = [...scales].reduce((sum, word) => sum + exponentOf(word), 0);
  const value = decimalText(shifted(decimalOf(amount.value), exponent));
  return { ...amount, value, end: amount.end + 1 + scales.length, more: true };
}

/**
 * The first number of a pair with the scale that is written behind the second one only: "3~5만" begins at 30000, and
 * "500~1천만" at 500만. Of the scales that may be shared, the one counts that brings the two numbers nearest.
 */
function sharedScale(text: string, first: string, second: Numeral): string {
  const candidates = [first];
  let exponent = 0;
  let at = second.end;
  for (; at > second.start; at -= 1) {
    const word = exponentOf(text.charAt(at - 1));
    if (word === 0) break;
    exponent += word;
    candidates.push(decimalText(shifted(decimalOf(first), exponent)));
  }
  if (exponent === 0 || !/^[\d.,]+$/.test(text.slice(second.start, at))) return first;
  const apart = (value: string) => Math.abs(wholeDigits(value) - wholeDigits(second.value));
  return candidates.reduce((best, value) => (apart(value) <= apart(best) ? value : best));
}

function wholeDigits(value: string): number {
  return value.split('.')[0]?.length ?? 0;
}

function exponentOf(word: string): number {
  return SMALL_SCALES[word] ?? LARGE_SCALES[word] ?? 0;
}
