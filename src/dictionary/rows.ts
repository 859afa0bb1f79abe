import { parseAliases, spellings } from './aliases.ts';
import { ALIASES, CODE, type ColumnTable, FROM, ID, NAME, NOTE, PARENT, SOURCE, TO, TYPE } from './column-table.ts';
import { declaredEntityType } from './entity-type.ts';
import type { Alias, Entry } from './types.ts';

/** The rows of all tables, numbered in the order they were added; entries are made when they are asked for: of 25,000 rows a release needs some hundred. */
export interface Rows {
  /**
   * Adds a table, without the rows whose id a user's table has taken before.
   *
   * @param user whether it is a user's
   * @param visit receives the number of the first row, and which rows of the table were not added
   */
  add(table: ColumnTable, user: boolean, visit: (start: number, replaced: ReadonlySet<number>) => void): void;
  /** How many there are, with those that were not added. */
  size(): number;
  /** The table of a row. */
  tableOf(row: number): ColumnTable;
  /** The spellings of a row, its name first. */
  spellingsOf(row: number): readonly Alias[];
  /** The entry of a row, the same object each time. */
  entry(row: number): Entry;
  /** The entry with an id. */
  byId(id: string): Entry | undefined;
  /** All entries of a table, in the order they were added. */
  table(name: string): readonly Entry[];
}

/** An entry whose fields are filled in one by one. */
type Making = { -readonly [Field in keyof Entry]: Entry[Field] };

/** A table, and where its rows are. */
interface Part {
  readonly table: ColumnTable;
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
    const part = ownerOf(row);
    makeEntries(part, row, row + 1);
    const made = entries[row];
    if (made === undefined) throw new RangeError(`no entry ${row}`);
    return made;
  }

  /** Makes the entries of some rows of a table, but for those that are there. */
  function makeEntries({ table, user, start }: Part, from: number, to: number): void {
    const { name, header, sources, column } = table;
    const [ids, names, types, ownSources] = [column(ID), column(NAME), column(TYPE), column(SOURCE)];
    const [aliases, parents, codes] = [column(ALIASES), column(PARENT), column(CODE)];
    const [froms, tos, notes] = [column(FROM), column(TO), column(NOTE)];
    for (let row = from; row < to; row += 1) {
      if (entries[row] !== undefined) continue;
      const at = row - start;
      const type = types[at] ?? '';
      const entity = declaredEntityType(header, type);
      const made: Making = {
        id: ids[at] ?? '',
        name: names[at] ?? '',
        type,
        aliases: parseAliases(aliases[at] ?? ''),
        source: sources[Number(ownSources[at])] ?? '',
        table: name,
      };
      if (entity !== undefined) made.entity = entity;
      if (parents[at]) made.parent = parents[at];
      if (codes[at]) made.code = codes[at];
      if (froms[at]) made.from = froms[at];
      if (tos[at]) made.to = tos[at];
      if (notes[at]) made.note = notes[at];
      if (user) made.user = true;
      entries[row] = made;
    }
  }

  return {
    add(table, user, visit) {
      const replaced = new Set<number>();
      const ids = user || taken.size > 0 ? table.column(ID) : [];
      if (taken.size > 0) for (const [row, id] of ids.entries()) if (taken.has(id)) replaced.add(row);
      const part: Part = { table, user, start: owners.length, replaced };
      parts.push(part);
      for (let row = 0; row < table.size; row += 1) owners.push(part);
      visit(part.start, replaced);
      if (user) for (const [row, id] of ids.entries()) if (!replaced.has(row)) taken.add(id);
    },
    size: () => owners.length,
    tableOf: (row) => ownerOf(row).table,
    spellingsOf(row) {
      const { table, start } = ownerOf(row);
      return spellings(table.column(NAME)[row - start] ?? '', parseAliases(table.column(ALIASES)[row - start] ?? ''));
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
      const list: Entry[] = [];
      for (const part of parts) {
        if (part.table.name !== name) continue;
        const end = part.start + part.table.size;
        makeEntries(part, part.start, end);
        for (let row = part.start; row < end; row += 1) {
          const made = entries[row];
          if (made !== undefined && !part.replaced.has(row - part.start)) list.push(made);
        }
      }
      lists.set(name, list);
      return list;
    },
  };
}
