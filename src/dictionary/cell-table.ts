import type { CompiledTable } from './compile.ts';

/** The numbers of the columns in a packed row, in the order of `PACKED_COLUMNS`. */
export const [ID, NAME, TYPE, SOURCE, ALIASES, PARENT, CODE, FROM, TO, NOTE] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A table that is read cell by cell: most of the shipped ones hold nothing that a release asks for. */
export interface CellTable extends Omit<CompiledTable, 'rows'> {
  /** How many rows it has. */
  readonly size: number;
  /** A cell as text, empty where there is none; in place of the source its index. */
  cell(row: number, column: number): string;
  /** The row with an id. */
  rowOf(id: string): number | undefined;
}

/**
 * Reads a compiled table cell by cell.
 *
 * @example `cellTable(table).cell(0, NAME)` is 기획재정부
 */
export function cellTable({ rows, ...table }: CompiledTable): CellTable {
  let ids: ReadonlyMap<string, number> | undefined;
  return {
    ...table,
    size: rows.length,
    cell: (row, column) => String(rows[row]?.[column] ?? ''),
    rowOf(id) {
      ids ??= new Map(rows.map((cells, row) => [String(cells[ID]), row]));
      return ids.get(id);
    },
  };
}
