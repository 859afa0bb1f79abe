import { describe, expect, it } from 'vitest';
import { datesIn, runDates, unmarked } from './harness.ts';

/** The value of the last marked mention. */
function isoOf(example: string, publishedAt?: string): string | undefined {
  const { text, spans } = unmarked(example);
  return datesIn(text, publishedAt).find(({ start }) => start === spans.at(-1)?.start)?.iso;
}

describe('배포일에 견주어 푼다', () => {
  it.each([
    ['[2일] 밝혔다', '2021-12-02', '2021-12-02'],
    ['[2일] 밝혔다', '2021-12', '2021-12-02'],
    ['[2일] 밝혔다', '2021', undefined],
    ['[2일] 밝혔다', undefined, undefined],
    ['[31일] 회의를 열었다', '2022-06-01', '2022-05-31'],
    ['[1일]부터 시행한다', '2022-05-31', '2022-06-01'],
    ['[15일(금)] 열렸다', '2022-05-02', '2022-04-15'],
    ['[오는 3일] 연다', '2022-05-18', '2022-06-03'],
    ['[지난 30일] 열린', '2022-01-04', '2021-12-30'],
    ['[1월 10일] 개최한다', '2021-12-28', '2022-01-10'],
    ['[12월 29일] 열린', '2022-01-03', '2021-12-29'],
    ['[12월 29일] 개최한다', '2022-06-03', '2022-12-29'],
    ['[지난 12월] 마련한', '2022-03-01', '2021-12'],
    ['[지난 3월] 마련한', '2022-03-20', '2022-03'],
    ['[오는 2월]', '2022-03-01', '2023-02'],
    ['[2월] 중 확정', '2021-12-30', '2022-02'],
    ['[1~11월] 수출', '2022-12-29', '2022-01/2022-11'],
    ['[4분기] 실적', '2022-01-20', '2021-10/2021-12'],
    ['[지난 하반기]', '2022-03-02', '2021-07/2021-12'],
    ['[2021년] 성과', undefined, '2021'],
    ['[지난달 말]', '2022-01-10', '2021-12'],
    ['[금일] 현황', '2022-01-01T00:30+09:00', '2022-01-01'],
    ['[금일] 현황', '2021-12-31T20:00Z', '2022-01-01'],
    ['음력 1월 1일이라 [2일]', '2022-02-01', '2022-02-02'],
  ])('%s (%s) → %s', (example, publishedAt, iso) => {
    expect(isoOf(example, publishedAt)).toBe(iso);
  });

  it('음력은 양력으로 풀지 않는다', () => {
    const [mention] = datesIn('음력 1월 1일', '2022-02-01');
    expect(mention).toMatchObject({ start: 0, end: 8, certain: { month: 1, day: 1 }, implied: {} });
    expect(mention?.iso).toBeUndefined();
  });
});

describe('앞의 날짜를 이어받는다', () => {
  it.each([
    ['[12월 5일]부터 [8일]까지', '2021-12-01', '2021-12-08'],
    ['[6월 28일]부터 [3일]까지', '2022-06-20', '2022-07-03'],
    ['[내년 3월 2일]부터 [5월 7일]까지', '2021-12-01', '2022-05-07'],
    ['[2023년 11월 1일]부터 [2월 28일]까지', '2023-10-01', '2024-02-28'],
    ['[23일]과 [24일] 이틀', '2022-05-18', '2022-05-24'],
    ['[2028년 2월] 공사를 마치고 [같은 해 3월] 문을 연다', '2025-12-15', '2028-03'],
    ['[2019년 12월] 착공해 [이듬해 4월] 준공', '2022-05-18', '2020-04'],
    ['([’21.10월]) 3건, ([11월]) 5건', '2022-01-16', '2021-11'],
    ['[12월]과 [1월]에는', '2021-11-24', '2022-01'],
  ])('%s → %s', (example, publishedAt, iso) => {
    expect(isoOf(example, publishedAt)).toBe(iso);
  });
});

describe('적힌 것과 미룬 것을 가른다', () => {
  it('적힌 부분은 certain, 채운 부분은 implied', () => {
    expect(datesIn('2일', '2021-12-02')[0]).toMatchObject({
      grain: 'day',
      certain: { day: 2 },
      implied: { year: 2021, month: 12 },
    });
    expect(datesIn('2020년 5월', '2021-12-02')[0]).toMatchObject({
      grain: 'month',
      certain: { year: 2020, month: 5 },
      implied: {},
    });
  });
});

describe('요일', () => {
  it('은 해를 고르는 데 쓰인다', () => {
    expect(datesIn('12월 28일(화)', '2022-03-02')[0]?.iso).toBe('2021-12-28');
    expect(runDates('12월 28일(화)', '2022-03-02').diagnostics).toEqual([]);
  });
  it('이 날짜와 다르면 알린다', () => {
    const { dates, diagnostics } = runDates('도는 5월 18일(금) 회의를 연다', '2022-05-18');
    expect(dates[0]?.iso).toBe('2022-05-18');
    expect(diagnostics).toMatchObject([{ code: 'weekday-mismatch', severity: 'warning', span: { start: 3, end: 12 } }]);
  });
  it('이 맞으면 말이 없다', () => {
    expect(runDates('도는 5월 18일(수) 회의를 연다', '2022-05-18').diagnostics).toEqual([]);
  });
});

describe('시각은 날짜에 붙는다', () => {
  it('같은 문장의 앞 날짜에', () => {
    const found = datesIn('군은 2일 오전 10시 군청에서, 3일 오후 2시 회관에서 연다', '2021-12-02');
    expect(found.map(({ iso, on }) => [iso, on])).toEqual([
      ['2021-12-02', undefined],
      ['T10:00', 0],
      ['2021-12-03', undefined],
      ['T14:00', 2],
    ]);
  });
  it('날짜가 없으면 붙지 않는다', () => {
    expect(datesIn('오전 10시에 연다', '2021-12-02')[0]?.on).toBeUndefined();
    expect(datesIn('2021년 오전 10시', '2021-12-02')[1]?.on).toBeUndefined();
  });
});
