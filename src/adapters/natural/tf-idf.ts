import type { Span } from '../../core/span.ts';
import { type BaseTfIdf, TfIdf } from './library.ts';
import type { Term } from './terms.ts';

/** A term of a document, with its weight and all its places. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
  /** UTF-16 code units of that document's text. */
  readonly spans: readonly Span[];
}

/** A document that a search found. */
export interface SearchHit {
  /** Its place in the documents given. */
  readonly document: number;
  readonly weight: number;
}

/** TF-IDF over some documents. */
export interface KoreanTfIdf {
  /** The terms of one document, the weightiest first. */
  termsOf(document: number): readonly WeightedTerm[];
  /** The documents with any of the terms, the best first. */
  search(terms: readonly string[]): readonly SearchHit[];
  /** The table of natural, filled; it takes arrays of terms (its own tokenizer leaves nothing of Korean). */
  readonly library: BaseTfIdf;
}

/**
 * TF-IDF of natural over the terms of documents.
 *
 * @param documents what `termsOf` gives for each
 * @example createTfIdf(releases.map((release) => termsOf(release))).termsOf(0)[0]?.term // '물길'
 */
export function createTfIdf(documents: readonly (readonly Term[])[]): KoreanTfIdf {
  const library = new TfIdf();
  for (const terms of documents) library.addDocument(terms.map(({ term }) => keyOf(term)));
  return {
    library,
    termsOf(document) {
      const places = new Map<string, Span[]>();
      for (const { term, start, end } of documents[document] ?? []) {
        const spans = places.get(term);
        if (spans === undefined) places.set(term, [{ start, end }]);
        else spans.push({ start, end });
      }
      if (places.size === 0) return [];
      const weights = new Map(library.listTerms(document).map(({ term, tfidf }) => [term, tfidf]));
      return [...places]
        .map(([term, spans]) => ({ term, weight: weights.get(keyOf(term)) ?? 0, spans }))
        .sort((one, other) => other.weight - one.weight);
    },
    search(terms) {
      const keys = terms.map(keyOf);
      return documents
        .map((_terms, document) => ({ document, weight: library.tfidf(keys, document) }))
        .filter(({ document, weight }) => weight > 0 && documents[document]?.some(({ term }) => terms.includes(term)))
        .sort((one, other) => other.weight - one.weight);
    },
  };
}

/** natural counts in plain objects, in which `constructor` and `__proto__` are there already. */
function keyOf(term: string): string {
  return term in {} || term.startsWith('__') ? `\u0000${term}` : term;
}
