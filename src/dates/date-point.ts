import { lastDay } from './calendar.ts';
import type { Point } from './point.ts';
import type { DateProduct, Groups } from './rule.ts';
import {
  DAY_WORDS,
  DIRECTIONS,
  EDGES,
  MONTH_WORDS,
  ORDINALS,
  WEEK_WORDS,
  WEEKDAYS,
  YEAR_ANAPHORS,
  YEAR_WORDS,
} from './words.ts';

/** Two digits up to this are of this century: ’50 is 2050, ’97 is 1997. */
const LAST_OF_CENTURY = 60;

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Makes a date, or the two ends of a range, out of the named groups of a match.
 *
 * @example the groups of "12월 5∼8일" give `{ from: { month: 12, day: 5 }, to: { month: 12, day: 8 } }`
 */
export function datePoint(groups: Groups): DateProduct | undefined {
  const from = firstPoint(groups);
  if (!isPossible(from)) return undefined;
  const to = lastPoint(groups, from);
  if (to === undefined) return { from };
  return isPossible(to) && isAscending(from, to) ? { from, to } : undefined;
}

function firstPoint(groups: Groups): Point {
  const point: Writable<Point> = {};
  const year = groups['year'] ?? groups['quoted'] ?? groups['short'];
  if (year !== undefined) point.year = fullYear(year);
  // 전년 12월; alone (전년 대비) it is compared with more often than dated by.
  if (groups['yearLast'] !== undefined) point.yearShift = -1;
  const yearWord = key(groups['yearWord']);
  if (yearWord !== undefined) {
    const shift = YEAR_WORDS[yearWord];
    const after = YEAR_ANAPHORS[yearWord];
    if (shift !== undefined) point.yearShift = shift;
    else if (after !== undefined) point.yearAfter = after;
  }
  const monthShift = MONTH_WORDS[key(groups['monthWord']) ?? ''];
  if (monthShift !== undefined) point.monthShift = monthShift;
  const weekShift = WEEK_WORDS[key(groups['weekWord']) ?? ''];
  if (weekShift !== undefined) point.weekShift = weekShift;
  const dayShift = DAY_WORDS[groups['dayWord'] ?? ''];
  if (dayShift !== undefined) point.dayShift = dayShift;
  if (groups['month'] !== undefined) point.month = Number(groups['month']);
  if (groups['day'] !== undefined) point.day = Number(groups['day']);
  const weekday = groups['weekday'] ?? groups['weekdayWord'];
  if (weekday !== undefined && groups['day2'] === undefined) point.weekday = WEEKDAYS.indexOf(weekday);
  if (groups['half'] !== undefined) point.half = groups['half'] === '상' ? 1 : 2;
  if (groups['quarter'] !== undefined) point.quarter = Number(groups['quarter']);
  const edge = groups['edge'] ?? groups['edgeOnly'];
  if (edge !== undefined) point.edge = EDGES[edge] ?? 'vague';
  if (groups['weekend'] !== undefined) point.weekend = true;
  if (groups['decade'] !== undefined) point.decade = true;
  if ((groups['lunar'] ?? groups['lunarInside']) !== undefined) point.lunar = true;
  if ((groups['leapMonth'] ?? groups['leapInside']) !== undefined) point.leapMonth = true;
  const week = groups['week'] === undefined ? ORDINALS[key(groups['nth']) ?? ''] : Number(groups['week']);
  if (week !== undefined) point.weekOfMonth = week;
  const direction = DIRECTIONS[groups['direction'] ?? ''];
  if (direction !== undefined) point.direction = direction;
  return point;
}

/** The second end where one rule reads both: what it does not say again is as in the first. */
function lastPoint(groups: Groups, from: Point): Point | undefined {
  const { year2, month2, day2, quarter2 } = groups;
  const weekday = groups['weekday'] ?? groups['weekdayWord'];
  if (year2 !== undefined) return { year: fullYear(year2) };
  if (month2 !== undefined) {
    return { ...from, month: Number(month2), ...(day2 === undefined ? {} : { day: Number(day2) }) };
  }
  if (quarter2 !== undefined) return { ...from, quarter: Number(quarter2) };
  if (day2 === undefined) return undefined;
  return { ...from, day: Number(day2), ...(weekday === undefined ? {} : { weekday: WEEKDAYS.indexOf(weekday) }) };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= LAST_OF_CENTURY ? 2000 + year : 1900 + year;
}

/** 30 is possible in a month that is not known, 31일 not in April. */
function isPossible({ year, month, day, lunar }: Point): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (lunar === true) return day >= 1 && day <= 30;
  return day >= 1 && day <= (month === undefined ? 31 : lastDay(year ?? 2024, month));
}

function isAscending(from: Point, to: Point): boolean {
  // 11∼2월 goes on into the next year, whichever it is.
  if (to.year === undefined && (to.month ?? 0) < (from.month ?? 0)) return true;
  const rank = (point: Point) =>
    (((point.year ?? 0) * 5 + (point.quarter ?? 0)) * 13 + (point.month ?? 0)) * 32 + (point.day ?? 0);
  return rank(from) < rank(to);
}

/** The key of a word in the tables: without the blank in 지난 달. */
function key(word: string | undefined): string | undefined {
  return word?.replace(/[ \u00a0\n]/g, '');
}
