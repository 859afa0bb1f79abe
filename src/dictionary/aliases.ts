import type { Alias } from './types.ts';

const NONE: readonly Alias[] = [];

/** Reads the `aliases` cell: "산업부 | 산자부?" gives 산업부 and, needing context, 산자부. */
export function parseAliases(cell: string): readonly Alias[] {
  if (cell === '') return NONE;
  return cell.split('|').map((part) => {
    const form = part.trim();
    return form.endsWith('?') ? { form: form.slice(0, -1).trimEnd(), uncertain: true } : { form };
  });
}

/**
 * All spellings of an entry, its name first. A name that needs context is repeated as an alias with `?`: the
 * title 시장 with the alias "시장?" (a market is one, too).
 */
export function spellings(name: string, aliases: readonly Alias[]): readonly Alias[] {
  const own = aliases.find(({ form }) => form === name);
  const others = aliases.filter(({ form }) => form !== name);
  return [own ?? { form: name }, ...others];
}
