import { byRule } from '../core/evidence.ts';
import { ancestorsOf } from '../dictionary/ancestors.ts';
import type { Lexicon } from '../dictionary/types.ts';
import type { Candidate } from './candidate.ts';
import type { Listed } from './gazetteer.ts';
import type { NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

/** A town or village behind its county: 남면, 장승포동; not the many nouns that end so. */
const TOWN = /^[가-힣]{1,4}(?:읍|면)$/u;
const NO_TOWN = /(?:측면|전면|표면|지면|화면|장면|국면|반면|정면|직면|후면|내면|외면|방면|수면|대면|라면|하면|되면)$/u;

/**
 * Regions written as one name of several: province and city, city and district, and a region with 지역.
 *
 * @example 충청북도 청주시 · 인천시 연수구 · 장성 남면 · 대전 지역 · 충북지역
 */
export function joinRegions(
  page: Page,
  listed: readonly Listed[],
  lexicon: Lexicon,
  lists: NameLists,
): readonly Candidate[] {
  const regions = listed.filter(({ type }) => type === 'REGION');
  const byWord = new Map(regions.map((region) => [region.word, region]));
  const found: Candidate[] = [];
  for (const region of regions) {
    let last: Listed = region;
    let end = region.end;
    let uncertain = region.uncertain === true;
    for (let word = wordAfter(page, last); word !== undefined; word = wordAfter(page, last)) {
      const next = byWord.get(word);
      if (next === undefined || !isPartOf(next, last, lexicon)) break;
      last = next;
      end = next.end;
      uncertain = false;
    }
    const town = townAfter(page, last);
    if (town !== undefined) end = town;
    const area = areaEnd(page.text, end, lists);
    if (area !== undefined) end = area;
    if (end === region.end) continue;
    const { entry, rank } = { entry: last.entry, rank: region.rank };
    found.push({
      start: region.start,
      end,
      type: 'REGION',
      entry,
      ...(uncertain && area === undefined ? { uncertain } : {}),
      evidence: byRule('names.region-joined'),
      rank: Math.max(rank, 2),
    });
  }
  return found;
}

/** The word that follows a region after one blank. */
function wordAfter({ words, text }: Page, { word, end }: Listed): number | undefined {
  let index = word + 1;
  while ((words[index]?.start ?? Infinity) < end) index += 1;
  const next = words[index];
  return next !== undefined && next.start === end + 1 && text.charAt(end) === ' ' ? index : undefined;
}

/** Whether an entry of `inner` has one of `outer` among its parents: 청주시 in 충청북도. */
function isPartOf(inner: Listed, outer: Listed, lexicon: Lexicon): boolean {
  const outers = new Set(outer.matches.map(({ entry }) => entry.id));
  return inner.matches.some(({ entry }) => [...ancestorsOf(entry, lexicon, 4)].some(({ id }) => outers.has(id)));
}

function townAfter(page: Page, last: Listed): number | undefined {
  if (!/[시군]$|^[가-힣]{2}$/u.test(page.text.slice(last.start, last.end))) return undefined;
  const index = wordAfter(page, last);
  const word: Word | undefined = index === undefined ? undefined : page.words[index];
  return word?.nounEnds.find((end) => {
    const form = page.text.slice(word.start, end);
    return TOWN.test(form) && !NO_TOWN.test(form);
  });
}

/** The end of 지역 behind a region, joined or after a blank; not of 지역사회. */
function areaEnd(text: string, end: number, { regionAreas, particles }: NameLists): number | undefined {
  const from = text.charAt(end) === ' ' ? end + 1 : end;
  for (const form of regionAreas) {
    if (text.startsWith(form, from) && particles.isBoundary(text, from + form.length)) return from + form.length;
  }
  return undefined;
}
