import { spellings } from './aliases.ts';
import type { Compiled } from './compile.ts';
import { daysApart, isValidAt } from './dates.ts';
import { createFormIndex, type FormIndex, type Found, type Posting } from './form-index.ts';
import type { Entry, Lexicon, LookupOptions, Match } from './types.ts';
import { unpackTable } from './unpack.ts';

/** In a table with `spacing: free`, shorter spellings than this keep their blanks: 도로법 is not "도 로법". */
const FREE_LENGTH = 5;

/**
 * Makes a lexicon of compiled tables. Rows of user tables (a later one before an earlier one) come before shipped rows
 * of the same spelling, and a row with the id of a shipped one replaces it.
 *
 * @example `createLexicon(compileTables(files)).matchesAt('경상남도는', 0)[0]?.entry.name` is 경상남도
 */
export function createLexicon(compiled: Compiled, ...userTables: readonly Compiled[]): Lexicon {
  const entries = new Map<string, Entry>();
  const tables = new Map<string, readonly Entry[]>();
  const names = new Set<string>();
  const free = new Set<string>();
  const postings: Posting[] = [];
  for (const layer of [...userTables.toReversed(), compiled]) {
    const user = layer === compiled ? {} : { user: true as const };
    const added: Posting[] = [];
    for (const packed of layer.tables) {
      if (packed.header.role === 'names') names.add(packed.name);
      if (packed.header.spacing === 'free') free.add(packed.name);
      const fresh = unpackTable(packed)
        .filter(({ id }) => !entries.has(id))
        .map((entry): Entry => ({ ...entry, ...user }));
      tables.set(packed.name, [...(tables.get(packed.name) ?? []), ...fresh]);
      for (const entry of fresh) {
        entries.set(entry.id, entry);
        for (const { form, uncertain } of spellings(entry.name, entry.aliases)) {
          added.push({ form, entry, uncertain: uncertain === true });
        }
      }
    }
    for (const posting of added) if (!posting.uncertain) postings.push(posting);
    for (const posting of added) if (posting.uncertain) postings.push(posting);
  }
  const isFree = ({ form, entry }: Posting) => free.has(entry.table) && form.length >= FREE_LENGTH;
  const indices: readonly FormIndex[] = [
    createFormIndex(
      postings.filter((posting) => !isFree(posting)),
      false,
    ),
    createFormIndex(postings.filter(isFree), true),
  ];

  function select(found: readonly Posting[], { at, tables: wanted }: LookupOptions): readonly Posting[] {
    const allowed = found.filter(({ entry }) => (wanted ? wanted.includes(entry.table) : names.has(entry.table)));
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
    table: (name) => tables.get(name) ?? [],
    entry: (id) => entries.get(id),
    lookup: (form, options = {}) =>
      select(
        indices.flatMap((index) => index.get(form)),
        options,
      ).map(({ entry }) => entry),
    matchesAt(text, offset, options = {}) {
      const [exact = [], spaced = []] = indices.map((index) => index.at(text, offset));
      if (exact.length === 0 && spaced.length === 0) return NOTHING;
      return byLength(exact, spaced).flatMap(({ end, postings: found }) =>
        select(found, options).map(({ entry, uncertain }): Match => ({ start: offset, end, entry, uncertain })),
      );
    },
  };
}

const NOTHING: readonly Match[] = [];

function byLength(left: readonly Found[], right: readonly Found[]): readonly Found[] {
  if (right.length === 0) return left;
  return [...left, ...right].sort((one, other) => other.end - one.end);
}
