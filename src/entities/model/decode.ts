import { createEmitter, type Emitter } from './emissions.ts';
import type { Token } from './tokens.ts';
import type { EntityModel } from './weights.ts';

/** What the model takes for an entity: tokens `first` to `last`, both included. */
export interface Proposal {
  readonly first: number;
  readonly last: number;
  readonly type: string;
  /** Probability of exactly this entity at exactly this place, 0 to 1, under the model. */
  readonly score: number;
}

/**
 * The most probable labelling of one sentence (Viterbi) as entities, each with its probability (forward-backward).
 * An `I-` label only ever follows `B-` or `I-` of its own type. Linear in the number of tokens.
 *
 * @example 가람신소재협의회 in "가람신소재협의회는 3일 …" → { type: 'AGENCY', score: 0.93, … }
 */
export function decode(model: EntityModel, tokens: readonly Token[]): readonly Proposal[] {
  if (tokens.length === 0) return [];
  const chain = chainOf(model);
  const emissions = chain.emitter.emissionsOf(tokens);
  const path = viterbi(chain, emissions, tokens.length);
  const runs = runsOf(model.labels, path);
  if (runs.length === 0) return [];
  const lattice = forwardBackward(chain, emissions, tokens.length);
  return runs.map(({ first, last, type }) => ({
    first,
    last,
    type,
    score: probabilityOf(chain, lattice, path, first, last),
  }));
}

/** A model in the forms that decoding needs. */
interface Chain {
  readonly size: number;
  readonly log: Float64Array;
  readonly exp: Float64Array;
  /** For every label the one that continues its entity, -1 for `O`. */
  readonly inside: Int8Array;
  readonly mayStart: readonly boolean[];
  /** For every label those that may stand before it. */
  readonly before: readonly Int8Array[];
  readonly emitter: Emitter;
}

const chains = new WeakMap<EntityModel, Chain>();

function chainOf(model: EntityModel): Chain {
  const known = chains.get(model);
  if (known !== undefined) return known;
  const { labels, transitions } = model;
  const size = labels.length;
  const log = Float64Array.from(transitions, (weight, index) => {
    const from = labels[Math.floor(index / size)] ?? '';
    const to = labels[index % size] ?? '';
    return to.startsWith('I-') && from.slice(2) !== to.slice(2) ? Number.NEGATIVE_INFINITY : weight;
  });
  const chain: Chain = {
    size,
    log,
    exp: log.map(Math.exp),
    inside: Int8Array.from(labels, (label) => (label === 'O' ? -1 : labels.indexOf(`I-${label.slice(2)}`))),
    mayStart: labels.map((label) => !label.startsWith('I-')),
    before: labels.map((_label, to) =>
      Int8Array.from(labels.keys()).filter((from) => log[from * size + to] !== Number.NEGATIVE_INFINITY),
    ),
    emitter: createEmitter(model),
  };
  chains.set(model, chain);
  return chain;
}

function viterbi({ size, log, mayStart, before: allowed }: Chain, emissions: Float64Array, length: number): Int8Array {
  const scores = new Float64Array(length * size);
  const from = new Int8Array(length * size);
  for (let label = 0; label < size; label += 1) {
    scores[label] = mayStart[label] ? (emissions[label] ?? 0) : Number.NEGATIVE_INFINITY;
  }
  for (let index = 1; index < length; index += 1) {
    const here = index * size;
    const last = here - size;
    for (let label = 0; label < size; label += 1) {
      let best = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (const before of allowed[label] ?? []) {
        const score = (scores[last + before] ?? 0) + (log[before * size + label] ?? 0);
        if (score > best) {
          best = score;
          source = before;
        }
      }
      scores[here + label] = best + (emissions[here + label] ?? 0);
      from[here + label] = source;
    }
  }
  const path = new Int8Array(length);
  const end = (length - 1) * size;
  let label = 0;
  for (let other = 1; other < size; other += 1)
    if ((scores[end + other] ?? 0) > (scores[end + label] ?? 0)) label = other;
  for (let index = length - 1; index >= 0; index -= 1) {
    path[index] = label;
    label = from[index * size + label] ?? 0;
  }
  return path;
}

/** Forward and backward sums, each token's scaled to the sum 1 by `scale`. */
interface Lattice {
  readonly potentials: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scale: Float64Array;
}

function forwardBackward({ size, exp, mayStart }: Chain, emissions: Float64Array, length: number): Lattice {
  const potentials = potentialsOf(emissions, size, length);
  const forward = new Float64Array(length * size);
  const backward = new Float64Array(length * size);
  const scale = new Float64Array(length);
  for (let index = 0; index < length; index += 1) {
    const here = index * size;
    let total = 0;
    for (let label = 0; label < size; label += 1) {
      let sum = 0;
      if (index === 0) sum = mayStart[label] ? 1 : 0;
      else
        for (let before = 0; before < size; before += 1)
          sum += (forward[here - size + before] ?? 0) * (exp[before * size + label] ?? 0);
      const value = sum * (potentials[here + label] ?? 0);
      forward[here + label] = value;
      total += value;
    }
    scale[index] = total;
    for (let label = 0; label < size; label += 1) forward[here + label] = (forward[here + label] ?? 0) / total;
  }
  for (let index = length - 1; index >= 0; index -= 1) {
    const here = index * size;
    for (let label = 0; label < size; label += 1) {
      backward[here + label] = index === length - 1 ? 1 : onwards(label, here + size, -1);
    }
  }
  return { potentials, forward, backward, scale };

  /** What follows a label, without the label that is left out; `next` is the first cell of the token behind. */
  function onwards(label: number, next: number, without: number): number {
    let sum = 0;
    for (let after = 0; after < size; after += 1) {
      if (after === without) continue;
      sum += (exp[label * size + after] ?? 0) * (potentials[next + after] ?? 0) * (backward[next + after] ?? 0);
    }
    return sum / (scale[next / size] ?? 1);
  }
}

/** The emissions as factors; each token's largest is 1, so that nothing overflows. */
function potentialsOf(emissions: Float64Array, size: number, length: number): Float64Array {
  const potentials = new Float64Array(length * size);
  for (let index = 0; index < length; index += 1) {
    let most = Number.NEGATIVE_INFINITY;
    for (let cell = index * size; cell < (index + 1) * size; cell += 1) most = Math.max(most, emissions[cell] ?? 0);
    for (let cell = index * size; cell < (index + 1) * size; cell += 1)
      potentials[cell] = Math.exp((emissions[cell] ?? 0) - most);
  }
  return potentials;
}

/** The probability that exactly these tokens are this entity: not that the entity goes on behind them. */
function probabilityOf(chain: Chain, lattice: Lattice, path: Int8Array, first: number, last: number): number {
  const { size, exp, inside } = chain;
  const { potentials, forward, backward, scale } = lattice;
  let label = path[first] ?? 0;
  let probability = forward[first * size + label] ?? 0;
  for (let index = first + 1; index <= last; index += 1) {
    const next = path[index] ?? 0;
    probability *= ((exp[label * size + next] ?? 0) * (potentials[index * size + next] ?? 0)) / (scale[index] ?? 1);
    label = next;
  }
  if (last + 1 >= path.length) return probability;
  const goesOn = inside[label] ?? -1;
  const next = (last + 1) * size;
  let ends = 0;
  for (let after = 0; after < size; after += 1) {
    if (after === goesOn) continue;
    ends += (exp[label * size + after] ?? 0) * (potentials[next + after] ?? 0) * (backward[next + after] ?? 0);
  }
  return (probability * ends) / (scale[last + 1] ?? 1);
}

/** The stretches of one entity each: B- and the I- behind it. */
function runsOf(labels: readonly string[], path: Int8Array): readonly Omit<Proposal, 'score'>[] {
  const runs: { first: number; last: number; type: string }[] = [];
  for (const [index, code] of path.entries()) {
    const label = labels[code] ?? 'O';
    const open = runs.at(-1);
    if (label.startsWith('B-')) runs.push({ first: index, last: index, type: label.slice(2) });
    else if (label.startsWith('I-') && open !== undefined) open.last = index;
  }
  return runs;
}
