import type { Plan, PlanItem } from '../core/layers.ts';
import { listAbove } from '../core/plan-tree.ts';
import { firstAtOrAfter, type Span } from '../core/span.ts';
import { holding, type Page } from './page.ts';
import { squeezed } from './squeezed.ts';
import { openingsOf, seriesOf, stretchAt, type Unfolding, unfoldingsOf } from './unfolding.ts';

/**
 * Says of plans and items that have a plan above them which of its items they stand under, where the layout shows it:
 * the "(3개 과제)" behind 전략 1, the ① and ② below it. Where it is not clear nothing is said.
 */
export function placeUnder(page: Page, plans: readonly Plan[]): readonly Plan[] {
  const lists = plans.map((plan) => listAbove(plans, plan));
  if (lists.every((list) => list === undefined)) return plans;
  const openings = openingsOf(page);
  const parents = new Map<number, Parent>();
  const sentences = new Map<number | undefined, Sentences>();
  const sentencesAt = (index: number | undefined): Sentences => {
    const plan = index === undefined ? undefined : plans[index];
    const known = sentences.get(index) ?? (plan === undefined ? new Set() : sentencesOf(page, plan));
    sentences.set(index, known);
    return known;
  };
  return plans.map((plan, index) => {
    const list = lists[index];
    const above = list === undefined ? undefined : plans[list];
    if (list === undefined || above === undefined || above.items.length < 2) return plan;
    const parent = parents.get(list) ?? {
      whole: above.items.length === above.count,
      unfoldings: unfoldingsOf(page, above, openings),
    };
    parents.set(list, parent);
    // What is named together with the list, or with a plan between, belongs to it as a whole: "3대 전략, 9개 과제".
    const named = sentencesOf(page, plan);
    const together = [list, plan.parent].some((one) => meet(named, sentencesAt(one)));
    const under = placeOfPlan(page, plan, parent, together) ?? (together ? undefined : itemNamed(page, plan, above));
    if (under !== undefined) return { ...plan, under };
    const places = placesOfItems(plan, parent);
    return places === undefined ? plan : { ...plan, items: plan.items.map((item, at) => withPlace(item, places[at])) };
  });
}

/** A plan that lists items, as those below it see it. */
interface Parent {
  /** Whether all its items were found: else the text of a missing one would count to the one before. */
  readonly whole: boolean;
  readonly unfoldings: readonly Unfolding[];
}

/** Where the sentences start that name a plan. */
type Sentences = ReadonlySet<number | undefined>;

function sentencesOf(page: Page, plan: Plan): Sentences {
  return new Set([plan, ...plan.mentions].map(({ start }) => holding(page.sentences, start)?.start));
}

function meet(left: Sentences, right: Sentences): boolean {
  for (const one of left) if (right.has(one)) return true;
  return false;
}

/** The item whose stretch holds a plan's label and all its items: the "3개 과제" of 전략 1. */
function placeOfPlan(page: Page, plan: Plan, { whole, unfoldings }: Parent, together: boolean): number | undefined {
  const mentions: readonly Span[] = [plan, ...plan.mentions];
  const found = new Set<number>();
  for (const unfolding of unfoldings) {
    const wide = unfolding.apart && whole && !together;
    const places = new Set(
      mentions.flatMap(
        (mention) =>
          behindItem(page.text, mention, unfolding) ?? (wide ? stretchAt(unfolding, mention) : undefined) ?? [],
      ),
    );
    const [place] = places;
    if (place === undefined) continue;
    if (places.size > 1) return undefined;
    const inside = plan.items.every((item) => stretchAt(unfolding, item) === place);
    if (inside || !unfolding.apart) found.add(place);
  }
  const [place] = found;
  return found.size === 1 ? place : undefined;
}

const OPENING = /[([（［〔]\s?(?:총|각|모두)?\s?$/;

/** The item in brackets behind which a label stands: ▲정주환경 개선(3개 과제). */
function behindItem(text: string, mention: Span, { items }: Unfolding): number | undefined {
  const last = firstAtOrAfter(items, mention.start + 1) - 1;
  const item = items[last];
  if (item === undefined) return undefined;
  if (mention.start - item.end > 6) return undefined;
  // An item may have kept its bracket.
  const from = mention.end <= item.end ? Math.max(item.start, mention.start - 6) : item.end;
  return OPENING.test(text.slice(from, mention.start)) ? last : undefined;
}

const MOST_ITEMS = 30;
const MOST_MENTIONS = 8;
const LONGEST = 600;

/** The one item that the sentences of a plan's label name before it: "‘정주환경 개선’에는 빈집 정비 등 3개 과제를 담았다". */
function itemNamed(page: Page, plan: Plan, { items }: Plan): number | undefined {
  const named = items
    .slice(0, MOST_ITEMS)
    .map(({ start, end }) => squeezed(page.text.slice(start, end)).replace(/[(（][^()（）]*[)）]$/, ''));
  const found = new Set<number>();
  for (const mention of [plan, ...plan.mentions].slice(0, MOST_MENTIONS)) {
    const start = holding(page.sentences, mention.start)?.start ?? mention.start;
    const before = squeezed(page.text.slice(Math.max(start, mention.start - LONGEST), mention.start));
    for (const [index, words] of named.entries()) if (words.length >= 5 && before.includes(words)) found.add(index);
  }
  const [place] = found;
  return found.size === 1 ? place : undefined;
}

/** For each item of a plan the item of the parent that it stands under, where the two lists interleave: ①②③ below each strategy. */
function placesOfItems({ items, complete }: Plan, { whole, unfoldings }: Parent): readonly number[] | undefined {
  if (!whole || items.length < 2) return undefined;
  const series = seriesOf(
    items.map(({ start, end, repeated }) =>
      [{ start, end }, ...(repeated ?? [])].sort((left, right) => left.start - right.start),
    ),
  );
  const found = new Map<string, readonly number[]>();
  for (const unfolding of unfoldings) {
    if (!unfolding.apart) continue;
    for (const spans of series) {
      const places = interleaved(spans, unfolding, complete);
      if (places !== undefined) found.set(places.join(' '), places);
    }
  }
  const [places] = found.values();
  return found.size === 1 ? places : undefined;
}

function interleaved(
  spans: readonly Span[],
  { stretches }: Unfolding,
  complete: boolean,
): readonly number[] | undefined {
  const places: number[] = [];
  let place = -1;
  for (const span of spans) {
    for (let next = stretches[place + 1]; next !== undefined && next.start <= span.start; next = stretches[place + 1])
      place += 1;
    // One list under two labels does not unfold itself.
    if (stretches[place]?.start === span.start) return undefined;
    // Every item that comes before one with something below it has something below it too.
    if (place < 0 || place > (places.at(-1) ?? -1) + 1) return undefined;
    places.push(place);
  }
  return place > 0 && (!complete || place === stretches.length - 1) ? places : undefined;
}

function withPlace(item: PlanItem, under: number | undefined): PlanItem {
  const { evidence, ...rest } = item;
  return under === undefined ? item : { ...rest, under, evidence };
}
