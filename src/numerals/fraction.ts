import { type Decimal, decimalOf, decimalText } from './decimal.ts';

/** An exact ratio of two whole numbers; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const EXACT = /^(-?)(\d+(?:\.\d+)?)(?:\/(\d+))?$/;

/**
 * Reads an exact numeral, a decimal (1.5) or a fraction (400/121); undefined for anything else.
 *
 * @example `fractionOf('1.5')` is 15 over 10
 */
export function fractionOf(numeral: string): Fraction | undefined {
  const [, sign, top, bottom] = EXACT.exec(numeral) ?? [];
  if (top === undefined) return undefined;
  const { units, scale } = decimalOf(top);
  const denominator = BigInt(bottom ?? '1') * 10n ** BigInt(scale);
  return denominator === 0n ? undefined : { numerator: sign === '-' ? -units : units, denominator };
}

/**
 * The exact numeral of a fraction: a decimal where the division ends, otherwise a fraction in lowest terms.
 *
 * @example 4분의 1 is "0.25", 3분의 2 is "2/3"
 */
export function fractionText({ numerator, denominator }: Fraction): string {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const shared = commonDivisor(size, denominator);
  const reduced = { numerator: size / shared, denominator: denominator / shared };
  const decimal = terminating(reduced);
  const text = decimal === undefined ? `${reduced.numerator}/${reduced.denominator}` : decimalText(decimal);
  return negative && size > 0n ? `-${text}` : text;
}

/** The exact product of two numerals: "12" times "400/121" is "4800/121" (12평 in m²), "3.3" times "1000" is "3300". */
export function timesText(left: string, right: string): string | undefined {
  const [first, second] = [fractionOf(left), fractionOf(right)];
  if (first === undefined || second === undefined) return undefined;
  const numerator = first.numerator * second.numerator;
  return fractionText({ numerator, denominator: first.denominator * second.denominator });
}

/** A reduced fraction as a decimal, where its denominator has no prime factor but 2 and 5. */
function terminating({ numerator, denominator }: Fraction): Decimal | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return undefined;
  const scale = Math.max(twos, fives);
  return { units: (numerator * 10n ** BigInt(scale)) / denominator, scale };
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
