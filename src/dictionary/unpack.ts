import { parseAliases } from './aliases.ts';
import type { CompiledTable } from './compile.ts';
import { declaredEntityType } from './entity-type.ts';
import type { Entry } from './types.ts';

/** The entries of a packed table, in file order: the first of `agencies` may be 대통령비서실. */
export function unpackTable({ name: table, header, sources, rows }: CompiledTable): readonly Entry[] {
  return rows.map((row) => {
    const [id = '', name = '', type = '', source, aliases = '', parent, code, from, to, note] = row.map(String);
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
    };
  });
}
