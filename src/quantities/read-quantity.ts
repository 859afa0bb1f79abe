import { byRule } from '../core/evidence.ts';
import type { NormalAmount, QuantityMention } from '../core/layers.ts';
import { timesText } from '../numerals/fraction.ts';
import { type Amount, readAmount } from '../numerals/read-amount.ts';
import { canStartDigits, canStartWord } from './boundaries.ts';
import { qualifiersOf } from './qualifiers.ts';
import { type CountedReading, readCounted } from './read-counted.ts';
import { type MoneyReading, readMoney, readPrefixed } from './read-money.ts';
import { signBefore } from './sign.ts';
import type { Base, Vocabulary } from './vocabulary.ts';

type Reading = (MoneyReading | CountedReading) & { readonly kind: QuantityMention['kind'] };

const SPACED_MORE = /[ \u00a0]여(?=[ \u00a0]?[가-힣㎀-㏿])/y;
const TILDE = /[ \u00a0]?[~∼～〜˜][ \u00a0]?/y;
/** 한 stands for "a" or "about" as often as for one. */
const ARTICLE = '한';

/**
 * Reads the amount of money or the quantity whose number begins at `start`.
 *
 * @example `readQuantity('약 2,540억 원', 2, vocabulary)` is money of 254000000000 원, with the qualifier `about`
 */
export function readQuantity(text: string, start: number, vocabulary: Vocabulary): QuantityMention | undefined {
  const first = readOne(text, start, vocabulary);
  if (first === undefined) return undefined;
  const last = secondEnd(text, first, vocabulary);
  const { kind, unit, amount, rule } = first;
  const end = last?.end ?? first.end;
  const sign = signBefore(text, start, end, first.unitType);
  const signed = (value: string) => (sign === undefined || value === '0' ? value : `-${value}`);
  const value = signed(amount.value);
  // Of a negative amount a range would have two readings: -5~3.
  const upper = sign === undefined ? (last?.amount.value ?? amount.upper) : undefined;
  const normal = first.base && normalAmount(first.base, value, upper);
  const noun = 'noun' in first ? first.noun : undefined;
  const qualifiers = qualifiersOf(text, { start: sign ?? start, end }, vocabulary);
  const vague = amount.more || amount.form === 'vague';
  return {
    start: sign ?? start,
    end,
    kind,
    value,
    ...(upper !== undefined && { upper }),
    ...(amount.was !== undefined && { was: amount.was }),
    unit,
    ...(normal && { normal }),
    qualifiers: vague ? [...qualifiers, 'and-more'] : qualifiers,
    ...(noun && last === undefined && { noun }),
    evidence: byRule(rule),
  };
}

function normalAmount({ unit, factor }: Base, value: string, upper: string | undefined): NormalAmount | undefined {
  const inBase = timesText(value, factor);
  const upperInBase = upper === undefined ? undefined : timesText(upper, factor);
  return inBase === undefined
    ? undefined
    : { unit, value: inBase, ...(upperInBase !== undefined && { upper: upperInBase }) };
}

function readOne(text: string, start: number, vocabulary: Vocabulary): Reading | undefined {
  const isDigit = /[0-9]/.test(text.charAt(start));
  if (isDigit ? !canStartDigits(text, start) : !canStartWord(text, start)) return undefined;
  const prefixed = isDigit ? undefined : readPrefixed(text, start, vocabulary);
  if (prefixed !== undefined) return { ...prefixed, kind: 'money' };
  const amount = readAmount(text, start);
  if (amount === undefined || !isAmount(text, amount)) return undefined;
  const spaced = withSpacedMore(text, amount);
  return (spaced && readUnit(text, spaced, vocabulary)) ?? readUnit(text, amount, vocabulary);
}

function readUnit(text: string, amount: Amount, vocabulary: Vocabulary): Reading | undefined {
  const money = readMoney(text, amount, vocabulary);
  if (money !== undefined) return { ...money, kind: 'money' };
  const counted = readCounted(text, amount, vocabulary);
  return counted === undefined ? undefined : { ...counted, kind: 'quantity' };
}

/** "300 여명", "1만 여 개": 여 with a blank in front still belongs to the number, where a unit follows. */
function withSpacedMore(text: string, amount: Amount): Amount | undefined {
  SPACED_MORE.lastIndex = amount.end;
  const found = amount.more ? undefined : SPACED_MORE.exec(text)?.[0];
  return found === undefined ? undefined : { ...amount, end: amount.end + found.length, more: true };
}

/** Single syllables are words before they are numbers: 이 명단, 열기, 백두대간; they count with a blank behind. */
function isAmount(text: string, amount: Amount): boolean {
  const { form } = amount;
  if (form !== 'native' && form !== 'sino') return true;
  const { start, end, upper } = amount;
  const written = text.slice(start, end);
  if (written.length === 1 && text.charAt(end) !== ' ') return false;
  if (upper !== undefined) return true;
  return form === 'native'
    ? !written.startsWith(ARTICLE) && !/^[서너석넉닷]$/.test(written)
    : /[십백천만]/.test(written);
}

/** "3건~5건", "3만 원~5만 원": the unit is written twice, and both are one token. */
function secondEnd(text: string, first: Reading, vocabulary: Vocabulary): Reading | undefined {
  if (first.amount.upper !== undefined) return undefined;
  TILDE.lastIndex = first.end;
  const sign = TILDE.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const amount = readAmount(text, first.end + sign.length);
  if (amount === undefined || amount.upper !== undefined) return undefined;
  const next = first.kind === 'money' ? readMoney(text, amount, vocabulary) : readCounted(text, amount, vocabulary);
  return next?.unit === first.unit ? { ...next, kind: first.kind } : undefined;
}
