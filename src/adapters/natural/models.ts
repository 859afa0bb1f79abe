import { GongboError } from '../../core/errors.ts';
import { BayesClassifier, LogisticRegressionClassifier } from './modules.ts';

/** An example: the indices of its features, none twice, and the index of its label. */
export interface Example {
  readonly features: readonly number[];
  readonly label: number;
}

/** What `BayesClassifier` has counted, by label: documents, and in how many of them each feature stands. */
export interface BayesModel {
  readonly algorithm: 'bayes';
  readonly documents: readonly number[];
  readonly counts: readonly (readonly number[])[];
}

/** What `LogisticRegressionClassifier` has learned, by label: the weight of each feature, last the one that is always there. */
export interface LogisticModel {
  readonly algorithm: 'logistic';
  readonly weights: readonly (readonly number[])[];
}

/** What one of natural's classifiers has learned. */
export type Model = BayesModel | LogisticModel;

/** How many features and labels there are. */
export interface Size {
  readonly features: number;
  readonly labels: number;
}

/** Added to every count; chosen on releases that no reported accuracy is of. */
const SMOOTHING = 0.3;

/** Has natural's `BayesClassifier` count the examples. */
export function trainBayes(examples: readonly Example[], size: Size): BayesModel {
  const { classifier } = new BayesClassifier();
  const documents = new Array<number>(size.labels).fill(0);
  for (const { features, label } of examples) {
    const vector = new Array<number>(size.features).fill(0);
    for (const feature of features) vector[feature] = 1;
    classifier.addExample(vector, String(label));
    documents[label] = (documents[label] ?? 0) + 1;
  }
  classifier.train();
  const counts = documents.map((_, label) => {
    const seen = classifier.classFeatures[String(label)] ?? {};
    return Array.from({ length: size.features }, (_, feature) => {
      const count = seen[feature];
      return count === undefined ? 0 : count - classifier.smoothing;
    });
  });
  return { algorithm: 'bayes', documents, counts };
}

/**
 * Has natural's `LogisticRegressionClassifier` learn the examples.
 *
 * @throws GongboError `INPUT_INVALID` when its gradient descent finds no minimum
 */
export function trainLogistic(examples: readonly Example[], size: Size): LogisticModel {
  const { classifier } = new LogisticRegressionClassifier();
  for (const { features, label } of examples) {
    const vector = new Array<number>(size.features + 1).fill(0);
    for (const feature of features) vector[feature] = weightOf(features);
    // natural leaves its own constant term out when it classifies.
    vector[size.features] = 1;
    classifier.addExample(vector, String(label));
  }
  try {
    classifier.train();
  } catch (cause) {
    throw noMinimum(cause);
  }
  const weights = Array.from({ length: size.labels }, (_, label) => {
    const row = classifier.theta[classifier.classifications.indexOf(String(label))];
    return [...(row?.elements ?? new Array<number>(size.features + 1).fill(0))];
  });
  if (!weights.flat().every(Number.isFinite)) throw noMinimum();
  return { algorithm: 'logistic', weights };
}

/** The score of each label, 0 to 1, together 1. */
export function scoresOf(model: Model, features: readonly number[]): readonly number[] {
  return model.algorithm === 'bayes' ? bayesScores(model, features) : logisticScores(model, features);
}

/**
 * Naive Bayes over natural's counts, in logarithms. natural's own scores are powers of e, which are all 0 for the hundreds of words
 * of a release, and set a count against the documents of its class, which favours classes with few of them.
 */
function bayesScores({ documents, counts }: BayesModel, features: readonly number[]): readonly number[] {
  const logs = documents.map((size, label) => {
    const row = counts[label] ?? [];
    const total = row.reduce((sum, count) => sum + count, SMOOTHING * row.length);
    return features.reduce(
      (sum, feature) => sum + Math.log(((row[feature] ?? 0) + SMOOTHING) / total),
      Math.log(size + SMOOTHING),
    );
  });
  const greatest = Math.max(...logs);
  return shares(logs.map((log) => Math.exp(log - greatest)));
}

function logisticScores({ weights }: LogisticModel, features: readonly number[]): readonly number[] {
  const weight = weightOf(features);
  return shares(
    weights.map((row) => {
      const sum = features.reduce((before, feature) => before + weight * (row[feature] ?? 0), row.at(-1) ?? 0);
      return 1 / (1 + Math.exp(-sum));
    }),
  );
}

/** Long texts weigh no more than short ones; natural's gradient descent also comes to its end sooner. */
function weightOf({ length }: readonly number[]): number {
  return 1 / Math.sqrt(length);
}

function shares(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total > 0 ? value / total : 1 / values.length));
}

function noMinimum(cause?: unknown): GongboError {
  return new GongboError(
    'INPUT_INVALID',
    '로지스틱 회귀가 이 글들에서 답을 찾지 못했습니다',
    "글을 더 주거나 algorithm: 'bayes'로 하세요",
    { cause },
  );
}
