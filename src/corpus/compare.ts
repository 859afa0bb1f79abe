import type { CorpusDocument } from './documents.ts';
import { type DuplicateOptions, type Duplicates, findDuplicates } from './duplicates.ts';
import { comparePlans, type PlanSeries } from './plan-series.ts';
import { type PlanTableRow, planTable } from './plan-table.ts';

/** What {@link compare} gives. */
export interface Comparison {
  readonly duplicates: Duplicates;
  readonly series: readonly PlanSeries[];
  readonly table: readonly PlanTableRow[];
}

/**
 * Compares many analysed releases: which are the same, how plans changed over time, and how many plans each agency has.
 * Takes documents or their JSON; the order of the input does not matter.
 *
 * @example `const { duplicates, series, table } = compare(lines.map((line) => JSON.parse(line)))`
 */
export function compare(documents: readonly CorpusDocument[], options: DuplicateOptions = {}): Comparison {
  return {
    duplicates: findDuplicates(documents, options),
    series: comparePlans(documents),
    table: planTable(documents),
  };
}
