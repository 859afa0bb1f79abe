import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from './harness.ts';

const PIECES = [
  '2021',
  '12',
  '2',
  '31',
  '00',
  '99',
  '년',
  '월',
  '일',
  '.',
  '. ',
  '-',
  '/',
  '~',
  '∼',
  '’',
  "'",
  '(',
  ')',
  '(목)',
  '요일',
  '지난',
  '오는 ',
  '이달 ',
  '다음 주',
  '내년 ',
  '올해',
  '상반기',
  '3분기',
  '오전 ',
  '시',
  '분',
  ':',
  ' ',
  '\n',
  '부터',
  '까지',
  '간',
  '대',
  '초',
  '말',
  '음력 ',
  '가',
  '힣',
  '\ud83d',
  '\ude00',
  '\u0000',
  '😀',
  '１',
  '٣',
  '',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const published = fc.constantFrom(
  undefined,
  '2021',
  '2021-02',
  '2021-02-28',
  '2020-02-29T23:59+09:00',
  '0000-01',
  '9999-12-31',
);

describe('어떤 글이든', () => {
  it('던지지 않고, 구간이 차례대로 글 안에 있다', () => {
    fc.assert(
      fc.property(text, published, (value, publishedAt) => {
        let end = 0;
        for (const mention of datesIn(value, publishedAt)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(value.length);
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('시간대와 상관없이 같은 값을 준다', () => {
    const before = process.env['TZ'];
    const sample = '2일 오전 10시, 지난 3월 31일, 다음 주 화요일, 내년 상반기, 지난달 말, 1월 1일, 금일';
    const results = ['UTC', 'Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      process.env['TZ'] = zone;
      return JSON.stringify(datesIn(sample, '2022-01-01T00:10+09:00'));
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(results).size).toBe(1);
  });

  it('k줄을 앞에 두면 k만큼 밀린다', () => {
    const sample = '군은 2일 오전 10시 군청에서 2022~2026년 계획을 밝혔다';
    const shifted = datesIn(`\n\n\n${sample}`, '2022-01-03').map(({ start, end, iso }) => [start - 3, end - 3, iso]);
    expect(shifted).toEqual(datesIn(sample, '2022-01-03').map(({ start, end, iso }) => [start, end, iso]));
  });

  it.each(['1', '1.', '’22', '1~', '2021. 1', '지난 ', "'", '3일', '(', '오전 '])(
    '%j를 이어 붙여도 글 길이에 비례한다',
    (piece) => {
      const time = (length: number) => {
        const value = piece.repeat(length / piece.length);
        const start = performance.now();
        datesIn(value, '2022-01-03');
        return performance.now() - start;
      };
      time(20_000);
      const [once, twice] = [Math.min(time(40_000), time(40_000)), Math.min(time(80_000), time(80_000))];
      // A quadratic scan would take seconds here; the ratio is only meaningful above the clock's noise.
      expect(twice).toBeLessThan(Math.max(4 * once, 200));
    },
  );
});
