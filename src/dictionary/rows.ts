import { parseAliases } from './aliases.ts';
import type { CompiledTable } from './compile.ts';
import { declaredEntityType } from './entity-type.ts';
import type { Alias, Entry } from './types.ts';

/** The rows of all tables, numbered in the order they were added; entries are made when they are asked for: of 25,000 rows a release needs some hundred. */
export interface Rows {
  /**
   * Adds a table, without the rows whose id a user's table has taken before.
   *
   * @param user whether it is a user's
   * @param visit receives the number, name and aliases of each row that was added
   */
  add(
    packed: CompiledTable,
    user: boolean,
    visit: (row: number, name: string, aliases: readonly Alias[]) => void,
  ): void;
  /** The table of a row. */
  tableOf(row: number): string;
  /** The entry of a row, the same object each time. */
  entry(row: number): Entry;
  /** The entry with an id. */
  byId(id: string): Entry | undefined;
  /** All entries of a table, in the order they were added. */
  table(name: string): readonly Entry[];
}

/** A packed row with the table that it stands in. */
interface Row {
  readonly packed: CompiledTable;
  readonly cells: readonly (string | number)[];
  readonly user: boolean;
}

const [ID, NAME, ALIASES] = [0, 1, 4] as const;

/** No rows yet. */
export function createRows(): Rows {
  const rows: Row[] = [];
  const entries: (Entry | undefined)[] = [];
  const numbers = new Map<string, number[]>();
  const lists = new Map<string, readonly Entry[]>();
  const taken = new Set<string>();
  let ids: Map<string, number> | undefined;

  function entry(row: number): Entry | undefined {
    const present = entries[row];
    if (present !== undefined) return present;
    const packed = rows[row];
    if (packed === undefined) return undefined;
    const made = entryOf(packed);
    entries[row] = made;
    return made;
  }

  return {
    add(packed, user, visit) {
      const ofTable = numbers.get(packed.name) ?? [];
      numbers.set(packed.name, ofTable);
      const before = new Set(taken);
      for (const cells of packed.rows) {
        const id = String(cells[ID]);
        if (before.has(id)) continue;
        if (user) taken.add(id);
        const row = rows.length;
        rows.push({ packed, cells, user });
        entries.push(undefined);
        ofTable.push(row);
        visit(row, String(cells[NAME] ?? ''), parseAliases(String(cells[ALIASES] ?? '')));
      }
    },
    tableOf: (row) => rows[row]?.packed.name ?? '',
    entry(row) {
      const found = entry(row);
      if (found === undefined) throw new RangeError(`no row ${row}`);
      return found;
    },
    byId(id) {
      ids ??= new Map(rows.map(({ cells }, row) => [String(cells[ID]), row]));
      const row = ids.get(id);
      return row === undefined ? undefined : entry(row);
    },
    table(name) {
      const present = lists.get(name);
      if (present !== undefined) return present;
      const list = (numbers.get(name) ?? []).flatMap((row) => entry(row) ?? []);
      lists.set(name, list);
      return list;
    },
  };
}

function entryOf({ packed: { name: table, header, sources }, cells, user }: Row): Entry {
  const [id = '', name = '', type = '', source, aliases = '', parent, code, from, to, note] = cells.map(String);
  const entity = declaredEntityType(header, type);
  return {
    id,
    name,
    type,
    ...(entity === undefined ? {} : { entity }),
    aliases: parseAliases(aliases),
    ...(parent ? { parent } : {}),
    ...(code ? { code } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    source: sources[Number(source)] ?? '',
    ...(note ? { note } : {}),
    table,
    ...(user ? { user: true } : {}),
  };
}
