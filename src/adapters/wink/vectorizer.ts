import type { Bow } from 'wink-nlp';
import type { BM25Vectorizer, BM25VectorizerConfig } from 'wink-nlp/utilities/bm25-vectorizer';
import bm25Vectorizer from 'wink-nlp/utilities/bm25-vectorizer.js';
import similarity from 'wink-nlp/utilities/similarity.js';
import { GongboError } from '../../core/errors.ts';
import { koreanTerms, type TermSource } from './terms.ts';

/** What BM25 learnt from documents. */
export interface KoreanVectorizer {
  /** wink's own vectorizer, which knows each document by its number. */
  readonly bm25: BM25Vectorizer;
  /** What the terms of a document weigh, also of one that was not learnt from; terms that no learnt document has are left out. */
  bowOf(document: TermSource): Bow;
  /** The terms that weigh most, heaviest first; default: 10. */
  keywords(document: TermSource, count?: number): readonly (readonly [term: string, weight: number])[];
  /** How alike two documents are by their weighed terms: 1 the same, 0 no term in common. */
  similarity(left: TermSource, right: TermSource): number;
}

/**
 * Learns from documents which terms tell them apart, with wink's BM25 vectorizer over {@link koreanTerms}.
 *
 * @param documents what `analyzer.analyze` returns, or `documentOf` of a document of wink
 * @param config wink's own; default: `{ k: 1, k1: 1.2, b: 0.75, norm: 'none' }`
 * @throws GongboError `ARGUMENT_INVALID` when there are no documents
 * @example `createVectorizer(documents).keywords(documents[0], 3)` → `[['보고회', 3.6], ['물길', 3.5], ['벨트', 3.2]]`
 */
export function createVectorizer(
  documents: readonly TermSource[],
  config: Partial<BM25VectorizerConfig> = {},
): KoreanVectorizer {
  if (documents.length === 0) {
    throw new GongboError('ARGUMENT_INVALID', '배울 문서가 없습니다', '문서를 하나 이상 주세요');
  }
  const bm25 = bm25Vectorizer(config);
  for (const document of documents) bm25.learn(koreanTerms(document));
  const known = new WeakMap<TermSource, Bow>();
  const bowOf = (document: TermSource) => {
    const bow = known.get(document) ?? bm25.bowOf(koreanTerms(document));
    known.set(document, bow);
    return bow;
  };
  return {
    bm25,
    bowOf,
    keywords: (document, count = 10) =>
      Object.entries(bowOf(document))
        .sort(([left, more], [right, less]) => less - more || (left < right ? -1 : 1))
        .slice(0, count),
    similarity(left, right) {
      const bows = [bowOf(left), bowOf(right)] as const;
      // wink calls two documents without any term the same.
      return bows.some((bow) => Object.keys(bow).length === 0) ? 0 : similarity.bow.cosine(...bows);
    },
  };
}
