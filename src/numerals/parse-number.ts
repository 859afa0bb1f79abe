import { readNative } from './read-native.ts';
import { readNumeral } from './read-numeral.ts';
import { SINO_DIGITS } from './words.ts';

/**
 * The value of a text that is one Korean numeral and nothing else, as an exact decimal numeral; `undefined` for any
 * other text. Native numerals reach to 99, the others to 9,999경.
 *
 * @example `parseKoreanNumber('1조 2천억')` is '1200000000000', `parseKoreanNumber('스물세')` is '23'
 */
export function parseKoreanNumber(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 64) return undefined;
  const negative = /^[-−△▲]/.test(trimmed);
  const digits = negative ? trimmed.slice(1) : trimmed;
  const value = whole(digits) ?? digitByDigit(digits);
  return value === undefined || value === '0' ? value : `${negative ? '-' : ''}${value}`;
}

function whole(text: string): string | undefined {
  const numeral = readNumeral(text, 0, { loose: true });
  if (numeral?.end === text.length && numeral.form !== 'vague') return numeral.value;
  const native = readNative(text, 0);
  return native?.end === text.length ? native.value : undefined;
}

/** 이공이오, 일일구: figures read out one by one. */
function digitByDigit(text: string): string | undefined {
  let digits = '';
  for (const syllable of text) {
    const digit = SINO_DIGITS[syllable];
    if (digit === undefined) return undefined;
    digits += String(digit);
  }
  return digits.length < 2 ? undefined : digits.replace(/^0+(?=\d)/, '');
}
