import { BLANK, DAY_PART, NAMED_TIME, TILDE } from './fragments.ts';
import type { Clock } from './point.ts';
import { type ClockProduct, defineRule, type Groups, type Rule } from './rule.ts';
import { DAY_PARTS, type DayPart, NAMED_TIMES } from './words.ts';

const hourNumeral = '(?:2[0-4]|1\\d|0?\\d)';
/** 시 is also a city and begins other words: 3시간, 2시군. */
const HOUR_END = '(?!간|[·ㆍ‧]|군|도[^ ]|민|장(?!소)|청|도$|립|범|설|행|장|정|작(?!해|하))';
const HOUR = `(?<hour>${hourNumeral})${BLANK}시${HOUR_END}`;
const MINUTES = `(?:${BLANK}(?<minute>[0-5]?\\d)${BLANK}분|${BLANK}(?<half>반)(?![가-힣]))`;
/** Not inside another number, a ratio or an address. */
const INSIDE_NUMBER = /[\dA-Za-z:.,\-/]$/;

/** Clock times. */
export const CLOCK_RULES: readonly Rule<ClockProduct>[] = [
  // 오전 10시, 오후 2시 30분, 오후 2~4시
  defineRule({
    id: 'dates.clock-part',
    starts: ['syllable'],
    notBefore: /[가-힣]$/,
    pattern: [`${DAY_PART}(?:(?<hour1>${hourNumeral})${TILDE})?${HOUR}${MINUTES}?`],
    produce: clockPoint,
  }),
  // 오후 2:30, 오전 10:00
  defineRule({
    id: 'dates.clock-part-colon',
    starts: ['syllable'],
    notBefore: /[가-힣]$/,
    pattern: [`${DAY_PART}(?<hour>${hourNumeral}):(?<minute>[0-5]\\d)(?!\\d)`],
    produce: clockPoint,
  }),
  // 14시, 14시 30분, 10~12시
  defineRule({
    id: 'dates.clock-hour',
    starts: ['digit'],
    notBefore: INSIDE_NUMBER,
    pattern: [`(?:(?<hour1>${hourNumeral})${TILDE})?${HOUR}${MINUTES}?`],
    produce: clockPoint,
  }),
  // 14:00, 09:30
  defineRule({
    id: 'dates.clock-colon',
    starts: ['digit'],
    notBefore: INSIDE_NUMBER,
    pattern: ['(?<hour>2[0-4]|1\\d|0\\d|[7-9]):(?<minute>[0-5]\\d)(?![\\d:]|\\.\\d)'],
    produce: clockPoint,
  }),
  // 정오, 자정; 자정 노력 cleans itself
  defineRule({
    id: 'dates.clock-named',
    starts: ['syllable'],
    notBefore: /[가-힣]$/,
    pattern: [
      `(?:낮 |밤 )?${NAMED_TIME}(?! ?(?:능력|작용|노력|운동|활동|결의|기능|캠페인|대회|문제))(?=[^가-힣]|$|부터|까지|에|을|를|이|께|쯤|경|의)`,
    ],
    produce: clockPoint,
  }),
];

/** The second end of a range of times: 14:00~9:30. */
export const CLOCK_ENDS: readonly Rule<ClockProduct>[] = [
  defineRule({
    id: 'dates.clock-end',
    starts: ['digit'],
    pattern: ['(?<hour>2[0-4]|1\\d|0?\\d):(?<minute>[0-5]\\d)(?![\\d:])'],
    produce: clockPoint,
  }),
];

/** Makes a clock time out of the groups of a match: 오후, 2 and 30 are 14:30. */
export function clockPoint(groups: Groups): ClockProduct | undefined {
  const named = NAMED_TIMES[groups['named'] ?? ''];
  if (named !== undefined) return { from: { hour: named, exact: true } };
  const part = DAY_PARTS[groups['part'] ?? ''];
  const minute = groups['half'] === undefined ? groups['minute'] : '30';
  const to = clockOf(groups['hour'], part, minute, groups['second']);
  if (to === undefined) return undefined;
  if (groups['hour1'] === undefined) return { from: to };
  const from = clockOf(groups['hour1'], part);
  if (from === undefined) return undefined;
  // 오전 10~1시 ends in the afternoon.
  return { from, to: to.hour < from.hour && to.hour <= 12 ? { ...to, hour: to.hour + 12 } : to };
}

function clockOf(written = '', part?: DayPart, minute?: string, second?: string): Clock | undefined {
  const hour = Number(written);
  if (hour > 24 || (hour === 24 && Number(minute ?? 0) > 0)) return undefined;
  return {
    hour: hourOf(hour, part),
    ...(minute !== undefined && { minute: Number(minute) }),
    ...(second !== undefined && { second: Number(second) }),
    exact: part !== undefined,
    ...(part === undefined && hour >= 1 && hour <= 12 && !written.startsWith('0') && { ambiguous: true }),
  };
}

function hourOf(hour: number, part: DayPart | undefined): number {
  if (part === 'morning') return hour === 12 ? 0 : hour;
  if (part === 'afternoon') return hour < 12 ? hour + 12 : hour;
  // 밤 9시 is 21, 밤 1시 is 1, 밤 12시 is the end of the day.
  if (part === 'night') return hour === 12 ? 24 : hour >= 6 && hour < 12 ? hour + 12 : hour;
  return hour;
}
