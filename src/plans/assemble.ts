import type { Diagnostic } from '../core/diagnostics.ts';
import { byRule } from '../core/evidence.ts';
import type { Plan, PlanItem } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Attributes } from './attributes/attributes.ts';
import type { Declared } from './declared.ts';
import type { Draft } from './drafts.ts';
import type { Reading } from './items/reading.ts';
import type { Page } from './page.ts';
import { squeezed } from './squeezed.ts';

/** Turns drafts, sorted by their main mention, into plans. */
export function toPlans(
  page: Page,
  drafts: readonly Draft[],
  readings: ReadonlyMap<Declared, readonly Reading[]>,
  attributesOf: (draft: Draft) => Attributes,
): readonly Plan[] {
  const sorted = [...drafts].sort(
    (left, right) => left.main.start - right.main.start || left.main.end - right.main.end,
  );
  const indices = new Map(sorted.map((draft, index) => [draft, index]));
  return sorted.map((draft) => {
    const { main, group, reading, parent } = draft;
    const index = parent === undefined ? undefined : indices.get(parent.draft);
    return {
      start: main.start,
      end: main.end,
      count: main.count,
      unit: main.unit,
      head: main.head,
      items: reading === undefined ? [] : itemsOf(page.text, reading, others(draft, readings)),
      complete: reading !== undefined && reading.items.length === main.count && !main.approximate,
      ...(main.approximate ? { approximate: true } : {}),
      ...(index === undefined ? {} : { parent: index }),
      mentions: group.mentions.filter((mention) => mention !== main).map(({ start, end }) => ({ start, end })),
      ...attributesOf(draft),
      evidence: byRule('plans.counted-head'),
    };
  });
}

const MOST_COMPARED = 12;

function others({ group, reading }: Draft, readings: ReadonlyMap<Declared, readonly Reading[]>): readonly Reading[] {
  return group.mentions
    .slice(0, MOST_COMPARED)
    .flatMap((mention) => readings.get(mention) ?? [])
    .filter(({ place }) => place !== reading?.place);
}

function itemsOf(text: string, { items, rule }: Reading, further: readonly Reading[]): readonly PlanItem[] {
  const spans = further.flatMap((reading) => reading.items);
  const places = new Map<string, Span[]>();
  for (const span of spans) {
    const key = squeezed(text.slice(span.start, span.end));
    places.set(key, [...(places.get(key) ?? []), span]);
  }
  return items.map(({ start, end }) => {
    const repeated = (places.get(squeezed(text.slice(start, end))) ?? []).filter((span) => span.start !== start);
    const unique = [...new Map(repeated.map((span) => [span.start, { start: span.start, end: span.end }])).values()];
    return { start, end, ...(unique.length === 0 ? {} : { repeated: unique }), evidence: byRule(rule) };
  });
}

/** What a reader should know about plans whose lists do not hold what they promise. */
export function mismatches(text: string, plans: readonly Plan[]): readonly Diagnostic[] {
  return plans.flatMap((plan): readonly Diagnostic[] => {
    const found = plan.items.length;
    if (found === 0 || found === plan.count || plan.approximate === true) return [];
    const label = text.slice(plan.start, plan.end).replace(/\s+/g, ' ');
    return [
      {
        code: 'plan-count-mismatch',
        severity: found > plan.count ? 'warning' : 'info',
        message: `${label}: ${plan.count}개를 예고했으나 ${found}개를 찾았습니다`,
        span: { start: plan.start, end: plan.end },
      },
    ];
  });
}
