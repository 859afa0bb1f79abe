import { readNative } from '../numerals/read-native.ts';
import { datePoint } from './date-point.ts';
import {
  BLANK,
  DAY_PART,
  DAY_WORD,
  MONTH,
  ORDINAL,
  QUARTER_WORD,
  TILDE,
  WEEKDAY_WORD,
  YEAR_BEFORE,
} from './fragments.ts';
import { type ClockProduct, type DateProduct, defineRule, type Groups, type Rule } from './rule.ts';
import { clockPoint } from './rules-clock.ts';
import { ORDINALS, WEEKDAYS } from './words.ts';

/** 월요일; 월 alone is a month. */
const WEEKDAY = '(?<weekdayWord>[일월화수목금토])요일';

/**
 * Dates that only a text meant as a date can be read for: in running text 오늘 and 전주 say little, 화요일 recurs and
 * 2/15 is a fraction.
 */
export const STANDALONE_RULES: readonly Rule<DateProduct>[] = [
  // 오늘, 어제, 내일, 엊그제
  defineRule({ id: 'dates.day-word', starts: ['syllable'], pattern: [DAY_WORD], produce: datePoint }),
  // 월요일, 다음 화요일, 저번 일요일
  defineRule({
    id: 'dates.weekday',
    starts: ['syllable'],
    pattern: [`(?:(?:(?<before>지난|저번)|(?:다음|오는|이번))${BLANK})?${WEEKDAY}`],
    produce: (groups) => ({
      from: {
        weekday: WEEKDAYS.indexOf(groups['weekdayWord'] ?? ''),
        direction: groups['before'] === undefined ? 'future' : 'past',
      },
    }),
  }),
  // 전주, 오는 주
  defineRule({
    id: 'dates.week-alone',
    starts: ['syllable'],
    pattern: [`(?:(?<before>전주)|오는${BLANK}주)(?:${WEEKDAY_WORD})?`],
    produce: (groups) => {
      const product = datePoint(groups);
      return product && { from: { ...product.from, weekShift: groups['before'] === undefined ? 1 : -1 } };
    },
  }),
  // 다음 분기, 지난 분기
  defineRule({
    id: 'dates.quarter-word',
    starts: ['syllable'],
    pattern: [QUARTER_WORD],
    produce: datePoint,
  }),
  // 2/15
  defineRule({
    id: 'dates.slashed',
    starts: ['digit'],
    notBefore: /[\d/.]$/,
    pattern: ['(?<month>1[0-2]|0?[1-9])/(?<day>3[01]|[12]\\d|0?[1-9])(?![\\d/])'],
    produce: datePoint,
  }),
  // 3월 마지막 일요일, 10월 둘째 수요일
  defineRule({
    id: 'dates.nth-weekday',
    starts: ['digit', 'apostrophe', 'syllable'],
    pattern: [`(?:${YEAR_BEFORE})?${MONTH}${BLANK}${ORDINAL}${BLANK}${WEEKDAY}`],
    produce: (groups) => {
      const product = datePoint({ ...groups, nth: undefined });
      return product && { from: { ...product.from, nthWeekday: nthOf(groups) } };
    },
  }),
  // 10월 마지막 날
  defineRule({
    id: 'dates.last-day',
    starts: ['digit', 'apostrophe', 'syllable'],
    pattern: [`(?:${YEAR_BEFORE})?${MONTH}${BLANK}(?:마지막${BLANK}날|말일)`],
    produce: (groups) => {
      const product = datePoint(groups);
      return product && { from: { ...product.from, lastDay: true } };
    },
  }),
];

const NATIVE_HOUR = '(?<hourWord>열두|열한|다섯|여섯|일곱|여덟|아홉|한|두|세|네|열)';

/** Clock times that only a text meant as a time can be read for. */
export const STANDALONE_CLOCKS: readonly Rule<ClockProduct>[] = [
  // 3:20pm, 3pm
  defineRule({
    id: 'dates.clock-latin',
    starts: ['digit'],
    notBefore: /[\d:.]$/,
    pattern: ['(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\\d))? ?(?<latin>[aApP])\\.?(?:[mM]\\.?)?(?![A-Za-z])'],
    produce: (groups) => clockPoint({ ...groups, part: /[aA]/.test(groups['latin'] ?? '') ? '오전' : '오후' }),
  }),
  // 저녁 다섯시, 세 시 반
  defineRule({
    id: 'dates.clock-native',
    starts: ['syllable'],
    pattern: [`${DAY_PART}?${NATIVE_HOUR}${BLANK}시(?!간)(?:${BLANK}(?:(?<half>반)|(?<minute>[0-5]?\\d)${BLANK}분))?`],
    produce: (groups) => clockPoint({ ...groups, hour: readNative(groups['hourWord'] ?? '', 0)?.value }),
  }),
  // 9:30, 9:30 ~ 11:00
  defineRule({
    id: 'dates.clock-short',
    starts: ['digit'],
    notBefore: /[\d:.]$/,
    pattern: [`(?<hour>\\d):(?<minute>[0-5]\\d)(?![\\d:])(?=${TILDE}|[^\\d]|$)`],
    produce: clockPoint,
  }),
];

function nthOf(groups: Groups): number {
  return ORDINALS[(groups['nth'] ?? '').replace(/[ \u00a0\n]/g, '')] ?? 1;
}
