import type { Numeral } from './numeral.ts';
import { NATIVE_ONES, NATIVE_RANGES, NATIVE_TENS } from './words.ts';

/**
 * Reads a native numeral up to 99 at `start`.
 *
 * @example `readNative('스물세 살', 0)` is 23 over "스물세"
 */
export function readNative(text: string, start: number): Numeral | undefined {
  const ten = startingWith(NATIVE_TENS, text, start);
  const middle = start + (ten?.[0].length ?? 0);
  // 스무 stands right before a counter, never before another numeral.
  const one = ten?.[0] === '스무' ? undefined : startingWith(NATIVE_ONES, text, middle);
  if (ten === undefined && one === undefined) return undefined;
  const value = String((ten?.[1] ?? 0) + (one?.[1] ?? 0));
  return { start, end: middle + (one?.[0].length ?? 0), form: 'native', value };
}

/** A native numeral that names two neighbouring numbers. */
export interface NativeRange extends Numeral {
  readonly upper: string;
}

/**
 * Reads a native pair at `start`.
 *
 * @example `readNativeRange('두세 곳', 0)` is 2 to 3 over "두세"
 */
export function readNativeRange(text: string, start: number): NativeRange | undefined {
  const range = startingWith(NATIVE_RANGES, text, start);
  if (range === undefined) return undefined;
  const [word, least, most] = range;
  return { start, end: start + word.length, form: 'native', value: String(least), upper: String(most) };
}

function startingWith<Word extends readonly [string, ...unknown[]]>(
  words: readonly Word[],
  text: string,
  at: number,
): Word | undefined {
  let best: Word | undefined;
  for (const word of words) {
    if (text.startsWith(word[0], at) && word[0].length > (best?.[0].length ?? 0)) best = word;
  }
  return best;
}
