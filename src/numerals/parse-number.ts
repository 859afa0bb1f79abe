import { fractionOf, fractionText } from './fraction.ts';
import { readNative } from './read-native.ts';
import { readNumeral } from './read-numeral.ts';
import { NEGATIVE, SINO_DIGITS } from './words.ts';

/** Longer texts are no numeral that anybody writes; the bound keeps every reading short. */
const LONGEST = 128;
/** Also the longest decimal that a fraction of two numbers of 24 digits ends as; running text has shorter ones. */
const DECIMAL = /^\d{1,24}\.\d{1,80}$/;
/** "12 억", "3 천 만": blanks before a scale, which running text may not have. */
const BLANK_BEFORE_SCALE = /(?<=[\d십백천]) (?=[십백천만억조경])/g;
const POINT = /^([^점]+)점 ?([영공일이삼사오육륙칠팔구]{1,24})$/;
const PARTS = /^(.+)분의 ?(.+)$/;

/**
 * The exact value of a text that is one Korean numeral and nothing else; `undefined` for any other text, never an error.
 *
 * - Whole numbers in every spelling: `1,234`, `1조 2천억`, `6천 550억`, `이천십오`, `이공이오` (figures read out),
 *   `셋`, `세`, `스물세` (고유어, to 99). The others reach to 9,999경, digits alone to 10^24.
 * - Decimals: `3.2천억` is `320000000000`, `삼점일사` is `3.14`.
 * - Fractions: `3분의 2`, `삼분의 이`, `2/3`. A fraction whose division ends is a decimal: `4분의 1` is `0.25`.
 * - Negative numbers: a sign (`-`, `−`, `–`, and `△` or `▲` as accounts write it) or the word 마이너스 in front. Zero has no sign.
 *
 * What names no single number is no numeral here: `20여`, `수백`, `두세`, `3~5만`. Blanks around the text do not count.
 *
 * @returns a decimal numeral without superfluous zeros (`1200000000000`, `-3.2`), or a fraction in lowest terms (`2/3`)
 * @example `parseKoreanNumber('1조 2천억')` is '1200000000000', `parseKoreanNumber('스물세')` is '23'
 */
export function parseKoreanNumber(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  const sign = NEGATIVE.exec(trimmed)?.[0] ?? '';
  const value = unsigned(trimmed.slice(sign.length));
  return value === undefined || sign === '' || value === '0' ? value : `-${value}`;
}

function unsigned(text: string): string | undefined {
  return whole(text) ?? digitByDigit(text) ?? withPoint(text) ?? withParts(text);
}

function whole(text: string): string | undefined {
  const compact = text.replace(BLANK_BEFORE_SCALE, '');
  const numeral = readNumeral(compact, 0, { loose: true });
  if (numeral?.end === compact.length && numeral.form !== 'vague') return numeral.value;
  const native = readNative(text, 0);
  return native?.end === text.length ? native.value : undefined;
}

/** 이공이오, 일일구: figures read out one by one. */
function digitByDigit(text: string): string | undefined {
  const digits = figures(text);
  return digits === undefined || digits.length < 2 ? undefined : digits.replace(/^0+(?=\d)/, '');
}

function figures(text: string): string | undefined {
  let digits = '';
  for (const syllable of text) {
    const digit = SINO_DIGITS[syllable];
    if (digit === undefined) return undefined;
    digits += String(digit);
  }
  return digits;
}

/** 3.14, 삼점일사, 영 점 오: behind the point the figures are read out. */
function withPoint(text: string): string | undefined {
  if (DECIMAL.test(text)) return exact(text);
  const [, before, behind] = POINT.exec(text) ?? [];
  const value = before === undefined ? undefined : whole(before.trimEnd());
  if (value === undefined || value.includes('.') || behind === undefined) return undefined;
  return exact(`${value}.${figures(behind) ?? ''}`);
}

/** 3분의 2, 2/3: the value is exact, so most fractions stay fractions. */
function withParts(text: string): string | undefined {
  if (/^\d{1,24}\/\d{1,24}$/.test(text)) return exact(text);
  const [, below, above] = PARTS.exec(text) ?? [];
  if (below === undefined || above === undefined) return undefined;
  const [denominator, numerator] = [whole(below.trimEnd()), whole(above)];
  if (denominator?.includes('.') !== false || numerator?.includes('.') !== false) return undefined;
  return exact(`${numerator}/${denominator}`);
}

function exact(numeral: string): string | undefined {
  const fraction = fractionOf(numeral);
  return fraction === undefined ? undefined : fractionText(fraction);
}
