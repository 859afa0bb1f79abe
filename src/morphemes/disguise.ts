import { codaOf } from '../core/hangul.ts';
import type { Span } from '../core/span.ts';
import type { KnownName, TaggedMorpheme } from './tagger.ts';

/** A text in which every name has been replaced by one that the engine surely knows. */
export interface Disguise {
  readonly text: string;
  /** Where the replacements stand in {@link text}, in order. */
  readonly masks: readonly Mask[];
}

/** One replacement: the place of the mask and the name behind it, in offsets of the original text. */
export interface Mask extends Span {
  readonly name: KnownName;
}

/** Names known to every engine, one for each class of ending, since the particle's form depends on it (는/은, 로/으로). */
const MASKS = { vowel: '경상남도', rieul: '서울', consonant: '대한민국' } as const;

/** The particles and endings that only follow a consonant: 은, 이, 을, 과, 으로. */
const AFTER_CONSONANT = /^[은이을과으]/;

/**
 * Replaces the names in a text, for an engine that cannot be told of them.
 *
 * @example "하병필은 갔다" with 하병필 becomes "서울은 갔다"
 */
export function disguise(text: string, names: readonly KnownName[]): Disguise {
  const masks: Mask[] = [];
  let disguised = '';
  let at = 0;
  for (const name of names) {
    disguised += text.slice(at, name.start);
    const mask = MASKS[ending(text, name)];
    masks.push({ start: disguised.length, end: disguised.length + mask.length, name });
    disguised += mask;
    at = name.end;
  }
  return { text: disguised + text.slice(at), masks };
}

function ending(text: string, name: Span): keyof typeof MASKS {
  const coda = codaOf(text.charCodeAt(name.end - 1));
  if (coda !== undefined) return coda;
  // LH, 제3회): how the name is read aloud shows in what follows it.
  return AFTER_CONSONANT.test(text.slice(name.end, name.end + 1)) ? 'consonant' : 'vowel';
}

/**
 * Puts the names back: each becomes one morpheme, the others get the offsets of the original text. A morpheme that crosses the
 * border of a name keeps what is outside.
 *
 * @param original the text before {@link disguise}
 * @param morphemes in offsets of the disguised text, in order
 */
export function unmask(
  original: string,
  { masks }: Disguise,
  morphemes: readonly TaggedMorpheme[],
): readonly TaggedMorpheme[] {
  if (masks.length === 0) return morphemes;
  const result: TaggedMorpheme[] = [];
  let shift = 0;
  let next = 0;
  // Where the part of the current mask ends that morphemes must stay out of.
  let masked = 0;
  const putNames = (until: number): void => {
    for (let mask = masks[next]; mask !== undefined && mask.start < until; mask = masks[next]) {
      const { start, end, tag = 'NNP' } = mask.name;
      result.push({ form: original.slice(start, end), tag, start, end });
      shift = end - mask.end;
      masked = mask.end;
      next += 1;
    }
  };
  for (const morpheme of morphemes) {
    const mask = masks[next];
    const before = mask === undefined ? morpheme.end : Math.min(morpheme.end, mask.start);
    const from = Math.max(morpheme.start, masked);
    if (from < before) result.push(outside(original, morpheme, from, before, shift));
    putNames(morpheme.end);
    if (masked > from && morpheme.end > masked) result.push(outside(original, morpheme, masked, morpheme.end, shift));
  }
  putNames(Number.POSITIVE_INFINITY);
  return result;
}

function outside(original: string, morpheme: TaggedMorpheme, from: number, to: number, shift: number): TaggedMorpheme {
  const start = from + shift;
  const end = to + shift;
  const cut = from !== morpheme.start || to !== morpheme.end;
  return { form: cut ? original.slice(start, end) : morpheme.form, tag: morpheme.tag, start, end };
}
