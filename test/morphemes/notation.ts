import type { Span } from '../../src/core/span.ts';
import type { KnownName, TaggedMorpheme, Tagger } from '../../src/morphemes/tagger.ts';

/** Morphemes on one line: "하/VV[0,1) 았/EP[0,1) 다/EF[1,2)". */
export function placed(morphemes: readonly TaggedMorpheme[]): string {
  return morphemes.map(({ form, tag, start, end }) => `${form}/${tag}[${start},${end})`).join(' ');
}

/** Morphemes without their places: "하/VV 았/EP 다/EF". */
export function plain(morphemes: readonly TaggedMorpheme[]): string {
  return morphemes.map(({ form, tag }) => `${form}/${tag}`).join(' ');
}

/** Every place at which one of the forms stands. */
export function namesIn(text: string, ...forms: readonly string[]): readonly KnownName[] {
  const names: Span[] = [];
  for (const form of forms) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      names.push({ start, end: start + form.length });
    }
  }
  return names;
}

/** The morphemes that touch the text around a name: the name and what follows it up to the next space. */
export function eojeolOf(tagger: Tagger, text: string, name: string): string {
  const start = text.indexOf(name);
  const space = text.indexOf(' ', start + name.length);
  const end = space < 0 ? text.length : space;
  return plain(tagger.tag(text, namesIn(text, name)).filter((one) => one.start >= start && one.end <= end));
}
