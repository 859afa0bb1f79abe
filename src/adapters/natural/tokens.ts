import type { Morpheme, Tag } from '../../core/layers.ts';
import { type Span, within } from '../../core/span.ts';
import type { Document } from '../../document.ts';

/**
 * Which morphemes become tokens. `all`: every one, with particles, endings and signs. `content`: nouns, roots, verbs and adjectives,
 * adverbs, numbers and foreign words. `nouns`: nouns and foreign words.
 */
export type Keep = 'all' | 'content' | 'nouns';

/** What tokens are read from: a document, or its text and morphemes. */
export type AnalyzedText = Pick<Document, 'text' | 'morphemes'>;

/** A token with its place in the text, UTF-16; the surface there may be another word form: 열렸 of 열리다. */
export interface KoreanToken extends Span {
  /** The noun itself, the dictionary form of a verb or adjective: 발표, 열리다. */
  readonly form: string;
  readonly tag: Tag;
}

const STEMS: ReadonlySet<Tag> = new Set(['VV', 'VA']);
const NOUNS: ReadonlySet<Tag> = new Set(['NNG', 'NNP', 'SL', 'SH']);
const CONTENT: ReadonlySet<Tag> = new Set([...NOUNS, ...STEMS, 'XR', 'MAG', 'SN', 'NR']);

/**
 * The tokens of an analysed text, in order. Of a noun that is a verb with 하다 or 되다 the noun is the token.
 *
 * @param span only tokens inside it: a sentence of the document, an entity
 * @example "경남도는 3대 전략을 발표했다" → 경남도, 3, 대, 전략, 발표
 */
export function tokensOf({ morphemes }: AnalyzedText, keep: Keep = 'content', span?: Span): readonly KoreanToken[] {
  const inside = span === undefined ? morphemes : within(morphemes, span);
  return inside.flatMap((morpheme) => tokenOf(morpheme, keep) ?? []);
}

function tokenOf({ form, tag, start, end }: Morpheme, keep: Keep): KoreanToken | undefined {
  if (form === '') return undefined;
  if (keep === 'all') return { form, tag, start, end };
  if (!(keep === 'nouns' ? NOUNS : CONTENT).has(tag)) return undefined;
  return { form: STEMS.has(tag) ? `${form}다` : form, tag, start, end };
}
