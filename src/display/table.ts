/** What a cell of a table can hold; `null` and `undefined` are empty cells. */
export type Cell = string | number | boolean | null | undefined;

/** A column of a table: its heading, and whether its cells are numbers. */
export interface Column {
  readonly name: string;
  /** Default: false. */
  readonly numeric?: boolean;
}

/** A table as plain data: each row has one cell per column; the first cell of a row names it. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A table over flat objects, such as `planTable(documents)`, `planRows(document)` or `document.toRows()`: a column for each
 * key, in the order in which keys first appear. A list in a cell is joined by commas.
 *
 * @example `tableOfRows([{ agency: '가람시', plans: 2 }], '기관별 계획')`
 */
export function tableOfRows(rows: readonly object[], caption = ''): Table {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const records = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  const cells = records.map((record) => keys.map((key) => cellOf(record.get(key))));
  const columns = keys.map((name, index) => {
    const values = cells.flatMap((row) => row[index] ?? []);
    return { name, numeric: values.length > 0 && values.every((value) => typeof value === 'number') };
  });
  return { caption, columns, rows: cells };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(cellOf).map(cellWords).join(', ');
  return JSON.stringify(value) ?? null;
}

/** A cell as people read it: "예" for true, nothing for null. */
export function cellWords(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? '예' : '아니오';
  return cell === null || cell === undefined ? '' : String(cell);
}
