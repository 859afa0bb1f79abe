import { type Chain, chainOf } from './chain.ts';
import { forwardBackward, viterbi } from './lattice.ts';
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
  const chain = chainOf(model, tokens.length);
  const emissions = chain.emitter.emissionsOf(tokens);
  const path = viterbi(chain, emissions, tokens.length);
  const runs = runsOf(model.labels, path);
  if (runs.length === 0) return [];
  forwardBackward(chain, emissions, tokens.length);
  return runs.map(({ first, last, type }) => ({
    first,
    last,
    type,
    score: probabilityOf(chain, path, first, last),
  }));
}

/** The probability that exactly these tokens are this entity: not that the entity goes on behind them. */
function probabilityOf(chain: Chain, path: Int8Array, first: number, last: number): number {
  const { size, inside, outgoing } = chain;
  const { potentials, forward, backward, totals } = chain.scratch;
  let label = path[first] ?? 0;
  let probability = forward[first * size + label] ?? 0;
  for (let index = first + 1; index <= last; index += 1) {
    const next = path[index] ?? 0;
    probability *= (factorOf(chain, label, next) * (potentials[index * size + next] ?? 0)) / (totals[index] ?? 1);
    label = next;
  }
  if (last + 1 >= path.length) return probability;
  const goesOn = inside[label] ?? -1;
  let ends = 0;
  for (let link = outgoing.starts[label] ?? 0; link < (outgoing.starts[label + 1] ?? 0); link += 1) {
    const after = outgoing.labels[link] ?? 0;
    const cell = (last + 1) * size + after;
    if (after !== goesOn) ends += (outgoing.factors[link] ?? 0) * (potentials[cell] ?? 0) * (backward[cell] ?? 0);
  }
  return (probability * ends) / (totals[last + 1] ?? 1);
}

function factorOf({ outgoing: { starts, labels, factors } }: Chain, from: number, to: number): number {
  return factors[labels.indexOf(to, starts[from])] ?? 0;
}

/** The stretches of one entity each: B- and the I- behind it. */
function runsOf(labels: readonly string[], path: Int8Array): readonly Omit<Proposal, 'score'>[] {
  const runs: { first: number; last: number; type: string }[] = [];
  for (let index = 0; index < path.length; index += 1) {
    const label = labels[path[index] ?? 0] ?? 'O';
    if (label === 'O') continue;
    const open = runs.at(-1);
    if (label.startsWith('B-')) runs.push({ first: index, last: index, type: label.slice(2) });
    else if (label.startsWith('I-') && open !== undefined) open.last = index;
  }
  return runs;
}
