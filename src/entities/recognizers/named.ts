import type { Name } from '../../core/layers.ts';
import type { Lexicon } from '../../dictionary/types.ts';
import type { Candidate } from '../candidate.ts';
import { roleOf } from '../role.ts';

/**
 * The names as entities: a local government by its role in the sentence, uncertain ones where the context speaks for them.
 *
 * @example 전라남도는 … 열어 → AGENCY; 전남 항만 → REGION
 */
export function namedEntities(text: string, names: readonly Name[], lexicon: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [index, name] of names.entries()) {
    const entry = name.entry === undefined ? undefined : lexicon.entry(name.entry);
    const type = roleOf(text, names, index, entry);
    if (type === undefined) continue;
    const { start, end, evidence } = name;
    const norm = entry === undefined ? {} : { norm: entry.name, entry: entry.id };
    found.push({ start, end, type, ...norm, evidence, priority: 2 });
  }
  return found;
}
