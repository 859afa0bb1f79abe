import type { Plan } from '../core/layers.ts';
import { contains, firstAtOrAfter, type Span } from '../core/span.ts';
import { holding, type Line, type Page } from './page.ts';
import { squeezed } from './squeezed.ts';

/**
 * One place where a plan unfolds its items: for each item the stretch of text that belongs to it.
 *
 * @example "[전략 1] 정주환경 개선 … [전략 2] 일자리 확충 …": the stretch of the first ends where the second begins
 */
export interface Unfolding {
  /** From each item's start up to the next item; the last one ends with the block structure of the others. */
  readonly stretches: readonly Span[];
  /** The items themselves at this place. */
  readonly items: readonly Span[];
  /** Whether each item opens a line of its own; else they stand one beside the other in running text. */
  readonly apart: boolean;
}

/** Lines by their first letters: the places where a list that first stands inline may come again as headings. */
export type Openings = ReadonlyMap<string, readonly number[]>;

const LETTERS = 3;
const MOST_PLACES = 6;
const MOST_LINES = 400;
/** What may stand at the head of a line before the item's own words: "[전략 1] ‘", "(과제2) ". */
const LEAD = /^(?:[[<【(（〈]?\s?[가-힣]{1,6}\s?\d{1,2}\s?[\]>】)）〉.:：]+)?\s*[‘“'"「『<(]{0,2}/;

/** Where the lines of a page open, by their first letters. */
export function openingsOf(page: Page): Openings {
  const openings = new Map<string, number[]>();
  for (const line of page.lines) {
    const start = openingOf(page, line);
    const key = squeezed(page.text.slice(start, start + 4 * LETTERS)).slice(0, LETTERS);
    const list = openings.get(key);
    if (list === undefined) openings.set(key, [start]);
    // So many lines that open alike are no headings.
    else if (list.length < MOST_PLACES) list.push(start);
  }
  return openings;
}

function openingOf({ text }: Page, { block: { content } }: Line): number {
  const lead = LEAD.exec(text.slice(content.start, Math.min(content.end, content.start + 24)))?.[0] ?? '';
  return content.start + lead.length;
}

/** The places where all items of a plan stand in order, each with the stretches of its items. */
export function unfoldingsOf(page: Page, plan: Plan, openings: Openings): readonly Unfolding[] {
  return seriesOf(plan.items.map((item) => placesOf(page, item, openings))).map((items) => unfold(page, items));
}

/** An item's own place, its repetitions and the later lines that open with its words, in text order. */
function placesOf({ text }: Page, item: Plan['items'][number], openings: Openings): readonly Span[] {
  const words = squeezed(text.slice(item.start, item.end));
  const places = new Map<number, Span>(
    [item, ...(item.repeated ?? []).slice(0, MOST_PLACES)].map((one) => [one.start, one]),
  );
  for (const start of words.length < LETTERS ? [] : (openings.get(words.slice(0, LETTERS)) ?? [])) {
    const end = endOf(text, start, words);
    if (end !== undefined && !places.has(start)) places.set(start, { start, end });
  }
  return [...places.values()].sort((left, right) => left.start - right.start);
}

/** Where the words end that stand at an offset, blanks aside; nothing where other words stand there. */
function endOf(text: string, start: number, words: string): number | undefined {
  let at = start;
  for (const letter of words) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (!text.startsWith(letter, at)) return undefined;
    at += letter.length;
  }
  return at;
}

/** The ways to take one place of each item, in order and as close together as they stand. */
export function seriesOf(places: readonly (readonly Span[])[]): readonly (readonly Span[])[] {
  const byEnd = new Map<number, readonly Span[]>();
  for (const first of places[0] ?? []) {
    const series: Span[] = [];
    let from = first.start;
    for (const choices of places) {
      const next = choices.find(({ start }) => start >= from);
      if (next === undefined) break;
      series.push(next);
      from = next.end;
    }
    // Of the series with one end the one that begins last is a single list, and not two half ones.
    if (series.length === places.length) byEnd.set(from, series);
  }
  return [...byEnd.values()];
}

function unfold(page: Page, items: readonly Span[]): Unfolding {
  const lines = items.map(({ start }) => holding(page.lines, start));
  const apart = lines.every(
    (line, index) =>
      line !== undefined && line !== lines[index - 1] && (items[index]?.start ?? 0) <= openingOf(page, line) + 2,
  );
  const stretches = items.map((item, index): Span => {
    const next = apart ? lines[index + 1] : items[index + 1];
    return { start: item.start, end: next?.start ?? (apart ? endOfLast(page, lines) : item.end) };
  });
  return { stretches, items, apart };
}

/** The last item's text goes on as long as the lines are of the kinds that the other items' texts are made of. */
function endOfLast({ lines }: Page, heads: readonly (Line | undefined)[]): number {
  const last = heads.at(-1);
  if (last === undefined) return 0;
  const kinds = new Set<string>();
  let longest = 0;
  for (const [index, head] of heads.slice(0, -1).entries()) {
    const from = (head?.index ?? 0) + 1;
    const to = Math.min(heads[index + 1]?.index ?? from, from + MOST_LINES / heads.length);
    longest = Math.max(longest, to - from);
    for (const line of lines.slice(from, to)) kinds.add(kindOf(line));
  }
  for (const head of heads) if (head !== undefined) kinds.delete(kindOf(head));
  let end = last.end;
  let alike = 0;
  for (let index = last.index + 1; index <= last.index + MOST_LINES; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.block.marker === undefined || line.block.level <= last.block.level) {
      alike += 1;
      if (alike > longest || !kinds.has(kindOf(line))) break;
    }
    end = line.end;
  }
  return end;
}

function kindOf({ block: { role, marker } }: Line): string {
  return `${role} ${marker?.kind ?? ''}`;
}

/** The stretch that holds a span, by its number. */
export function stretchAt({ stretches }: Unfolding, span: Span): number | undefined {
  const last = firstAtOrAfter(stretches, span.start + 1) - 1;
  const stretch = stretches[last];
  return stretch !== undefined && contains(stretch, span) ? last : undefined;
}
