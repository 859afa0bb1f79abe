import { GongboError } from '../../core/errors.ts';
import { type ClassifierJson, readClassifierJson } from './classifier-json.ts';
import { type Model, scoresOf, trainBayes, trainLogistic } from './models.ts';
import type { KoreanTokenizer } from './tokenizer.ts';
import type { AnalyzedText } from './tokens.ts';
import { tellingTokens } from './vocabulary.ts';

/** A text, an analysed document, or the tokens of a part of one. */
export type ClassifierInput = string | AnalyzedText | readonly string[];

/** A text to learn from. */
export interface LabelledInput<Label extends string = string> {
  readonly input: ClassifierInput;
  readonly label: Label;
}

/** How a classifier learns. */
export interface TrainOptions {
  /** `bayes` learns at once, `logistic` in seconds to minutes. Default: `bayes`. */
  readonly algorithm?: 'bayes' | 'logistic';
  /** How many different tokens are looked at, those that tell most. Default: 2000 for `bayes`, 300 for `logistic`. */
  readonly maxFeatures?: number;
}

/** A label with its score, 0 to 1; the scores of all labels are together 1. */
export interface LabelScore<Label extends string = string> {
  readonly label: Label;
  readonly score: number;
}

const MAX_FEATURES = { bayes: 2000, logistic: 300 } as const;

/**
 * A classifier of Korean texts over natural's `BayesClassifier` or `LogisticRegressionClassifier`: releases by topic, sentences by
 * what they do. The same texts in the same order make the same classifier.
 *
 * @example
 * const classifier = KoreanClassifier.train(tokenizer, [{ input: '어촌 갯벌을 살린다', label: '바다' }, …]);
 * classifier.classify('갯벌 체험장을 연다') // [{ label: '바다', score: 0.9… }, …]
 */
export class KoreanClassifier<Label extends string = string> {
  /** The labels, in the order in which training met them. */
  readonly labels: readonly Label[];
  readonly #tokenizer: KoreanTokenizer;
  readonly #features: ReadonlyMap<string, number>;
  readonly #model: Model;

  private constructor(tokenizer: KoreanTokenizer, labels: readonly Label[], features: readonly string[], model: Model) {
    this.#tokenizer = tokenizer;
    this.labels = labels;
    this.#features = new Map(features.map((feature, index) => [feature, index]));
    this.#model = model;
  }

  /**
   * Learns from labelled texts; those without a token teach nothing but how frequent a label is.
   *
   * @throws GongboError `ARGUMENT_INVALID` without texts, for an algorithm that there is not and for `maxFeatures` below 1
   */
  static train<Label extends string>(
    tokenizer: KoreanTokenizer,
    inputs: Iterable<LabelledInput<Label>>,
    { algorithm = 'bayes', maxFeatures = MAX_FEATURES[algorithm] }: TrainOptions = {},
  ): KoreanClassifier<Label> {
    const labels = new Map<Label, number>();
    const documents = Array.from(inputs, ({ input, label }) => {
      if (!labels.has(label)) labels.set(label, labels.size);
      return { tokens: distinctTokens(tokenizer, input), label: labels.get(label) ?? 0 };
    });
    check(documents.length > 0, '배울 글이 없습니다', '{ input, label }을 하나 넘게 주세요');
    check(
      Object.hasOwn(MAX_FEATURES, algorithm),
      `algorithm에 '${algorithm}'은(는) 없습니다`,
      'bayes나 logistic을 쓰세요',
    );
    check(maxFeatures >= 1, `maxFeatures가 ${maxFeatures}입니다`, '1 이상을 주세요');
    const features = tellingTokens(documents, labels.size, Math.floor(maxFeatures));
    const indices = new Map(features.map((feature, index) => [feature, index]));
    const examples = documents.map(({ tokens, label }) => ({ features: indicesOf(tokens, indices), label }));
    const size = { features: features.length, labels: labels.size };
    const model = algorithm === 'bayes' ? trainBayes(examples, size) : trainLogistic(examples, size);
    return new KoreanClassifier(tokenizer, [...labels.keys()], features, model);
  }

  /**
   * A classifier that {@link toJSON} has written, or the string of it.
   *
   * @param tokenizer has to keep the same tokens as the one that it was trained with
   * @throws GongboError `INPUT_INVALID` for anything else, `ARGUMENT_INVALID` for a tokenizer that keeps others
   */
  static fromJSON(tokenizer: KoreanTokenizer, json: unknown): KoreanClassifier {
    const { keep, labels, features, model } = readClassifierJson(json);
    check(keep === tokenizer.keep, `keep이 '${tokenizer.keep}'입니다`, `'${keep}'인 KoreanTokenizer를 주세요`);
    return new KoreanClassifier(tokenizer, labels, features, model);
  }

  /** All labels with their scores, best first; a text without a known token is scored by how frequent the labels are. */
  classify(input: ClassifierInput): readonly LabelScore<Label>[] {
    const features = indicesOf(distinctTokens(this.#tokenizer, input), this.#features);
    const scores = scoresOf(this.#model, features);
    return this.labels
      .map((label, index) => ({ label, score: scores[index] ?? 0 }))
      .sort((left, right) => right.score - left.score);
  }

  /** What {@link fromJSON} makes a classifier of again; it holds no text but the tokens looked at. */
  toJSON(): ClassifierJson {
    const { keep } = this.#tokenizer;
    return { version: 1, keep, labels: this.labels, features: [...this.#features.keys()], model: this.#model };
  }
}

function distinctTokens(tokenizer: KoreanTokenizer, input: ClassifierInput): readonly string[] {
  const isText = typeof input === 'string' || 'morphemes' in input;
  return [...new Set(isText ? tokenizer.tokenize(input) : input)];
}

function indicesOf(tokens: readonly string[], features: ReadonlyMap<string, number>): readonly number[] {
  return tokens.flatMap((token) => features.get(token) ?? []);
}

function check(holds: boolean, problem: string, remedy: string): void {
  if (!holds) throw new GongboError('ARGUMENT_INVALID', problem, remedy);
}
