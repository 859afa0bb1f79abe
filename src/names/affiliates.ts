import { byRule } from '../core/evidence.ts';
import { ancestorsOf } from '../dictionary/ancestors.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Listed } from './gazetteer.ts';
import type { Page } from './words.ts';

const OWNERS = new Set(['ministry', 'agency', 'commission', 'office']);

const ATTACHED = /^ 부[설속] $/u;

/**
 * An agency and its own affiliate written one after the other are one name.
 *
 * @example 통일부 북한이탈주민정착지원사무소 → one AGENCY; 국방부 외교부 → nothing
 */
export function joinAgencies(page: Page, listed: readonly Listed[], lexicon: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [index, inner] of listed.entries()) {
    const outer = listed[index - 1];
    if (outer?.type !== 'AGENCY' || inner.type !== 'AGENCY') continue;
    const between = page.text.slice(outer.end, inner.start).slice(0, 5);
    if (outer.uncertain === true || (between !== ' ' && !ATTACHED.test(between))) continue;
    if (between === ' ' && !isAffiliate(inner.entry, outer.entry, lexicon)) continue;
    const { start } = outer;
    const { end, entry } = inner;
    found.push({ start, end, type: 'AGENCY', entry, evidence: byRule('names.affiliate'), rank: RANK.dictionary });
  }
  return found;
}

function isAffiliate(inner: string, outer: string, lexicon: Lexicon): boolean {
  const entry = lexicon.entry(inner);
  const owner = lexicon.entry(outer);
  // An affiliate right behind a ministry is that one's, also where the row names the ministry's later name.
  if (entry?.type === 'affiliate' && owner !== undefined && OWNERS.has(owner.type)) return true;
  // The parliament's committees: 국회 연금개혁특별위원회.
  if (owner?.name === '국회' && entry?.name.endsWith('위원회') === true) return true;
  return [...ancestorsOf(entry, lexicon, 3)].some(({ id }) => id === outer);
}
