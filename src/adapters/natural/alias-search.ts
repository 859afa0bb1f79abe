import type { Span } from '../../core/span.ts';
import { isSlipOf } from './alias-key.ts';
import { levenshteinDistance, levenshteinSearch } from './modules.ts';
import type { SqueezedText } from './squeezed-text.ts';

/** A place of the squeezed text that is nearly the name. */
export interface NearPlace extends Span {
  readonly distance: number;
}

/** One letter of so many may be wrong: 국방비 is not 국방부. */
const LETTERS_FOR_ONE_ERROR = 5;

/**
 * Where a name stands in a text, with a few letters wrong, missing or too many. natural's Levenshtein search gives the one best place
 * of a text; here it is asked around every place that has a part of the name right.
 *
 * @param key the name without blanks
 * @param most how many letters may be wrong at most; in short names fewer
 * @example 지역혁신협의회 in "경남지역 지역혁신협이회는" is at "지역혁신협이회", distance 1
 */
export function searchAlias(text: SqueezedText, key: string, most: number): readonly NearPlace[] {
  const errors = Math.min(most, Math.floor(key.length / LETTERS_FOR_ONE_ERROR));
  const found: NearPlace[] = [];
  const looked = new Set<number>();
  // Of one part more than there are errors, one has none.
  for (const { part, offset } of partsOf(key, errors + 1)) {
    for (let at = text.text.indexOf(part); at >= 0; at = text.text.indexOf(part, at + 1)) {
      const begin = at - offset;
      if (looked.has(begin)) continue;
      looked.add(begin);
      const place = nearPlace(text, key, { begin, errors });
      if (place !== undefined) found.push(place);
    }
  }
  return found;
}

function partsOf(key: string, count: number): readonly { readonly part: string; readonly offset: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const offset = Math.floor((index * key.length) / count);
    return { part: key.slice(offset, Math.floor(((index + 1) * key.length) / count)), offset };
  });
}

function nearPlace(
  text: SqueezedText,
  key: string,
  { begin, errors }: { readonly begin: number; readonly errors: number },
): NearPlace | undefined {
  const starts = range(begin - errors, begin + errors).filter((start) => start >= 0 && text.isWordStart(start));
  if (starts.length === 0) return undefined;
  const from = Math.max(0, begin - errors);
  const window = text.text.slice(from, begin + key.length + errors);
  const { distance } = errors === 0 ? { distance: window === key ? 0 : 1 } : levenshteinSearch(key, window);
  if (distance > errors) return undefined;
  // natural takes the shortest of several equal places, 국토교통 of 국토교통뷰, and a letter too many where the first is missing.
  let best: NearPlace | undefined;
  for (const start of starts) {
    for (const length of range(key.length - errors, key.length + errors)) {
      const end = start + length;
      if (length < 1 || end > text.text.length || !text.isWordEnd(end)) continue;
      const words = text.text.slice(start, end);
      const place = { start, end, distance: levenshteinDistance(key, words) };
      if (place.distance > errors || !isSlipOf(key, words)) continue;
      if (best === undefined || place.distance < best.distance) best = place;
    }
  }
  return best;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
