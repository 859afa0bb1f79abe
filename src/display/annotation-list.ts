import type { FinishedDocument } from '../core/finished.ts';
import { type ListRows, rowsOf, type TabularList, tableOf } from './list-tables.ts';
import { notebookTable, SHOWN_IN_NOTEBOOKS } from './notebook.ts';
import type { Table } from './table.ts';
import { htmlTable, markdownTable, textTable } from './table-renderers.ts';

/** Something that can be shown as a table; a notebook shows it by itself. */
export interface TableView {
  /** A table of HTML, to be put into a page; everything in it is escaped. */
  toHtml(): string;
  /** A table of Markdown. */
  toMarkdown(): string;
  /** Columns of plain text. */
  toText(): string;
}

/**
 * A list of a document: a frozen array like any other (`JSON.stringify`, `map`, spread, `structuredClone`, comparisons see
 * nothing else), which a notebook shows as a table.
 */
export interface AnnotationList<Annotation, Row> extends ReadonlyArray<Annotation>, TableView {
  /** Flat objects, each with the same keys, for `console.table`, a data frame or a spreadsheet. */
  toRows(): readonly Row[];
}

/**
 * A table that a notebook shows when it is a cell's last value.
 *
 * @example `tableView(tableOfRows(planTable(documents), '기관별 계획'))`
 */
export function tableView(table: Table): TableView {
  return Object.freeze(viewOf(() => table));
}

/**
 * A list of a document with the methods of {@link AnnotationList}; `map`, `filter` and `slice` of it give plain arrays.
 *
 * @example `annotationList(document, 'plans', plans).toRows()[0]` → `{ plan: '3대 전략', number: 1, item: '기반 확충', … }`
 */
export function annotationList<Name extends TabularList, Annotation>(
  document: FinishedDocument,
  name: Name,
  annotations: readonly Annotation[],
): AnnotationList<Annotation, ListRows[Name]> {
  const methods = { toRows: () => rowsOf(document, name), ...viewOf(() => tableOf(document, name)) };
  const list = Object.assign([...annotations], methods);
  // Hidden, so that a list still equals, clones and prints as the array that it is.
  for (const key of Reflect.ownKeys(methods)) Object.defineProperty(list, key, { enumerable: false });
  Object.freeze(list);
  return list;
}

function viewOf(table: () => Table) {
  return {
    toHtml: () => htmlTable(table()),
    toMarkdown: () => markdownTable(table()),
    toText: () => textTable(table()),
    [SHOWN_IN_NOTEBOOKS]: () => notebookTable(table()),
  };
}
