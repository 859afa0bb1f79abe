import type { Name } from '../core/layers.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** Between two regions that are named together: 고성·양양, 경북(고성. */
const TOGETHER = /^(?:\s?[,，、·・‧ㆍ/(（]\s?|과 |와 |[)）]\s?[,·]\s?)$/u;
/** Behind a region: 고성시, 고성 지역. */
const REGIONAL = /^(?:시|지역|\s지역)/u;

/**
 * Which names are meant as names: all sure ones, and an uncertain form where its neighbours or the rest of the text speak
 * for it. One pass over the names.
 *
 * @example 고성 in "고성·양양 일대" or beside 고성군 elsewhere is meant; 구리 in "구리 가격" is not
 */
export function backedUp(text: string, names: readonly Name[], lexicon: Lexicon): readonly boolean[] {
  const sure = new Set<string>();
  for (const { entry, uncertain } of names) if (uncertain !== true && entry !== undefined) sure.add(entry);
  return names.map((name, index) => {
    if (name.uncertain !== true) return true;
    // A common word that also names a body (경찰) stays a common word beside the body's full name.
    if ((name.type !== 'AGENCY' || isUsers(name, lexicon)) && name.entry !== undefined && sure.has(name.entry))
      return true;
    return name.type === 'REGION' && isAmongRegions(text, names, index);
  });
}

/** Whether a name is one of a user's own dictionary. */
export function isUsers({ entry }: Name, lexicon: Lexicon): boolean {
  return entry !== undefined && lexicon.entry(entry)?.user === true;
}

function isAmongRegions(text: string, names: readonly Name[], index: number): boolean {
  const name = names[index];
  if (name === undefined) return false;
  const previous = names[index - 1];
  const next = names[index + 1];
  return (
    (previous?.type === 'REGION' && isTogether(text, previous.end, name.start)) ||
    (next?.type === 'REGION' && isTogether(text, name.end, next.start)) ||
    REGIONAL.test(text.slice(name.end, name.end + 3))
  );
}

function isTogether(text: string, start: number, end: number): boolean {
  return end - start < 8 && TOGETHER.test(text.slice(start, end));
}
