/** The columns of a dictionary file, in order: `id⇥name⇥type⇥aliases⇥parent⇥code⇥from⇥to⇥source⇥note`. */
export const COLUMNS = ['id', 'name', 'type', 'aliases', 'parent', 'code', 'from', 'to', 'source', 'note'] as const;

/** One of {@link COLUMNS}: `aliases`. */
export type Column = (typeof COLUMNS)[number];

/** The columns that may not be empty: a row without a `source` cannot be checked by anybody. */
export const REQUIRED_COLUMNS: readonly Column[] = ['id', 'name', 'type', 'source'];

/** The cells of one row by column, as written: `cells.aliases` is "산업부 | 산자부?". */
export type Cells = Readonly<Record<Column, string>>;

/** Names the cells of a row; those that are missing at the end are empty: `["a", "b"]` becomes id "a", name "b". */
export function cellsOf(values: readonly string[]): Cells {
  const [
    id = '',
    name = '',
    type = '',
    aliases = '',
    parent = '',
    code = '',
    from = '',
    to = '',
    source = '',
    note = '',
  ] = values;
  return { id, name, type, aliases, parent, code, from, to, source, note };
}
