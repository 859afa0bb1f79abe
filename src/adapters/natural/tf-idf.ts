import type { Span } from '../../core/span.ts';
import { TfIdf } from './modules.ts';
import type { KoreanTokenizer } from './tokenizer.ts';
import type { AnalyzedText } from './tokens.ts';

/** A term of a document with its weight in it and its places in the document's text, UTF-16. */
export interface WeighedTerm {
  readonly term: string;
  /** How often it stands in the document. */
  readonly tf: number;
  /** How rare it is among the documents. */
  readonly idf: number;
  readonly tfidf: number;
  readonly spans: readonly Span[];
}

/** A document that a search has found. */
export interface TfIdfHit {
  /** Of the document, in the order in which they were added. */
  readonly index: number;
  /** As given with the document; empty where none was. */
  readonly key: string;
  readonly score: number;
  /** Where the words of the query stand in it, in order. */
  readonly spans: readonly Span[];
}

/** natural's TF-IDF over Korean tokens. */
export interface KoreanTfIdf {
  /** Adds a text or an analysed document, and returns its index. */
  add(input: string | AnalyzedText, key?: string): number;
  /** The terms of a document, the weightiest first; none where there is no such document. */
  terms(index: number): readonly WeighedTerm[];
  /** The documents in which a word of the query stands, best first. */
  search(query: string | readonly string[]): readonly TfIdfHit[];
}

/**
 * natural's `TfIdf` on the tokens of a Korean tokenizer. natural itself, given a string, takes its words with a tokenizer that knows
 * no Hangul.
 *
 * @example
 * const tfidf = createKoreanTfIdf(new KoreanTokenizer(analyzer, { keep: 'nouns' }));
 * tfidf.add('어촌의 갯벌을 살린다', 'a');
 * tfidf.search('갯벌은') // [{ index: 0, key: 'a', score: 0.3…, spans: [{ start: 4, end: 6 }] }]
 */
export function createKoreanTfIdf(tokenizer: KoreanTokenizer): KoreanTfIdf {
  const tfidf = new TfIdf();
  const documents: { readonly key: string; readonly places: ReadonlyMap<string, readonly Span[]> }[] = [];
  return {
    add(input, key = '') {
      const places = new Map<string, Span[]>();
      for (const { form, start, end } of tokenizer.tokenizeSpans(input)) {
        const spans = places.get(form);
        if (spans === undefined) places.set(form, [{ start, end }]);
        else spans.push({ start, end });
      }
      // Without a prototype, so that a word may be `constructor`.
      const counts: Record<string, number> = Object.create(null);
      for (const [form, { length }] of places) counts[form] = length;
      tfidf.addDocument(counts);
      return documents.push({ key, places }) - 1;
    },
    terms(index) {
      const places = documents[index]?.places ?? new Map<string, readonly Span[]>();
      if (places.size === 0) return [];
      return tfidf.listTerms(index).map((weighed) => ({ ...weighed, spans: places.get(weighed.term) ?? [] }));
    },
    search(query) {
      const terms = [...new Set(typeof query === 'string' ? tokenizer.tokenize(query) : query)];
      const scores = documents.length === 0 ? [] : tfidf.tfidfs(terms);
      return documents
        .map(({ key, places }, index) => ({
          index,
          key,
          score: scores[index] ?? 0,
          spans: terms
            .flatMap((term) => places.get(term) ?? [])
            .sort((left, right) => left.start - right.start || left.end - right.end),
        }))
        .filter(({ spans }) => spans.length > 0)
        .sort((left, right) => right.score - left.score);
    },
  };
}
