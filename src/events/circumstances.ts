import { worded } from '../core/collapsed.ts';
import { spansDays } from '../core/day-range.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { DateMention, Entity } from '../core/layers.ts';
import { overlap, type Span } from '../core/span.ts';
import type { EventWords } from './words.ts';

/** What stands around the name of an event, within its sentence; the span is how far is looked. */
export interface Clause extends Span {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly dates: readonly DateMention[];
  /** The whole layer, which `DateMention.on` counts in. */
  readonly allDates: readonly DateMention[];
}

/** The day nearest before the name (else the first behind it), with the clock time of that day. */
export function whenOf({ text, dates, allDates }: Clause, name: Span): Sourced<string> | undefined {
  const days = dates.filter(
    ({ kind, iso, grain, ...span }) =>
      kind === 'date' && iso !== undefined && grain === 'day' && overlap(span, name) === 0,
  );
  const day = days.findLast(({ end }) => end <= name.start) ?? days[0];
  if (day?.iso === undefined) return undefined;
  const first = days[days.indexOf(day) - 1];
  if (first?.iso !== undefined && spansDays(text, first, day)) {
    return sourced(`${first.iso.split('/')[0]}/${day.iso.split('/').at(-1)}`, first, day);
  }
  const time = dates.find(({ kind, iso, on, start }) => {
    if (kind !== 'time' || iso === undefined) return false;
    return on === undefined ? start >= day.end && start - day.end < 8 : allDates[on] === day;
  });
  if (time?.iso === undefined || day.iso.includes('/')) return sourced(day.iso, day);
  const value = time.iso
    .split('/')
    .map((clock) => `${day.iso}${clock}`)
    .join('/');
  return sourced(value, day, time);
}

const AT = '에서';
/** A place is no longer than this: 정부세종청사 6동 대회의실. */
const PLACE_REACH = 40;

/** The place with 에서 nearest before the name, else the first behind it: 충북도청 대회의실에서. */
export function whereOf(
  { text, start: from, end, entities }: Clause,
  name: Span,
  words: EventWords,
): Sourced<string> | undefined {
  let before: Span | undefined;
  for (let at = text.indexOf(AT, from); at >= 0 && at < end; at = text.indexOf(AT, at + 1)) {
    if (/[가-힣]/u.test(text.charAt(at + AT.length)) && !/[는도의]/u.test(text.charAt(at + AT.length))) continue;
    const place = placeEndingAt(text, at, from, entities, words);
    if (place === undefined || overlap(place, name) > 0) continue;
    if (place.start > name.start && before !== undefined) break;
    before = place;
    if (place.start > name.start) break;
  }
  const place = before && balanced(text, before);
  return place && worded(text, place);
}

/** The words from the first venue, area or body to the particle, where only names and plain words stand between. */
function placeEndingAt(
  text: string,
  end: number,
  from: number,
  entities: readonly Entity[],
  words: EventWords,
): Span | undefined {
  let word = end;
  while (word > from && /[\p{L}\p{N})·]/u.test(text.charAt(word - 1))) word -= 1;
  if (word === end) return undefined;
  let start = words.isPlace(text.slice(word, end)) ? word : undefined;
  let reached = end;
  for (let index = entities.length - 1; index >= 0; index -= 1) {
    const entity = entities[index];
    if (entity === undefined || entity.start >= end) continue;
    if (entity.end > end || end - entity.start > PLACE_REACH) break;
    const gap = text.slice(entity.end, Math.max(entity.end, reached));
    const place = entity.type === 'FACILITY' || entity.type === 'REGION' || entity.type === 'AGENCY';
    if (!place || !/^[\s\p{L}\p{N}()·]*$/u.test(gap) || hasParticle(gap)) break;
    // A body alone is who acts, not where: 국토교통부에서.
    if (entity.type === 'AGENCY' && start === undefined) break;
    start = entity.start;
    reached = entity.start;
  }
  if (start === undefined) return undefined;
  return { start: start === word ? earlierVenue(text, start, from, words) : start, end };
}

/** Without the half of a bracket: "12층 회의실(서울 중구)", but 회의실 of "(서울 중구) 회의실". */
function balanced(text: string, place: Span): Span | undefined {
  const surface = text.slice(place.start, place.end);
  const close = surface.indexOf(')');
  const open = surface.indexOf('(');
  if (close < 0 || (open >= 0 && open < close)) return place;
  const start = place.start + close + 1 + (surface.charAt(close + 1) === ' ' ? 1 : 0);
  return start < place.end ? { start, end: place.end } : undefined;
}

/** 정부세종청사 대강당: a venue may stand before the hall. */
function earlierVenue(text: string, start: number, from: number, words: EventWords): number {
  let end = start;
  while (end > from && text.charAt(end - 1) === ' ') end -= 1;
  let word = end;
  while (word > from && /[\p{L}\p{N}]/u.test(text.charAt(word - 1))) word -= 1;
  return end < start && word < end && words.isPlace(text.slice(word, end)) ? word : start;
}

/** Whether a word before the last one of a gap ends as with a particle: 청사와 별관. */
function hasParticle(gap: string): boolean {
  return (
    /[가-힣)](?:은|는|이|가|을|를|과|와|의|에|로|서|고|며)\s/u.test(gap) ||
    /^(?:은|는|이|가|을|를|과|와|의|에|로)\s/u.test(gap)
  );
}

/** The body that is the subject before the name. */
export function hostOf({ text, entities }: Clause, name: Span): Sourced<string> | undefined {
  const host = entities.find(
    ({ type, start, end }) =>
      (type === 'AGENCY' || type === 'ORG') &&
      end <= name.start &&
      !(start < name.start && end > name.start) &&
      /^\s?(?:\([^()]{0,40}\))?(?:은|는|이|가)(?![가-힣])/u.test(text.slice(end, end + 50)),
  );
  return host && sourced(host.norm ?? text.slice(host.start, host.end), host);
}
