import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber, lastDay, weekdayOf } from '../../src/dates/calendar.ts';
import { solarDay } from '../../src/dates/lunar.ts';
import { referenceOf } from '../../src/dates/reference.ts';

describe('그레고리력', () => {
  it('날과 번호가 하나씩 맞는다', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_932_000 }), (number) => {
        const { year, month, day } = dayOfNumber(number);
        expect(dayNumber({ year, month, day })).toBe(number);
        expect(day).toBeGreaterThanOrEqual(1);
        expect(day).toBeLessThanOrEqual(lastDay(year, month));
        const expected = new Date(number * 86_400_000);
        expect([year, month, day, weekdayOf({ year, month, day })]).toEqual([
          expected.getUTCFullYear(),
          expected.getUTCMonth() + 1,
          expected.getUTCDate(),
          expected.getUTCDay(),
        ]);
      }),
    );
  });

  it.each([
    [1900, 2, 28],
    [2000, 2, 29],
    [2023, 12, 31],
    [2024, 2, 29],
  ])('%i년 %i월은 %i일까지', (year, month, day) => {
    expect(lastDay(year, month)).toBe(day);
  });
});

describe('음력', () => {
  it.each([
    [2000, 1, 1, '2000-02-05'],
    [2017, 6, 1, '2017-07-23'],
    [2022, 8, 15, '2022-09-10'],
    [2024, 1, 1, '2024-02-10'],
    [2024, 4, 8, '2024-05-15'],
    [2025, 8, 15, '2025-10-06'],
    [2026, 1, 1, '2026-02-17'],
  ])('%i년 %i월 %i일은 %s', (year, month, day, iso) => {
    const { year: y, month: m, day: d } = solarDay(year, month, day) ?? { year: 0, month: 0, day: 0 };
    expect(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`).toBe(iso);
  });

  it('윤달을 가린다', () => {
    expect(solarDay(2023, 2, 1)).toEqual({ year: 2023, month: 2, day: 20 });
    expect(solarDay(2023, 2, 1, true)).toEqual({ year: 2023, month: 3, day: 22 });
    expect(solarDay(2024, 2, 1, true)).toBeUndefined();
  });

  it.each([
    [1899, 1, 1],
    [2050, 1, 1],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 31],
    [2024, 1.5, 1],
  ])('%d년 %d월 %d일은 없다', (year, month, day) => {
    expect(solarDay(year, month, day)).toBeUndefined();
  });

  it('날이 끊기거나 겹치지 않는다', () => {
    for (let year = 1900; year < 2049; year += 1) {
      const first = solarDay(year, 1, 1);
      const next = solarDay(year + 1, 1, 1);
      if (first === undefined || next === undefined) throw new Error(`설날이 없습니다: ${year}`);
      expect([353, 354, 355, 383, 384, 385]).toContain(dayNumber(next) - dayNumber(first));
    }
  });
});

describe('기준', () => {
  it.each([
    ['2021-12-31T15:30Z', { year: 2022, month: 1, day: 1, hour: 0, minute: 30 }],
    ['2022-01-01T00:10+09:00', { year: 2022, month: 1, day: 1, hour: 0, minute: 10 }],
    ['2024-02-29T20:00-07:00', { year: 2024, month: 3, day: 1, hour: 12, minute: 0 }],
    ['2022-01-01T03:00+13:00', { year: 2021, month: 12, day: 31, hour: 23, minute: 0 }],
    ['2022-05-18T16:07:30.5', { year: 2022, month: 5, day: 18, hour: 16, minute: 7, second: 30 }],
    ['2018-05', { year: 2018, month: 5 }],
  ])('%s는 서울의 시각으로', (iso, expected) => {
    expect(referenceOf(iso)).toEqual(expected);
  });

  it.each(['', '2022-00', '2022-02-29', '2022-05-18T24:00', '2022-5-18', 'now'])('%j는 기준이 아니다', (iso) => {
    expect(referenceOf(iso)).toBeUndefined();
  });
});
