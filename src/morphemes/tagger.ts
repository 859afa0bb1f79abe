import type { Tag } from '../core/layers.ts';
import { splitsSurrogatePair } from '../core/offsets.ts';
import { bySpan, type Span, trimSpan } from '../core/span.ts';

/** Which engine made the morphemes: `{ name: 'garu', version: '0.3.7', model: 'base' }`. */
export interface EngineInfo {
  readonly name: 'garu' | 'kiwi';
  /** Version of the engine's code. */
  readonly version: string;
  /** The model that it runs. */
  readonly model: string;
}

/** A morpheme as an engine gives it, in offsets of the text it was called with: `{ form: '하', tag: 'XSV', start: 2, end: 3 }`. */
export interface TaggedMorpheme extends Span {
  readonly form: string;
  readonly tag: Tag;
}

/** A stretch of the text that must stay one morpheme: 하병필 in "하병필 도지사권한대행은". */
export interface KnownName extends Span {
  /** The tag of that morpheme; default: NNP. */
  readonly tag?: Tag;
}

/**
 * A morphological engine. It is loaded asynchronously and then runs synchronously; the same text and names give the
 * same morphemes, whatever was tagged before. Starts are non-decreasing; spans may coincide (했다: 하 and 었 are both on 했).
 *
 * @example `tagger.tag('하병필은 갔다', [{ start: 0, end: 3 }])` gives 하병필/NNP 은/JX 가/VV 았/EP 다/EF
 */
export interface Tagger {
  readonly info: EngineInfo;
  /**
   * Tags one piece of text, as a rule a sentence.
   *
   * @param text any string; odd text (lone surrogates, NUL, one endless word) never throws
   * @param names stretches to keep whole; of overlapping ones the first and longest wins
   */
  tag(text: string, names: readonly KnownName[]): readonly TaggedMorpheme[];
  /** Frees what the engine holds; the tagger cannot be used afterwards. */
  dispose?(): void;
}

/**
 * The names that an engine can be told of: inside the text, not blank, cutting no surrogate pair, in order, without overlap.
 *
 * @example of "경상남도" and "경상남도 지역혁신협의회" at the same place only the second stays
 */
export function usableNames(text: string, names: readonly KnownName[]): readonly KnownName[] {
  const usable: KnownName[] = [];
  let previous = 0;
  for (const name of [...names].sort(bySpan)) {
    if (!Number.isInteger(name.start) || !Number.isInteger(name.end)) continue;
    if (name.start < previous || name.end > text.length) continue;
    const span = trimSpan(text, name);
    if (span.start >= span.end) continue;
    if (splitsSurrogatePair(text, span.start) || splitsSurrogatePair(text, span.end)) continue;
    usable.push({ ...name, ...span });
    previous = span.end;
  }
  return usable;
}

/**
 * Whether a morpheme stands on more than white space; engines take some rare spaces (U+2028, U+FEFF) for symbols.
 *
 * @example false for the no-break space that an engine gave as SW
 */
export function isVisible(text: string, morpheme: Span): boolean {
  const { start, end } = trimSpan(text, morpheme);
  return start < end;
}

/** The same morphemes in the offsets of a longer text, in which theirs begins at `offset`. */
export function shiftBy(morphemes: readonly TaggedMorpheme[], offset: number): readonly TaggedMorpheme[] {
  if (offset === 0) return morphemes;
  return morphemes.map(({ form, tag, start, end }) => ({ form, tag, start: start + offset, end: end + offset }));
}
