import type { Chain } from './chain.ts';

/** The most probable labels of a sentence's tokens (Viterbi); of equally probable ones those that stand first in the model. */
export function viterbi(chain: Chain, emissions: Float64Array, length: number): Int8Array {
  const { size, mayStart } = chain;
  const { starts, labels, weights } = chain.incoming;
  const { scores, sources } = chain.scratch;
  for (let label = 0; label < size; label += 1) {
    scores[label] = mayStart[label] ? (emissions[label] ?? 0) : Number.NEGATIVE_INFINITY;
  }
  for (let here = size; here < length * size; here += size) {
    const last = here - size;
    for (let label = 0; label < size; label += 1) {
      const end = starts[label + 1] ?? 0;
      let best = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (let link = starts[label] ?? 0; link < end; link += 1) {
        const before = labels[link] ?? 0;
        const score = (scores[last + before] ?? 0) + (weights[link] ?? 0);
        if (score > best) {
          best = score;
          source = before;
        }
      }
      scores[here + label] = best + (emissions[here + label] ?? 0);
      sources[here + label] = source;
    }
  }
  const path = new Int8Array(length);
  const end = (length - 1) * size;
  let label = 0;
  for (let other = 1; other < size; other += 1)
    if ((scores[end + other] ?? 0) > (scores[end + label] ?? 0)) label = other;
  for (let index = length - 1; index >= 0; index -= 1) {
    path[index] = label;
    label = sources[index * size + label] ?? 0;
  }
  return path;
}

/** Fills the chain's potentials, forward and backward sums, each token's scaled to the sum 1 by its total. */
export function forwardBackward(chain: Chain, emissions: Float64Array, length: number): void {
  fillPotentials(chain, emissions, length);
  fillForward(chain, length);
  fillBackward(chain, length);
}

/** The emissions as factors; each token's largest is 1, so that nothing overflows. */
function fillPotentials(
  { size, scale, scratch: { potentials } }: Chain,
  emissions: Float64Array,
  length: number,
): void {
  for (let start = 0; start < length * size; start += size) {
    let most = Number.NEGATIVE_INFINITY;
    for (let cell = start; cell < start + size; cell += 1) most = Math.max(most, emissions[cell] ?? 0);
    for (let cell = start; cell < start + size; cell += 1)
      potentials[cell] = Math.exp(((emissions[cell] ?? 0) - most) * scale);
  }
}

function fillForward({ size, mayStart, incoming, scratch }: Chain, length: number): void {
  const { starts, labels, factors } = incoming;
  const { potentials, forward, totals } = scratch;
  for (let index = 0; index < length; index += 1) {
    const here = index * size;
    let total = 0;
    for (let label = 0; label < size; label += 1) {
      let sum = 0;
      if (index === 0) sum = mayStart[label] ? 1 : 0;
      else {
        const end = starts[label + 1] ?? 0;
        for (let link = starts[label] ?? 0; link < end; link += 1)
          sum += (forward[here - size + (labels[link] ?? 0)] ?? 0) * (factors[link] ?? 0);
      }
      const value = sum * (potentials[here + label] ?? 0);
      forward[here + label] = value;
      total += value;
    }
    totals[index] = total;
    for (let label = 0; label < size; label += 1) forward[here + label] = (forward[here + label] ?? 0) / total;
  }
}

function fillBackward({ size, outgoing, scratch }: Chain, length: number): void {
  const { starts, labels, factors } = outgoing;
  const { potentials, backward, totals } = scratch;
  backward.fill(1, (length - 1) * size, length * size);
  for (let index = length - 2; index >= 0; index -= 1) {
    const next = (index + 1) * size;
    const total = totals[index + 1] ?? 1;
    for (let label = 0; label < size; label += 1) {
      const end = starts[label + 1] ?? 0;
      let sum = 0;
      for (let link = starts[label] ?? 0; link < end; link += 1) {
        const cell = next + (labels[link] ?? 0);
        sum += (factors[link] ?? 0) * (potentials[cell] ?? 0) * (backward[cell] ?? 0);
      }
      backward[next - size + label] = sum / total;
    }
  }
}
