import { checkTables } from './check.ts';
import { checkSources } from './check-sources.ts';
import type { Column } from './columns.ts';
import type { Header } from './header.ts';
import { parseTable, type Table, type TableFile } from './parse.ts';
import { throwProblems } from './problems.ts';

/** All tables as one plain JSON value: what the package ships and what `createLexicon` takes. */
export interface Compiled {
  readonly tables: readonly CompiledTable[];
}

/** One table, its cells packed. */
export interface CompiledTable {
  readonly name: string;
  readonly header: Header;
  /** The distinct values of the column `source`. */
  readonly sources: readonly string[];
  /** The cells of {@link PACKED_COLUMNS} in order, empty ones at the end left out; in place of the source its index. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The order of the cells in a packed row: the rarely filled columns last. */
export const PACKED_COLUMNS: readonly Column[] = [
  'id',
  'name',
  'type',
  'source',
  'aliases',
  'parent',
  'code',
  'from',
  'to',
  'note',
];

/** Options of {@link compileTables}. */
export interface CompileOptions {
  /** Tables that these add to: their ids count as known, their heads as those of tables of the same name. Default: none. */
  readonly base?: Compiled;
  /** Whether the head of each file must explain the values of its column `source`. Default: false. */
  readonly traceable?: boolean;
}

/**
 * Reads, checks and packs dictionary files; the shipped ones and a user's take this same path.
 *
 * @throws GongboError `DICTIONARY_INVALID` that lists every problem as `file:line [column] message`
 * @example `compileTables([{ file: 'my-agencies.tsv', text: '# role: names\n# entity: AGENCY\nid\tname\t…' }])`
 */
export function compileTables(files: readonly TableFile[], { base, traceable = false }: CompileOptions = {}): Compiled {
  const parsed = files.map(parseTable);
  const tables = parsed.map(({ table }) => inherit(table, base));
  const knownIds = new Set(base?.tables.flatMap(({ rows }) => rows.map(([id]) => String(id))));
  const knownTables = new Set(base?.tables.map(({ name }) => name));
  throwProblems([
    ...parsed.flatMap(({ problems }) => problems),
    ...checkTables(tables, { knownIds, knownTables }),
    ...(traceable ? checkSources(tables) : []),
  ]);
  return { tables: tables.map(packTable) };
}

/** A user's file with the name of a shipped one need not repeat the declarations of that one. */
function inherit(table: Table, base: Compiled | undefined): Table {
  const shipped = base?.tables.find(({ name }) => name === table.name);
  return shipped === undefined ? table : { ...table, header: { ...shipped.header, ...table.declared } };
}

function packTable({ name, header, rows }: Table): CompiledTable {
  const sources = [...new Set(rows.map(({ cells }) => cells.source))];
  const indices = new Map(sources.map((source, index) => [source, index]));
  const packed = rows.map(({ cells }) => {
    const values = PACKED_COLUMNS.map((column) =>
      column === 'source' ? (indices.get(cells.source) ?? 0) : cells[column],
    );
    while (values.at(-1) === '') values.pop();
    return values;
  });
  return { name, header, sources, rows: packed };
}
