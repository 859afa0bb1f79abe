import { ALIASES, CODE, ID, NAME, TYPE } from './column-table.ts';
import type { Compiled, CompiledTable } from './compile.ts';

/**
 * The shipped tables as text, column by column. Alike cells stand next to one another, and what can be told from other cells is
 * left out, so that a packed file is two thirds of what the rows would give: `agency:기획재정부` follows from the name, the parent of a
 * town is mostly that of the town above, codes are counted on.
 *
 * Cells of `dictionaries/*.tsv` hold neither tab nor line break, and no control character. `open-columns.ts` reads them.
 */

/** Stands for what is the same: the cell above, the name inside an alias, the kind of number in a code. */
export const SAME = '\u0001';
export const TABLE = '\f';
export const COLUMN = '\t';
export const ROW = '\n';

/** From which cells the id of a row mostly follows. */
export const ID_PATTERNS = {
  name: (prefix: string, cell: Cell) => `${prefix}:${cell(NAME)}`,
  code: (prefix: string, cell: Cell) => `${prefix}:${cell(CODE)}`,
  'type name': (prefix: string, cell: Cell) => `${prefix}:${cell(TYPE)}:${cell(NAME)}`,
} as const;

/** The cell of a row in a column. */
type Cell = (column: number) => string;
type Row = readonly string[];
type IdPattern = keyof typeof ID_PATTERNS;

/** What stands before the columns of a table. */
export interface Head extends Omit<CompiledTable, 'rows'> {
  /** The first part of the ids, and what the rest mostly follows from. */
  readonly ids: readonly [prefix: string, pattern: IdPattern];
}

/**
 * Packs compiled tables.
 *
 * @example `unpackColumns(packColumns(compiled))` equals `compiled`
 */
export function packColumns({ tables }: Compiled): string {
  return tables.map(packTable).join(TABLE);
}

function packTable({ rows, ...table }: CompiledTable): string {
  const cells: readonly Row[] = rows.map((row) => row.map(String));
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const prefix = cells[0]?.[ID]?.split(':')[0] ?? '';
  const pattern = bestPattern(prefix, cells);
  const head: Head = { ...table, ids: [prefix, pattern] };
  const columns = Array.from({ length: width }, (_, column) =>
    cells.map((row, index) => packCell(column, row, cells[index - 1] ?? [], head.ids)).join(ROW),
  );
  return [JSON.stringify(head), ...columns].join(COLUMN);
}

function bestPattern(prefix: string, rows: readonly Row[]): IdPattern {
  const counted = (Object.keys(ID_PATTERNS) as IdPattern[]).map((pattern) => ({
    pattern,
    rows: rows.filter((row) => row[ID] === idOf(pattern, prefix, row)).length,
  }));
  return counted.reduce((best, next) => (next.rows > best.rows ? next : best)).pattern;
}

function idOf(pattern: IdPattern, prefix: string, row: Row): string {
  return ID_PATTERNS[pattern](prefix, (column) => row[column] ?? '');
}

function packCell(column: number, row: Row, above: Row, [prefix, pattern]: Head['ids']): string {
  const cell = row[column] ?? '';
  if (column === ID) return cell === idOf(pattern, prefix, row) ? '' : cell;
  if (column === NAME) return cell;
  const name = row[NAME] ?? '';
  if (column === ALIASES) return name === '' ? cell : cell.replaceAll(name, SAME);
  if (cell === '') return '';
  if (cell === (above[column] ?? '')) return SAME;
  if (column !== CODE || !counts(cell, above[CODE])) return cell;
  return SAME + (Number(cell) - Number(above[CODE])).toString(36);
}

/** Whether a code is told by its distance from the one above: two numbers of the same length. */
function counts(code: string, above: string | undefined): boolean {
  return above?.length === code.length && code.length < 16 && /^\d+$/.test(code) && /^\d+$/.test(above);
}
