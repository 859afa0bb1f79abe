import type { FinishedDocument } from '../../core/finished.ts';
import { type PlanItemNode, type PlanNode, planTree } from '../../core/plan-tree.ts';
import type { PlanItemJson, PlanJson } from './json-types.ts';
import { planItemJson, planJson } from './plan-json.ts';

/** A plan in the tree: its fields, how many items were found, its items and the plans below it. */
export interface PlanNodeJson extends Omit<PlanJson, 'items' | 'parent' | 'parentIndex' | 'under'> {
  /** How many of the promised items the text shows, those that stand under items of the plan above included. */
  readonly found: number;
  readonly items: readonly PlanItemNodeJson[];
  readonly children: readonly PlanNodeJson[];
}

/** An item in the tree with what stands under it. */
export interface PlanItemNodeJson extends Omit<PlanItemJson, 'under'> {
  /** The label of the plan whose item it is, where it stands under an item of another plan. */
  readonly plan?: string;
  readonly plans?: readonly PlanNodeJson[];
  readonly items?: readonly PlanItemNodeJson[];
}

/** The plan trees of a document as plain JSON: what `gongbo plans --format jsonl` writes for it as `plans`. */
export function planTreeJson({ text, plans }: Pick<FinishedDocument, 'text' | 'plans'>): readonly PlanNodeJson[] {
  return planTree(plans).map((node) => nodeJson(text, node));
}

function nodeJson(text: string, { plan, items, children }: PlanNode): PlanNodeJson {
  // In the tree the place says what `under` says in the list.
  const { items: found, under: _, ...rest } = planJson(text, plan, []);
  return {
    ...rest,
    found: found.length,
    items: items.map((item) => itemJson(text, item)),
    children: children.map((child) => nodeJson(text, child)),
  };
}

function itemJson(text: string, node: PlanItemNode, above?: PlanItemNode): PlanItemNodeJson {
  const { plan, plans, items } = node;
  const { under: _, ...item } = planItemJson(text, node.item);
  return {
    ...item,
    ...(above === undefined ? {} : { plan: text.slice(plan.start, plan.end) }),
    ...(plans.length === 0 ? {} : { plans: plans.map((one) => nodeJson(text, one)) }),
    ...(items.length === 0 ? {} : { items: items.map((one) => itemJson(text, one, node)) }),
  };
}
