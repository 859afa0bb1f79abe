import type { FinishedDocument } from '../core/finished.ts';
import { type PlanRow, planRows } from '../summary/render/plan-rows.ts';
import { placeOf } from './rows.ts';

/** A row of `document.plans`: a {@link PlanRow} with all its keys, `null` where the text says nothing. */
export type PlanListRow = {
  /** The words of the text, unchanged: the item's, or the label's where the plan has no items. */
  readonly surface: string;
} & {
  readonly [Key in keyof PlanRow]-?: undefined extends PlanRow[Key]
    ? Exclude<PlanRow[Key], undefined> | null
    : PlanRow[Key];
};

/**
 * The rows of {@link planRows} with the same keys in each, so that they fit a data frame: one row per item, one for a plan
 * without items.
 *
 * @example `{ plan: '3대 전략', number: 1, item: '기반 확충', surface: '기반 확충', budget: null, … }`
 */
export function planListRows(document: FinishedDocument): readonly PlanListRow[] {
  return planRows(document).map((row) => ({
    ...placeOf(document, row),
    path: row.path,
    plan: row.plan,
    count: row.count,
    found: row.found,
    complete: row.complete,
    approximate: row.approximate,
    number: row.number ?? null,
    item: row.item ?? null,
    status: row.status ?? null,
    body: row.body ?? null,
    from: row.from ?? null,
    to: row.to ?? null,
    budget: row.budget ?? null,
    currency: row.currency ?? null,
    vision: row.vision ?? null,
    slogan: row.slogan ?? null,
    goal: row.goal ?? null,
  }));
}
