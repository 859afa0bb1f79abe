import { spellings } from './aliases.ts';
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
export function createLexicon(compiled: Compiled, ...userTables: readonly Compiled[]): Lexicon {
  const rows = createRows();
  const names = new Set<string>();
  const free = new Set<string>();
  const exact = createFormIndex(false);
  const spaced = createFormIndex(true);
  for (const layer of [...userTables.toReversed(), compiled]) {
    const uncertain: (readonly [FormIndex, string, number])[] = [];
    for (const packed of layer.tables) {
      if (packed.header.role === 'names') names.add(packed.name);
      if (packed.header.spacing === 'free') free.add(packed.name);
      const isFree = free.has(packed.name);
      const indexFor = (form: string) => (isFree && form.length >= FREE_LENGTH ? spaced : exact);
      // The code of a spelling: its row, and whether it needs context.
      rows.add(packed, layer !== compiled, (row, name, aliases) => {
        if (aliases.length === 0) {
          indexFor(name).add(name, row * 2);
          return;
        }
        for (const spelling of spellings(name, aliases)) {
          const { form } = spelling;
          if (spelling.uncertain === true) uncertain.push([indexFor(form), form, row * 2 + 1]);
          else indexFor(form).add(form, row * 2);
        }
      });
    }
    for (const [index, form, code] of uncertain) index.add(form, code);
  }

  function select(codes: readonly number[], { at, tables: wanted }: LookupOptions): readonly Reading[] {
    const allowed: Reading[] = [];
    for (const code of codes) {
      const row = code >> 1;
      const table = rows.tableOf(row);
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
