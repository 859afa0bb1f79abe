import type { Block, Name, Release } from '../core/layers.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import { entityTypeOf } from '../dictionary/entity-type.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { joinAgencies } from './affiliates.ts';
import { findBodies } from './bodies.ts';
import { type Candidate, RANK, selectLongest } from './candidate.ts';
import { findCompanies } from './companies.ts';
import { findCompaniesByHead } from './company-heads.ts';
import { findCompanyMentions } from './company-mentions.ts';
import { findDefined } from './definitions.ts';
import { findListed } from './gazetteer.ts';
import { findHeaded } from './headed.ts';
import { findLaws } from './laws.ts';
import { type NameLists, readLists } from './lists.ts';
import { findPersons } from './persons.ts';
import { joinRegions } from './regions.ts';
import { type Page, readPage } from './words.ts';

/**
 * Names on the raw text, before an engine can tear them apart: dictionary names, bodies by the end of their name,
 * companies, laws, persons and their titles by the cues around them.
 *
 * @example 경상남도(도지사권한대행 하병필)는 → 경상남도, 도지사권한대행, 하병필
 */
export function namesStage(lexicon: Lexicon): Stage<'blocks' | 'release' | 'sentences', 'names'> {
  const lists = readLists(lexicon);
  return defineStage({
    needs: ['blocks', 'release', 'sentences'],
    provides: 'names',
    run: ({ text, layers }) => findNames(text, layers.blocks, layers.release, lexicon, lists),
  });
}

function findNames(
  text: string,
  blocks: readonly Block[],
  release: Release,
  lexicon: Lexicon,
  lists: NameLists,
): readonly Name[] {
  const page = readPage(text, blocks, lists.particles);
  const listed = findListed(page, lexicon, lists, release.publishedAt);
  const isRegion = (form: string) => lexicon.lookup(form).some((entry) => entityTypeOf(entry) === 'REGION');
  const bodies = findBodies(page, lists, listed, isRegion);
  const first: readonly Candidate[] = [
    ...listed,
    ...bodies,
    ...joinRegions(page, listed, lexicon, lists),
    ...joinAgencies(page, listed, lexicon),
    ...findCompanies(page, lists),
    ...findLaws(page, lists),
  ];
  const known = [...first, ...findCompanyMentions(page, lists, lexicon, first)];
  const persons = findPersons({ page, lists, taken: takenWords(page, known), isRegion });
  const candidates = [
    ...known,
    ...persons,
    ...findHeaded(page, lists, known, persons),
    ...findCompaniesByHead(page, lists, known, persons),
  ];
  return selectLongest([...candidates, ...findDefined(page, candidates, lists.particles)]);
}

/** Which words lie in a sure name: beside them a person's name is looked for, not in them. */
function takenWords({ words }: Page, known: readonly Candidate[]): readonly boolean[] {
  const taken: boolean[] = words.map(() => false);
  const sorted = known.filter(({ rank }) => rank > RANK.weak).sort((left, right) => left.start - right.start);
  let reach = -1;
  let next = 0;
  for (const [index, word] of words.entries()) {
    for (let name = sorted[next]; name !== undefined && name.start <= word.start; name = sorted[next]) {
      reach = Math.max(reach, name.end);
      next += 1;
    }
    taken[index] = reach > word.start;
  }
  return taken;
}
