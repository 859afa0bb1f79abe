import type { Evidence } from '../core/evidence.ts';
import type { FinishedDocument } from '../core/finished.ts';
import type { Plan } from '../core/layers.ts';
import { attributesLine } from '../core/plan-attributes.ts';
import { listAbove } from '../core/plan-tree.ts';
import type { Span } from '../core/span.ts';
import { MARK_LOOKS, type MarkKind } from './mark-kinds.ts';

/** A stretch of the text that is marked. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** What it is and what made it, for people. */
  readonly hint: string;
}

/**
 * All that a text is marked with: quotations, plans with their items, entities.
 *
 * @example `{ start: 0, end: 1, kind: 'AGENCY', hint: '기관 AGENCY · 경상남도 · 사전 region:경상남도' }` for "도"
 */
export function marksOf({ text, entities, plans, quotes }: FinishedDocument): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { start, end, speaker, evidence } of quotes) {
    marks.push({ start, end, kind: 'quote', hint: hintOf('quote', [speaker?.value], evidence) });
  }
  for (const plan of plans) {
    const list = listAbove(plans, plan);
    const above = list === undefined ? undefined : plans[list];
    const label = text.slice(plan.start, plan.end);
    const attributes = attributesLine(text, plan);
    const name = `${plan.count}${plan.unit} ${plan.head}`;
    const said = [name, under(text, above, plan.under), attributes === '' ? undefined : attributes];
    for (const { start, end } of [plan, ...plan.mentions]) {
      marks.push({ start, end, kind: 'plan', hint: hintOf('plan', said, plan.evidence) });
    }
    for (const item of plan.items) {
      const hint = hintOf('plan-item', [label, under(text, above, item.under)], item.evidence);
      for (const { start, end } of [item, ...(item.repeated ?? [])]) {
        marks.push({ start, end, kind: 'plan-item', hint });
      }
    }
  }
  for (const { start, end, type, norm, evidence } of entities) {
    marks.push({ start, end, kind: type, hint: hintOf(type, [norm], evidence) });
  }
  return marks.filter(({ start, end }) => start < end);
}

/** How often each kind is among the marks: `countKinds(marksOf(document)).get('AGENCY')`. */
export function countKinds(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** "기관 AGENCY · 경상남도 · 사전 region:경상남도". */
function hintOf(kind: MarkKind, said: readonly (string | undefined)[], evidence: Evidence): string {
  const { name: korean } = MARK_LOOKS[kind];
  const name = kind === 'plan' || kind === 'plan-item' || kind === 'quote' ? korean : `${korean} ${kind}`;
  return [name, ...said, because(evidence)].filter((words) => words !== undefined).join(' · ');
}

/** What made an annotation: "사전 agency:기획재정부". */
function because(evidence: Evidence): string {
  switch (evidence.by) {
    case 'rule':
      return `규칙 ${evidence.rule}`;
    case 'dictionary':
      return `사전 ${evidence.entry}`;
    case 'model':
      return `모델 ${evidence.model} ${evidence.score.toFixed(2)}`;
  }
}

/** The item above: "위 정주환경 개선". */
function under(text: string, above: Plan | undefined, index: number | undefined): string | undefined {
  const item = index === undefined ? undefined : above?.items[index];
  return item === undefined ? undefined : `위 ${text.slice(item.start, item.end)}`;
}
