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
/** 올해로 3회를 맞는 대회: its third time. */
const ANNIVERSARY = /^(?:를|째를)? ?맞/;
/** A course has more lectures; smaller numbers of 강 are ranks: 세계 5강. */
const SMALLEST_COURSE = 10;
/** A list of courses: 경제(30강), 예술(16강). */
const OTHER_LECTURES = /\d강\)/;
/** What makes a bare number of days a duration and not a day of the month. */
const DURATION_AFTER = /^(?:간|[ ]?(?:이내|이상|이하|미만|동안|연속|내내|만에|정도|가량|전에|전까지|이후|경과))/;
const DURATION_BEFORE = /(?:향후|최근|지난|약|총|최소|최대|최장|앞으로|만|단|박) ?$/;
/** Numbers from here to the end of the century's thirties also name years: 22년. */
const FIRST_YEAR = 20;
const LAST_YEAR = 40;
const LONGEST_YEARS = 1000;
const LARGE = 100;
const RANGE = /[~∼～〜-] ?$/;

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
      if (followsDevice(before, vocabulary)) return true;
      return (value >= unit.least || scaled) && !ranks(after, vocabulary);
    case 'label':
      return false;
    case 'times':
      return !ANNIVERSARY.test(after);
    case 'figures':
      return amount.form !== 'native' && (value >= unit.least || scaled);
    case 'native':
      return amount.form !== 'digits' || scaled;
    case 'lecture':
      return countsLectures(value, before, after, vocabulary);
    case 'large':
      return value >= LARGE || scaled;
    case 'day':
      return (
        value > 31 ||
        amount.more ||
        !Number.isInteger(value) ||
        DURATION_AFTER.test(after) ||
        /(?:박|최대|최소|최장|총) ?$/.test(before)
      );
    case 'year':
      // 600~641년 are the years from one to the other.
      if (value > LONGEST_YEARS || (value >= LARGE && (amount.upper !== undefined || RANGE.test(before)))) return false;
      return value < FIRST_YEAR || value > LAST_YEAR || DURATION_AFTER.test(after) || DURATION_BEFORE.test(before);
    case 'week':
      // 12.2주 is the second week of December.
      return value < LARGE && !scaled && Number.isInteger(value);
    case 'minute':
      return amount.form !== 'native';
    default:
      return value >= unit.least || scaled;
  }
}

/** 100대 국정과제, 500대 기업: 대 in front of what is ranked or put forward counts no machines. */
function ranks(after: string, { ranked }: Vocabulary): boolean {
  const word = /^ ?([가-힣]{2,})/.exec(after)?.[1] ?? '';
  for (let start = 0; start < word.length - 1; start += 1) {
    for (let end = start + 2; end <= word.length; end += 1) if (ranked.has(word.slice(start, end))) return true;
  }
  return false;
}

/** 강 counts lectures, unless the number is one of a round (8강, 16강) or rank (4강) and nothing speaks of lectures. */
function countsLectures(value: number, before: string, after: string, { lectures, rounds }: Vocabulary): boolean {
  if (rounds.some((word) => after.trimStart().startsWith(word) || after.startsWith(word))) return false;
  const isRound = value < SMALLEST_COURSE || Number.isInteger(Math.log2(value));
  return !isRound || OTHER_LECTURES.test(before) || lectures.some((word) => before.includes(word));
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
