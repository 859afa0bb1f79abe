import { firstAtOrAfter, type Span } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import type { Page } from '../page.ts';
import { headingItem } from './headings.ts';
import type { MarkedList } from './lists.ts';
import type { Reading } from './reading.ts';

const RULE = 'plans.items-nested-headings';
const MOST_LINES = 6;
const MOST_LISTS = 120;

/**
 * The items of a lower plan that stand in parts under the headings of the plan above: (1) (2) under 1., (1) (2) (3) under 2.
 *
 * @param upper the mention of the plan above, whose headings the outer list is
 * @param lower the mention of the plan below, whose items are looked for
 * @param headings the lists of headings of the page, in text order
 */
export function readNested(
  page: Page,
  upper: Declared,
  lower: Declared,
  headings: readonly MarkedList[],
): Reading | undefined {
  const from = firstAtOrAfter(headings, upper.end);
  const near = headings.slice(from, from + MOST_LISTS);
  const at = near.findIndex(
    ({ markers }) => markers[0].line.index - upper.line.index <= MOST_LINES && markers.length <= upper.count,
  );
  const outer = near[at];
  if (outer === undefined) return undefined;
  const lastOuter = outer.markers.at(-1) ?? outer.markers[0];
  const isShort = outer.markers.length < upper.count;
  const isCut = isShort && page.lines.length - lastOuter.line.index <= 12;
  const inner = near.slice(at + 1);
  const series = innerSeries(inner[0], outer);
  if (series === undefined || (isShort && !isCut)) return undefined;
  const items: Span[] = [];
  for (const list of inner) {
    if (list.series !== series) continue;
    items.push(...list.markers.flatMap((marker) => headingItem(page, marker) ?? []));
    if (items.length > lower.count) return undefined;
  }
  const first = items[0];
  if (first === undefined || (items.length !== lower.count && !isCut)) return undefined;
  return { rule: RULE, items, score: 4, place: first.start };
}

/** The series of the list that begins between the first two headings of the outer one. */
function innerSeries(inner: MarkedList | undefined, outer: MarkedList): string | undefined {
  const limit = outer.markers[1]?.start ?? Number.POSITIVE_INFINITY;
  return inner === undefined || inner.series === outer.series || inner.start >= limit ? undefined : inner.series;
}
