import type { FinishedDocument } from '../../core/finished.ts';
import type { Morpheme, Tag } from '../../core/layers.ts';
import { contains, type Span } from '../../core/span.ts';

/** Whatever analyses a text: an analyser, or a function around one that adds what is known of the text. */
export interface Reader {
  /** Analyses a text. */
  analyze(text: string): Pick<FinishedDocument, 'text' | 'morphemes'>;
}

/** Which morphemes become terms. */
export interface TermOptions {
  /**
   * `content`: nouns, verbs and adjectives, adverbs, foreign words; `nouns`: nouns and foreign words only; `all`: every morpheme
   * as it is, particles, endings and signs too. Default: `content`.
   */
  readonly keep?: 'content' | 'nouns' | 'all';
}

/** A word in its dictionary form, and where it stands: UTF-16 code units of the text. */
export interface Term extends Span {
  /** 전략; 밝히다 for 밝혔. */
  readonly term: string;
  readonly tag: Tag;
}

const NOUNS: ReadonlySet<Tag> = new Set(['NNG', 'NNP', 'XR', 'SL', 'SH']);
const VERBS: ReadonlySet<Tag> = new Set(['VV', 'VA']);
const OTHER_CONTENT: ReadonlySet<Tag> = new Set(['MAG']);

/**
 * The terms of an analysed document, in text order; those of one sentence with its span.
 *
 * @example termsOf(document).map(({ term }) => term) // ['가람시', '3대' …]
 */
export function termsOf(
  document: Pick<FinishedDocument, 'morphemes'>,
  options: TermOptions = {},
  range?: Span,
): readonly Term[] {
  const { keep = 'content' } = options;
  const morphemes = range === undefined ? document.morphemes : document.morphemes.filter((one) => contains(range, one));
  return morphemes.flatMap((morpheme, index) => {
    if (keep !== 'all' && isCounter(morpheme, morphemes[index - 1])) return [];
    return termOf(morpheme, keep) ?? [];
  });
}

/** 대 of 3대, which engines call a noun now and then. */
function isCounter({ tag, start, end }: Morpheme, before: Morpheme | undefined): boolean {
  return tag === 'NNG' && end - start === 1 && before?.tag === 'SN' && before.end === start;
}

function termOf({ form, tag, start, end }: Morpheme, keep: NonNullable<TermOptions['keep']>): Term | undefined {
  if (keep === 'all' || NOUNS.has(tag)) return { term: form, tag, start, end };
  if (keep === 'nouns') return undefined;
  if (VERBS.has(tag)) return { term: `${form}다`, tag, start, end };
  return OTHER_CONTENT.has(tag) ? { term: form, tag, start, end } : undefined;
}
