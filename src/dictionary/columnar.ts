import type { Compiled, CompiledTable } from './compile.ts';

/**
 * The shipped tables as text, column by column. Alike cells stand next to one another, and what can be told from other cells is
 * left out, so that a packed file is two thirds of what the rows would give: `agency:기획재정부` follows from the name, the parent of a
 * town is mostly that of the town above, codes are counted on.
 *
 * Cells of `dictionaries/*.tsv` hold neither tab nor line break, and no control character.
 */

/** Stands for what is the same: the cell above, the name inside an alias, the kind of number in a code. */
const SAME = '\u0001';
const TABLE = '\f';
const COLUMN = '\t';
const ROW = '\n';

/** The order of the cells in a packed row, as `compile.ts` has it. */
const [ID, NAME, TYPE, SOURCE, ALIASES, CODE] = [0, 1, 2, 3, 4, 6];

/** From which cells the id of a row mostly follows. */
const ID_PATTERNS = {
  name: (prefix: string, row: Row) => `${prefix}:${row[NAME] ?? ''}`,
  code: (prefix: string, row: Row) => `${prefix}:${row[CODE] ?? ''}`,
  'type name': (prefix: string, row: Row) => `${prefix}:${row[TYPE] ?? ''}:${row[NAME] ?? ''}`,
} as const;

type Row = readonly string[];
type IdPattern = keyof typeof ID_PATTERNS;

/** What stands before the columns of a table. */
interface Head extends Omit<CompiledTable, 'rows'> {
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

/** Undoes {@link packColumns}. */
export function unpackColumns(packed: string): Compiled {
  return { tables: packed === '' ? [] : packed.split(TABLE).map(unpackTable) };
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
    rows: rows.filter((row) => row[ID] === ID_PATTERNS[pattern](prefix, row)).length,
  }));
  return counted.reduce((best, next) => (next.rows > best.rows ? next : best)).pattern;
}

function packCell(column: number, row: Row, above: Row, [prefix, pattern]: Head['ids']): string {
  const cell = row[column] ?? '';
  if (column === ID) return cell === ID_PATTERNS[pattern](prefix, row) ? '' : cell;
  if (column === NAME) return cell;
  if (column === ALIASES) return row[NAME] ? cell.replaceAll(row[NAME], SAME) : cell;
  if (cell === '') return '';
  if (cell === (above[column] ?? '')) return SAME;
  if (column !== CODE || !counts(cell, above[CODE])) return cell;
  return SAME + (Number(cell) - Number(above[CODE])).toString(36);
}

/** Whether a code is told by its distance from the one above: two numbers of the same length. */
function counts(code: string, above: string | undefined): boolean {
  return above?.length === code.length && code.length < 16 && /^\d+$/.test(code) && /^\d+$/.test(above);
}

function unpackTable(packed: string): CompiledTable {
  const [first = '', ...columns] = packed.split(COLUMN);
  const { ids, ...table } = JSON.parse(first) as Head;
  const cells = columns.map((column) => column.split(ROW));
  const rows: (string | number)[][] = [];
  let above: Row = [];
  for (let index = 0; index < (cells[NAME]?.length ?? 0); index += 1) {
    const row = cells.map((column) => column[index] ?? '');
    unpackRow(row, above, ids);
    above = row;
    rows.push(withSource(row));
  }
  return { ...table, rows };
}

/** Fills in what follows from the name, the row above and, for the id, the cells filled in before. */
function unpackRow(row: string[], above: Row, [prefix, pattern]: Head['ids']): void {
  for (let column = TYPE; column < row.length; column += 1) {
    const cell = row[column] ?? '';
    if (!cell.includes(SAME)) continue;
    if (column === ALIASES) row[column] = cell.replaceAll(SAME, row[NAME] ?? '');
    else if (cell === SAME) row[column] = above[column] ?? '';
    else row[column] = counted(cell.slice(SAME.length), above[column] ?? '');
  }
  if (row[ID] === '') row[ID] = ID_PATTERNS[pattern](prefix, row);
}

function counted(distance: string, above: string): string {
  return String(Number(above) + Number.parseInt(distance, 36)).padStart(above.length, '0');
}

/** A row as `compile.ts` packs it: the source as a number, empty cells at the end left out. */
function withSource(row: Row): (string | number)[] {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') length -= 1;
  return row.slice(0, length).map((cell, column) => (column === SOURCE ? Number(cell) : cell));
}
