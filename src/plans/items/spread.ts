import type { ParticleReader } from '../../core/particles.ts';
import { type Span, trimSpan } from '../../core/span.ts';
import type { Page } from '../page.ts';
import { cutClause } from './clause.ts';
import { closingAt } from './extract.ts';
import { headingItem } from './headings.ts';
import type { MarkedList } from './lists.ts';
import { listsAfter } from './lists-after.ts';
import type { MarkerToken } from './markers.ts';
import { nearness } from './nearness.ts';
import type { Reading, ReadingRule } from './reading.ts';
import { trimItem } from './trim.ts';

const FARTHEST_LINES = 40;
const MOST_LISTS = 24;
const LEAST = 3;

/**
 * The numbered lists that go on over several lines or paragraphs, or stand in the columns of a flattened table: numbers
 * 1 to n of one series, each once, the 1 first.
 *
 * @example "첫째, … ① A ② B" and "둘째, … ③ C ④ D" two lines on: one list of four; "① ④", "② ⑤", "③ ⑥" in three rows: one of six
 */
export function spreadLists(tokens: readonly MarkerToken[]): readonly MarkedList[] {
  const bySeries = new Map<string, MarkerToken[]>();
  for (const token of tokens) {
    if (token.ordinal === undefined || token.bracket >= 0 || token.series === 'ordinal-word') continue;
    const list = bySeries.get(token.series);
    if (list === undefined) bySeries.set(token.series, [token]);
    else list.push(token);
  }
  return [...bySeries.values()].flatMap((series) => windows(series));
}

/** Stretches of one series that hold every number from 1 to their length once. */
function windows(series: readonly MarkerToken[]): readonly MarkedList[] {
  const lists: MarkedList[] = [];
  let seen = new Map<number, MarkerToken>();
  let last: MarkerToken | undefined;
  const close = () => {
    const [first, ...rest] = seen.values();
    if (first !== undefined && isWhole(seen)) lists.push(listOf([first, ...rest]));
    seen = new Map();
    last = undefined;
  };
  for (const token of series) {
    const ordinal = token.ordinal ?? 0;
    if (last !== undefined && (seen.has(ordinal) || token.line.index - last.line.index > FARTHEST_LINES)) close();
    if (seen.size === 0 && ordinal !== 1) continue;
    seen.set(ordinal, token);
    last = token;
  }
  close();
  return lists;
}

function isWhole(seen: ReadonlyMap<number, MarkerToken>): boolean {
  if (seen.size < LEAST) return false;
  for (let ordinal = 1; ordinal <= seen.size; ordinal += 1) if (!seen.has(ordinal)) return false;
  const lines = new Set([...seen.values()].map(({ line }) => line));
  if (lines.size < 2) return false;
  // Headings in order are a list of headings already.
  const inOrder = [...seen.keys()].every((ordinal, index) => ordinal === index + 1);
  return !(inOrder && [...seen.values()].every(({ heading }) => heading));
}

function listOf(markers: readonly [MarkerToken, ...MarkerToken[]]): MarkedList {
  const [first] = markers;
  const last = markers.at(-1) ?? first;
  return { layout: 'spread', markers, series: first.series, start: first.start, end: last.line.end };
}

/** "7개 과제 … ① A ② B … ③ C … ⑦ G": a numbered list over several paragraphs, exactly as long as promised. */
export const laterSpread: ReadingRule = {
  id: 'plans.items-later-spread',
  read(declared, { page, lists, words: { particles } }): readonly Reading[] {
    const readings: Reading[] = [];
    for (const list of listsAfter(declared, lists, MOST_LISTS)) {
      if (list.layout !== 'spread' || list.markers.length !== declared.count) continue;
      const items: Span[] = [];
      for (const [index, marker] of list.markers.entries()) {
        const item = itemAt(page, marker, list.markers[index + 1], items, particles);
        if (item !== undefined) items.push(item);
      }
      if (items.length !== declared.count) continue;
      const gap = list.markers[0].line.index - declared.line.index;
      readings.push({ rule: this.id, items, score: 3 + nearness(gap), place: list.start });
    }
    return readings;
  },
};

function itemAt(
  page: Page,
  marker: MarkerToken,
  next: MarkerToken | undefined,
  before: readonly Span[],
  particles: ParticleReader,
): Span | undefined {
  const sharesLine = next !== undefined && next.line === marker.line;
  if (marker.heading && !sharesLine) return headingItem(page, marker);
  const region = { start: marker.end, end: sharesLine ? next.start : marker.line.end };
  const closing = sharesLine ? undefined : closingAt(page.text, region);
  const whole = trimSpan(page.text, { start: region.start, end: closing?.at ?? region.end });
  const item = trimItem(
    page.text,
    sharesLine || closing !== undefined ? whole : cutClause(page.text, whole, before, particles),
  );
  return item.end > item.start ? item : undefined;
}
