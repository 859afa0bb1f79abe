import type { Pointer, Term } from './library.ts';
import { KOREAN, type TermOrigin } from './terms.ts';

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
    const pointers: Pointer[] = [];
    for (let at = 0; at < terms.length; ) {
      const length = lengthAt(terms, at, wanted);
      const [sentence = 0, from = 0] = terms[at]?.index ?? [];
      if (length > 0) pointers.push([sentence, from, from + length]);
      at += Math.max(1, length);
    }
    return pointers;
  });
}

/** How many terms the longest word covers that begins here; 0 for none. */
function lengthAt(terms: readonly Term[], at: number, words: readonly string[]): number {
  const first = originOf(terms[at]);
  if (first === undefined || terms[at]?.text === '') return 0;
  for (const word of words) {
    if (!first.text.startsWith(word, first.start)) continue;
    const end = first.start + word.length;
    let to = at;
    while ((originOf(terms[to])?.start ?? end) < end) to += 1;
    if (originOf(terms[to - 1])?.end === end) return to - at;
  }
  return 0;
}

function originOf(term: Term | undefined): TermOrigin | undefined {
  return term !== undefined && KOREAN in term ? (term[KOREAN] as TermOrigin) : undefined;
}
