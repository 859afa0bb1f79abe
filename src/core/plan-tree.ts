import type { Plan, PlanItem } from './layers.ts';

/**
 * A plan in the tree, with its items and the plans below it.
 *
 * @example "3대 전략" with three items and, among `children`, the "9개 과제" that belong to all three
 */
export interface PlanNode {
  readonly plan: Plan;
  /** The plan's items, but for those that stand under an item of the plan above: these are there. */
  readonly items: readonly PlanItemNode[];
  /** The plans below that unfold no single item. */
  readonly children: readonly PlanNode[];
}

/** An item in the tree, with what stands under it: 전략 1 with its "3개 과제", or with those of the 9개 과제 that are its own. */
export interface PlanItemNode {
  readonly item: PlanItem;
  /** The plan whose item it is. */
  readonly plan: Plan;
  /** Its place in `plan.items`. */
  readonly index: number;
  /** The plans that unfold this item. */
  readonly plans: readonly PlanNode[];
  /** The items of plans below that stand under this item; their own `plan` says of which. */
  readonly items: readonly PlanItemNode[];
}

/**
 * The plans as trees, in text order: 3대 전략 → 5대 중점 추진과제 → 15개 추진사업. Every plan and every item appears
 * once. A circle of parents is cut where it is entered.
 *
 * @example
 * for (const { plan, items } of planTree(document.plans)) {
 *   for (const { item, plans } of items) …  // 정주환경 개선 → its 3개 과제
 * }
 */
export function planTree(plans: readonly Plan[]): readonly PlanNode[] {
  const below = new Map<number | undefined, number[]>();
  for (const [index, { parent }] of plans.entries()) {
    const list = below.get(parent);
    if (list === undefined) below.set(parent, [index]);
    else list.push(index);
  }
  const seen = new Set<number>();
  const grow = (index: number, above: readonly Place[]): readonly PlanNode[] => {
    const plan = plans[index];
    if (plan === undefined || seen.has(index)) return [];
    seen.add(index);
    const own = plan.items.map((item, at): Place => ({ item, plan, index: at, plans: [], items: [] }));
    const inner = own.length > 0 ? own : above;
    const children = (below.get(index) ?? []).flatMap((child) => grow(child, inner));
    const items = own.filter((place) => !put(place, placeAt(above, place.item.under)?.items));
    const node = {
      plan,
      items,
      children: children.filter((child) => !put(child, placeAt(inner, child.plan.under)?.plans)),
    };
    return [node];
  };
  const roots = below.get(undefined) ?? [];
  return [...roots, ...plans.keys()].flatMap((index) => grow(index, []));
}

/** An item's node while the tree is put together. */
interface Place extends PlanItemNode {
  readonly plans: PlanNode[];
  readonly items: PlanItemNode[];
}

function placeAt(places: readonly Place[], index: number | undefined): Place | undefined {
  return index === undefined ? undefined : places[index];
}

function put<Node>(node: Node, list: Node[] | undefined): boolean {
  list?.push(node);
  return list !== undefined;
}

/**
 * The index of the plan whose items `under` counts: the nearest plan above that lists items.
 *
 * @example of "3대 전략 … 10대 과제 … 4개 과제" for the last: 3대 전략, where 10대 과제 is a mere number
 */
export function listAbove(plans: readonly Plan[], plan: Plan): number | undefined {
  const seen = new Set<number>();
  for (let at = plan.parent; at !== undefined && !seen.has(at); at = plans[at]?.parent) {
    if ((plans[at]?.items.length ?? 0) > 0) return at;
    seen.add(at);
  }
  return undefined;
}
