import { datePoint } from './date-point.ts';
import {
  APOSTROPHE,
  BLANK,
  DAY,
  DIRECTION,
  FULL_YEAR,
  HALF,
  LUNAR,
  LUNAR_INSIDE,
  MONTH,
  MONTH_EDGE,
  MONTH_WORD,
  MONTHS,
  QUARTER,
  QUARTERS,
  SHORT_YEAR,
  SINGLE_DAY,
  TILDE,
  WEEK_OF_MONTH,
  WEEKDAY,
  WEEKDAY_WORD,
  YEAR_BEFORE,
  YEAR_EDGE,
} from './fragments.ts';
import { type DateProduct, defineRule, type Rule, type Start } from './rule.ts';

const ANY: readonly Start[] = ['digit', 'apostrophe', 'syllable'];
/** Recurring days (매년 5월 8일) name no day; an ordinal (제3월) is no date. */
const RECURRING = /(?:매년|매월|매달|매해|격월|제) ?$/;
/** What makes a number of 일 a duration or a rate: 5일간, 3일 이내, 3일(9.1~9.3)간, 1일 평균. */
const DURATION =
  '(?:간(?![가-힣])|간[의은에]|이내|이상|이하|동안|연속|내내|만에|당(?![가-힣])|정도|가량|남짓|전(?![가-힣])|전[에부까]|후(?![가-힣])|후[에부]|뒤|경과|\\([^()]{1,24}\\)[ ]?간)';
const RATE = '(?:평균|최대|최소|이용|총 |약 |생활권|[가-힣]{1,5}량|\\d{1,4}[회명건천만개])';
/** What may be glued to a bare day; anything else begins another word: 5일장, 3일차. */
const GLUED =
  '(?=부터|까지|에|의|은|이|도|과|와|로|자(?![가-힣])|자로|경|쯤|께|현재|기준|오[전후]|밤|낮|새벽|아침|저녁|을|만(?!에)|밝|개최|시행|[^가-힣]|$)';
const NO_DURATION = `(?![ ]?${DURATION})(?!(?<=\\b0?1일)[ ]?${RATE})${GLUED}`;

/** ‘20억 원’ and ’10주년 are numbers behind a quotation mark. */
const NO_NUMBER = `(?<!${APOSTROPHE}\\d\\d(?=[십백천만억조]|[명개건원톤배점위호가살곳종회번권편주세차층평]|여 |여[명개]|%|％))`;

/** Dates written with 년, 월 and 일. */
export const WRITTEN_RULES: readonly Rule<DateProduct>[] = [
  // 11월 26일(목), 2020년 5월 15일(금), 지난 12월 17일, 올해 12월 6일, 12월 5∼8일
  defineRule({
    id: 'dates.month-day',
    starts: ANY,
    notBefore: RECURRING,
    pattern: [
      `${LUNAR}?${DIRECTION}?(?:${YEAR_BEFORE})?(?:${MONTH_WORD}${BLANK})?${LUNAR_INSIDE}?${MONTH}${BLANK}${DAY}(?!간)${WEEKDAY}?`,
    ],
    produce: datePoint,
  }),
  // 7월, 지난 7월, 2018년 10월, ’22년 7월, 지난해 5월, 10월 말
  defineRule({
    id: 'dates.month',
    starts: ANY,
    notBefore: RECURRING,
    pattern: [
      `${LUNAR}?${DIRECTION}?(?:${YEAR_BEFORE})?(?:${MONTH_WORD}${BLANK})?${MONTH}(?!드|호|령|생(?![산활태])|${BLANK}\\d{1,2}${BLANK}일)${MONTH_EDGE}?`,
    ],
    produce: datePoint,
  }),
  // 3∼5월, 2022년 10·11월
  defineRule({
    id: 'dates.months',
    starts: ANY,
    notBefore: RECURRING,
    pattern: [`${DIRECTION}?(?:${YEAR_BEFORE})?${MONTHS}`],
    produce: datePoint,
  }),
  // 10월 셋째 주, 5월 2주차, 10월 첫째 주 수요일
  defineRule({
    id: 'dates.week-of-month',
    starts: ANY,
    notBefore: RECURRING,
    pattern: [`${DIRECTION}?(?:${YEAR_BEFORE})?${MONTH}${WEEK_OF_MONTH}(?:${WEEKDAY_WORD})?`],
    produce: datePoint,
  }),
  // 내년 상반기, 2025년 4분기, 올해 1~3분기, 2025년 말
  defineRule({
    id: 'dates.part-of-year',
    starts: ANY,
    notBefore: RECURRING,
    pattern: [
      `${DIRECTION}?${YEAR_BEFORE}(?:${QUARTERS}|${QUARTER.replaceAll('quarter', 'quarterOnly')}|${HALF}|${YEAR_EDGE})`,
    ],
    produce: (groups) =>
      datePoint(groups['quarterOnly'] === undefined ? groups : { ...groups, quarter: groups['quarterOnly'] }),
  }),
  // 상반기, 지난 3분기
  defineRule({
    id: 'dates.half-or-quarter',
    starts: ['digit', 'syllable'],
    notBefore: /(?:매년|매|각|상[·‧ㆍ/,]|제|\d[/.-]|분기별|반기별) ?$/,
    pattern: [`${DIRECTION}?(?:${HALF}|${QUARTER})(?![별당·‧ㆍ])`],
    produce: datePoint,
  }),
  // 2021년, ’22년도, ‘24, 지난 2023년
  defineRule({
    id: 'dates.year',
    starts: ANY,
    notBefore: /(?:[A-Za-z\d.]|매 ?)$/,
    pattern: [
      `${DIRECTION}?(?:${FULL_YEAR}|(?<![가-힣A-Za-z)])${SHORT_YEAR})`,
      `(?![\\d.]*\\d)(?!${APOSTROPHE})(?![ ]?(?:간|동안)(?![가-힣]))(?!생(?![산활태])|산(?![업림])|형(?![성사태평])|째|차 |대)${NO_NUMBER}`,
    ],
    produce: datePoint,
  }),
  // 2022~2026년, ’22~’26년, 2022~2026
  defineRule({
    id: 'dates.years',
    starts: ['digit', 'apostrophe'],
    pattern: [
      `(?:${FULL_YEAR.replace('년도|년)', '년도|년|')})|${APOSTROPHE}(?<quoted>\\d\\d)(?:년도|년|\\.)?)`,
      `(?:${TILDE}|[-–](?=\\d{4}년|['’‘]\\d\\d(?!\\d)))`,
      `(?:(?<year2>[12]\\d{3})(?!\\d)|${APOSTROPHE}?(?<quoted2>\\d\\d)(?!\\d))(?:${BLANK}년도?(?!대))?`,
      `(?![.,:]?\\d|${BLANK}[월명개건호%배만천]|\\.\\d)`,
    ],
    produce: (groups) => datePoint({ ...groups, year2: groups['year2'] ?? groups['quoted2'] }),
  }),
  // 1980년대, 1980년대 초반, 2000년대
  defineRule({
    id: 'dates.decade',
    starts: ['digit'],
    pattern: [`(?<year>1[5-9]\\d0|20\\d0)${BLANK}년(?<decade>대)(?:${BLANK}${YEAR_EDGE})?`],
    produce: datePoint,
  }),
  // 2일, 15일(금), 오는 23일, 지난 5~8일
  defineRule({
    id: 'dates.day',
    starts: ['digit', 'syllable'],
    notBefore:
      /(?:(?:매월|매년|매달|매|연|주|약|총|최대|최소|최장|만|단|각|박|월|출생|생후|\d|[-~∼～.]) ?|[가-힣](?<![과와및는은이가서의로터지해에])|[A-Za-z][-.]?)$/,
    pattern: [`${DIRECTION}?${DAY}${NO_DURATION}${WEEKDAY}?`],
    produce: datePoint,
  }),
];

/** What can only be the second end of a range: ∼15일, ∼28일(토). */
export const WRITTEN_ENDS: readonly Rule<DateProduct>[] = [
  defineRule({
    id: 'dates.day-end',
    starts: ['digit'],
    pattern: [`${SINGLE_DAY}(?![간차째])${WEEKDAY}?`],
    produce: datePoint,
  }),
];
