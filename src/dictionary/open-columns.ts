import { ALIASES, type ColumnTable, ID, NAME, remembered, rowsById, SOURCE } from './column-table.ts';
import { COLUMN, type Head, ID_PATTERNS, ROW, SAME, TABLE } from './columnar.ts';
import { type Compiled, type CompiledTable, PACKED_COLUMNS } from './compile.ts';

/**
 * The tables that `packColumns` has packed; a column is read when it is asked for first.
 *
 * @example `openColumns(packColumns(compiled))[0]?.column(NAME)[0]` is 기획재정부
 */
export function openColumns(packed: string): readonly ColumnTable[] {
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

const NO_ROWS: ReadonlyMap<string, number> = new Map();

function openTable(packed: string): ColumnTable {
  const [head = '', ...columns] = packed.split(COLUMN);
  const { ids, ...table } = JSON.parse(head) as Head;
  const [prefix, pattern] = ids;
  const idStart = `${prefix}:`;
  const cells = (number: number) => columns[number]?.split(ROW) ?? [];
  let rows: ReadonlyMap<string, number> | undefined;
  let odd: ReadonlyMap<string, number> | undefined;

  const column = remembered((number) => {
    if (number === NAME) return cells(NAME);
    if (number === ALIASES) return withNames(columns[ALIASES], column(NAME));
    if (number !== ID) return filled(columns[number]);
    const idOf = ID_PATTERNS[pattern];
    return cells(ID).map((id, row) => (id === '' ? idOf(prefix, (other) => column(other)[row] ?? '') : id));
  });

  return {
    ...table,
    size: column(NAME).length,
    column,
    rowOf(id) {
      if (id.startsWith(idStart)) {
        rows ??= rowsById(column(ID));
        return rows.get(id);
      }
      // Ids that do not begin as those of their table are all written out.
      odd ??= /[^\n]/.test(columns[ID] ?? '') ? rowsById(cells(ID)) : NO_ROWS;
      return odd.get(id);
    },
  };
}

/** The aliases with the names of their rows filled in. */
function withNames(packed: string | undefined, names: readonly string[]): readonly string[] {
  if (packed === undefined) return [];
  const cells = packed.split(ROW);
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] ?? '';
    if (cell !== '' && cell.includes(SAME)) cells[row] = cell.replaceAll(SAME, names[row] ?? '');
  }
  return cells;
}

/** The cells of a column, filled in from those above. */
function filled(packed: string | undefined): readonly string[] {
  if (packed === undefined) return [];
  const cells = packed.split(ROW);
  let above = '';
  let number: number | undefined;
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] ?? '';
    if (!cell.startsWith(SAME)) {
      above = cell;
      number = undefined;
      continue;
    }
    if (cell.length > SAME.length) {
      number = (number ?? Number(above)) + Number.parseInt(cell.slice(SAME.length), 36);
      above = String(number).padStart(above.length, '0');
    }
    cells[row] = above;
  }
  return cells;
}

/** The rows as `compile.ts` packs them: the source as a number, empty cells at the end left out. */
function unpackTable({ name, header, sources, size, column }: ColumnTable): CompiledTable {
  const rows = Array.from({ length: size }, (_, row) => {
    let width = PACKED_COLUMNS.length;
    while (width > 0 && (column(width - 1)[row] ?? '') === '') width -= 1;
    return Array.from({ length: width }, (_cell, number) => {
      const cell = column(number)[row] ?? '';
      return number === SOURCE ? Number(cell) : cell;
    });
  });
  return { name, header, sources, rows };
}
