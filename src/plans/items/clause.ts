import type { ParticleReader } from '../../core/particles.ts';
import type { Span } from '../../core/span.ts';
import { depths, wordsIn } from './trim.ts';

const OBJECT = /(?:[을를]|으로|에|(?<=[가-힣])로|[은는]|이다|이며|이고|입니다|했다|한다)[.,]?$/;
const PREDICATE = /(?:다|며|고|여|해|한|할|는|된|될|됨|함)[.,”’"']?$/;

/** How many words the items so far have. */
export function usualWords(text: string, items: readonly Span[]): number {
  return items.length === 0 ? 3 : items.reduce((sum, item) => sum + wordsIn(text, item).length, 0) / items.length;
}

/** Where the list is the object of a clause, the last item ends before the particle that ties it to the predicate. */
export function cutClause(text: string, region: Span, before: readonly Span[], particles: ParticleReader): Span {
  const words = wordsIn(text, region);
  const copula = /(?:이었|였)?(?:이다|입니다|이며|이고|임)\.?$/.exec(
    text.slice(Math.max(region.start, region.end - 8), region.end),
  );
  const usual = usualWords(text, before);
  const levels = depths(text, region.start, region.end);
  const plainComma = before.every((item) => !text.slice(item.start, item.end).includes(','));
  let best: { readonly end: number; readonly distance: number } | undefined;
  for (const [index, word] of words.entries()) {
    if (index >= 14) break;
    if ((levels[word.end - region.start] ?? 0) > 0) continue;
    const surface = text.slice(word.start, word.end);
    if (plainComma && before.length > 0 && /,$/.test(surface) && index + 1 < words.length) {
      const end = nounEnd(text, { start: word.start, end: word.end - 1 }, particles);
      const distance = Math.abs(index + 1 - usual) - 0.4;
      if (best === undefined || distance < best.distance) best = { end, distance };
      break;
    }
    const next = words[index + 1];
    if (next === undefined || !OBJECT.test(surface) || /(?:하는|되는|있는|없는|위한)$/.test(surface)) continue;
    if (endsAsNoun(text, word, particles)) continue;
    if (!words.slice(index + 1).some((one) => PREDICATE.test(text.slice(one.start, one.end)))) continue;
    const distance = Math.abs(index + 1 - usual) + (/[을를]$|으로$/.test(surface) ? 0 : 0.5);
    if (best === undefined || distance < best.distance) best = { end: nounEnd(text, word, particles), distance };
  }
  if (best !== undefined) return { start: region.start, end: best.end };
  if (copula !== null) return { start: region.start, end: region.end - copula[0].length };
  const tied = /(?:으로|로),$/.exec(text.slice(Math.max(region.start, region.end - 8), region.end));
  return tied === null ? region : { start: region.start, end: region.end - tied[0].length };
}

/** 마을, 판로, 도로: nouns that end like a particle which does not fit what is before it. */
function endsAsNoun(text: string, word: Span, particles: ParticleReader): boolean {
  if (!/[을를은는로]$/.test(text.slice(word.start, word.end))) return false;
  const ends = particles.nounEnds(text, word.start, word.end);
  const stem = ends[1];
  return stem === undefined || (text.charAt(word.end - 1) === '로' && stem - word.start < 2);
}

/** A word without the particles at its end. */
function nounEnd(text: string, word: Span, particles: ParticleReader): number {
  const ends = particles.nounEnds(text, word.start, word.end);
  return ends.length > 1 ? (ends[1] ?? word.end) : word.end;
}
