// wink-nlp declares its utilities without the file ending that Node asks for.
declare module 'wink-nlp/utilities/bm25-vectorizer.js' {
  /** Weights of words, by word. */
  export type Weights = Readonly<Record<string, number>>;

  /** What is used here of the vectorizer. */
  export interface Vectorizer {
    loadModel(json: string): void;
    /** With `true` words that the model does not know are weighted too, as if their inverse document frequency were 1. */
    bowOf(tokens: readonly string[], processOOV?: boolean): Weights;
  }

  export default function bm25Vectorizer(options?: { readonly k1?: number; readonly b?: number }): Vectorizer;
}

declare module 'wink-nlp/utilities/similarity.js' {
  const similarity: {
    readonly bow: {
      cosine(left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>): number;
    };
  };
  export default similarity;
}
