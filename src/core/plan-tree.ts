import type { Plan } from './layers.ts';

/** A plan with the plans below it. */
export interface PlanNode {
  readonly plan: Plan;
  readonly children: readonly PlanNode[];
}

/**
 * The plans as trees, in text order: 3대 전략 → 5대 중점 추진과제 → 15개 추진사업. A circle of parents is cut where
 * it is entered, so that every plan appears once.
 */
export function planTree(plans: readonly Plan[]): readonly PlanNode[] {
  const below = new Map<number | undefined, number[]>();
  for (const [index, { parent }] of plans.entries()) {
    const list = below.get(parent);
    if (list === undefined) below.set(parent, [index]);
    else list.push(index);
  }
  const seen = new Set<number>();
  const node = (index: number): readonly PlanNode[] => {
    const plan = plans[index];
    if (plan === undefined || seen.has(index)) return [];
    seen.add(index);
    return [{ plan, children: (below.get(index) ?? []).flatMap(node) }];
  };
  return [...(below.get(undefined) ?? []).flatMap(node), ...[...plans.keys()].flatMap(node)];
}
