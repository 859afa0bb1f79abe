import { byRule } from '../../core/evidence.ts';
import type { Name } from '../../core/layers.ts';
import type { Lexicon } from '../../dictionary/types.ts';
import { type Candidate, USER_PRIORITY } from '../candidate.ts';
import { countryGovernmentEnd } from '../country-government.ts';
import { rolesOf } from '../role.ts';
import type { RoleCues } from '../role-cues.ts';

/**
 * The names as entities: a local government by its role in the sentence, uncertain ones where the context speaks for them.
 *
 * @param cues the words that tell roles
 * @example 전라남도는 … 열어 → AGENCY; 전남 항만 → REGION; 일본 정부 → AGENCY
 */
export function namedEntities(
  text: string,
  names: readonly Name[],
  lexicon: Lexicon,
  cues: RoleCues,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const roles = rolesOf(text, names, lexicon, cues);
  for (const [index, name] of names.entries()) {
    const type = roles[index];
    if (type === undefined) continue;
    const governmentEnd = countryGovernmentEnd(text, name, lexicon);
    if (governmentEnd !== undefined) {
      const evidence = byRule('entities.country-government');
      found.push({
        start: name.start,
        end: governmentEnd,
        type: 'AGENCY',
        evidence,
        priority: 2,
      });
      continue;
    }
    const entry = name.entry === undefined ? undefined : lexicon.entry(name.entry);
    const { start, end, evidence } = name;
    const norm = entry === undefined ? {} : { norm: entry.name, entry: entry.id };
    const priority = entry?.user === true && name.uncertain !== true ? USER_PRIORITY : 2;
    found.push({ start, end, type, ...norm, evidence, priority });
  }
  return found;
}
