import { csvRecord } from '../display/csv.ts';
import { oneLine } from '../summary/render/plan-rows.ts';
import type { Duplicates } from './duplicates.ts';
import type { ItemChange } from './item-changes.ts';
import type { PlanSeries } from './plan-series.ts';
import type { PlanTableRow } from './plan-table.ts';

type Cells = readonly (string | number | boolean | undefined)[];

/**
 * The table of plans by agency and year as CSV (RFC 4180, with a line of column names, no BOM).
 *
 * @example `planTableCsv(planTable(results))` is "agency,year,releases,plans,…" and a line for 경상남도,2021
 */
export function planTableCsv(table: readonly PlanTableRow[]): string {
  return csvOf(
    ['agency', 'year', 'releases', 'plans', 'complete', 'completeShare', 'promised', 'found', 'ids'],
    table.map(({ agency, year, releases, plans, complete, completeShare, promised, found, ids }) => [
      agency,
      year,
      releases,
      plans,
      complete,
      completeShare,
      promised,
      found,
      ids.join(SEPARATOR),
    ]),
  );
}

/**
 * The plans over time as CSV: one line for each release of a series, with what changed since the one before.
 *
 * @example `planSeriesCsv(comparePlans(results))` has a line "1,가람시,전략,2025-03-04,…,4대 전략,4,4,true,…"
 */
export function planSeriesCsv(series: readonly PlanSeries[]): string {
  const rows = series.flatMap(({ states, steps }, index) =>
    states.map(({ document, body, text, start, end, count, head, complete, items }, number): Cells => {
      const changes = steps[number - 1]?.items;
      return [
        index + 1,
        body,
        head,
        document.publishedAt,
        document.id,
        document.title,
        text,
        count,
        items.length,
        complete,
        start,
        end,
        changes && listed(changes, ({ from, to }) => (from === undefined ? to?.text : undefined)),
        changes && listed(changes, ({ from, to }) => (to === undefined ? from?.text : undefined)),
        changes && listed(changes, ({ from, to }) => from && to && `${from.text} → ${to.text}`),
      ];
    }),
  );
  return csvOf(
    [
      ...['series', 'body', 'head', 'publishedAt', 'id', 'title', 'plan', 'count', 'found', 'complete'],
      ...['start', 'end', 'added', 'removed', 'reworded'],
    ],
    rows,
  );
}

/**
 * The pairs of releases with nearly the same words as CSV.
 *
 * @example `duplicatesCsv(findDuplicates(results))` has a line "1,revision,0.931,draft,2024-05-03,…,final,2024-05-04,…,2"
 */
export function duplicatesCsv({ groups }: Duplicates): string {
  const rows = groups.flatMap(({ pairs }, index) =>
    pairs.map(
      ({ left, right, similarity, kind, changes }): Cells => [
        index + 1,
        kind,
        Math.round(1000 * similarity) / 1000,
        left.id,
        left.publishedAt,
        left.title,
        right.id,
        right.publishedAt,
        right.title,
        changes.length,
      ],
    ),
  );
  return csvOf(
    [
      'group',
      'kind',
      'similarity',
      'left',
      'leftPublishedAt',
      'leftTitle',
      'right',
      'rightPublishedAt',
      'rightTitle',
      'changes',
    ],
    rows,
  );
}

const SEPARATOR = ' | ';

function listed(changes: readonly ItemChange[], textOf: (change: ItemChange) => string | undefined): string {
  return changes.flatMap((change) => textOf(change) ?? []).join(SEPARATOR);
}

function csvOf(columns: readonly string[], rows: readonly Cells[]): string {
  const level = (cell: Cells[number]) => (typeof cell === 'string' ? oneLine(cell) : cell);
  return [columns, ...rows.map((row) => row.map(level))].map(csvRecord).join('');
}
