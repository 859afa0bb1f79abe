import { byRule } from '../core/evidence.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Listed } from './gazetteer.ts';
import type { NameLists } from './lists.ts';
import { titleOf } from './titles.ts';
import type { Page } from './words.ts';

/** Countries have codes of two letters: region:JP. */
const COUNTRY = /^region:[A-Z]{2}$/u;
const MINISTERS = /(?:장관|차관|차관보|국장|부상|대변인|심의관)$/u;
const MINISTRY = /^[가-힣·]{2,12}(?:부|성|처|청|국|위)$/u;

/**
 * A ministry of another country before the title of who heads it.
 *
 * @example 베트남 건설부 in "베트남 건설부 차관"
 */
export function foreignMinistry(
  page: Page,
  lists: NameLists,
  index: number,
  listedByEnd: ReadonlyMap<number, Listed>,
): Candidate | undefined {
  const word = page.words[index];
  const before = page.words[index - 1];
  const next = page.words[index + 1];
  if (word === undefined || before === undefined || next === undefined) return undefined;
  const country = listedByEnd.get(before.end);
  if (country?.type !== 'REGION' || !COUNTRY.test(country.entry) || word.start !== before.end + 1) return undefined;
  if (!MINISTRY.test(word.form)) return undefined;
  const title = next.start === word.end + 1 ? titleOf(page, next, lists)?.title : undefined;
  if (title === undefined || !MINISTERS.test(title)) return undefined;
  const { start } = country;
  return {
    start,
    end: word.end,
    type: 'AGENCY',
    evidence: byRule('names.body-foreign'),
    rank: RANK.suffix,
  };
}
