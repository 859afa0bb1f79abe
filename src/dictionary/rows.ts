import { parseAliases } from './aliases.ts';
import { ALIASES, type CellTable, CODE, FROM, ID, NAME, NOTE, PARENT, SOURCE, TO, TYPE } from './cell-table.ts';
import { declaredEntityType } from './entity-type.ts';
import type { Alias, Entry } from './types.ts';

/** The rows of all tables, numbered in the order they were added; entries are made when they are asked for: of 25,000 rows a release needs some hundred. */
export interface Rows {
  /**
   * Adds a table, without the rows whose id a user's table has taken before.
   *
   * @param user whether it is a user's
   * @param visit receives the number and the name of each row that was added, and the cell of its aliases
   */
  add(table: CellTable, user: boolean, visit: (row: number, name: string, aliases: string) => void): void;
  /** How many there are, with those that were not added. */
  size(): number;
  /** The table of a row. */
  tableOf(row: number): CellTable;
  /** The name of a row. */
  nameOf(row: number): string;
  /** The other spellings of a row. */
  aliasesOf(row: number): readonly Alias[];
  /** The entry of a row, the same object each time. */
  entry(row: number): Entry;
  /** The entry with an id. */
  byId(id: string): Entry | undefined;
  /** All entries of a table, in the order they were added. */
  table(name: string): readonly Entry[];
}

/** A table, and where its rows are. */
interface Part {
  readonly table: CellTable;
  readonly user: boolean;
  /** The number of its first row. */
  readonly start: number;
  /** Its rows that a user's have replaced. */
  readonly replaced: ReadonlySet<number>;
}

/** No rows yet. */
export function createRows(): Rows {
  const parts: Part[] = [];
  const owners: Part[] = [];
  const entries: (Entry | undefined)[] = [];
  const lists = new Map<string, readonly Entry[]>();
  const taken = new Set<string>();

  function ownerOf(row: number): Part {
    const part = owners[row];
    if (part === undefined) throw new RangeError(`no row ${row}`);
    return part;
  }

  function entry(row: number): Entry {
    const present = entries[row];
    if (present !== undefined) return present;
    const { table, user, start } = ownerOf(row);
    const made = entryOf(table, row - start, user);
    entries[row] = made;
    return made;
  }

  return {
    add(table, user, visit) {
      const replaced = new Set<number>();
      const part: Part = { table, user, start: owners.length, replaced };
      if (taken.size > 0) {
        for (let row = 0; row < table.size; row += 1) if (taken.has(table.cell(row, ID))) replaced.add(row);
      }
      parts.push(part);
      for (let row = 0; row < table.size; row += 1) {
        owners.push(part);
        if (replaced.has(row)) continue;
        if (user) taken.add(table.cell(row, ID));
        visit(part.start + row, table.cell(row, NAME), table.cell(row, ALIASES));
      }
    },
    size: () => owners.length,
    tableOf: (row) => ownerOf(row).table,
    nameOf(row) {
      const { table, start } = ownerOf(row);
      return table.cell(row - start, NAME);
    },
    aliasesOf(row) {
      const { table, start } = ownerOf(row);
      return parseAliases(table.cell(row - start, ALIASES));
    },
    entry,
    byId(id) {
      for (const { table, start, replaced } of parts.toReversed()) {
        const row = table.rowOf(id);
        if (row !== undefined && !replaced.has(row)) return entry(start + row);
      }
      return undefined;
    },
    table(name) {
      const present = lists.get(name);
      if (present !== undefined) return present;
      const list = parts
        .filter(({ table }) => table.name === name)
        .flatMap(({ table, start, replaced }) =>
          Array.from({ length: table.size }, (_, row) => row)
            .filter((row) => !replaced.has(row))
            .map((row) => entry(start + row)),
        );
      lists.set(name, list);
      return list;
    },
  };
}

function entryOf(table: CellTable, row: number, user: boolean): Entry {
  const { header, sources, name } = table;
  const type = table.cell(row, TYPE);
  const entity = declaredEntityType(header, type);
  const parent = table.cell(row, PARENT);
  const code = table.cell(row, CODE);
  const from = table.cell(row, FROM);
  const to = table.cell(row, TO);
  const note = table.cell(row, NOTE);
  return {
    id: table.cell(row, ID),
    name: table.cell(row, NAME),
    type,
    ...(entity === undefined ? {} : { entity }),
    aliases: parseAliases(table.cell(row, ALIASES)),
    ...(parent ? { parent } : {}),
    ...(code ? { code } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    source: sources[Number(table.cell(row, SOURCE))] ?? '',
    ...(note ? { note } : {}),
    table: name,
    ...(user ? { user: true } : {}),
  };
}
