import { byRule } from '../core/evidence.ts';
import type { QuantityMention } from '../core/layers.ts';
import { type Amount, readAmount } from '../numerals/read-amount.ts';
import { canStartDigits, canStartWord } from './boundaries.ts';
import { qualifiersOf } from './qualifiers.ts';
import { type CountedReading, readCounted } from './read-counted.ts';
import { type MoneyReading, readMoney, readPrefixed } from './read-money.ts';
import type { Vocabulary } from './vocabulary.ts';

type Reading = (MoneyReading | CountedReading) & { readonly kind: QuantityMention['kind'] };

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
  const upper = last?.amount.value ?? amount.upper;
  const noun = 'noun' in first ? first.noun : undefined;
  const qualifiers = qualifiersOf(text, { start, end }, vocabulary);
  const vague = amount.more || amount.form === 'vague';
  return {
    start,
    end,
    kind,
    value: amount.value,
    ...(upper !== undefined && { upper }),
    unit,
    qualifiers: vague ? [...qualifiers, 'and-more'] : qualifiers,
    ...(noun && last === undefined && { noun }),
    evidence: byRule(rule),
  };
}

function readOne(text: string, start: number, vocabulary: Vocabulary): Reading | undefined {
  const isDigit = /[0-9]/.test(text.charAt(start));
  if (isDigit ? !canStartDigits(text, start) : !canStartWord(text, start)) return undefined;
  const prefixed = isDigit ? undefined : readPrefixed(text, start, vocabulary);
  if (prefixed !== undefined) return { ...prefixed, kind: 'money' };
  const amount = readAmount(text, start);
  if (amount === undefined || !isAmount(text, amount)) return undefined;
  const money = readMoney(text, amount, vocabulary);
  if (money !== undefined) return { ...money, kind: 'money' };
  const counted = readCounted(text, amount, vocabulary);
  return counted === undefined ? undefined : { ...counted, kind: 'quantity' };
}

/** Single syllables are words before they are numbers: 이 명단, 열기, 백두대간; they count with a blank behind. */
function isAmount(text: string, { start, end, form }: Amount): boolean {
  if (form !== 'native' && form !== 'sino') return true;
  const written = text.slice(start, end);
  if (written.length === 1 && text.charAt(end) !== ' ') return false;
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
