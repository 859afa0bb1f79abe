import { byRule, type Sourced, sourced } from '../core/evidence.ts';
import type { Relation } from '../core/layers.ts';
import type { Actor, Clause } from './clause.ts';

/** A way to read relations of one kind from a clause. */
export interface RelationRule {
  readonly id: string;
  readonly kind: Relation['kind'];
  read(clause: Clause): readonly Read[];
}

/** What a rule reads; the stage adds the kind and the rule. */
export type Read = Omit<Relation, 'kind' | 'evidence'>;

/** The relations of a clause by one rule: `readBy(rule, clause)`. */
export function readBy(rule: RelationRule, clause: Clause): readonly Relation[] {
  return rule.read(clause).map((found) => ({ ...found, kind: rule.kind, evidence: byRule(rule.id) }));
}

/** Who acts, by the full name: 과학기술정보통신부 for 과기정통부. */
export function asActor(actor: Actor): Sourced<string> {
  return sourced(actor.value, actor);
}
