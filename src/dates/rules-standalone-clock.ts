import { parseKoreanNumber } from '../numerals/parse-number.ts';
import { BLANK, DAY_PART } from './fragments.ts';
import type { Clock } from './point.ts';
import { type ClockProduct, defineRule, type Groups, type Rule } from './rule.ts';
import { clockPoint } from './rules-clock.ts';

const native = '열두|열한|다섯|여섯|일곱|여덟|아홉|한|두|세|네|열';
const sino = '[일이삼사오육칠팔구십]{1,3}';
const INSIDE_NUMBER = /[\d:.]$/;

/** Clock times that only a text meant as a time can be read for. */
export const STANDALONE_CLOCKS: readonly Rule<ClockProduct>[] = [
  // 3:20pm, 3pm
  defineRule({
    id: 'dates.clock-latin',
    starts: ['digit'],
    notBefore: INSIDE_NUMBER,
    pattern: ['(?<hour>1[0-2]|0?[1-9])(?::(?<minute>[0-5]\\d))? ?(?<latin>[aApP])\\.?(?:[mM]\\.?)?(?![A-Za-z])'],
    produce: (groups) => clockPoint({ ...groups, part: /[aA]/.test(groups['latin'] ?? '') ? '오전' : '오후' }),
  }),
  // 저녁 다섯시, 세 시 반, 네시 십오분 전, 오후 3시 15분 20초, 십오시
  defineRule({
    id: 'dates.clock-spelled-out',
    starts: ['digit', 'syllable'],
    notBefore: /[\d:.]$|[가-힣](?<!오늘|내일|어제|모레|그제|요일|\d일)$/,
    pattern: [
      `${DAY_PART}?(?<hourText>${native}|${sino}|\\d{1,2})${BLANK}시(?=[^가-힣·ㆍ]|$|반|[일이삼사오육칠팔구십]|에|쯤|경|께|부터|까지|정각|의|는|전)`,
      `(?:${BLANK}(?:(?<half>반)|(?<minuteText>${sino}|\\d{1,2})${BLANK}분(?:${BLANK}(?<secondText>${sino}|\\d{1,2})${BLANK}초)?))?`,
      `(?<before>${BLANK}전(?![가-힣]))?`,
    ],
    produce: spelledOut,
  }),
  // 15:23:24, 오후 3:15:20
  defineRule({
    id: 'dates.clock-seconds',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE_NUMBER,
    pattern: [`${DAY_PART}?(?<hour>2[0-3]|1\\d|0?\\d):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?![\\d:])`],
    produce: clockPoint,
  }),
  // 2021-12-02T14:00
  defineRule({
    id: 'dates.clock-iso',
    starts: ['digit'],
    before: /\dT$/,
    pattern: ['(?<hour>2[0-3]|[01]\\d):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?![\\d:])'],
    produce: clockPoint,
  }),
  // 9:30, 9:30 ~ 11:00
  defineRule({
    id: 'dates.clock-short',
    starts: ['digit'],
    notBefore: INSIDE_NUMBER,
    pattern: [`(?<hour>\\d):(?<minute>[0-5]\\d)(?![\\d:]|,\\d)`],
    produce: clockPoint,
  }),
];

function spelledOut(groups: Groups): ClockProduct | undefined {
  const minute = numeral(groups['minuteText']);
  const second = numeral(groups['secondText']);
  if (Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return undefined;
  const product = clockPoint({ ...groups, hour: numeral(groups['hourText']), minute, second });
  if (product === undefined || groups['before'] === undefined) return product;
  const { hour, minute: minutes } = product.from;
  return minutes === undefined ? product : { from: earlier(product.from, hour * 60 - minutes) };
}

/** 네시 십오분 전: the minutes are counted back from the hour. */
function earlier(clock: Clock, minutes: number): Clock {
  const time = (minutes + 24 * 60) % (24 * 60);
  return { ...clock, hour: Math.floor(time / 60), minute: time % 60 };
}

function numeral(text: string | undefined): string | undefined {
  return text === undefined ? undefined : parseKoreanNumber(text);
}
