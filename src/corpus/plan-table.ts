import { readBodies } from './bodies.ts';
import { type CorpusDocument, compareText, readCorpus } from './documents.ts';

/** The plans of one agency in one year. */
export interface PlanTableRow {
  /** As it was called then: the body in charge of the plans, else the issuer; absent where neither is known. */
  readonly agency?: string;
  /** `2024`; absent where the releases have no date. */
  readonly year?: string;
  /** Releases with at least one of these plans. */
  readonly releases: number;
  readonly plans: number;
  /** Plans with all promised items, and their share of all plans, 0 to 1, to three places. */
  readonly complete: number;
  readonly completeShare: number;
  /** Items promised (the counts added up) and found. */
  readonly promised: number;
  readonly found: number;
  /** The releases' ids. */
  readonly ids: readonly string[];
}

/**
 * How many plans each agency announced in each year, how many items they promise and how many of them the releases show;
 * by agency and year. Releases without plans have no row. Count each release once: leave out what `findDuplicates` finds.
 *
 * @example `console.table(planTable(results))`
 */
export function planTable(documents: readonly CorpusDocument[]): readonly PlanTableRow[] {
  const corpus = readCorpus(documents);
  const bodies = readBodies(corpus);
  const cells = new Map<string, Cell>();
  for (const document of corpus) {
    for (const plan of document.plans) {
      const agency = bodies.of(document, plan);
      const year = document.publishedAt?.slice(0, 4);
      const key = JSON.stringify([agency, year]);
      const cell = cells.get(key) ?? { agency, year, ids: new Set(), plans: 0, complete: 0, promised: 0, found: 0 };
      cells.set(key, cell);
      cell.ids.add(document.id);
      cell.plans += 1;
      if (plan.complete) cell.complete += 1;
      cell.promised += plan.count;
      cell.found += plan.items.length;
    }
  }
  return [...cells.values()].map(rowOf).sort(byAgency);
}

interface Cell {
  readonly agency: string | undefined;
  readonly year: string | undefined;
  readonly ids: Set<string>;
  plans: number;
  complete: number;
  promised: number;
  found: number;
}

function rowOf({ agency, year, ids, plans, complete, promised, found }: Cell): PlanTableRow {
  return {
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { year }),
    releases: ids.size,
    plans,
    complete,
    completeShare: Math.round((1000 * complete) / plans) / 1000,
    promised,
    found,
    ids: [...ids],
  };
}

/** Unknown ones last. */
function byAgency(left: PlanTableRow, right: PlanTableRow): number {
  return (
    compareText(left.agency ?? '\uffff', right.agency ?? '\uffff') ||
    compareText(left.year ?? '\uffff', right.year ?? '\uffff')
  );
}
