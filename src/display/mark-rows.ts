import type { Evidence } from '../core/evidence.ts';
import type { FinishedDocument } from '../core/finished.ts';
import { bySpan, type Span } from '../core/span.ts';
import type { MarkKind } from './mark-kinds.ts';
import { evidenceWords, type PlacedRow, placeOf } from './rows.ts';

/** A row of everything that is marked in a text. */
export interface MarkRow extends PlacedRow {
  readonly kind: MarkKind;
  /** Of an entity its canonical name or value, of a plan its number and name, of an item its plan, of a quotation who speaks. */
  readonly value: string | null;
}

/**
 * All that is marked in a text, one row for each place, in text order: entities, plans and their further mentions, items and
 * their repetitions, quotations.
 *
 * @example `{ kind: 'plan', surface: '3대 전략', start: 792, end: 797, value: '3대 전략', evidence: 'rule plans.declared', … }`
 */
export function markRows(document: FinishedDocument): readonly MarkRow[] {
  const rows: MarkRow[] = [];
  const add = (kind: MarkKind, place: Span, value: string | undefined, evidence: Evidence) => {
    rows.push({ ...placeOf(document, place), kind, value: value ?? null, evidence: evidenceWords(evidence) });
  };
  for (const quote of document.quotes) add('quote', quote, quote.speaker?.value, quote.evidence);
  for (const plan of document.plans) {
    const value = `${plan.count}${plan.unit} ${plan.head}`;
    for (const place of [plan, ...plan.mentions]) add('plan', place, value, plan.evidence);
    for (const item of plan.items) {
      for (const place of [item, ...(item.repeated ?? [])]) add('plan-item', place, value, item.evidence);
    }
  }
  for (const entity of document.entities) add(entity.type, entity, entity.norm, entity.evidence);
  return rows.sort(bySpan);
}
