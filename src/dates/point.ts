import type { Span } from '../core/span.ts';
import type { Edge } from './words.ts';

/** One end of a date as it is written, before anything is filled in. */
export interface Point {
  /** Written in full, or with two digits and made full: ’22 is 2022. */
  readonly year?: number;
  /** Years from the reference: 0 for 올해, 1 for 내년. */
  readonly yearShift?: number;
  /** Years from the year named before: 0 for 같은 해, 1 for 이듬해. */
  readonly yearAfter?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** Months from the reference: -1 for 지난달. */
  readonly monthShift?: number;
  readonly day?: number;
  /** Days from the reference: 0 for 오늘. */
  readonly dayShift?: number;
  /** Weeks from the reference: 1 for 다음 주. */
  readonly weekShift?: number;
  /** Quarters from the reference: 1 for 다음 분기. */
  readonly quarterShift?: number;
  /** Which one of the weekdays of a month; -1 for the last: 10월 둘째 수요일. */
  readonly nthWeekday?: number;
  /** 10월 마지막 날. */
  readonly lastDay?: boolean;
  /** Days behind the day meant: -1 for 크리스마스이브. */
  readonly dayAfter?: number;
  /** Week of the month, 1 to 5; -1 for the last: 10월 셋째 주. */
  readonly weekOfMonth?: number;
  /** 0 for 일요일 to 6 for 토요일. */
  readonly weekday?: number;
  readonly half?: 1 | 2;
  readonly quarter?: number;
  /** 주말: Saturday and Sunday of the week. */
  readonly weekend?: boolean;
  /** 1980년대: the year is the first of ten. */
  readonly decade?: boolean;
  /** 초, 중순, 말: a third of a month, or the first or last month of a year. */
  readonly edge?: Edge | 'vague';
  /** 지난 7월, 오는 15일. */
  readonly direction?: 'past' | 'future';
  /** 음력: month and day are of the lunar calendar. */
  readonly lunar?: boolean;
  /** 윤달: the leap month of that number. */
  readonly leapMonth?: boolean;
}

/** A clock time as written. */
export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Whether 오전, 오후 or the like stands with it. */
  readonly exact: boolean;
  /** Whether it can be of the morning or of the afternoon: 3시, 9:30, but not 14시 and 09:30. */
  readonly ambiguous?: boolean;
}

/** What a rule read: one date or a range of two. */
export interface DateProposal extends Span {
  readonly rule: string;
  readonly from: Point;
  readonly to?: Point;
}

/** What a rule read: one clock time or a range of two. */
export interface ClockProposal extends Span {
  readonly rule: string;
  readonly from: Clock;
  readonly to?: Clock;
}
