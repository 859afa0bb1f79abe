import type { KnownName, TaggedMorpheme } from './tagger.ts';

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
