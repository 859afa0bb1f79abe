import { requirePeer } from '../peer.ts';

// Single files of natural, each loaded by its own path: its index prints, reads the user's .env and loads database drivers, and has
// no part in what is used here. Its types are written down as far as they are used, since most files have none.

/** The class that all tokenizers of natural extend. */
export interface BaseTokenizer {
  /** Takes empty tokens off both ends, in place. */
  trim(tokens: string[]): string[];
}

/** What natural's classifiers ask of a stemmer. */
export interface BaseStemmer {
  /** The stems of a text. */
  tokenizeAndStem(text: string, keepStops?: boolean): string[];
}

/** What the classifiers of natural have in common. */
export interface BaseClassifier {
  /** Adds a text to learn from. */
  addDocument(tokens: readonly string[], label: string): void;
  /** Which known terms are there. */
  textToFeatures(tokens: readonly string[]): Observation;
  /** Learns from the texts added. */
  train(): void;
  /** The labels with natural's own figures, which are not always probabilities. */
  getClassifications(tokens: readonly string[]): readonly { readonly label: string; readonly value: number }[];
  readonly classifier: unknown;
  readonly features: Readonly<Record<string, number>>;
}

/** 1 for each feature that is there, 0 for each other one. */
export type Observation = readonly number[];

/** The counts of Bayes, as its package `apparatus` keeps them. */
export interface BayesCounts {
  readonly classFeatures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly classTotals: Readonly<Record<string, number>>;
  readonly totalExamples: number;
  readonly smoothing: number;
}

interface ClassifierClass {
  new (stemmer: BaseStemmer): BaseClassifier;
  restore(saved: object, stemmer: BaseStemmer): BaseClassifier;
}

/** TF-IDF of natural. */
export interface BaseTfIdf {
  /** Adds a document. */
  addDocument(tokens: readonly string[], key?: string): void;
  /** The terms of a document with their weights. */
  listTerms(document: number): readonly { readonly term: string; readonly tf: number; readonly tfidf: number }[];
  /** What some terms weigh in a document. */
  tfidf(tokens: readonly string[], document: number): number;
}

/** The best place for a text inside another one. */
interface Substring {
  readonly substring: string;
  readonly distance: number;
  readonly offset: number;
}

function load(file: string): unknown {
  return requirePeer(`natural/lib/natural/${file}`, 'natural');
}

export const Tokenizer = load('tokenizers/tokenizer.js') as new () => BaseTokenizer;
export const BayesClassifier = load('classifiers/bayes_classifier.js') as ClassifierClass;
export const LogisticRegressionClassifier = load('classifiers/logistic_regression_classifier.js') as ClassifierClass;
export const TfIdf = load('tfidf/tfidf.js') as new () => BaseTfIdf;
export const jaroWinkler = load('distance/jaro-winkler_distance.js') as (left: string, right: string) => number;
export const { LevenshteinDistanceSearch: searchSubstring } = load('distance/levenshtein_distance.js') as {
  readonly LevenshteinDistanceSearch: (words: string, text: string) => Substring;
};
