import {
  EOJEOL_VALUES,
  EOJEOL_WORDS,
  PAIRS,
  placeKey,
  shown,
  tagsKey,
  VALUES,
  type Visit,
  visitPlace,
  visitTags,
  type Window,
  WORDS,
  windowAt,
} from './features.ts';
import { EDGE, type Eojeol, type FormFacts, type Token } from './tokens.ts';
import type { EntityModel } from './weights.ts';

/** How many words' sums are remembered. */
const REMEMBERED = 20_000;

const NONE = new Float64Array(0);

/** What the features of a sentence's tokens say; made once for a model and a set of cues. */
export interface Emitter {
  /** `emissions[token * labels + label]`, in units of `EntityModel.scale`; valid until it is called again. */
  emissionsOf(tokens: readonly Token[]): Float64Array;
}

/** What is remembered of a word. */
interface WordSums {
  /** What it says at each place of {@link WORDS} and {@link EOJEOL_WORDS}, one place after another. */
  readonly sums: Float64Array;
  /** Whether it begins a pair of each of {@link PAIRS}. */
  readonly begins: readonly boolean[];
}

/**
 * Sums up what the features say for and against every label. What a word says at each place, what tags and white space say and what
 * an eojeol says is summed up once and remembered, so that a token needs some ten look-ups instead of fifty.
 */
export function createEmitter(model: EntityModel): Emitter {
  const size = model.labels.length;
  const values = VALUES.map(({ template, value }) => ({ known: weightsOf(model, template), value }));
  const eojeolValues = EOJEOL_VALUES.map(({ template, value }) => ({ known: weightsOf(model, template), value }));
  const places = [...WORDS, ...EOJEOL_WORDS];
  const pairs = PAIRS.map(({ template, first, second }) => {
    const known = weightsOf(model, template);
    return { known, firsts: firstsOf(known.keys()), first, second };
  });
  const tags = new Map<number, Float64Array>();
  const surroundings = new Map<number, Float64Array>();
  // By the number of the word; a word that is older than the first of them is summed up anew.
  let oldest = 0;
  let words: (WordSums | undefined)[] = [];

  function sumsOf(facts: FormFacts): WordSums {
    const at = facts.id - oldest;
    const present = words[at];
    if (present !== undefined) return present;
    const sums = new Float64Array(places.length * size);
    for (const [place, { visit }] of places.entries()) sumUp(model, (show) => visit(facts, show), sums, place * size);
    const made = { sums, begins: pairs.map(({ firsts }) => firsts.has(facts.form)) };
    if (at >= REMEMBERED) {
      oldest = facts.id;
      words = [made];
    } else if (at >= 0) words[at] = made;
    return made;
  }

  function remembered(sums: Map<number, Float64Array>, key: number, visit: (show: Visit) => void): Float64Array {
    const present = sums.get(key);
    if (present !== undefined) return present;
    const sum = summed(model, visit);
    sums.set(key, sum);
    return sum;
  }

  // Used again and again: to allocate them would take longer than to fill them.
  let emissions = new Float64Array(256 * size);
  const said = new Float64Array(size);
  const rows: Float64Array[] = [];

  return {
    emissionsOf(tokens) {
      if (emissions.length < tokens.length * size) emissions = new Float64Array(tokens.length * size * 2);
      let eojeol: Eojeol | undefined;
      // One window that moves on.
      const window = { ...windowAt(tokens, -1) };
      for (let index = 0; index < tokens.length; index += 1) {
        window.before2 = window.before;
        window.before = window.token;
        window.token = window.after;
        window.after = window.after2;
        window.after2 = tokens[index + 2] ?? EDGE;
        const { word } = window.token;
        if (word !== eojeol) {
          eojeol = word;
          sumUpEojeol(word);
        }
        for (let place = 0; place < WORDS.length; place += 1)
          rows[place] = sumsOf(WORDS[place]?.word(window) ?? EDGE.facts).sums;
        rows[WORDS.length] = remembered(tags, tagsKey(window), (show) => visitTags(window, show));
        rows[WORDS.length + 1] = remembered(surroundings, placeKey(window), (show) => visitPlace(window, show));
        rows[WORDS.length + 2] = said;
        const base = index * size;
        addUp(rows, size, emissions, base);
        for (const { known, value } of values) {
          const written = value(window);
          if (written !== '') add(known.get(written), emissions, base);
        }
        for (let pair = 0; pair < pairs.length; pair += 1) addPair(pair, window, base);
      }
      return emissions.subarray(0, tokens.length * size);
    },
  };

  function sumUpEojeol(eojeol: Eojeol): void {
    said.fill(0);
    for (let place = 0; place < EOJEOL_WORDS.length; place += 1) {
      const { sums } = sumsOf(EOJEOL_WORDS[place]?.word(eojeol) ?? EDGE.facts);
      const from = (WORDS.length + place) * size;
      for (let label = 0; label < size; label += 1) said[label] = (said[label] ?? 0) + (sums[from + label] ?? 0);
    }
    for (const { known, value } of eojeolValues) {
      const written = value(eojeol);
      if (written !== '') add(known.get(written), said, 0);
    }
  }

  function addPair(pair: number, window: Window, base: number): void {
    const features = pairs[pair];
    const first = features?.first(window);
    if (features === undefined || first === undefined || sumsOf(first).begins[pair] !== true) return;
    add(features.known.get(`${first.form} ${features.second(window).form}`), emissions, base);
  }
}

function weightsOf({ weights }: EntityModel, template: string): ReadonlyMap<string, readonly number[]> {
  return weights.get(template) ?? new Map<string, readonly number[]>();
}

/** The sum of some features for each label. */
function summed(model: EntityModel, visitAll: (show: Visit) => void): Float64Array {
  const sums = new Float64Array(model.labels.length);
  sumUp(model, visitAll, sums, 0);
  return sums;
}

function sumUp({ weights }: EntityModel, visitAll: (show: Visit) => void, sums: Float64Array, base: number): void {
  visitAll(shown((template, value) => add(weights.get(template)?.get(value), sums, base)));
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

/** Adds labels and weights in turn, see `EntityModel.weights`. */
function add(weights: readonly number[] | undefined, sums: Float64Array, base: number): void {
  if (weights === undefined) return;
  for (let index = 0; index < weights.length; index += 2) {
    const at = base + (weights[index] ?? 0);
    sums[at] = (sums[at] ?? 0) + (weights[index + 1] ?? 0);
  }
}

/** Adds up what five words say, each at its own of the places, and what three other rows do, in one go. */
function addUp(rows: readonly Float64Array[], size: number, sums: Float64Array, base: number): void {
  const [one = NONE, two = NONE, three = NONE, four = NONE, five = NONE, six = NONE, seven = NONE, eight = NONE] = rows;
  for (let label = 0; label < size; label += 1) {
    let sum = (one[label] ?? 0) + (two[size + label] ?? 0) + (three[2 * size + label] ?? 0);
    sum += (four[3 * size + label] ?? 0) + (five[4 * size + label] ?? 0);
    sums[base + label] = sum + (six[label] ?? 0) + (seven[label] ?? 0) + (eight[label] ?? 0);
  }
}
