import type { CompiledTable } from './compile.ts';

/** The numbers of the columns in a packed row, in the order of `PACKED_COLUMNS`. */
export const [ID, NAME, TYPE, SOURCE, ALIASES, PARENT, CODE, FROM, TO, NOTE] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A table that is read column by column: of most of the shipped ones a release asks for the names alone. */
export interface ColumnTable extends Omit<CompiledTable, 'rows'> {
  /** How many rows it has. */
  readonly size: number;
  /** The cells of a column as text; empty or missing where there are none; in place of the source its index. */
  column(number: number): readonly string[];
  /** The row with an id. */
  rowOf(id: string): number | undefined;
}

/**
 * Reads a compiled table column by column.
 *
 * @example `columnTable(table).column(NAME)[0]` is 기획재정부
 */
export function columnTable({ rows, ...table }: CompiledTable): ColumnTable {
  let ids: ReadonlyMap<string, number> | undefined;
  const column = (number: number) => rows.map((cells) => String(cells[number] ?? ''));
  return {
    ...table,
    size: rows.length,
    column: remembered(column),
    rowOf(id) {
      ids ??= rowsById(column(ID));
      return ids.get(id);
    },
  };
}

/** Makes each column once. */
export function remembered(make: (number: number) => readonly string[]): (number: number) => readonly string[] {
  const made: (readonly string[] | undefined)[] = [];
  return (number) => {
    const present = made[number];
    if (present !== undefined) return present;
    const column = make(number);
    made[number] = column;
    return column;
  };
}

/** The rows by their ids; empty ids are left out. */
export function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row] ?? '';
    if (id !== '') rows.set(id, row);
  }
  return rows;
}
