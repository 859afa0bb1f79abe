// wink-nlp declares its utilities without the file ending that Node asks for.
declare module 'wink-nlp/utilities/bm25-vectorizer.js' {
  import type { Bow } from 'wink-nlp';
  import type { BM25Vectorizer, BM25VectorizerConfig } from 'wink-nlp/utilities/bm25-vectorizer';

  /** wink's vectorizer, with what its own types lack. */
  export interface Vectorizer extends Omit<BM25Vectorizer, 'bowOf'> {
    /** With `true` words that the model does not know are weighted too, as if their inverse document frequency were 1. */
    bowOf(tokens: readonly string[], processOOV?: boolean): Bow;
  }

  export default function bm25Vectorizer(config?: Partial<BM25VectorizerConfig>): Vectorizer;
}

declare module 'wink-nlp/utilities/similarity.js' {
  import type { SimilarityHelper } from 'wink-nlp/utilities/similarity';

  const similarity: SimilarityHelper;
  export default similarity;
}
