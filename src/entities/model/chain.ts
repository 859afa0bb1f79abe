import { createEmitter, type Emitter } from './emissions.ts';
import type { EntityModel } from './weights.ts';

/** A model in the forms that decoding needs, with room for its sums. */
export interface Chain {
  /** How many labels there are. */
  readonly size: number;
  readonly scale: number;
  readonly mayStart: readonly boolean[];
  /** For every label those that may stand before it, and behind it. */
  readonly incoming: Links;
  readonly outgoing: Links;
  /** For every label the one that continues its entity, -1 for `O`. */
  readonly inside: Int8Array;
  readonly emitter: Emitter;
  /** Used for one sentence after another: to allocate it would take longer than to fill it. */
  readonly scratch: Scratch;
}

/** Transitions between a label and others: those of `label` are at `starts[label]` up to `starts[label + 1]`. */
export interface Links {
  readonly starts: Int32Array;
  readonly labels: Int8Array;
  readonly weights: Float64Array;
  /** The weights as factors. */
  readonly factors: Float64Array;
}

/** What decoding writes down for each token and label, and in `totals` for each token. */
export interface Scratch {
  readonly scores: Float64Array;
  readonly sources: Int8Array;
  readonly potentials: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly totals: Float64Array;
}

const chains = new WeakMap<EntityModel, Chain>();

/** The chain of a model, with room for so many tokens. */
export function chainOf(model: EntityModel, length: number): Chain {
  const known = chains.get(model);
  if (known !== undefined && known.scratch.totals.length >= length) return known;
  const scratch = newScratch(model.labels.length, Math.max(256, length * 2));
  const chain = { ...(known ?? newChain(model)), scratch };
  chains.set(model, chain);
  return chain;
}

function newScratch(size: number, length: number): Scratch {
  const cells = () => new Float64Array(length * size);
  return {
    scores: cells(),
    sources: new Int8Array(length * size),
    potentials: cells(),
    forward: cells(),
    backward: cells(),
    totals: new Float64Array(length),
  };
}

function newChain(model: EntityModel): Omit<Chain, 'scratch'> {
  const { labels, scale, transitions } = model;
  const size = labels.length;
  const weight = (from: number, to: number) => transitions[from * size + to] ?? 0;
  const may = (from: number, to: number) => {
    const label = labels[to] ?? '';
    return !label.startsWith('I-') || labels[from]?.slice(2) === label.slice(2);
  };
  return {
    size,
    scale,
    mayStart: labels.map((label) => !label.startsWith('I-')),
    incoming: linksOf(size, scale, (label, other) => (may(other, label) ? weight(other, label) : undefined)),
    outgoing: linksOf(size, scale, (label, other) => (may(label, other) ? weight(label, other) : undefined)),
    inside: Int8Array.from(labels, (label) => (label === 'O' ? -1 : labels.indexOf(`I-${label.slice(2)}`))),
    emitter: createEmitter(model),
  };
}

function linksOf(size: number, scale: number, weight: (label: number, other: number) => number | undefined): Links {
  const starts = [0];
  const links: { readonly other: number; readonly weight: number }[] = [];
  for (let label = 0; label < size; label += 1) {
    for (let other = 0; other < size; other += 1) {
      const found = weight(label, other);
      if (found !== undefined) links.push({ other, weight: found });
    }
    starts.push(links.length);
  }
  return {
    starts: Int32Array.from(starts),
    labels: Int8Array.from(links, ({ other }) => other),
    weights: Float64Array.from(links, (link) => link.weight),
    factors: Float64Array.from(links, (link) => Math.exp(link.weight * scale)),
  };
}
