import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKoreanNumber } from '../../src/numerals/format-number.ts';
import { timesText } from '../../src/numerals/fraction.ts';
import { parseKoreanNumber } from '../../src/numerals/parse-number.ts';

describe('수를 읽는다', () => {
  it.each([
    ['12', '12'],
    ['1,234', '1234'],
    ['1,234,567.89', '1234567.89'],
    ['3.20', '3.2'],
    ['0', '0'],
    ['영', '0'],
    ['이천십오', '2015'],
    ['이공이오', '2025'],
    ['일일구', '119'],
    ['세', '3'],
    ['셋', '3'],
    ['스무', '20'],
    ['스물', '20'],
    ['스물셋', '23'],
    ['아흔아홉', '99'],
    ['천', '1000'],
    ['만', '10000'],
    ['십이억 삼천만', '1230000000'],
    ['1조 2천억', '1200000000000'],
    ['3.2천억', '320000000000'],
    ['2,540억', '254000000000'],
    ['6천 550억', '655000000000'],
    ['4천 5백', '4500'],
    ['11만 804', '110804'],
    ['3천123', '3123'],
    ['2만 2천168', '22168'],
    ['1억 9천585만', '195850000'],
    ['1천 6백만', '16000000'],
    ['1만 5,000', '15000'],
    ['1억 80', '100000080'],
    ['5만5천', '55000'],
    ['0.1억', '10000000'],
    ['12 억', '1200000000'],
    ['1 조 2 천 억', '1200000000000'],
    ['9,999조', '9999000000000000'],
    [' 12 ', '12'],
  ])('%s은 %s', (text, value) => {
    expect(parseKoreanNumber(text)).toBe(value);
  });

  it.each([
    ['-12', '-12'],
    ['−3.5', '-3.5'],
    ['△3.2', '-3.2'],
    ['▲1조 2천억', '-1200000000000'],
    ['마이너스 5', '-5'],
    ['-0', '0'],
    ['삼점일사', '3.14'],
    ['영 점 오', '0.5'],
    ['십이점영오', '12.05'],
    ['3분의 2', '2/3'],
    ['삼분의 이', '2/3'],
    ['6분의 4', '2/3'],
    ['4분의 1', '0.25'],
    ['100분의 10', '0.1'],
    ['2/3', '2/3'],
    ['-2/3', '-2/3'],
  ])('음수·소수·분수: %s은 %s', (text, value) => {
    expect(parseKoreanNumber(text)).toBe(value);
  });

  it.each([
    ...[
      '',
      ' ',
      '가',
      '12개',
      '1,23',
      '1..2',
      '만억',
      '억만',
      '스물열',
      '하나둘',
      '3.',
      '.5',
      '1.2.3',
      '십백천',
      '조조',
    ],
    ...[
      '수십',
      '20여',
      '두세',
      '3~5만',
      '30→50',
      '-',
      '--5',
      '점',
      '점오',
      '삼점',
      '0분의 1',
      '1/0',
      '분의 1',
      '1.5분의 1',
    ],
    ...['Infinity', 'NaN', '1e3', '0x10', '제3', '３', '\ud83d', '1'.repeat(200)],
  ])('%j는 수가 아니다', (text) => {
    expect(parseKoreanNumber(text)).toBeUndefined();
  });

  it.each([
    ['7/10000000000000000', '0.0000000000000007'],
    ['1/604462909807314587353088', `0.${(5n ** 79n).toString().padStart(79, '0')}`],
    ['영점일이삼사오육칠팔구일이삼사오육칠팔구일', '0.1234567891234567891'],
  ])('긴 소수도 다시 읽는다: %s', (text, value) => {
    expect(parseKoreanNumber(text)).toBe(value);
    expect(parseKoreanNumber(value)).toBe(value);
    expect(parseKoreanNumber(`-${value}`)).toBe(`-${value}`);
  });
  it('읽은 값을 다시 읽으면 같은 값이고, 어떤 글에도 던지지 않는다', () => {
    const piece = fc.constantFrom(...'0123456789,./ -△영일이삼십백천만억조경세셋스물열여수점분의~', '\ud83d', '분의 ');
    const text = fc.oneof(
      fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const read = parseKoreanNumber(value);
        if (read === undefined) return;
        expect(read).toMatch(/^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9]|\/[1-9]\d*)?$/);
        expect(parseKoreanNumber(read)).toBe(read);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('수를 쓴다', () => {
  it.each([
    [1200000000000n, '1조 2,000억', '일조 이천억', '1,200,000,000,000'],
    [2015n, '2,015', '이천십오', '2,015'],
    [10000n, '1만', '일만', '10,000'],
    [-12n, '-12', '-십이', '-12'],
    [0n, '0', '영', '0'],
    ['-0', '0', '영', '0'],
    [10n ** 16n, '1경', '일경', '10,000,000,000,000,000'],
    ['3.14', '3.14', '삼점일사', '3.14'],
    ['1.50', '1.5', '일점오', '1.5'],
    ['12345.6', '1만 2,345.6', '일만 이천삼백사십오점육', '12,345.6'],
    ['-0.05', '-0.05', '-영점영오', '-0.05'],
    ['2/3', '3분의 2', '삼분의 이', '2/3'],
    ['2/8', '0.25', '영점이오', '0.25'],
  ])('%s', (value, mixed, hangul, grouped) => {
    expect(formatKoreanNumber(value)).toBe(mixed);
    expect(formatKoreanNumber(value, { style: 'hangul' })).toBe(hangul);
    expect(formatKoreanNumber(value, { style: 'grouped' })).toBe(grouped);
  });

  it.each([
    [1, '하나', '한'],
    [3, '셋', '세'],
    [4, '넷', '네'],
    [10, '열', '열'],
    [20, '스물', '스무'],
    [23, '스물셋', '스물세'],
    [99, '아흔아홉', '아흔아홉'],
  ])('고유어 %s', (value, native, counting) => {
    expect(formatKoreanNumber(value, { style: 'native' })).toBe(native);
    expect(formatKoreanNumber(value, { style: 'counting' })).toBe(counting);
  });

  it.each([1.5, 0.1 + 0.2, Number.NaN, 2 ** 60, '', 'abc', '1,234', '1/0', '.5', 10n ** 20n, '1.1234567890123'])(
    '%s은 쓰지 못한다',
    (value) => {
      expect(() => formatKoreanNumber(value)).toThrow(expect.objectContaining({ code: 'ARGUMENT_INVALID' }));
    },
  );

  it.each([0, 100, -3, '1.5', '2/3'])('%s은 고유어로 쓰지 못한다', (value) => {
    for (const style of ['native', 'counting'] as const) {
      expect(() => formatKoreanNumber(value, { style })).toThrow(expect.objectContaining({ code: 'ARGUMENT_INVALID' }));
    }
  });
});

describe('쓴 것을 읽으면 처음 수다', () => {
  const styles = fc.constantFrom('mixed', 'hangul', 'grouped');
  const digits = fc.integer({ min: 1, max: 16 });
  // Every order of magnitude equally often: uniform numbers up to 10^16 nearly all have 16 digits.
  const whole = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 16n }),
    digits.chain((count) => fc.bigInt({ min: 0n, max: 10n ** BigInt(count) })),
    fc.tuple(fc.nat(9999), digits).map(([head, zeros]) => BigInt(head) * 10n ** BigInt(Math.min(zeros, 12))),
  );

  it('정수, 10^16까지', () => {
    fc.assert(
      fc.property(whole, fc.boolean(), styles, (size, negative, style) => {
        const number = negative ? -size : size;
        expect(parseKoreanNumber(formatKoreanNumber(number, { style }))).toBe(String(number));
      }),
      { numRuns: 10_000 },
    );
  });

  it('소수와 분수', () => {
    const fraction = fc.oneof(
      fc.tuple(whole, fc.stringMatching(/^\d{0,11}[1-9]$/)).map(([head, tail]) => `${head}.${tail}`),
      fc.tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 16n })).map(([above, below]) => `${above}/${below}`),
    );
    fc.assert(
      fc.property(fraction, styles, (numeral, style) => {
        const value = parseKoreanNumber(numeral);
        if (value === undefined || (value.split('.')[1]?.length ?? 0) > 12) return;
        expect(parseKoreanNumber(formatKoreanNumber(value, { style }))).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  it('고유어는 1부터 99까지 모두', () => {
    for (let number = 1; number < 100; number += 1) {
      for (const style of ['native', 'counting'] as const) {
        expect(parseKoreanNumber(formatKoreanNumber(number, { style }))).toBe(String(number));
      }
    }
  });
});

it.each([
  ['0.1', '3', '0.3'],
  ['3.3', '1000', '3300'],
  ['12', '400/121', '4800/121'],
  ['121', '400/121', '400'],
  ['-1.2', '0.01', '-0.012'],
  ['0', '5/18', '0'],
])('정확한 곱: %s × %s = %s', (left, right, product) => {
  expect(timesText(left, right)).toBe(product);
});
