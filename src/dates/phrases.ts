import { instantOfReference, isoSecond } from './instant.ts';
import type { MomentProposal } from './moment.ts';
import type { ParsedDate, TimeValue } from './parse.ts';
import type { ClockProposal, DateProposal, Point } from './point.ts';
import type { Proposals } from './propose.ts';
import type { Reference } from './reference.ts';
import type { DateContext, ResolvedDate } from './resolved.ts';
import { type Timed, timedClock, timedDate, timedMoment } from './timed.ts';

/** What phrases are read against. */
export interface ReadOptions {
  readonly reference?: Reference;
  /** Whether a date without a year or month is the next one to come. */
  readonly future: boolean;
}

type Element =
  | { readonly kind: 'date'; readonly proposal: DateProposal }
  | { readonly kind: 'clock'; readonly proposal: ClockProposal }
  | { readonly kind: 'moment'; readonly proposal: MomentProposal };

/** Between a date and its time: 2일 오전 10시, 2일(목) 14:00, 2일의 아침. */
const JOINED = /^T$|^(?:에|의)?,?[ \u00a0]{0,2}(?:\([^()]{1,6}\)[ ]?)?$/;
/** Between the ends of a range. */
const BETWEEN = /^ ?(?:부터|에서|[~∼～〜˜–-]) ?$/;
const LONGEST_LINK = 12;
const AFTER = /^ ?(?:이후|이래|부터|후|뒤)(?:에는|에도|에|로|의|까지)?(?![가-힣])/;
const BEFORE = /^ ?(?:이전|전)(?:에는|에|의|까지)?(?![가-힣])/;
const UNTIL = /^ ?까지(?:는|의|만)?(?![가-힣])/;

/** Joins what was proposed into phrases, each with its value: a date with its time, both ends of a range, a limit behind. */
export function readPhrases(text: string, proposals: Proposals, options: ReadOptions): readonly ParsedDate[] {
  const elements = inOrder(proposals);
  const found: ParsedDate[] = [];
  let at = 0;
  while (at < elements.length) {
    const unit = readUnit(text, elements, at, options);
    if (unit === undefined) {
      at += 1;
      continue;
    }
    const behind = elements[unit.next];
    const isRange = behind !== undefined && BETWEEN.test(linkOf(text, unit.timed.end, behind.proposal.start));
    const last = isRange ? readUnit(text, elements, unit.next, options, unit.timed) : undefined;
    const isAscending = last !== undefined && last.timed.from >= unit.timed.from;
    const timed = isAscending ? joined(unit.timed, last.timed) : unit.timed;
    found.push(parsed(text, timed, elements[at]?.kind === 'moment' ? elements[at] : undefined, options));
    at = isAscending ? last.next : unit.next;
  }
  return found;
}

function inOrder({ dates, clocks, moments }: Proposals): readonly Element[] {
  const elements: Element[] = [
    ...dates.map((proposal) => ({ kind: 'date', proposal }) as const),
    ...clocks.map((proposal) => ({ kind: 'clock', proposal }) as const),
    ...moments.map((proposal) => ({ kind: 'moment', proposal }) as const),
  ];
  return elements.sort((left, right) => left.proposal.start - right.proposal.start);
}

interface Unit {
  readonly timed: Timed;
  /** Index of the first element behind it. */
  readonly next: number;
}

/** A date, a time, or a date joined with its time; `before` is the first end of a range that it ends. */
function readUnit(
  text: string,
  elements: readonly Element[],
  at: number,
  options: ReadOptions,
  before?: Timed,
): Unit | undefined {
  const element = elements[at];
  if (element === undefined) return undefined;
  const { reference } = options;
  if (element.kind === 'moment') {
    const timed = timedMoment(element.proposal, reference);
    return timed && { timed, next: at + 1 };
  }
  if (element.kind === 'clock') {
    const following = elements[at + 1];
    if (
      before === undefined &&
      following?.kind === 'date' &&
      JOINED.test(linkOf(text, element.proposal.end, following.proposal.start))
    ) {
      const date = dayOf(timedDate(toward(following.proposal, options), contextOf(options)));
      const timed = date && clockOf(element.proposal, reference, date);
      if (timed !== undefined) return { timed, next: at + 2 };
    }
    const timed = clockOf(element.proposal, reference, before && sameDay(before), before?.from);
    return timed && { timed, next: at + 1 };
  }
  const date = timedDate(toward(element.proposal, options), contextOf(options, before?.resolved));
  if (date === undefined) return undefined;
  const following = elements[at + 1];
  const day = dayOf(date);
  if (day === undefined || following === undefined || following.kind === 'date') return { timed: date, next: at + 1 };
  if (!JOINED.test(linkOf(text, date.end, following.proposal.start))) return { timed: date, next: at + 1 };
  const { proposal } = following;
  const timed =
    following.kind === 'clock'
      ? clockOf(following.proposal, reference, day)
      : following.proposal.moment.kind === 'part'
        ? timedMoment(following.proposal, reference, day)
        : undefined;
  return timed === undefined ? { timed: date, next: at + 1 } : { timed: { ...timed, end: proposal.end }, next: at + 2 };
}

function clockOf(
  { from, to, ...span }: ClockProposal,
  reference: Reference | undefined,
  date?: Timed,
  notBefore?: number,
): Timed | undefined {
  const first = timedClock(span, from, reference, date, notBefore);
  if (first === undefined || to === undefined) return first;
  const last = timedClock(span, to, reference, sameDay(first), first.from);
  return last === undefined ? first : joined(first, last);
}

/** The date where it is one whole day. */
function dayOf(date: Timed | undefined): Timed | undefined {
  return date?.grain === 'day' && date.first === date.last ? date : undefined;
}

/** The day that a time is on, for a second time without one. */
function sameDay(timed: Timed): Timed {
  const from = timed.from - (((timed.from % 86_400) + 86_400) % 86_400);
  return { ...timed, from };
}

function joined(first: Timed, last: Timed): Timed {
  return { ...first, end: Math.max(first.end, last.end), to: last.to, grain: last.grain, wide: true, last: last.last };
}

function contextOf({ reference }: ReadOptions, continues?: ResolvedDate): DateContext {
  // 다음 해 alone is the year behind the one of the reference.
  return { ...(reference && { reference, lastYear: reference.year }), ...(continues && { continues }) };
}

function toward(proposal: DateProposal, { future }: ReadOptions): DateProposal {
  const point: Point = proposal.from;
  return !future || point.direction !== undefined ? proposal : { ...proposal, from: { ...point, direction: 'future' } };
}

function linkOf(text: string, from: number, to: number): string {
  return to - from > LONGEST_LINK ? '\u0000' : text.slice(from, to);
}

function parsed(text: string, timed: Timed, moment: Element | undefined, options: ReadOptions): ParsedDate {
  const { start, end, grain, certain, implied, first, last, resolved } = timed;
  return {
    start,
    end,
    iso: first === last ? first : `${first}/${last}`,
    grain,
    certain,
    implied,
    value: timeValue(text, timed, moment, options),
    ...(resolved?.contradicts === true && { contradicts: true }),
  };
}

/** The time with the limit that stands behind it. */
function timeValue(text: string, timed: Timed, element: Element | undefined, { reference }: ReadOptions): TimeValue {
  const from = isoSecond(timed.from);
  const to = isoSecond(timed.to);
  if (timed.wide) return { kind: 'interval', from, to };
  if (element?.kind === 'moment') {
    const { moment } = element.proposal;
    const isOpen = moment.kind === 'shift' && moment.side === 'later';
    return isOpen ? { kind: 'open', from, direction: 'after' } : { kind: 'datetime', from, to };
  }
  const behind = text.slice(timed.end, timed.end + LONGEST_LINK);
  if (AFTER.test(behind)) return { kind: 'open', from, direction: 'after' };
  if (BEFORE.test(behind)) return { kind: 'open', from, direction: 'before' };
  const now = instantOfReference(reference);
  if (!UNTIL.test(behind) || now === undefined || now >= timed.from) return { kind: 'datetime', from, to };
  // Until a clock time means until it strikes, until a day means until its end.
  const isClock = timed.first.includes('T');
  return { kind: 'interval', from: isoSecond(now), to: isClock ? from : to };
}
