import { byEntry } from '../core/evidence.ts';
import type { EntityType } from '../core/layers.ts';
import { entityTypeOf } from '../dictionary/entity-type.ts';
import type { Lexicon, Match } from '../dictionary/types.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

const DIVISIONS: ReadonlySet<string> = new Set(['city', 'county', 'district']);

/** A candidate from the dictionary, with all entries that its spelling can mean. */
export interface Listed extends Candidate {
  readonly entry: string;
  readonly matches: readonly Match[];
  /** Index of its first word. */
  readonly word: number;
}

/**
 * The dictionary names that begin at a word and end where a noun can end; at each word the longest.
 *
 * @example 국토교통부는 → 국토교통부; 해양경찰청장은 → nothing, 해양경찰청 does not end there
 */
export function findListed(page: Page, lexicon: Lexicon, lists: NameLists, at: string | undefined): readonly Listed[] {
  const found: Listed[] = [];
  const options = at === undefined ? {} : { at };
  for (const [index, word] of page.words.entries()) {
    const limit = page.blocks[word.block]?.end ?? word.end;
    const matches = lexicon.matchesAt(page.text, word.start, options).filter((match) => {
      const type = entityTypeOf(match.entry);
      return (
        type !== undefined &&
        (type !== 'TITLE' || match.entry.user === true) &&
        match.end <= limit &&
        isEnd(page, word, match.end, type, lists)
      );
    });
    // Of one spelling the first is meant on the release date; only there a user's entry stands for it.
    const best = matches.find((match, at) => isUsers(match) && matches[at - 1]?.end !== match.end) ?? matches[0];
    if (best === undefined) continue;
    const same = matches.filter(({ end }) => end === best.end);
    const sure = isUsers(best) ? best : (preferred(same) ?? best);
    const type = entityTypeOf(sure.entry);
    const isBarred = type === 'REGION' && lists.notRegions.has(page.text.slice(best.start, best.end));
    if (type === undefined || (isBarred && !isUsers(sure))) continue;
    const uncertain = sure.uncertain && !same.every((match) => isDivisionInFull(match, page.text));
    found.push({
      start: best.start,
      end: best.end,
      type,
      entry: sure.entry.id,
      ...(uncertain ? { uncertain } : {}),
      evidence: byEntry(sure.entry.id),
      rank: isUsers(sure) ? RANK.user : uncertain ? RANK.weak : RANK.dictionary,
      matches: same,
      word: index,
    });
  }
  return found;
}

/** Whether a user's own dictionary has the spelling without `?`: then nothing else is meant. */
function isUsers({ entry, uncertain }: Match): boolean {
  return entry.user === true && !uncertain;
}

/** Whether a region stands with its 시, 군 or 구: 고성군 is a place whichever of the two is meant; 중구 may be no place. */
function isDivisionInFull({ entry, start, end }: Match, text: string): boolean {
  return DIVISIONS.has(entry.type) && end - start >= 3 && text.slice(start, end) === entry.name;
}

/** A sure reading before an uncertain one; a local government counts as its region, its role shows later. */
function preferred(matches: readonly Match[]): Match | undefined {
  const sure = matches.filter(({ uncertain }) => !uncertain);
  return (
    sure.find(({ entry }) => entityTypeOf(entry) === 'REGION') ??
    sure[0] ??
    matches.find(({ entry }) => entityTypeOf(entry) === 'REGION')
  );
}

function isEnd(
  { text }: Page,
  word: Word,
  end: number,
  type: EntityType,
  { particles, regionAreas, regionFollowers }: NameLists,
): boolean {
  if (!particles.isBoundary(text, end)) {
    // 공정거래법상: what the law says.
    if (type === 'LAW') return text.charAt(end) === '상' && end < word.end && particles.isBoundary(text, end + 1);
    if (type !== 'REGION' || end >= word.end) return false;
    const followers = end - word.start < 2 ? [] : [...regionAreas, ...regionFollowers];
    return followers.some((form) => text.startsWith(form, end) && particles.isBoundary(text, end + form.length));
  }
  // Inside a run of letters and digits nothing ends: LH is not in LHC.
  return end >= word.end || !/[A-Za-z0-9]/.test(text.charAt(end)) || !/[A-Za-z0-9]/.test(text.charAt(end - 1));
}
