import { GongboError } from '../../core/errors.ts';
import {
  type BaseClassifier,
  type BaseStemmer,
  BayesClassifier,
  type BayesCounts,
  LogisticRegressionClassifier,
  type Observation,
} from './library.ts';

/** The two classifiers of natural. */
export type Algorithm = 'bayes' | 'logistic-regression';

/** What is learned from: the terms of a text, and what it is. */
export interface Example<Label extends string> {
  readonly label: Label;
  readonly terms: readonly string[];
}

/** How a classifier is trained. */
export interface TrainOptions {
  /** Default: `bayes`. Logistic regression takes seconds where Bayes takes milliseconds, and its time grows with texts × terms. */
  readonly algorithm?: Algorithm;
  /** How many terms are looked at, those that tell the labels apart best. Default: all for Bayes, 500 for logistic regression. */
  readonly features?: number;
}

/** One possible label; the scores of all labels sum up to 1. */
export interface Classification<Label extends string> {
  readonly label: Label;
  readonly score: number;
}

/** What `toJSON` gives and `restoreClassifier` takes. */
export interface SavedClassifier {
  readonly algorithm: Algorithm;
  readonly terms: readonly string[];
  readonly labels: readonly string[];
  /** What natural has learned, in its own form. */
  readonly learned: unknown;
}

/** A trained classifier. */
export interface KoreanClassifier<Label extends string> {
  readonly algorithm: Algorithm;
  readonly labels: readonly Label[];
  /** All labels, the most probable first; of equally probable ones the one that was seen first. */
  classify(terms: readonly string[]): readonly Classification<Label>[];
  /** For `JSON.stringify`; {@link restoreClassifier} undoes it. */
  toJSON(): SavedClassifier;
  /** The classifier of natural, trained, for whatever else it can do; it takes arrays of terms. */
  readonly library: BaseClassifier;
}

const FEATURES = { bayes: Number.POSITIVE_INFINITY, 'logistic-regression': 500 } as const;
/** Texts come to the classifiers as terms; what natural would do with a string is no use for Korean. */
const NO_STEMMER: BaseStemmer = { tokenizeAndStem: (text) => [text] };

/**
 * Trains a classifier of natural on Korean terms.
 *
 * @throws GongboError `ARGUMENT_INVALID` for examples of fewer than two labels, or an unknown algorithm
 * @example
 * const classifier = trainClassifier([{ label: '농업', terms: ['농가', '재배'] }, { label: '도로', terms: ['도로', '교통'] }]);
 * classifier.classify(['농가', '소득'])[0]?.label // '농업'
 */
export function trainClassifier<Label extends string>(
  examples: Iterable<Example<Label>>,
  { algorithm = 'bayes', features = FEATURES[algorithm] }: TrainOptions = {},
): KoreanClassifier<Label> {
  const list = [...examples].filter(({ terms }) => terms.length > 0);
  const labels = [...new Set(list.map(({ label }) => label))];
  if (labels.length < 2) {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `가를 갈래가 ${labels.length}개입니다`,
      '갈래가 둘 이상인 예를 넘기세요: [{ label, terms }, …]; 낱말이 없는 예는 세지 않습니다',
    );
  }
  const terms = tellingTerms(list, features);
  const library = withFeatures(create(algorithm), terms);
  for (const example of list) library.addDocument(example.terms, example.label);
  library.train();
  return classifierOver(algorithm, terms, labels, library);
}

/**
 * A classifier out of what `toJSON` gave.
 *
 * @throws GongboError `ARGUMENT_INVALID` when it is nothing of the kind
 * @example restoreClassifier(JSON.parse(await readFile('topics.json', 'utf8')))
 */
export function restoreClassifier<Label extends string = string>(saved: SavedClassifier): KoreanClassifier<Label> {
  const { algorithm, terms, labels, learned } = saved;
  if (!isAlgorithm(algorithm) || !Array.isArray(terms) || !Array.isArray(labels) || typeof learned !== 'object') {
    throw new GongboError(
      'ARGUMENT_INVALID',
      '저장한 분류기가 아닙니다',
      'trainClassifier가 만든 분류기를 JSON.stringify한 것을 넘기세요',
    );
  }
  // natural takes the object over and changes it.
  const copy = { classifier: structuredClone(learned), features: {}, docs: [], lastAdded: 0 };
  const library = withFeatures(CLASSES[algorithm].restore(copy, NO_STEMMER), terms);
  return classifierOver(algorithm, terms, saved.labels as readonly Label[], library);
}

const CLASSES = { bayes: BayesClassifier, 'logistic-regression': LogisticRegressionClassifier } as const;

function isAlgorithm(name: string): name is Algorithm {
  return Object.hasOwn(CLASSES, name);
}

function create(algorithm: Algorithm): BaseClassifier {
  if (isAlgorithm(algorithm)) return new CLASSES[algorithm](NO_STEMMER);
  throw new GongboError(
    'ARGUMENT_INVALID',
    `모르는 분류법입니다: ${JSON.stringify(algorithm)}`,
    `${Object.keys(CLASSES).join(', ')} 가운데 하나를 쓰세요`,
  );
}

/**
 * The terms that tell labels apart best, first: those with the greatest difference between the share of a label's texts that have
 * them and the share of all other texts; of equal ones the one that was seen first.
 */
function tellingTerms(examples: readonly Example<string>[], most: number): readonly string[] {
  const sizes = new Map<string, number>();
  const texts = new Map<string, Map<string, number>>();
  for (const { label, terms } of examples) {
    sizes.set(label, (sizes.get(label) ?? 0) + 1);
    for (const term of new Set(terms)) {
      const byLabel = texts.get(term) ?? new Map<string, number>();
      texts.set(term, byLabel.set(label, (byLabel.get(label) ?? 0) + 1));
    }
  }
  if (texts.size <= most) return [...texts.keys()];
  const difference = (byLabel: ReadonlyMap<string, number>): number => {
    const all = [...byLabel.values()].reduce((sum, count) => sum + count, 0);
    const differences = [...sizes].map(([label, size]) => {
      const inside = byLabel.get(label) ?? 0;
      return Math.abs(inside / size - (all - inside) / (examples.length - size));
    });
    return Math.max(...differences);
  };
  return [...texts]
    .map(([term, byLabel]) => ({ term, difference: difference(byLabel) }))
    .sort((one, other) => other.difference - one.difference)
    .slice(0, most)
    .map(({ term }) => term);
}

/** natural looks every known term up in every text, one after another; a table does it in one pass. */
function withFeatures(library: BaseClassifier, terms: readonly string[]): BaseClassifier {
  const places = new Map(terms.map((term, place) => [term, place]));
  library.textToFeatures = (tokens) => {
    const features = new Array<number>(terms.length).fill(0);
    for (const token of tokens) {
      const place = places.get(token);
      if (place !== undefined) features[place] = 1;
    }
    return features;
  };
  return library;
}

function classifierOver<Label extends string>(
  algorithm: Algorithm,
  terms: readonly string[],
  labels: readonly Label[],
  library: BaseClassifier,
): KoreanClassifier<Label> {
  return {
    algorithm,
    labels,
    library,
    classify(words) {
      const observation = library.textToFeatures(words);
      const weights = algorithm === 'bayes' ? bayes(library, labels, observation) : logistic(library, labels, words);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return labels
        .map((label, index) => ({ label, score: total === 0 ? 1 / labels.length : (weights[index] ?? 0) / total }))
        .sort((one, other) => other.score - one.score);
    },
    toJSON: () => ({ algorithm, terms, labels, learned: learnedBy(library) }),
  };
}

/** natural multiplies probabilities until nothing is left of them: with more than some hundred terms every label has 0. */
function bayes(library: BaseClassifier, labels: readonly string[], observation: Observation): readonly number[] {
  const { classFeatures, classTotals, totalExamples, smoothing } = library.classifier as BayesCounts;
  const logs = labels.map((label) => {
    const total = classTotals[label] ?? 1;
    const counts = classFeatures[label] ?? {};
    let log = Math.log(total / totalExamples);
    for (const [place, there] of observation.entries()) {
      if (there === 1) log += Math.log((counts[place] ?? smoothing) / total);
    }
    return log;
  });
  const most = Math.max(...logs);
  return logs.map((log) => Math.exp(log - most));
}

function logistic(library: BaseClassifier, labels: readonly string[], words: readonly string[]): readonly number[] {
  const values = new Map(library.getClassifications(words).map(({ label, value }) => [label, value]));
  return labels.map((label) => values.get(label) ?? 0);
}

/** What was learned, without the examples that logistic regression keeps for training once more. */
function learnedBy({ classifier }: BaseClassifier): unknown {
  const { examples: _examples, ...learned } = structuredClone({ ...(classifier as object) }) as Record<string, unknown>;
  return learned;
}
