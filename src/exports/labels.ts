import type { FinishedDocument } from '../core/finished.ts';
import type { EntityType } from '../core/layers.ts';
import { bySpan, type Span, trimSpan } from '../core/span.ts';

/** The names that entity types go by: our own thirteen, or the six of KLUE-NER (PS, LC, OG, DT, TI, QT). */
export type LabelSet = 'gongbo' | 'klue';

/** KLUE-NER marks neither titles nor laws, events and programmes. */
const KLUE: Readonly<Record<EntityType, string | undefined>> = {
  PERSON: 'PS',
  TITLE: undefined,
  AGENCY: 'OG',
  ORG: 'OG',
  REGION: 'LC',
  LAW: undefined,
  DATE: 'DT',
  TIME: 'TI',
  MONEY: 'QT',
  QUANTITY: 'QT',
  EVENT: undefined,
  PROGRAM: undefined,
  FACILITY: 'LC',
};

/** A span with the label that an export gives it. */
export interface LabelledSpan extends Span {
  readonly label: string;
}

/**
 * The entities that a label set has a name for, in text order and none over another: of two that overlap the one that
 * begins first stays, of two that begin together the longer.
 *
 * @example "경상남도 하병필 도지사권한대행" in KLUE's labels: 경상남도 OG, 하병필 PS
 */
export function labelledEntities(
  { text, entities }: Pick<FinishedDocument, 'text' | 'entities'>,
  labels: LabelSet = 'gongbo',
): readonly LabelledSpan[] {
  const kept: LabelledSpan[] = [];
  let position = 0;
  for (const entity of entities.toSorted(bySpan)) {
    const label = labels === 'klue' ? KLUE[entity.type] : entity.type;
    const { start, end } = trimSpan(text, entity);
    if (label === undefined || start < position || start >= end) continue;
    kept.push({ start, end, label });
    position = end;
  }
  return kept;
}
