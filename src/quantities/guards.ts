import type { Amount } from '../numerals/read-amount.ts';
import type { UnitMatch, Vocabulary } from './vocabulary.ts';

/** Where a quantity was read. */
export interface Reading {
  readonly text: string;
  readonly start: number;
  readonly amount: Amount;
  readonly unit: UnitMatch;
}

const NEAR = 14;
/** What makes a bare number of days a duration and not a day of the month. */
const DURATION_AFTER = /^(?:간|[ ]?(?:이내|이상|이하|미만|동안|연속|내내|만에|정도|가량|전에|전까지|이후|경과))/;
const DURATION_BEFORE = /(?:향후|최근|지난|약|총|최소|최대|최장|앞으로|만|단|박) ?$/;
/** Numbers from here to the end of the century's thirties also name years: 22년. */
const FIRST_YEAR = 20;
const LAST_YEAR = 40;
const LONGEST_YEARS = 1000;
const LARGE = 100;

/**
 * Whether a number and a counter count something here, or are part of something else (5세대 이동통신, 3대 전략, 15일).
 *
 * @example "차량 3대" counts, "3대 전략" does not
 */
export function counts(reading: Reading, vocabulary: Vocabulary): boolean {
  const { text, start, amount, unit } = reading;
  const value = Number(amount.upper ?? amount.value);
  const scaled = amount.form === 'mixed' || amount.form === 'vague' || amount.more;
  const after = text.slice(unit.end, unit.end + NEAR);
  const before = text.slice(Math.max(0, start - NEAR), start);
  switch (unit.type) {
    case 'device':
      return value >= unit.least || scaled || followsDevice(before, vocabulary);
    case 'large':
      return value >= LARGE || scaled;
    case 'day':
      return value > 31 || amount.more || DURATION_AFTER.test(after) || /(?:박|최대|최소|최장|총) ?$/.test(before);
    case 'year':
      if (value > LONGEST_YEARS) return false;
      return value < FIRST_YEAR || value > LAST_YEAR || DURATION_AFTER.test(after) || DURATION_BEFORE.test(before);
    case 'week':
      return value < LARGE && !scaled;
    default:
      return value >= unit.least || scaled;
  }
}

/** A machine stands right before the number, with at most one word between: 버스 총 3대. */
function followsDevice(before: string, { devices }: Vocabulary): boolean {
  const words = before.split(/[ (]/).filter((word) => word !== '');
  return words.slice(-2).some((word) => endsInDevice(word, devices));
}

function endsInDevice(word: string, devices: ReadonlySet<string>): boolean {
  const bare = word.replace(/[은는이가을를도의]$/, '');
  for (let at = 0; at < bare.length; at += 1)
    if (devices.has(bare.slice(at)) || devices.has(word.slice(at))) return true;
  return false;
}
