import { GongboError } from '../core/errors.ts';

/** How {@link formatKoreanNumber} writes. */
export interface FormatNumberOptions {
  /**
   * `mixed`: "1조 2,000억"; `hangul`: "일조 이천억"; `grouped`: "1,200,000,000,000". Default: `mixed`.
   */
  readonly style?: 'mixed' | 'hangul' | 'grouped';
}

const GROUPS = ['', '만', '억', '조', '경'];
const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const SCALES = ['', '십', '백', '천'];
const LIMIT = 10n ** 20n;

/**
 * Writes a whole number the Korean way, in groups of four digits; `parseKoreanNumber` reads it back.
 *
 * @throws GongboError `ARGUMENT_INVALID` unless the value is a whole number below 10^20 in size
 * @example `formatKoreanNumber('1200000000000')` is "1조 2,000억"
 */
export function formatKoreanNumber(value: bigint | number | string, options: FormatNumberOptions = {}): string {
  const number = wholeNumber(value);
  const style = options.style ?? 'mixed';
  const sign = number < 0n ? '-' : '';
  const size = number < 0n ? -number : number;
  if (style === 'grouped') return sign + grouped(size.toString());
  if (size === 0n) return style === 'hangul' ? '영' : '0';
  const parts: string[] = [];
  let rest = size;
  for (const name of GROUPS) {
    const group = Number(rest % 10000n);
    if (group > 0) parts.unshift(`${style === 'hangul' ? inHangul(group) : grouped(String(group))}${name}`);
    rest /= 10000n;
  }
  return sign + parts.join(' ');
}

function wholeNumber(value: bigint | number | string): bigint {
  const valid =
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && /^-?\d{1,20}$/.test(value));
  const number = valid ? BigInt(value) : LIMIT;
  if (number < LIMIT && number > -LIMIT) return number;
  throw new GongboError(
    'ARGUMENT_INVALID',
    `한국어로 쓸 수 있는 정수가 아닙니다: ${String(value)}`,
    '10^20보다 작은 정수를 bigint, 안전한 정수, 또는 숫자로만 된 문자열로 넘기세요',
  );
}

function grouped(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

/** 2015 is 이천십오: a leading 일 is not written before 십, 백, 천. */
function inHangul(group: number): string {
  let text = '';
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(group / 10 ** power) % 10;
    if (digit === 0) continue;
    text += (digit === 1 && power > 0 ? '' : (DIGITS[digit] ?? '')) + (SCALES[power] ?? '');
  }
  return text;
}
