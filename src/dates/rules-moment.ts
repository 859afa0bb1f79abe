import { DURATION, durationOf } from './durations.ts';
import { FULL_YEAR, YEAR_WORD } from './fragments.ts';
import type { Moment } from './moment.ts';
import { defineRule, type Groups, type Rule } from './rule.ts';
import { YEAR_WORDS } from './words.ts';

/** What a rule of moments makes. */
export interface MomentProduct {
  readonly moment: Moment;
}

/** Not inside a word; 내일 and the like may be written together with a part of the day: 내일점심. */
const INSIDE_WORD = /[가-힣\d](?<!오늘|내일|어제|그제|모레|글피|요일|\d일)$/;
const INSIDE = /[가-힣\d.]$/;
/** Only particles behind it. */
const END = '(?=[^가-힣]|$|에|은|는|의|까지|부터|이후|도)';

/** First hour and the hour behind the last one: 오후 is 12 to 19 o'clock. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  새벽: [0, 6],
  아침: [4, 12],
  오전: [0, 12],
  점심: [12, 14],
  점심시간: [12, 14],
  낮: [12, 18],
  오후: [12, 19],
  저녁: [18, 24],
  밤: [18, 24],
};
const SEASONS = ['봄', '여름', '가을', '겨울'];

/** Times that are counted from the moment of reading; only a text meant as a date can be read for them. */
export const MOMENT_RULES: readonly Rule<MomentProduct>[] = [
  // 지금, 방금
  defineRule({
    id: 'dates.now',
    starts: ['syllable'],
    notBefore: INSIDE,
    pattern: [`(?:지금|방금)(?: ?막)?${END}`],
    produce: () => ({ moment: { kind: 'now' } }),
  }),
  // 3일 전, 2주 이전, 한 달 전에
  defineRule({
    id: 'dates.ago',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE,
    pattern: [`${DURATION} ?이?전(?=[^가-힣]|$|에|부터|까지|의)`],
    produce: (groups) => shift(groups, 'ago'),
  }),
  // 5일 후, 두 달 뒤, 몇 시간 이후
  defineRule({
    id: 'dates.later',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE,
    pattern: [`${DURATION} ?(?:이?후|뒤)(?=[^가-힣]|$|에|부터|까지|의|면)`],
    produce: (groups) => shift(groups, 'later'),
  }),
  // 7일 내, 일주일 안에, 30일 이내
  defineRule({
    id: 'dates.within',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE,
    pattern: [`${DURATION} ?(?:이내|내|안)(?=[^가-힣]|$|에|로|의)`],
    produce: (groups) => shift(groups, 'within'),
  }),
  // 지난 2주, 최근 3년간, 다음 3달, 향후 5년간; 지난 2일 and 오는 2일 are days of the month
  defineRule({
    id: 'dates.stretch',
    starts: ['syllable'],
    notBefore: INSIDE,
    pattern: [
      `(?:(?<past>지난|최근|과거)|(?<ahead>향후|앞으로의?)|(?<next>다음|오는)) ?(?!(?<=지난 ?|오는 ?)\\d{1,2} ?일(?!간| ?동안))`,
      `${DURATION} ?(?:간|동안)?${END}`,
    ],
    produce: (groups) => {
      const by = durationOf(groups);
      const side = groups['past'] !== undefined ? 'past' : groups['next'] !== undefined ? 'next' : 'ahead';
      return by && { moment: { kind: 'stretch', by, side } };
    },
  }),
  // 오후에, 내일 점심, 오늘 밤
  defineRule({
    id: 'dates.part-of-day',
    starts: ['syllable'],
    notBefore: INSIDE_WORD,
    // 낮은 is low as well.
    pattern: [
      `(?:이른 ?|늦은 ?)?(?!낮은)(?<part>${Object.keys(PARTS)
        .sort((left, right) => right.length - left.length)
        .join('|')})${END}`,
    ],
    produce: (groups) => partOf(groups['part'], 0),
  }),
  // 어젯밤, 간밤, 엊저녁
  defineRule({
    id: 'dates.last-night',
    starts: ['syllable'],
    notBefore: INSIDE,
    pattern: [`(?:(?:어젯|간|지난 ?)(?<night>밤)|엊(?<evening>저녁))${END}`],
    produce: (groups) => partOf(groups['night'] ?? groups['evening'], -1),
  }),
  // 여름, 이번 겨울, 내년 봄, 2022년 가을
  defineRule({
    id: 'dates.season',
    starts: ['digit', 'syllable'],
    notBefore: INSIDE,
    pattern: [
      `(?:(?:${FULL_YEAR}|${YEAR_WORD}|(?<past>지난)|(?<next>다음|오는)|이번) ?)?(?<season>${SEASONS.join('|')})${END}`,
    ],
    produce: seasonOf,
  }),
];

function shift(groups: Groups, side: 'ago' | 'later' | 'within'): MomentProduct | undefined {
  const by = durationOf(groups);
  return by && { moment: { kind: 'shift', by, side } };
}

function partOf(name: string | undefined, dayShift: number): MomentProduct | undefined {
  const [from, to] = PARTS[name ?? ''] ?? [];
  if (from === undefined || to === undefined) return undefined;
  return { moment: { kind: 'part', from, to, ...(dayShift !== 0 && { dayShift }) } };
}

function seasonOf(groups: Groups): MomentProduct {
  const { year, yearWord } = groups;
  const yearShift = YEAR_WORDS[(yearWord ?? '').replace(/\s/g, '')];
  const side = groups['past'] !== undefined ? 'past' : groups['next'] !== undefined ? 'next' : undefined;
  return {
    moment: {
      kind: 'season',
      season: SEASONS.indexOf(groups['season'] ?? ''),
      ...(year !== undefined && { year: Number(year) }),
      ...(yearShift !== undefined && { yearShift }),
      ...(side && { side }),
    },
  };
}
