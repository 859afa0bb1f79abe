import type { FinishedDocument } from '../../core/finished.ts';
import type { Plan, PlanStatus } from '../../core/layers.ts';
import { type PlanItemNode, type PlanNode, planTree } from '../../core/plan-tree.ts';
import type { Span } from '../../core/span.ts';

/** A row of a table of plans: an item with its plan, or a plan without items. White space in texts is one blank. */
export interface PlanRow {
  /** The document's id. */
  readonly id: string;
  /** From the root to the plan: "3대 전략 > 정주환경 개선 > 5개 과제". */
  readonly path: string;
  /** The plan's label: "5개 과제". */
  readonly plan: string;
  /** The promised number of items. */
  readonly count: number;
  /** How many of them the text shows. */
  readonly found: number;
  readonly complete: boolean;
  /** True for 20여 개. */
  readonly approximate: boolean;
  /** The item's number in its plan, from 1; absent where the plan has no items. */
  readonly number?: number;
  readonly item?: string;
  /** Where the item stands in the text; the label, where the plan has no items. UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  readonly status?: PlanStatus;
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  /** The budget as an exact decimal numeral. */
  readonly budget?: string;
  readonly currency?: string;
  readonly vision?: string;
  readonly slogan?: string;
  readonly goal?: string;
}

/**
 * The plans of a document as rows for a table or a spreadsheet: one row per item, one for a plan without items.
 *
 * @example `console.table(planRows(document))`
 */
export function planRows(document: Pick<FinishedDocument, 'source' | 'text' | 'plans'>): readonly PlanRow[] {
  const { text } = document;
  const rows: PlanRow[] = [];
  const words = ({ start, end }: Span) => oneLine(text.slice(start, end));
  const row = (plan: Plan, path: readonly string[], { start, end }: Span, index?: number) => {
    const { vision, slogan, goal, period, budget, body, status } = plan;
    rows.push({
      id: document.source.id,
      path: [...path, words(plan)].join(' > '),
      plan: words(plan),
      count: plan.count,
      found: plan.items.length,
      complete: plan.complete,
      approximate: plan.approximate === true,
      ...(index === undefined ? {} : { number: index + 1, item: words({ start, end }) }),
      start,
      end,
      ...(status === undefined ? {} : { status: status.value }),
      ...(body === undefined ? {} : { body: oneLine(body.value) }),
      ...(period?.value.from === undefined ? {} : { from: period.value.from }),
      ...(period?.value.to === undefined ? {} : { to: period.value.to }),
      ...(budget === undefined ? {} : { budget: budget.value.amount, currency: budget.value.currency }),
      ...(vision === undefined ? {} : { vision: oneLine(vision.value) }),
      ...(slogan === undefined ? {} : { slogan: oneLine(slogan.value) }),
      ...(goal === undefined ? {} : { goal: oneLine(goal.value) }),
    });
  };
  const addItem = ({ item, plan, index, plans, items }: PlanItemNode, path: readonly string[]): void => {
    row(plan, path, item, index);
    const below = [...path, words(plan), words(item)];
    for (const node of plans) addPlan(node, below);
    for (const node of items) addItem(node, below);
  };
  const addPlan = ({ plan, items, children }: PlanNode, path: readonly string[]): void => {
    if (plan.items.length === 0) row(plan, path, plan);
    for (const node of items) addItem(node, path);
    for (const node of children) addPlan(node, [...path, words(plan)]);
  };
  for (const node of planTree(document.plans)) addPlan(node, []);
  return rows;
}

/** One line without control characters: "주거 정비\n 사업" is "주거 정비 사업". */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
