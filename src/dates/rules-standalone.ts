import { parseKoreanNumber } from '../numerals/parse-number.ts';
import { datePoint } from './date-point.ts';
import {
  BLANK,
  DAY_WORD,
  FULL_YEAR,
  MONTH,
  MONTH_WORD,
  ORDINAL,
  WEEKDAY,
  WEEKDAY_WORD,
  WORD_END,
  YEAR_BEFORE,
  YEAR_WORD,
} from './fragments.ts';
import { HOLIDAYS } from './holidays.ts';
import { type DateProduct, defineRule, type Groups, type Rule } from './rule.ts';
import { ORDINALS, WEEKDAYS } from './words.ts';

const INSIDE_WORD = /[가-힣]$/;
/** 월요일; 월 alone is a month. */
const WEEKDAY_ALONE = '(?<weekdayWord>[일월화수목금토])요일';
/** 10월, 2014년 10월, 이번 달. */
const MONTH_OR_WORD = `(?:(?:${YEAR_BEFORE})?${MONTH}|${MONTH_WORD})(?:의)?`;
/** 2014년, 올해: not before a month. */
const YEAR_BEFORE_ONLY = `(?:${FULL_YEAR.replace('<year>', '<yearAlone>')}|${YEAR_WORD.replace('<yearWord>', '<yearWordAlone>')})(?:의)?`;
/** 둘째, 2번째. */
const NTH = `(?:${ORDINAL}|(?<week>[1-5])${BLANK}번?째)`;

/** Shifts of 지난, 다음 and the like; those of one syllable are not written apart. */
const SHIFTS: Readonly<Record<string, number>> = {
  지지난: -2,
  저저번: -2,
  지난: -1,
  저번: -1,
  전: -1,
  이번: 0,
  금: 0,
  당: 0,
  다음: 1,
  오는: 1,
  차: 1,
  다다음: 2,
};
const LONG_SHIFTS = Object.keys(SHIFTS).filter((word) => word.length > 1);
const SHORT_SHIFTS = Object.keys(SHIFTS).filter((word) => word.length === 1);

/** 부처님오신날, 부처님 오신 날. */
const HOLIDAY = Object.keys(HOLIDAYS)
  .sort((left, right) => right.length - left.length)
  .map((name) => name.replace(/(?<=의|신)날$|오신/g, ' ?$&').replace('정월', '정월 ?'))
  .join('|');

/**
 * Dates that only a text meant as a date can be read for: in running text 오늘 and 전주 say little, 화요일 recurs and
 * 2/15 is a fraction.
 */
export const STANDALONE_RULES: readonly Rule<DateProduct>[] = [
  // 오늘, 어제, 내일, 엊그제; not 오늘날, 내일배움카드
  defineRule({
    id: 'dates.day-word',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [
      `${DAY_WORD}(?=[^가-힣]|$|부터|까지|에|은|는|도|과|와|(?:의|이|자|중)(?![가-힣])|새벽|아침|오전|점심|낮|오후|저녁|밤|정오|자정|[한두세네열다여일아])`,
    ],
    produce: datePoint,
  }),
  // 월요일, 다음 화요일, 저번 일요일
  defineRule({
    id: 'dates.weekday',
    starts: ['syllable'],
    notBefore: /[가-힣]$|(?:매주|매월|매달|격주|매) ?$/,
    pattern: [`(?:(?:(?<before>지난|저번)|(?:다음|오는|이번|돌아오는))${BLANK})?${WEEKDAY_ALONE}(?!마다|별|제)`],
    produce: (groups) => ({
      from: {
        weekday: WEEKDAYS.indexOf(groups['weekdayWord'] ?? ''),
        direction: groups['before'] === undefined ? 'future' : 'past',
      },
    }),
  }),
  // 전주, 오는 주 수요일, 다음 분기, 차월, 지난 해, 다다음 주
  defineRule({
    id: 'dates.shifted-unit',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [
      `(?:(?<shift>${LONG_SHIFTS.join('|')})${BLANK}|(?<short>${SHORT_SHIFTS.join('|')}))`,
      `(?:(?<unit>해|년도?|달|월|분기)${WORD_END}|(?<week>주)(?:${WEEKDAY_WORD}|(?<weekend>말)?${WORD_END}))`,
    ],
    produce: (groups) => ({ from: shiftedUnit(groups) }),
  }),
  // 주말
  defineRule({
    id: 'dates.weekend',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`주말${WORD_END}`],
    produce: () => ({ from: { weekShift: 0, weekend: true } }),
  }),
  // 삼분기, 이사분기
  defineRule({
    id: 'dates.quarter-spelled-out',
    starts: ['digit', 'apostrophe', 'syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`(?:${YEAR_BEFORE})?(?<spelledQuarter>[일이삼사1-4])사?${BLANK}분기${WORD_END}`],
    produce: (groups) => datePoint({ ...groups, quarter: parseKoreanNumber(groups['spelledQuarter'] ?? '') }),
  }),
  // 2/15
  defineRule({
    id: 'dates.slashed',
    starts: ['digit'],
    notBefore: /[\d/.]$/,
    pattern: ['(?<month>1[0-2]|0?[1-9])/(?<day>3[01]|[12]\\d|0?[1-9])(?![\\d/])(?![ ]?(?:이상|이하|분기|수준|분의))'],
    produce: datePoint,
  }),
  // 3월 마지막 일요일, 10월 둘째 수요일, 다음 달 첫 월요일
  defineRule({
    id: 'dates.nth-weekday',
    starts: ['digit', 'apostrophe', 'syllable'],
    pattern: [`${MONTH_OR_WORD}${BLANK}${NTH}${BLANK}(?:주${BLANK})?${WEEKDAY_ALONE}`],
    produce: (groups) => {
      const product = datePoint({ ...groups, nth: undefined, week: undefined });
      return product && { from: { ...product.from, nthWeekday: nthOf(groups) } };
    },
  }),
  // 10월 마지막 날, 이번 달 말일, 올해 첫날
  defineRule({
    id: 'dates.last-day',
    starts: ['digit', 'apostrophe', 'syllable'],
    pattern: [`(?:${MONTH_OR_WORD}|${YEAR_BEFORE_ONLY})${BLANK}(?:(?<lastDay>마지막${BLANK}날|말일)|첫${BLANK}날)`],
    produce: (groups) => {
      const product = datePoint({
        ...groups,
        year: groups['year'] ?? groups['yearAlone'],
        yearWord: groups['yearWord'] ?? groups['yearWordAlone'],
      });
      if (product === undefined) return undefined;
      const { from } = product;
      const isOfMonth = from.month !== undefined || from.monthShift !== undefined;
      if (groups['lastDay'] === undefined) return { from: { ...from, ...(!isOfMonth && { month: 1 }), day: 1 } };
      return { from: { ...from, ...(!isOfMonth && { month: 12 }), lastDay: true } };
    },
  }),
  // 삼월 일일, 이천십오년 사월 십사일, 시월
  defineRule({
    id: 'dates.spelled-out',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [
      `(?:(?<spelledYear>[이일천구백영공][일이삼사오육칠팔구십백천영공]{1,7})년${BLANK})?`,
      `(?<spelledMonth>십이|십일|일|이|삼|사|오|유|육|칠|팔|구|시|십)월`,
      `(?:${BLANK}(?<spelledDay>[일이삼사오육칠팔구십]{1,4})일(?!간)${WEEKDAY}?|${WORD_END})`,
    ],
    produce: spelledOut,
  }),
  // 크리스마스, 내년 설날, 2024년 추석, 다음 어린이날, 크리스마스이브
  defineRule({
    id: 'dates.holiday',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE_WORD,
    pattern: [
      `(?:(?:${FULL_YEAR}|${YEAR_WORD}|(?<past>지난|저번)|(?:다음|이번|오는))${BLANK})?(?<holiday>${HOLIDAY})`,
      `(?:${BLANK}(?:(?<eve>이브|전야|전날)|(?<next>다음${BLANK}날))|${BLANK}당일)?${WORD_END}`,
    ],
    produce: holiday,
  }),
];

function shiftedUnit(groups: Groups): DateProduct['from'] {
  const shift = SHIFTS[groups['shift'] ?? groups['short'] ?? ''] ?? 0;
  if (groups['week'] !== undefined) {
    const { weekdayWord, weekend } = groups;
    return {
      weekShift: shift,
      ...(weekdayWord !== undefined && { weekday: WEEKDAYS.indexOf(weekdayWord) }),
      ...(weekend !== undefined && { weekend: true }),
    };
  }
  if (groups['unit'] === '분기') return { quarterShift: shift };
  return /[달월]/.test(groups['unit'] ?? '') ? { monthShift: shift } : { yearShift: shift };
}

function spelledOut(groups: Groups): DateProduct | undefined {
  const { spelledYear, spelledMonth = '', spelledDay } = groups;
  // 이월 alone is a carry-over, too.
  if (spelledDay === undefined && spelledYear === undefined && spelledMonth === '이') return undefined;
  const month = { 유: '6', 시: '10' }[spelledMonth] ?? parseKoreanNumber(spelledMonth);
  const day = spelledDay === undefined ? undefined : parseKoreanNumber(spelledDay);
  const year = spelledYear === undefined ? undefined : parseKoreanNumber(spelledYear);
  if (spelledDay !== undefined && day === undefined) return undefined;
  if (year !== undefined && !/^[12]\d{3}$/.test(year)) return undefined;
  return datePoint({ ...groups, year, month, day });
}

function holiday(groups: Groups): DateProduct | undefined {
  const name = (groups['holiday'] ?? '').replaceAll(' ', '');
  const found = HOLIDAYS[name];
  if (found === undefined) return undefined;
  const { past, eve, next } = groups;
  const { year, yearShift } = datePoint({ year: groups['year'], yearWord: groups['yearWord'] })?.from ?? {};
  const dayAfter = eve !== undefined ? -1 : next !== undefined ? 1 : undefined;
  return {
    from: {
      ...found,
      ...(year !== undefined && { year }),
      ...(yearShift !== undefined && { yearShift }),
      direction: past === undefined ? 'future' : 'past',
      ...(dayAfter !== undefined && { dayAfter }),
    },
  };
}

function nthOf(groups: Groups): number {
  const { week } = groups;
  return week !== undefined ? Number(week) : (ORDINALS[(groups['nth'] ?? '').replace(/[ \u00a0\n]/g, '')] ?? 1);
}
