import { datePoint } from './date-point.ts';
import {
  APOSTROPHE,
  BLANK,
  DIGIT_YEAR,
  DIRECTION,
  DOT_DAY,
  DOT_MONTH,
  MONTH_EDGE,
  RANGE,
  TILDE,
  WEEKDAY,
} from './fragments.ts';
import { type DateProduct, defineRule, type Rule } from './rule.ts';

/** Neither inside a number, a version, a path nor a telephone number. */
const INSIDE_NUMBER = /(?:[\d\p{L}][.\-/:_,]?|[$₩€¥#])$/u;
/** A number of days with decimals: 평년 4.9일. */
const MEASURED_BEFORE = /(?:[\d\p{L}][.\-/:_,]?|[$₩€¥#]|(?:평년|평균|약|총|각각|대비|전년|작년|최근) )$/u;
/** What follows a number of days with decimals: 8.9일(평년 2.9일), 0.3일↑, 7.2일로 역대 1위; 8.18일로 is a date. */
const NOT_MEASURED = `(?!(?<!\\.\\d\\d일)로|보다|↑|↓|${BLANK}[(（](?:평년|평균|전년|작년|[+\\-−△▲])|${BLANK}(?:증가|감소|늘|줄|많|적|더|짧|길))`;
const INSIDE_CODE = /(?:[\dA-Za-z][.\-/:_,]?|[$₩€¥#]|제)$/;
/** The dot that closes a dotted date belongs to it: 12. 2. */
const CLOSING_DOT = '(?:\\.(?!\\d))?';
const OR_DAY_WORD = `(?:${BLANK}일(?![간차째\\d]))?`;
/** No unit behind it: 3.5% and 1.2배 are numbers. */
const NO_UNIT = `(?!${BLANK}[%％‰]|[가-힣A-Za-z㎀-㏿])`;

/** Shares behind their numbers in a table: 5,212 (48.9), 81.1 (9.3), (3.5) (12.4). */
const NOT_A_SHARE = '(?<!(?:\\d,\\d{3}|\\d\\.\\d{1,3}\\)?|\\d(?=[ \\n]))[ \\n]{0,3}[(（［] ?\\d{1,2}\\. ?\\d{1,2})';

/** Dates written with dots, hyphens or slashes. */
export const DOTTED_RULES: readonly Rule<DateProduct>[] = [
  // 2021. 12. 2.(목), 2021-12-02, 2021/12/2
  defineRule({
    id: 'dates.dotted-full',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE_CODE,
    pattern: [
      `${DIRECTION}?${DIGIT_YEAR}(?:\\.${BLANK}${DOT_MONTH}\\.${BLANK}${DOT_DAY}${CLOSING_DOT}`,
      `|-${named(DOT_MONTH, 'month', 'monthH')}-${named(DOT_DAY, 'day', 'dayH')}(?!-)`,
      `|/${named(DOT_MONTH, 'month', 'monthS')}/${named(DOT_DAY, 'day', 'dayS')}(?!/))${OR_DAY_WORD}${WEEKDAY}?`,
    ],
    produce: (groups) =>
      datePoint({
        ...groups,
        month: groups['month'] ?? groups['monthH'] ?? groups['monthS'],
        day: groups['day'] ?? groups['dayH'] ?? groups['dayS'],
      }),
  }),
  // ’22.12.2.(금), ’22.12.2일
  defineRule({
    id: 'dates.dotted-quoted-day',
    starts: ['apostrophe'],
    pattern: [
      `${APOSTROPHE}(?<quoted>\\d\\d)(?:\\.|년)${BLANK}${DOT_MONTH}(?:\\.|월)${BLANK}${DOT_DAY}${CLOSING_DOT}${OR_DAY_WORD}${WEEKDAY}?`,
    ],
    produce: datePoint,
  }),
  // 21.12.2.(목), 21-12-02; the year must be near the release
  defineRule({
    id: 'dates.dotted-short-day',
    starts: ['digit'],
    notBefore: INSIDE_CODE,
    pattern: [
      `(?<short>[0-5]\\d)(?:\\.${BLANK}${DOT_MONTH}\\.${BLANK}${DOT_DAY}(?:\\.(?!\\d)${OR_DAY_WORD}|${BLANK}일|(?=[)）,~∼～]|${BLANK}[(（][일월화수목금토]))${WEEKDAY}?`,
      `|\\.(?<monthD>0\\d|1[0-2])\\.(?<dayD>[0-2]\\d|3[01])(?!\\.?\\d)${NO_UNIT}`,
      `|-${named(DOT_MONTH, 'month', 'monthH').replace('0?', '0')}-${named(DOT_DAY, 'day', 'dayH').replace('0?', '0')}(?![-\\d]))`,
    ],
    produce: (groups) =>
      datePoint({
        ...groups,
        month: groups['month'] ?? groups['monthD'] ?? groups['monthH'],
        day: groups['day'] ?? groups['dayD'] ?? groups['dayH'],
      }),
  }),
  // ‘20.10, ’22.12월, ’24.1.
  defineRule({
    id: 'dates.dotted-quoted-month',
    starts: ['apostrophe'],
    pattern: [
      `${APOSTROPHE}(?<quoted>\\d\\d)\\.${BLANK}${DOT_MONTH}(?!\\d)(?:${BLANK}월${MONTH_EDGE}?|${MONTH_EDGE.replace('<edge>', '<edgeOnly>')}|${CLOSING_DOT})`,
      `(?!\\.?\\d|${APOSTROPHE})`,
    ],
    produce: datePoint,
  }),
  // 21.11월: the 월 makes it a date
  defineRule({
    id: 'dates.dotted-short-month',
    starts: ['digit'],
    notBefore: INSIDE_CODE,
    pattern: [`(?<short>[0-5]\\d)\\.${BLANK}${DOT_MONTH}월`],
    produce: datePoint,
  }),
  // ’24.상반기, ’24.3/4분기
  defineRule({
    id: 'dates.dotted-quoted-part',
    starts: ['apostrophe'],
    pattern: [
      `${APOSTROPHE}(?<quoted>\\d\\d)\\.${BLANK}(?:(?<half>[상하])(?:반기|(?![가-힣]))|(?<quarter>[1-4])(?:/4)?분기)`,
    ],
    produce: datePoint,
  }),
  // 2021.12월, 2021. 12.
  defineRule({
    id: 'dates.dotted-month',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE_CODE,
    pattern: [
      `${DIRECTION}?${DIGIT_YEAR}\\.${BLANK}${DOT_MONTH}(?!\\d)(?:${BLANK}월|\\.(?!${BLANK}\\d)|${NO_UNIT})(?!\\.?\\d)`,
    ],
    produce: datePoint,
  }),
  // 12.21.(수), 12.21(수), 5. 7.(금), 5/12(화), 12.21일(수), 5월 12.(화)
  defineRule({
    id: 'dates.dotted-weekday',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE_NUMBER,
    pattern: [`${DIRECTION}?${DOT_MONTH}(?:[./]|월)${BLANK}${DOT_DAY}\\.?${BLANK}일?${WEEKDAY.replace(/\|.*$/, ')')}`],
    produce: datePoint,
  }),
  // 4.22일, 12.5일부터
  defineRule({
    id: 'dates.dotted-day-word',
    starts: ['digit', 'syllable'],
    notBefore: MEASURED_BEFORE,
    pattern: [
      `${DIRECTION}?${DOT_MONTH}\\.${BLANK}${DOT_DAY}(?:\\.?${TILDE}(?<day2>3[01]|[12]\\d|0?[1-9]))?\\.?일(?![간차째])${NOT_MEASURED}(?:${WEEKDAY})?`,
    ],
    produce: datePoint,
  }),
  // (5.12), (10.22.), (5.12, 서면), (5.12~5.20): a bracket opens, and nothing but a date fits
  defineRule({
    id: 'dates.dotted-in-brackets',
    starts: ['digit'],
    before: /[(（［[,~∼～] ?$/,
    notBefore: /[\d%][,~∼～] ?$/,
    pattern: [`${DOT_MONTH}\\.${BLANK}${DOT_DAY}(?:\\.(?!\\d)|(?=${BLANK}[)）,，~∼～］\\]])${NOT_A_SHARE})`],
    produce: datePoint,
  }),
  // 지난 12.13.자로, 오는 5.13. 이후: the direction makes it a date
  defineRule({
    id: 'dates.dotted-after-direction',
    starts: ['syllable'],
    notBefore: /[가-힣]$/,
    pattern: [`${DIRECTION}${DOT_MONTH}\\.${BLANK}${DOT_DAY}\\.(?!\\d)${WEEKDAY}?`],
    produce: datePoint,
  }),
  // 양 차관은 5.21. 한미 회담의, - 4. 18. 신안에서: in running text, where no heading is numbered like that
  defineRule({
    id: 'dates.dotted-in-prose',
    starts: ['digit'],
    before: /(?:[가-힣,)”’]|[-–―*※] ?|(?:□|○|ㅇ|◦|▲|▷)) ?$/,
    notBefore:
      /(?:[가-힣] ?[\dA-Za-z]|[^\s가-힣,)”’*※□○ㅇ◦▲▷\-–―]|(?:그림|표|식|버전|장|절|제|항|약|총|평균|평년|최대|최소|각각|대비)) ?$/,
    pattern: [
      `${DOT_MONTH}\\.${BLANK}(?<day>[12]\\d|3[01])\\.(?= [가-힣‘“「『])(?! ?(?:[%％배점명건원]|전쟁|민주|혁명|항쟁|의거|참사|사건|사태|비상계엄|만세))`,
    ],
    produce: datePoint,
  }),
  // 9.18~10.18, 9.18∼9.25: both ends are written with two-digit days, and no unit follows
  defineRule({
    id: 'dates.dotted-range',
    starts: ['digit'],
    notBefore: INSIDE_NUMBER,
    pattern: [
      `${DOT_MONTH}\\.(?<day>[012]\\d|3[01])\\.?${TILDE}(?<month2>1[0-2]|0?[1-9])\\.(?<day2>[012]\\d|3[01])(?![.\\d])${NO_UNIT}(?!${BLANK}(?:배|점|명|건|원|억|만|℃|도 ))`,
    ],
    produce: datePoint,
  }),
  // 5.12. 14:00, 5.1.부터, 5.1.∼5.31.: the second dot makes it a date
  defineRule({
    id: 'dates.dotted-twice',
    starts: ['digit'],
    notBefore: INSIDE_NUMBER,
    pattern: [
      `${DOT_MONTH}\\.${BLANK}${DOT_DAY}\\.(?=${RANGE}|부터|까지|${BLANK}(?:\\d{1,2}:\\d\\d|오전|오후|[)）,]))`,
    ],
    produce: datePoint,
  }),
];

/** What can only be the second end of a range that began with dots: ∼8.(목), ∼12.8, ∼31. */
export const DOTTED_ENDS: readonly Rule<DateProduct>[] = [
  defineRule({
    id: 'dates.dotted-end',
    starts: ['digit'],
    pattern: [`${DOT_MONTH}\\.${BLANK}${DOT_DAY}${CLOSING_DOT}일?${WEEKDAY}?(?!${BLANK}[%％‰명개건배원])`],
    produce: datePoint,
  }),
  defineRule({
    id: 'dates.dotted-end-day',
    starts: ['digit'],
    pattern: [`${DOT_DAY}(?:\\.(?!\\d)일?|일|(?=[(（)）]))${WEEKDAY}?`],
    produce: datePoint,
  }),
  defineRule({
    id: 'dates.dotted-end-month',
    starts: ['digit'],
    pattern: [`${DOT_MONTH}(?!\\d)(?:월|\\.(?!\\d))`],
    produce: datePoint,
  }),
];

function named(fragment: string, from: string, to: string): string {
  return fragment.replace(`<${from}>`, `<${to}>`);
}
