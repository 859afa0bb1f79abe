import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/numerals/read-amount.ts';
import { costRatio } from '../support/cost-ratio.ts';

describe('글 속의 수와 범위', () => {
  it.each([
    ['1,000~1,500명', 11, '1000', '1500', false],
    ['3~5만 명', 4, '30000', '50000', false],
    ['500~1천만 원', 7, '5000000', '10000000', false],
    ['20~30억', 6, '2000000000', '3000000000', false],
    ['8천~1만 명', 5, '8000', '10000', false],
    ['두세 곳', 2, '2', '3', false],
    ['대여섯 명', 3, '5', '6', false],
    ['20여 명', 3, '20', undefined, true],
    ['2천여 곳', 3, '2000', undefined, true],
    ['20여만 명', 4, '200000', undefined, true],
    ['수백만 원', 3, '1000000', undefined, false],
    ['6천 550억 원', 7, '655000000000', undefined, false],
    ['4천 5백㎡', 5, '4500', undefined, false],
    ['2만 923ha', 6, '20923', undefined, false],
    ['3천 5~6명', 2, '3000', undefined, false],
    ['5만 3년', 2, '50000', undefined, false],
    ['3억 12개', 2, '300000000', undefined, false],
    ['1조 2025년', 2, '1000000000000', undefined, false],
    ['1만 2025년', 2, '10000', undefined, false],
    ['5~3명', 1, '5', undefined, false],
  ])('%s', (text, end, value, upper, more) => {
    const { upper: found, ...rest } = readAmount(text, 0) ?? { upper: undefined };
    expect(rest).toMatchObject({ start: 0, end, value, more });
    expect(found).toBe(upper);
  });

  it.each([
    ['30→50%', 5, '50', '30'],
    ['2→3억원', 4, '300000000', '200000000'],
    ['36 → 57개', 7, '57', '36'],
    ['30%→50%', 2, '30', undefined],
  ])('바뀐 값: %s', (text, end, value, was) => {
    const amount = readAmount(text, 0);
    expect(amount).toMatchObject({ end, value });
    expect(amount?.was).toBe(was);
  });

  it('어떤 글이든 던지지 않는다', () => {
    const piece = fc.constantFrom(...'10,.~→ 만억조경천십수여세-', '두세', '\ud83d');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const amount = readAmount(text, 0);
        expect(amount === undefined || (amount.end > 0 && amount.end <= text.length)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['1', '1,', '1~', '만', '천 ', '1천 ', '수', '여', '→1'])(
    '%j가 길게 이어져도 한 번 읽는 값은 같다',
    (part) => {
      const ratio = costRatio((length) => {
        const text = part.repeat(length / part.length);
        // Reads at every place, as the stage does at its worst.
        return () => {
          for (let at = 0; at < text.length; at += 1) readAmount(text, at);
        };
      });
      expect(ratio).toBeLessThan(3);
    },
  );
});
