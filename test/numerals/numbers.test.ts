import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKoreanNumber } from '../../src/numerals/format-number.ts';
import { parseKoreanNumber } from '../../src/numerals/parse-number.ts';
import { readAmount } from '../../src/numerals/read-amount.ts';

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
    ['스물셋', '23'],
    ['아흔아홉', '99'],
    ['천', '1000'],
    ['만', '10000'],
    ['십이억 삼천만', '1230000000'],
    ['1조 2천억', '1200000000000'],
    ['3.2천억', '320000000000'],
    ['2,540억', '254000000000'],
    ['3천123', '3123'],
    ['2만 2천168', '22168'],
    ['1억 9천585만', '195850000'],
    ['1천 6백만', '16000000'],
    ['1만 5,000', '15000'],
    ['5만5천', '55000'],
    ['0.1억', '10000000'],
    ['-12', '-12'],
    ['9,999조', '9999000000000000'],
  ])('%s은 %s', (text, value) => {
    expect(parseKoreanNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '가',
    '수십',
    '12개',
    '1,23',
    '1..2',
    '만억',
    '억만',
    '스물열',
    '하나둘',
    '3.',
    '1.2.3',
    '십백천',
    '조조',
  ])('%j는 수가 아니다', (text) => {
    expect(parseKoreanNumber(text)).toBeUndefined();
  });
});

describe('수를 쓴다', () => {
  it.each([
    [1200000000000n, '1조 2,000억', '일조 이천억', '1,200,000,000,000'],
    [2015n, '2,015', '이천십오', '2,015'],
    [10000n, '1만', '일만', '10,000'],
    [-12n, '-12', '-십이', '-12'],
    [0n, '0', '영', '0'],
    [10n ** 16n, '1경', '일경', '10,000,000,000,000,000'],
  ])('%s', (value, mixed, hangul, grouped) => {
    expect(formatKoreanNumber(value)).toBe(mixed);
    expect(formatKoreanNumber(value, { style: 'hangul' })).toBe(hangul);
    expect(formatKoreanNumber(value, { style: 'grouped' })).toBe(grouped);
  });

  it.each([1.5, Number.NaN, 2 ** 60, '1.5', '', 'abc', 10n ** 20n])('%s은 쓰지 못한다', (value) => {
    expect(() => formatKoreanNumber(value)).toThrow(expect.objectContaining({ code: 'ARGUMENT_INVALID' }));
  });

  it('쓴 것을 읽으면 처음 수다', () => {
    const value = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.nat(10_000).map(BigInt));
    fc.assert(
      fc.property(value, fc.boolean(), fc.constantFrom('mixed', 'hangul', 'grouped'), (size, negative, style) => {
        const number = negative ? -size : size;
        expect(parseKoreanNumber(formatKoreanNumber(number, { style }))).toBe(String(number));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('글 속의 수와 범위', () => {
  it.each([
    ['1,000~1,500명', 11, '1000', '1500', false],
    ['3~5만 명', 4, '30000', '50000', false],
    ['20~30억', 6, '2000000000', '3000000000', false],
    ['8천~1만 명', 5, '8000', '10000', false],
    ['20여 명', 3, '20', undefined, true],
    ['2천여 곳', 3, '2000', undefined, true],
    ['20여만 명', 4, '200000', undefined, true],
    ['수백만 원', 3, '1000000', undefined, false],
    ['3억 12개', 2, '300000000', undefined, false],
    ['1조 2025년', 2, '1000000000000', undefined, false],
    ['5~3명', 1, '5', undefined, false],
  ])('%s', (text, end, value, upper, more) => {
    const { upper: found, ...rest } = readAmount(text, 0) ?? { upper: undefined };
    expect(rest).toMatchObject({ start: 0, end, value, more });
    expect(found).toBe(upper);
  });

  it('어떤 글이든 던지지 않는다', () => {
    const piece = fc.constantFrom(
      '1',
      '0',
      ',',
      '.',
      '~',
      ' ',
      '만',
      '억',
      '조',
      '경',
      '천',
      '십',
      '수',
      '여',
      '세',
      '\ud83d',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        parseKoreanNumber(text);
        const amount = readAmount(text, 0);
        expect(amount === undefined || (amount.end > 0 && amount.end <= text.length)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
