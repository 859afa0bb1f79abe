import { describe, expect, it } from 'vitest';
import { findKoreanDates, parseKoreanDate } from '../../src/dates/parse.ts';
import { applyRule, type Rule } from '../../src/dates/rule.ts';
import { MOMENT_RULES } from '../../src/dates/rules-moment.ts';
import { STANDALONE_RULES } from '../../src/dates/rules-standalone.ts';
import { STANDALONE_CLOCKS } from '../../src/dates/rules-standalone-clock.ts';

/** A Wednesday afternoon. */
const reference = '2022-05-18T16:07:30';

interface Examples {
  /** [phrase, ISO value]. */
  readonly good: readonly (readonly [string, string])[];
  /** Texts in which the rule reads nothing. */
  readonly bad: readonly string[];
}

const TABLE: Readonly<Record<string, Examples>> = {
  'dates.day-word': {
    good: [
      ['오늘', '2022-05-18'],
      ['글피', '2022-05-21'],
      ['그끄저께', '2022-05-15'],
      ['모레까지', '2022-05-20'],
    ],
    bad: ['오늘날', '내일배움카드', '오늘의집'],
  },
  'dates.weekday': {
    good: [
      ['금요일', '2022-05-20'],
      ['수요일', '2022-05-25'],
      ['지난 수요일', '2022-05-11'],
      ['돌아오는 토요일에', '2022-05-21'],
    ],
    bad: ['월요일마다', '매주 수요일', '요일별'],
  },
  'dates.shifted-unit': {
    good: [
      ['전주', '2022-05-09/2022-05-15'],
      ['오는 주 목요일', '2022-05-26'],
      ['다다음 주', '2022-05-30/2022-06-05'],
      ['지지난달', '2022-03'],
      ['저번 분기', '2022-01/2022-03'],
      ['오는 해', '2023'],
      ['차년도', '2023'],
      ['이번 주말', '2022-05-21/2022-05-22'],
    ],
    bad: ['전주시', '전달했다', '차주가 갚는다', '당 대표', '이번 주사'],
  },
  'dates.weekend': {
    good: [
      ['주말', '2022-05-21/2022-05-22'],
      ['주말에', '2022-05-21/2022-05-22'],
      ['주말까지', '2022-05-21/2022-05-22'],
    ],
    bad: ['주말농장', '양주말'],
  },
  'dates.quarter-spelled-out': {
    good: [
      ['이사분기', '2022-04/2022-06'],
      ['삼분기', '2022-07/2022-09'],
      ['2023년 1사분기', '2023-01/2023-03'],
    ],
    bad: ['오분기', '분기마다'],
  },
  'dates.slashed': {
    good: [
      ['6/15', '2022-06-15'],
      ['12/1(목)', '2022-12-01'],
      ['6/3에', '2022-06-03'],
    ],
    bad: ['13/5', '2/3분의', '1/4분기', '2022/13', '2/3 이상'],
  },
  'dates.nth-weekday': {
    good: [
      ['3월 마지막 일요일', '2022-03-27'],
      ['10월 둘째 수요일', '2022-10-12'],
      ['다음 달 첫 번째 금요일', '2022-06-03'],
      ['2023년 5월의 세번째 화요일', '2023-05-16'],
      ['7월 2번째 토요일', '2022-07-09'],
    ],
    bad: ['10월 둘째 아이', '마지막 일요일장'],
  },
  'dates.last-day': {
    good: [
      ['2024년 2월 마지막 날', '2024-02-29'],
      ['이달 말일', '2022-05-31'],
      ['내년 첫날', '2023-01-01'],
      ['올해 마지막날', '2022-12-31'],
    ],
    bad: ['마지막 날', '10월 마지막 회의'],
  },
  'dates.spelled-out': {
    good: [
      ['유월 이십일', '2022-06-20'],
      ['이천이십삼년 시월 삼일', '2023-10-03'],
      ['십이월', '2022-12'],
      ['팔월 십오일(월)', '2022-08-15'],
    ],
    bad: ['이월 금액', '구월동', '시월드', '일월산', '삼월 삼십이일까'],
  },
  'dates.holiday': {
    good: [
      ['어린이날', '2023-05-05'],
      ['지난 어린이날', '2022-05-05'],
      ['현충일', '2022-06-06'],
      ['크리스마스이브', '2022-12-24'],
      ['추석', '2022-09-10'],
      ['내년 설날', '2023-01-22'],
      ['2024년 부처님 오신 날', '2024-05-15'],
      ['추석 다음 날', '2022-09-11'],
    ],
    bad: ['설날장사', '추석맞이', '새해맞이'],
  },
  'dates.clock-latin': {
    good: [
      ['3:20pm', '2022-05-19T15:20'],
      ['9 a.m.', '2022-05-19T09:00'],
      ['8pm', '2022-05-18T20:00'],
    ],
    bad: ['13pm', '3pmp', '3 apples'],
  },
  'dates.clock-spelled-out': {
    good: [
      ['저녁 여덟시', '2022-05-18T20:00'],
      ['내일 오후 세 시 반', '2022-05-19T15:30'],
      ['여섯시 십분 전', '2022-05-18T17:50'],
      ['오전 9시 5분 10초', '2022-05-19T09:05:10'],
      ['십칠시 삼십분', '2022-05-18T17:30'],
    ],
    bad: ['네시아', '세시간', '두 시군', '스물다섯시'],
  },
  'dates.clock-seconds': {
    good: [
      ['18:23:24', '2022-05-18T18:23:24'],
      ['오후 5:00:30', '2022-05-18T17:00:30'],
      ['내일 09:00:00', '2022-05-19T09:00:00'],
    ],
    bad: ['18:63:24', '1:2:3:4', '18:23:244'],
  },
  'dates.clock-iso': {
    good: [
      ['2022-05-20T14:00', '2022-05-20T14:00'],
      ['2022-05-20T14:00:05', '2022-05-20T14:00:05'],
      ['20220520, 2022-06-01T09:30', '2022-06-01T09:30'],
    ],
    bad: ['T14:00', '2022-05-20T25:00'],
  },
  'dates.clock-short': {
    good: [
      ['5:30', '2022-05-18T17:30'],
      ['내일 3:15', '2022-05-19T03:15'],
      ['목요일 9:30 ~ 11:00', '2022-05-19T09:30/2022-05-19T11:00'],
    ],
    bad: ['1:25,000', '5:75', '경쟁률 12:1'],
  },
  'dates.now': {
    good: [
      ['지금', '2022-05-18T16:07:30'],
      ['방금', '2022-05-18T16:07:30'],
      ['지금부터', '2022-05-18T16:07:30'],
    ],
    bad: ['지금껏', '방금전설'],
  },
  'dates.ago': {
    good: [
      ['사흘 전', '2022-05-15T16:00'],
      ['10분 전', '2022-05-18T15:57:30'],
      ['두 달 전에', '2022-03-18'],
      ['4년 전', '2018-05'],
      ['일주일 이전', '2022-05-11'],
    ],
    bad: ['3년 전국 대회', '2012년 이전', '3대 전략', '2일 전자책'],
  },
  'dates.later': {
    good: [
      ['이틀 뒤', '2022-05-20T16:00'],
      ['한 시간 반 후', '2022-05-18T17:37:30'],
      ['삼 년 후에', '2025-05'],
      ['보름 이후', '2022-06-02T16:00'],
    ],
    bad: ['3일 후보', '두 배 후'],
  },
  'dates.within': {
    good: [
      ['30일 이내', '2022-06-17T16:00'],
      ['2주 안에', '2022-06-01'],
      ['십 분 내로', '2022-05-18T16:17:30'],
      ['몇 시간 안에', '2022-05-18T19:07'],
    ],
    bad: ['3일 내내', '두 달 안건'],
  },
  'dates.stretch': {
    good: [
      ['지난 3주', '2022-04-25/2022-05-15'],
      ['다음 두 달', '2022-06/2022-07'],
      ['지난 한 해', '2021'],
      ['최근 5년간', '2017/2021'],
      ['향후 5년간', '2022/2026'],
      ['지난 3일간', '2022-05-15/2022-05-17'],
      ['다음 3초', '2022-05-18T16:07:31/2022-05-18T16:07:33'],
    ],
    bad: ['지난 2일', '오는 3일', '지난 2분기', '다음 두 마음'],
  },
  'dates.part-of-day': {
    good: [
      ['내일점심', '2022-05-19T12:00/2022-05-19T13:00'],
      ['6월 2일 아침', '2022-06-02T04:00/2022-06-02T11:00'],
      ['오후에', '2022-05-18T12:00/2022-05-18T18:00'],
      ['늦은 밤', '2022-05-18T18:00/2022-05-18T23:00'],
    ],
    bad: ['밤나무', '낮은 값', '아침마당', '저녁형'],
  },
  'dates.last-night': {
    good: [
      ['어젯밤', '2022-05-17T18:00/2022-05-17T23:00'],
      ['간밤에', '2022-05-17T18:00/2022-05-17T23:00'],
      ['엊저녁', '2022-05-17T18:00/2022-05-17T23:00'],
    ],
    bad: ['시간밤', '어젯밤나무'],
  },
  'dates.season': {
    good: [
      ['여름', '2022-06-21/2022-09-23'],
      ['이번 봄', '2022-03-21/2022-06-20'],
      ['지난 겨울', '2021-12-21/2022-03-20'],
      ['다음 봄', '2023-03-21/2023-06-20'],
      ['2020년 가을', '2020-09-24/2020-12-20'],
    ],
    bad: ['봄철', '가을빛', '겨울나기'],
  },
};

const RULES: readonly Rule<unknown>[] = [...STANDALONE_RULES, ...STANDALONE_CLOCKS, ...MOMENT_RULES];

function applies(rule: Rule<unknown>, text: string): boolean {
  return Array.from(text, (_, at) => applyRule(rule, text, at)).some((found) => found !== undefined);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { good, bad } = TABLE[id] ?? { good: [], bad: [] };
  it('보기가 있다', () => {
    expect(good.length).toBeGreaterThanOrEqual(3);
    expect(bad.length).toBeGreaterThanOrEqual(2);
  });
  it.each(good)('%s → %s', (text, iso) => {
    expect(applies(rule, text)).toBe(true);
    expect(parseKoreanDate(text, { reference })?.iso).toBe(iso);
  });
  it.each(bad)('아님: %s', (text) => {
    expect(applies(rule, text)).toBe(false);
  });
});

describe('값', () => {
  it.each([
    ['3월', 'datetime', '2022-03-01T00:00:00', '2022-04-01T00:00:00'],
    ['내년 상반기', 'datetime', '2023-01-01T00:00:00', '2023-07-01T00:00:00'],
    ['이달 중순', 'datetime', '2022-05-11T00:00:00', '2022-05-21T00:00:00'],
    ['지난달 말', 'datetime', '2022-04-21T00:00:00', '2022-05-01T00:00:00'],
    ['다음 달 초', 'datetime', '2022-06-01T00:00:00', '2022-06-11T00:00:00'],
    ['2022~2026년', 'interval', '2022-01-01T00:00:00', '2027-01-01T00:00:00'],
    ['오전 9시부터 오전 11시까지', 'interval', '2022-05-19T09:00:00', '2022-05-19T12:00:00'],
    ['밤 11시부터 새벽 2시까지', 'interval', '2022-05-18T23:00:00', '2022-05-19T03:00:00'],
    ['어제 오후 3시부터 오늘 오전 9시', 'interval', '2022-05-17T15:00:00', '2022-05-18T10:00:00'],
    ['11:30 ~ 1:30', 'interval', '2022-05-18T23:30:00', '2022-05-19T01:31:00'],
    ['이번 주 월요일부터 금요일까지', 'interval', '2022-05-16T00:00:00', '2022-05-21T00:00:00'],
    ['8월 8일부터 8월 13일', 'interval', '2022-08-08T00:00:00', '2022-08-14T00:00:00'],
    ['오후 6시까지', 'interval', '2022-05-18T16:07:30', '2022-05-18T18:00:00'],
    ['금요일까지', 'interval', '2022-05-18T16:07:30', '2022-05-21T00:00:00'],
    ['내일 밤 12시', 'datetime', '2022-05-20T00:00:00', '2022-05-20T01:00:00'],
    ['오후 6시 이후', 'open', '2022-05-18T18:00:00', 'after'],
    ['3월 이전', 'open', '2022-03-01T00:00:00', 'before'],
    ['6월 2일부터', 'open', '2022-06-02T00:00:00', 'after'],
    ['사흘 후', 'open', '2022-05-21T16:00:00', 'after'],
  ])('%s → %s %s %s', (text, kind, from, end) => {
    const value = parseKoreanDate(text, { reference })?.value;
    expect(value).toEqual(kind === 'open' ? { kind, from, direction: end } : { kind, from, to: end });
  });

  it('기준에 시각이 없으면 날까지만 읽는다', () => {
    const day = { reference: '2022-05-18' };
    expect(parseKoreanDate('3일 전', day)).toMatchObject({ iso: '2022-05-15', grain: 'day' });
    expect(parseKoreanDate('지금', day)).toMatchObject({ iso: '2022-05-18', grain: 'day' });
    expect(parseKoreanDate('세 시간 전', day)).toBeUndefined();
    expect(parseKoreanDate('오늘', { reference: '2022-05' })).toBeUndefined();
    expect(parseKoreanDate('5월 8일', { reference: '2022' })?.iso).toBe('2022-05-08');
  });

  it.each(['', '어제', '2022-13-01', '2022-02-30', '2022-05-18T25:00'])('기준 %j로는 적힌 날만 읽는다', (odd) => {
    expect(parseKoreanDate('오늘', { reference: odd })).toBeUndefined();
    expect(parseKoreanDate('2021년 12월 2일', { reference: odd })?.iso).toBe('2021-12-02');
  });

  it('다가올 날을 고르게 할 수 있다', () => {
    expect(parseKoreanDate('3월 1일', { reference })?.iso).toBe('2022-03-01');
    expect(parseKoreanDate('3월 1일', { reference, prefer: 'future' })?.iso).toBe('2023-03-01');
    expect(parseKoreanDate('지난 3월', { reference, prefer: 'future' })?.iso).toBe('2022-03');
    expect(parseKoreanDate('3일', { reference, prefer: 'future' })?.iso).toBe('2022-06-03');
  });

  it('요일이 날짜와 다르면 알린다', () => {
    expect(parseKoreanDate('5월 18일(금)', { reference })).toMatchObject({ iso: '2022-05-18', contradicts: true });
    expect(parseKoreanDate('5월 18일(수)', { reference })?.contradicts).toBeUndefined();
  });
});

it('글에서 날짜를 모두 찾는다', () => {
  const text = '도는 2일 오전 10시 도청에서, 다음 주 화요일에는 시청에서 회의를 열고 연말까지 마친다.';
  const found = findKoreanDates(text, { reference: '2021-12-02' });
  expect(found.map(({ start, end, iso }) => [text.slice(start, end), iso])).toEqual([
    ['2일 오전 10시', '2021-12-02T10:00'],
    ['다음 주 화요일', '2021-12-07'],
    ['연말', '2021-12'],
  ]);
});
