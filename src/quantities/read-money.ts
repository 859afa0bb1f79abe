import { isSyllable } from '../core/hangul.ts';
import type { Span } from '../core/span.ts';
import { type Amount, readAmount } from '../numerals/read-amount.ts';
import { canEndUnit } from './boundaries.ts';
import type { Base, Vocabulary } from './vocabulary.ts';

/** An amount of money as read. */
export interface MoneyReading extends Span {
  readonly amount: Amount;
  readonly unit: string;
  readonly unitType: string;
  /** The ISO 4217 code of the currency. */
  readonly base?: Base;
  readonly rule: string;
}

/** 원 also begins other words: 원칙, 원전. */
const OTHER_WORD = /^(?:칙|전|자재|자력|료|산지|인|고|격|형|주민|천|동력|정대|심|도급|어민|아시스)(?!원)/;
/** "3.2천억", "500억": the scale alone says that it is money, in won. */
const WON = '원';
const WON_CODE = 'KRW';

/**
 * Reads money whose number is at `start`: with the currency behind it, or none where the scale is 억 or 천억.
 *
 * @example over "2,540억 원을" it reads "2,540억 원"
 */
export function readMoney(text: string, amount: Amount, vocabulary: Vocabulary): MoneyReading | undefined {
  const { start } = amount;
  const at = text.charAt(amount.end) === ' ' ? amount.end + 1 : amount.end;
  for (const { end, name, type, base } of vocabulary.currenciesAt(text, at, 'suffix')) {
    const isWord =
      name === WON && at === amount.end && amount.form === 'digits' && OTHER_WORD.test(text.slice(end, end + 3));
    if (isWord || !canEndUnit(text, end, vocabulary)) continue;
    return { start, end, amount, unit: name, unitType: type, rule: 'quantities.money', ...(base && { base }) };
  }
  return readBare(text, amount, vocabulary);
}

/** Reads money with the sign in front: $500, US$ 3억. */
export function readPrefixed(text: string, start: number, vocabulary: Vocabulary): MoneyReading | undefined {
  for (const { end, entry, type, base } of vocabulary.currenciesAt(text, start, 'prefix')) {
    const at = text.charAt(end) === ' ' ? end + 1 : end;
    if (!/[0-9]/.test(text.charAt(at))) continue;
    const amount = readAmount(text, at);
    if (amount === undefined) continue;
    const names = vocabulary.currenciesAt(
      text,
      text.charAt(amount.end) === ' ' ? amount.end + 1 : amount.end,
      'suffix',
    );
    const name = names.find((candidate) => candidate.entry.code === entry.code);
    const unit = vocabulary.currencyName(entry.code) ?? entry.name;
    const rule = 'quantities.money-sign';
    return { start, end: name?.end ?? amount.end, amount, unit, unitType: type, rule, ...(base && { base }) };
  }
  return undefined;
}

function readBare(text: string, amount: Amount, vocabulary: Vocabulary): MoneyReading | undefined {
  const { start, end } = amount;
  const digits = text.slice(start, end);
  if (amount.form !== 'mixed' || !/억여?$/.test(digits.replace(/억 ?[\d,.]*[천백십만]+여?$/, '억'))) return undefined;
  const next = text.charAt(end);
  if (isSyllable(next.charCodeAt(0)) && !canEndUnit(text, end, vocabulary)) return undefined;
  // "3억 명" counts people, whatever the unit is: only a word that is no unit leaves it money.
  const at = next === ' ' ? end + 1 : end;
  if (vocabulary.people.some((word) => text.startsWith(word, at))) return undefined;
  if (vocabulary.unitsAt(text, at).some((unit) => canEndUnit(text, unit.end, vocabulary))) return undefined;
  const base = { unit: WON_CODE, factor: '1' };
  return { start, end, amount, unit: WON, unitType: 'suffix', base, rule: 'quantities.money-bare' };
}
