import type { DocumentJson, PlanJson, TextJson } from '../summary/render/json-types.ts';
import { readBodies } from './bodies.ts';
import { type CorpusDocument, type DocumentRef, readCorpus, refOf } from './documents.ts';
import { type ItemChange, itemChanges } from './item-changes.ts';
import { type PlanLinkRule, planLinks } from './plan-links.ts';
import { type PlanRecord, planRecords } from './plan-records.ts';
import { groupsOf } from './union.ts';

/** A plan as one release puts it; the span is its label there. */
export interface PlanState extends TextJson {
  readonly document: DocumentRef;
  /** The body in charge, as it was called then. */
  readonly body: string;
  readonly count: number;
  readonly head: string;
  readonly complete: boolean;
  readonly items: readonly TextJson[];
}

/** What happened to a plan between two releases. */
export interface PlanStep {
  /** Indices into the states of the series. */
  readonly from: number;
  readonly to: number;
  /** The promised number then and now, where it changed. */
  readonly count?: { readonly from: number; readonly to: number };
  /** Items that came, went or were reworded; absent where one of the two releases does not list them all. */
  readonly items?: readonly ItemChange[];
}

/** One plan followed over time. */
export interface PlanSeries {
  /** The body's latest name. */
  readonly body: string;
  /** The latest head. */
  readonly head: string;
  /** Why these are one plan. */
  readonly rules: readonly PlanLinkRule[];
  /** One for each release, in date order. */
  readonly states: readonly PlanState[];
  /** One for each state but the first. */
  readonly steps: readonly PlanStep[];
}

/**
 * The plans that several releases of different days speak of, each followed in date order: 3대 전략 that became 4대 전략,
 * with the items that came and went. A body that was renamed stays the same. Needs dates and sentences, but no text.
 *
 * @example `comparePlans(results)[0]?.steps[0]?.count` is `{ from: 3, to: 4 }`
 */
export function comparePlans(documents: readonly CorpusDocument[]): readonly PlanSeries[] {
  const corpus = readCorpus(documents);
  const bodies = readBodies(corpus);
  const records = planRecords(corpus, bodies);
  const links = planLinks(records, bodies);
  const rules = new Map<number, Set<PlanLinkRule>>();
  for (const { left, right, rule } of links) {
    for (const end of [left, right]) rules.set(end, (rules.get(end) ?? new Set<PlanLinkRule>()).add(rule));
  }
  return groupsOf(records.length, links).flatMap((members) => {
    const series = seriesOf(members.flatMap((member) => records[member] ?? []));
    const used = new Set(members.flatMap((member) => [...(rules.get(member) ?? [])]));
    return series === undefined ? [] : [{ ...series, rules: [...used].sort() }];
  });
}

function seriesOf(records: readonly PlanRecord[]): Omit<PlanSeries, 'rules'> | undefined {
  const states = onePerRelease(records).map(stateOf);
  const [first] = states;
  const last = states.at(-1);
  if (first === undefined || last === undefined || dayOf(first) === dayOf(last)) return undefined;
  const steps = states.slice(1).map((state, index) => stepOf(states[index] ?? first, state, index));
  return { body: last.body, head: last.head, states, steps };
}

/** Where a release has several plans of a series, the one that says most about its items. */
function onePerRelease(records: readonly PlanRecord[]): readonly PlanRecord[] {
  const best = new Map<DocumentJson, PlanRecord>();
  for (const record of records) {
    const known = best.get(record.document);
    if (known === undefined || known.plan.items.length < record.plan.items.length) best.set(record.document, record);
  }
  return [...best.values()];
}

function stateOf({ document, plan, body }: PlanRecord): PlanState {
  const { label, start, end, count, head, complete, items } = plan;
  return { text: label, start, end, document: refOf(document), body, count, head, complete, items: items.map(bare) };
}

function bare({ text, start, end }: PlanJson['items'][number]): TextJson {
  return { text, start, end };
}

function stepOf(from: PlanState, to: PlanState, index: number): PlanStep {
  return {
    from: index,
    to: index + 1,
    ...(from.count === to.count ? {} : { count: { from: from.count, to: to.count } }),
    ...(from.complete && to.complete ? { items: itemChanges(from.items, to.items) } : {}),
  };
}

function dayOf({ document }: PlanState): string | undefined {
  return document.publishedAt?.slice(0, 10);
}
