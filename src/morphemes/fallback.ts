import { type KnownName, shiftBy, type TaggedMorpheme } from './tagger.ts';

/**
 * Morphemes for a text that an engine could not read: a name is one morpheme, every other character stands alone, letters as
 * unknown words, all else as symbols.
 *
 * @example `unreadable('가!', [])` is 가/UN !/SW
 */
export function unreadable(text: string, names: readonly KnownName[]): readonly TaggedMorpheme[] {
  const morphemes: TaggedMorpheme[] = [];
  let next = 0;
  for (let start = 0; start < text.length; ) {
    const name = names[next];
    if (name !== undefined && name.start === start) {
      morphemes.push({ form: text.slice(name.start, name.end), tag: name.tag ?? 'NNP', start, end: name.end });
      next += 1;
      start = name.end;
      continue;
    }
    const form = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const end = start + form.length;
    if (form.trim() !== '') morphemes.push({ form, tag: /\p{L}/u.test(form) ? 'UN' : 'SW', start, end });
    start = end;
  }
  return morphemes;
}

/**
 * Adds what an engine has left out (Kiwi passes over some syllables that no word has), so that every visible character belongs
 * to a morpheme.
 *
 * @param morphemes in order of their starts
 * @example `cover('가 나', [])` is 가/UN 나/UN
 */
export function cover(text: string, morphemes: readonly TaggedMorpheme[]): readonly TaggedMorpheme[] {
  const covered: TaggedMorpheme[] = [];
  let end = 0;
  for (const morpheme of morphemes) {
    if (morpheme.start > end) covered.push(...missing(text, end, morpheme.start));
    covered.push(morpheme);
    end = Math.max(end, morpheme.end);
  }
  covered.push(...missing(text, end, text.length));
  return covered;
}

function missing(text: string, start: number, end: number): readonly TaggedMorpheme[] {
  return shiftBy(unreadable(text.slice(start, end), []), start);
}
