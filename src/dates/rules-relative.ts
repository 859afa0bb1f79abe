import { datePoint } from './date-point.ts';
import {
  BLANK,
  DAY,
  DAY_WORD,
  MONTH_EDGE,
  MONTH_WORD,
  WEEK_OF_MONTH,
  WEEK_WORD,
  WEEKDAY,
  WEEKDAY_WORD,
  WORD_END,
  YEAR_WORD,
} from './fragments.ts';
import { type DateProduct, defineRule, type Rule } from './rule.ts';
import { EDGES } from './words.ts';

/** A word begins here: 입금일 holds no 금일. */
const INSIDE_WORD = /[가-힣]$/;
/** Dates written with a deictic word. */
export const RELATIVE_RULES: readonly Rule<DateProduct>[] = [
  // 지난달 26일, 다음 달 3일(수), 이달 5~8일
  defineRule({
    id: 'dates.relative-month-day',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`${MONTH_WORD}${BLANK}${DAY}(?!간)${WEEKDAY}?`],
    produce: datePoint,
  }),
  // 이달 중순, 다음 달 초, 지난달
  defineRule({
    id: 'dates.relative-month',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`(?!이달의)${MONTH_WORD}(?:${WEEK_OF_MONTH}(?:${WEEKDAY_WORD})?|${MONTH_EDGE}|${WORD_END})`],
    produce: datePoint,
  }),
  // 올해, 작년, 내년
  defineRule({
    id: 'dates.relative-year',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`(?!올(?!해))${YEAR_WORD}${WORD_END}`],
    produce: (groups) => {
      const product = datePoint(groups);
      return product?.from.yearShift === undefined ? undefined : product;
    },
  }),
  // 연내, 연말, 연초
  defineRule({
    id: 'dates.within-year',
    starts: ['syllable'],
    notBefore: /(?:[가-힣]|매년 |매 |매해 )$/,
    pattern: [`(?:연내|년내|연(?<edge>초|말))${WORD_END}`],
    produce: (groups) => {
      const edge = EDGES[groups['edge'] ?? ''];
      return { from: { yearShift: 0, ...(edge && { edge }) } };
    },
  }),
  // 다음 주 화요일, 이번 주 금요일
  defineRule({
    id: 'dates.week-day',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`${WEEK_WORD}${BLANK}(?<weekday>[일월화수목금토])(?:요일|(?=\\())`],
    produce: datePoint,
  }),
  // 지난주, 다음 주; 내주 and 차주 alone are other words as well
  defineRule({
    id: 'dates.week',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`(?!내주|차주)${WEEK_WORD}(?:${BLANK}(?:(?<weekend>말)|(?<edge>초)))?${WORD_END}`],
    produce: datePoint,
  }),
  // 금일
  defineRule({
    id: 'dates.today',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    pattern: [`(?=금일|명일|작일)${DAY_WORD}${WORD_END}`],
    produce: datePoint,
  }),
];
