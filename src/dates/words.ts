/**
 * The deictic words of dates: a closed class, and what each means is arithmetic on the reference date.
 * Open lists (holidays, names that look like dates) are tables under `dictionaries/`.
 */

/** Years from the reference year: 내년. */
export const YEAR_WORDS: Readonly<Record<string, number>> = {
  올해: 0,
  올: 0,
  금년: 0,
  지난해: -1,
  작년: -1,
  재작년: -2,
  지지난해: -2,
  내년: 1,
  명년: 1,
  내후년: 2,
  후년: 2,
};

/** Years from the year that the text named last: 같은 해. */
export const YEAR_ANAPHORS: Readonly<Record<string, number>> = {
  같은해: 0,
  동년: 0,
  이듬해: 1,
  익년: 1,
  다음해: 1,
};

/** Months from the reference month: 지난달. Keys are without blanks. */
export const MONTH_WORDS: Readonly<Record<string, number>> = {
  이달: 0,
  이번달: 0,
  금월: 0,
  지난달: -1,
  저번달: -1,
  다음달: 1,
  내달: 1,
};

/** Weeks from the reference week: 다음 주. Keys are without blanks. */
export const WEEK_WORDS: Readonly<Record<string, number>> = {
  이번주: 0,
  금주: 0,
  지난주: -1,
  저번주: -1,
  다음주: 1,
  내주: 1,
  차주: 1,
};

/** Days from the reference day: 내일. */
export const DAY_WORDS: Readonly<Record<string, number>> = {
  오늘: 0,
  금일: 0,
  어제: -1,
  어저께: -1,
  작일: -1,
  그제: -2,
  그저께: -2,
  그끄저께: -3,
  그끄제: -3,
  엊그제: -2,
  내일: 1,
  명일: 1,
  모레: 2,
  글피: 3,
  그글피: 4,
};

/** Words that put a date before or after the reference: 지난 7월. */
export const DIRECTIONS: Readonly<Record<string, 'past' | 'future'>> = {
  지난: 'past',
  오는: 'future',
  다가오는: 'future',
  돌아오는: 'future',
};

/** The part of a longer time: 초, 중순, 말. */
export type Edge = 'early' | 'middle' | 'late';

/** Words for the beginning, the middle and the end of a month or a year; 초반 and 후반 of a year are no month of it. */
export const EDGES: Readonly<Record<string, Edge>> = {
  초: 'early',
  초순: 'early',
  상순: 'early',
  중순: 'middle',
  하순: 'late',
  말: 'late',
};

/** 일요일 is 0. */
export const WEEKDAYS = '일월화수목금토';

/** Which one of several: 셋째 주, 마지막 주 (-1). */
export const ORDINALS: Readonly<Record<string, number>> = {
  첫: 1,
  첫째: 1,
  첫번째: 1,
  둘째: 2,
  두번째: 2,
  셋째: 3,
  세번째: 3,
  넷째: 4,
  네번째: 4,
  다섯째: 5,
  다섯번째: 5,
  마지막: -1,
};

/** How a part of the day reads an hour of twelve. */
export type DayPart = 'morning' | 'afternoon' | 'night';

/** Parts of the day before a clock time, and how they read the hour: 오후 2시 is 14. */
export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  오전: 'morning',
  새벽: 'morning',
  아침: 'morning',
  오후: 'afternoon',
  낮: 'afternoon',
  저녁: 'afternoon',
  밤: 'night',
};

/** Times with a name of their own. */
export const NAMED_TIMES: Readonly<Record<string, number>> = { 정오: 12, 자정: 0 };
