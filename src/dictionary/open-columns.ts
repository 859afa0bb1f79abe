import { ALIASES, type CellTable, ID, NAME, SOURCE } from './cell-table.ts';
import { COLUMN, type Head, ID_PATTERNS, ROW, SAME, TABLE } from './columnar.ts';
import { type Compiled, type CompiledTable, PACKED_COLUMNS } from './compile.ts';

/**
 * The tables that `packColumns` has packed; a column is read when one of its cells is asked for first.
 *
 * @example `openColumns(packColumns(compiled))[0]?.cell(0, NAME)` is 기획재정부
 */
export function openColumns(packed: string): readonly CellTable[] {
  return packed === '' ? [] : packed.split(TABLE).map(openTable);
}

/**
 * Undoes `packColumns`.
 *
 * @example `unpackColumns(packColumns(compiled))` equals `compiled`
 */
export function unpackColumns(packed: string): Compiled {
  return { tables: openColumns(packed).map(unpackTable) };
}

function openTable(packed: string): CellTable {
  const [head = '', ...columns] = packed.split(COLUMN);
  const { ids, ...table } = JSON.parse(head) as Head;
  const [prefix, pattern] = ids;
  const idStart = `${prefix}:`;
  const read: (readonly string[] | undefined)[] = [];
  let rowsById: ReadonlyMap<string, number> | undefined;
  let writtenIds: ReadonlyMap<string, number> | undefined;

  function column(number: number): readonly string[] {
    const present = read[number];
    if (present !== undefined) return present;
    const made = readColumn(columns[number], number);
    read[number] = made;
    return made;
  }

  function cell(row: number, number: number): string {
    const written = column(number)[row] ?? '';
    if (number === ID && written === '') return ID_PATTERNS[pattern](prefix, (other) => cell(row, other));
    if (number === ALIASES && written.includes(SAME)) return written.replaceAll(SAME, column(NAME)[row] ?? '');
    return written;
  }

  return {
    ...table,
    size: column(NAME).length,
    cell,
    rowOf(id) {
      if (id.startsWith(idStart)) {
        rowsById ??= new Map(column(NAME).map((_, row) => [cell(row, ID), row]));
        return rowsById.get(id);
      }
      writtenIds ??= new Map(column(ID).flatMap((written, row) => (written === '' ? [] : [[written, row]])));
      return writtenIds.get(id);
    },
  };
}

/** The cells of a column, filled in from those above; ids and aliases follow from the other cells of their row and stay. */
function readColumn(packed: string | undefined, number: number): readonly string[] {
  if (packed === undefined) return [];
  const cells = packed.split(ROW);
  if (number === ID || number === ALIASES || !packed.includes(SAME)) return cells;
  let above = '';
  for (const [row, cell] of cells.entries()) {
    if (cell.startsWith(SAME)) {
      if (cell !== SAME) above = counted(cell.slice(SAME.length), above);
      cells[row] = above;
    } else above = cell;
  }
  return cells;
}

function counted(distance: string, above: string): string {
  return String(Number(above) + Number.parseInt(distance, 36)).padStart(above.length, '0');
}

/** The rows as `compile.ts` packs them: the source as a number, empty cells at the end left out. */
function unpackTable({ name, header, sources, size, cell }: CellTable): CompiledTable {
  const rows = Array.from({ length: size }, (_, row) => {
    let width = PACKED_COLUMNS.length;
    while (width > 0 && cell(row, width - 1) === '') width -= 1;
    return Array.from({ length: width }, (_cell, column) =>
      column === SOURCE ? Number(cell(row, column)) : cell(row, column),
    );
  });
  return { name, header, sources, rows };
}
