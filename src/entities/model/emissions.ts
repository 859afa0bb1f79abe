import {
  FORMS,
  PAIRS,
  shown,
  tagsKey,
  VALUES,
  type Visit,
  visitTags,
  type Window,
  WORDS,
  windowAt,
} from './features.ts';
import type { FormFacts, Token } from './tokens.ts';
import type { EntityModel } from './weights.ts';

/** How many words' sums are remembered. */
const REMEMBERED = 20_000;

/** Labels and weights in turn, see `EntityModel.weights`. */
type Weights = readonly number[];

const NOTHING: Weights = [];

/** What the features of a sentence's tokens say; made once for a model and a set of cues. */
export interface Emitter {
  /** `emissions[token * labels + label]`. */
  emissionsOf(tokens: readonly Token[]): Float64Array;
}

/**
 * Sums up what the features say for and against every label. What a word says at one place is summed up once and remembered, as is
 * what three tags say, so that a token needs some twenty look-ups instead of fifty.
 */
export function createEmitter(model: EntityModel): Emitter {
  const { weights, labels } = model;
  const size = labels.length;
  const forms = FORMS.map(({ template, word }) => ({
    weights: weights.get(template) ?? new Map<string, Weights>(),
    word,
  }));
  const values = VALUES.map(({ template, value }) => ({
    weights: weights.get(template) ?? new Map<string, Weights>(),
    value,
  }));
  const pairs = PAIRS.map(({ template, first, second }) => {
    const known = weights.get(template) ?? new Map<string, Weights>();
    return { known, firsts: firstsOf(known.keys()), first, second };
  });
  const tags = new Map<number, Weights>();
  // By the number of the word; a word that is older than the first of them is summed up anew.
  let oldest = 0;
  let words: (Weights | undefined)[][] = WORDS.map(() => []);

  function weightsOfWord(group: number, facts: FormFacts, visit: (typeof WORDS)[number]['visit']): Weights {
    const at = facts.id - oldest;
    const sums = words[group];
    const present = sums?.[at];
    if (present !== undefined) return present;
    const sum = summed(model, (show) => visit(facts, show));
    if (at >= REMEMBERED) {
      oldest = facts.id;
      words = WORDS.map(() => []);
    } else if (sums !== undefined && at >= 0) sums[at] = sum;
    return sum;
  }

  function weightsOfTags(window: Window): Weights {
    const key = tagsKey(window);
    const present = tags.get(key);
    if (present !== undefined) return present;
    const sum = summed(model, (show) => visitTags(window, show));
    tags.set(key, sum);
    return sum;
  }

  return {
    emissionsOf(tokens) {
      const sums = new Float64Array(tokens.length * size);
      for (let index = 0; index < tokens.length; index += 1) {
        const window = windowAt(tokens, index);
        const base = index * size;
        for (let group = 0; group < WORDS.length; group += 1) {
          const features = WORDS[group];
          if (features !== undefined) add(weightsOfWord(group, features.word(window), features.visit), sums, base);
        }
        for (const { weights: known, word } of forms) add(known.get(word(window).form) ?? NOTHING, sums, base);
        for (const { weights: known, value } of values) add(known.get(value(window)) ?? NOTHING, sums, base);
        add(weightsOfTags(window), sums, base);
        for (const { known, firsts, first, second } of pairs) {
          const left = first(window);
          if (firsts.has(left)) add(known.get(`${left} ${second(window)}`) ?? NOTHING, sums, base);
        }
      }
      return sums;
    },
  };
}

/** The sum of some features for each label that they say anything about. */
function summed({ weights, labels }: EntityModel, visitAll: (show: Visit) => void): Weights {
  const sums = new Float64Array(labels.length);
  visitAll(shown((template, value) => add(weights.get(template)?.get(value) ?? NOTHING, sums, 0)));
  const sparse: number[] = [];
  for (const [label, sum] of sums.entries()) if (sum !== 0) sparse.push(label, sum);
  return sparse;
}

/** Most words begin no pair that the model knows. A form may hold blanks itself, so every part before one may be the first. */
function firstsOf(values: Iterable<string>): ReadonlySet<string> {
  const firsts = new Set<string>();
  for (const value of values) {
    for (let blank = value.indexOf(' '); blank >= 0; blank = value.indexOf(' ', blank + 1))
      firsts.add(value.slice(0, blank));
  }
  return firsts;
}

function add(weights: Weights, sums: Float64Array, base: number): void {
  for (let index = 0; index < weights.length; index += 2) {
    const at = base + (weights[index] ?? 0);
    sums[at] = (sums[at] ?? 0) + (weights[index + 1] ?? 0);
  }
}
