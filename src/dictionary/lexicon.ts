import { parseAliases } from './aliases.ts';
import { ALIASES, type ColumnTable, columnTable, NAME } from './column-table.ts';
import type { Compiled } from './compile.ts';
import { daysApart, isValidAt } from './dates.ts';
import { createFormIndex, type FormIndex, type Found } from './form-index.ts';
import { createRows } from './rows.ts';
import type { Lexicon, LookupOptions, Match } from './types.ts';

/** In a table with `spacing: free`, shorter spellings than this keep their blanks: 도로법 is not "도 로법". */
const FREE_LENGTH = 5;

/**
 * Makes a lexicon of compiled tables. Rows of user tables (a later one before an earlier one) come before shipped rows
 * of the same spelling, and a row with the id of a shipped one replaces it.
 *
 * @example `createLexicon(compileTables(files)).matchesAt('경상남도는', 0)[0]?.entry.name` is 경상남도
 */
export function createLexicon(
  compiled: Compiled | readonly ColumnTable[],
  ...userTables: readonly Compiled[]
): Lexicon {
  const rows = createRows();
  const names = new Set<string>();
  const free = new Set<string>();
  const freeTables = new Set<ColumnTable>();
  const exact = createFormIndex(false, (due, isDue) => addSpellings(exact, due, isDue));
  const spaced = createFormIndex(true, (due, isDue) => addSpellings(spaced, due, isDue));
  const indexFor = (form: string, isFree: boolean) => (isFree && form.length >= FREE_LENGTH ? spaced : exact);
  /** The number of the first row of each layer. */
  const starts: number[] = [];
  for (const layer of [...userTables.toReversed(), compiled]) {
    starts.push(rows.size());
    for (const table of 'tables' in layer ? layer.tables.map(columnTable) : layer) {
      if (table.header.role === 'names') names.add(table.name);
      if (table.header.spacing === 'free') free.add(table.name);
      const isFree = free.has(table.name);
      if (isFree) freeTables.add(table);
      rows.add(table, layer !== compiled, (start, replaced) => {
        const names = table.column(NAME);
        const aliases = table.column(ALIASES);
        for (let row = 0; row < names.length; row += 1) {
          if (replaced.size > 0 && replaced.has(row)) continue;
          const name = names[row] ?? '';
          indexFor(name, isFree).expect(name, start + row);
          const cell = aliases[row] ?? '';
          if (cell === '') continue;
          for (const { form } of parseAliases(cell)) indexFor(form, isFree).expect(form, start + row);
        }
      });
    }
  }

  /** Adds spellings to an index, those of a layer that need context behind the others of it. */
  function addSpellings(index: FormIndex, due: readonly number[], isDue: (form: string) => boolean): void {
    let uncertain: (readonly [string, number])[] = [];
    let end = 0;
    for (const row of due) {
      if (row >= end) {
        for (const [form, code] of uncertain) index.add(form, code);
        uncertain = [];
        end = starts.find((start) => start > row) ?? Number.POSITIVE_INFINITY;
      }
      const isFree = freeTables.has(rows.tableOf(row));
      // The code of a spelling: its row, and whether it needs context.
      for (const spelling of rows.spellingsOf(row)) {
        const { form } = spelling;
        if (indexFor(form, isFree) !== index || !isDue(form)) continue;
        if (spelling.uncertain === true) uncertain.push([form, row * 2 + 1]);
        else index.add(form, row * 2);
      }
    }
    for (const [form, code] of uncertain) index.add(form, code);
  }

  function select(codes: readonly number[], { at, tables: wanted }: LookupOptions): readonly Reading[] {
    const allowed: Reading[] = [];
    for (const code of codes) {
      const row = code >> 1;
      const table = rows.tableOf(row).name;
      if (wanted === undefined ? !names.has(table) : !wanted.includes(table)) continue;
      allowed.push({ entry: rows.entry(row), uncertain: (code & 1) === 1 });
    }
    if (at === undefined || allowed.length < 2) return allowed;
    const [valid, other] = [true, false].map((want) => allowed.filter(({ entry }) => isValidAt(entry, at) === want));
    if (other === undefined || other.length === 0) return allowed;
    // Outside all validities the nearest is meant: 산업부 of 2012 is 산업통상자원부 rather than 산업통상부.
    const near = [...other].sort(
      (left, right) =>
        Number(left.uncertain) - Number(right.uncertain) || daysApart(left.entry, at) - daysApart(right.entry, at),
    );
    return [...(valid ?? []), ...near];
  }

  return {
    table: (name) => rows.table(name),
    entry: (id) => rows.byId(id),
    lookup: (form, options = {}) =>
      select([...exact.get(form), ...spaced.get(form)], options).map(({ entry }) => entry),
    matchesAt(text, offset, options = {}) {
      const exactly = exact.at(text, offset);
      const withBlanks = spaced.at(text, offset);
      if (exactly.length === 0 && withBlanks.length === 0) return NOTHING;
      return byLength(exactly, withBlanks).flatMap(({ end, codes }) =>
        select(codes, options).map(({ entry, uncertain }): Match => ({ start: offset, end, entry, uncertain })),
      );
    },
  };
}

/** An entry by one of its spellings. */
type Reading = Pick<Match, 'entry' | 'uncertain'>;

const NOTHING: readonly Match[] = [];

function byLength(left: readonly Found[], right: readonly Found[]): readonly Found[] {
  if (right.length === 0) return left;
  return [...left, ...right].sort((one, other) => other.end - one.end);
}
