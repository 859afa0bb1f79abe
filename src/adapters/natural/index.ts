export type { AliasMatch, AliasMatcher, AliasOptions, NearMatch } from './aliases.ts';
export { aliasesOf, createAliasMatcher, findNearly } from './aliases.ts';
export type {
  Algorithm,
  Classification,
  Example,
  KoreanClassifier,
  SavedClassifier,
  TrainOptions,
} from './classifier.ts';
export { restoreClassifier, trainClassifier } from './classifier.ts';
export type { BaseClassifier, BaseStemmer, BaseTfIdf, BaseTokenizer, Observation } from './library.ts';
export type { KoreanStemmer } from './stemmer.ts';
export { createStemmer } from './stemmer.ts';
export type { Reader, Term, TermOptions } from './terms.ts';
export { termsOf } from './terms.ts';
export type { KoreanTfIdf, SearchHit, WeightedTerm } from './tf-idf.ts';
export { createTfIdf } from './tf-idf.ts';
export { KoreanTokenizer } from './tokenizer.ts';
