import { requirePeer } from '../peer.ts';

/*
 * natural's single files. Its index (and `util`, `classifiers/index`) load database drivers, read the user's `.env` and print to
 * stdout; these files do none of it. They have no types beside them, and the types of the index need those of the drivers: so each
 * is described here as far as it is used, and cast once.
 */

/** The base class of natural's tokenizers. */
export interface NaturalTokenizer {
  /** Takes empty strings off both ends of the array. */
  trim(array: string[]): string[];
}

/** The learner inside one of natural's classifiers: examples are vectors, one number for each feature. */
export interface Learner {
  addExample(features: readonly number[], label: string): void;
  train(): void;
}

/** What the learner of `BayesClassifier` counts. */
export interface BayesLearner extends Learner {
  /** In how many documents of a class a feature stands, plus {@link smoothing}; absent where in none. */
  readonly classFeatures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly smoothing: number;
}

/** What the learner of `LogisticRegressionClassifier` learns: for each class the weight of each feature. */
export interface LogisticLearner extends Learner {
  readonly classifications: readonly string[];
  readonly theta: readonly { readonly elements: readonly number[] }[];
}

/** A term of a document with its weight, as `TfIdf.listTerms` gives it. */
export interface NaturalTerm {
  readonly term: string;
  readonly tf: number;
  readonly idf: number;
  readonly tfidf: number;
}

/** natural's TF-IDF; a document is a record of counts. */
export interface NaturalTfIdf {
  addDocument(counts: Readonly<Record<string, number>>): void;
  tfidfs(terms: readonly string[]): readonly number[];
  listTerms(index: number): readonly NaturalTerm[];
}

type LevenshteinSearch = (source: string, target: string) => { readonly distance: number; readonly offset: number };

function load(file: string): unknown {
  return requirePeer(`natural/lib/natural/${file}`, 'natural');
}

export const Tokenizer = load('tokenizers/tokenizer.js') as new () => NaturalTokenizer;

export const BayesClassifier = load('classifiers/bayes_classifier.js') as new () => {
  readonly classifier: BayesLearner;
};

export const LogisticRegressionClassifier = load('classifiers/logistic_regression_classifier.js') as new () => {
  readonly classifier: LogisticLearner;
};

export const TfIdf = load('tfidf/tfidf.js') as new () => NaturalTfIdf;

export const jaroWinklerDistance = load('distance/jaro-winkler_distance.js') as (left: string, right: string) => number;

const levenshtein = load('distance/levenshtein_distance.js') as {
  readonly LevenshteinDistance: (source: string, target: string) => number;
  readonly LevenshteinDistanceSearch: LevenshteinSearch;
};

export const { LevenshteinDistance: levenshteinDistance, LevenshteinDistanceSearch: levenshteinSearch } = levenshtein;
