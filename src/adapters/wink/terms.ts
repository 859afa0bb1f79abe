import type { FinishedDocument } from '../../core/finished.ts';
import type { BlockRole } from '../../core/layers.ts';

/** The part of a document that its terms are read from. */
export type TermSource = Pick<FinishedDocument, 'blocks' | 'sentences' | 'morphemes'>;

/** What is not about the matter: who publishes it when, and whom to call. */
const LEFT_OUT: readonly BlockRole[] = ['dateline', 'contact'];
const NOUN = /^(?:NN[GP]|XR|SL|SH)$/u;
const PREDICATE = /^V[VA]$/u;

/**
 * The words of a document that carry its matter, in text order and as often as they stand there: nouns of two characters or
 * more, foreign words, and verbs and adjectives as in a dictionary.
 *
 * @example "3대 전략을 발표하고 어촌을 도왔다." → 전략, 발표, 어촌, 돕다
 */
export function koreanTerms({ blocks, sentences, morphemes }: TermSource): string[] {
  const told = sentences.map(({ block }) => {
    const role = blocks[block]?.role;
    return role === undefined || !LEFT_OUT.includes(role);
  });
  return morphemes.flatMap(({ form, tag, sentence }) => {
    if (told[sentence] === false) return [];
    if (NOUN.test(tag)) return form.length > 1 ? [form] : [];
    return PREDICATE.test(tag) ? [`${form}다`] : [];
  });
}
