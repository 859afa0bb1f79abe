/** An exact decimal number: `units` × 10^-`scale`, so 3.2 is `{ units: 32n, scale: 1 }`. */
export interface Decimal {
  readonly units: bigint;
  /** Digits behind the decimal point, never negative. */
  readonly scale: number;
}

/** The number of an integer: `integer(15n)` is 15. */
export function integer(units: bigint): Decimal {
  return { units, scale: 0 };
}

/** Reads digits with optional commas and one point: "1,234.5"; the caller has checked the form. */
export function decimalOf(digits: string): Decimal {
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  return { units: BigInt(`${whole}${fraction}` || '0'), scale: fraction.length };
}

/** The exact sum: 0.1 and 0.2 give 0.3. */
export function plus(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: atScale(left, scale) + atScale(right, scale), scale };
}

/** Multiplies by 10^`exponent`: 3.2 by 10^11 is 3.2천억. */
export function shifted(value: Decimal, exponent: number): Decimal {
  if (exponent <= value.scale) return { units: value.units, scale: value.scale - exponent };
  return { units: value.units * 10n ** BigInt(exponent - value.scale), scale: 0 };
}

/** Whether left < right: 1.5천 is less than 2천. */
export function isLess(left: Decimal, right: Decimal): boolean {
  const scale = Math.max(left.scale, right.scale);
  return atScale(left, scale) < atScale(right, scale);
}

/** The shortest decimal numeral: 320000000000 for 3.2천억, 1.5 for 1.50. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = units.toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function atScale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
