import type { Pointer, Term } from './library.ts';
import { originOf, type TermOrigin } from './terms.ts';

/**
 * Where words stand in some terms: from the beginning of a term to the end of one, as written, longest first at each place.
 *
 * @param parts the stretches of terms to look through, each with the pointer to its first term
 */
export function findWords(parts: readonly (readonly Term[])[], words: readonly string[]): readonly Pointer[] {
  const wanted = [...new Set(words)]
    .filter((word) => word.trim() !== '')
    .sort((one, other) => other.length - one.length);
  return parts.flatMap((terms) => {
    const origins = terms.map(originOf);
    const pointers: Pointer[] = [];
    for (let at = 0; at < terms.length; ) {
      // A term without text of its own shares the character of the one before it: no word begins there.
      const length = terms[at]?.text === '' ? 0 : lengthAt(origins, at, wanted);
      const [sentence = 0, from = 0] = terms[at]?.index ?? [];
      if (length > 0) pointers.push([sentence, from, from + length]);
      at += Math.max(1, length);
    }
    return pointers;
  });
}

/** How many terms the longest word covers that begins here; 0 for none. */
function lengthAt(origins: readonly (TermOrigin | undefined)[], at: number, words: readonly string[]): number {
  const first = origins[at];
  if (first === undefined) return 0;
  for (const word of words) {
    if (!first.text.startsWith(word, first.start)) continue;
    const end = first.start + word.length;
    let to = at;
    while ((origins[to]?.start ?? end) < end) to += 1;
    if (origins[to - 1]?.end === end) return to - at;
  }
  return 0;
}
