/** Two sets, as indices, and how much of their union they share. */
export interface SimilarSets {
  readonly left: number;
  readonly right: number;
  /** Jaccard similarity, 0 to 1. */
  readonly similarity: number;
}

/**
 * All pairs of sets whose Jaccard similarity is at least the threshold, exactly. Two such sets must share one of the
 * rarest members of both ("prefix filtering"): only those are indexed, and only sets that meet there are compared. The
 * time grows with the number of sets and of pairs that come close.
 *
 * @param sets each in ascending order, without repetitions; empty ones have no pair
 * @param threshold greater than 0, at most 1
 * @example `similarSets([Uint32Array.of(1, 2, 3, 4), Uint32Array.of(1, 2, 3, 5)], 0.6)` is `[{ left: 0, right: 1, similarity: 0.6 }]`
 */
export function similarSets(sets: readonly Uint32Array[], threshold: number): readonly SimilarSets[] {
  const ranked = rarestFirst(sets);
  const order = ranked.map((_, index) => index).sort((a, b) => sizeOf(ranked, a) - sizeOf(ranked, b) || a - b);
  const postings = new Map<number, Posting>();
  const found: SimilarSets[] = [];
  for (const index of order) {
    const set = ranked[index] ?? NONE;
    const smallest = atLeast(threshold * set.length);
    const shared = new Map<number, number>();
    for (let at = 0; at <= set.length - smallest && at < set.length; at += 1) {
      const member = set[at] ?? 0;
      // A member that stands in no other set leads nowhere.
      if (member < 2 * RANK) continue;
      const posting = postings.get(member);
      if (posting === undefined) {
        postings.set(member, { sets: [index], places: [at], from: 0 });
        continue;
      }
      // The sets come smallest first: what is too small for this one is too small for all that follow.
      while (sizeOf(ranked, posting.sets[posting.from] ?? index) < smallest) posting.from += 1;
      for (let entry = posting.from; entry < posting.sets.length; entry += 1) {
        const other = posting.sets[entry] ?? 0;
        const before = shared.get(other) ?? 0;
        if (before < 0) continue;
        const size = sizeOf(ranked, other);
        const rest = Math.min(set.length - at, size - (posting.places[entry] ?? 0));
        shared.set(other, before + rest >= needed(set.length, size, threshold) ? before + 1 : -1);
      }
      posting.sets.push(index);
      posting.places.push(at);
    }
    for (const [other, count] of shared) {
      if (count <= 0) continue;
      const partner = ranked[other] ?? NONE;
      const common = overlapOf(set, partner, needed(set.length, partner.length, threshold));
      if (common === undefined) continue;
      const similarity = common / (set.length + partner.length - common);
      found.push({ left: Math.min(index, other), right: Math.max(index, other), similarity });
    }
  }
  return found.sort((a, b) => a.left - b.left || a.right - b.right);
}

/** The sets that have a member among their rarest; sizes never fall, so that those before `from` are done with. */
interface Posting {
  readonly sets: number[];
  readonly places: number[];
  from: number;
}

const NONE = new Float64Array();
/** A ranked member is its frequency times this, plus its hash. */
const RANK = 2 ** 32;
/** Members are counted range by range, in so many cells that they stay in the processor's cache. */
const CELLS = 2 ** 16;
/** More ranges than this would cost more than they save; members that share a cell only count as more frequent. */
const MOST_RANGES = 2 ** 8;

/** Each set with its rarest members first; one and the same order in all of them. */
function rarestFirst(sets: readonly Uint32Array[]): readonly Float64Array[] {
  const total = sets.reduce((sum, { length }) => sum + length, 0);
  let ranges = 1;
  while (ranges * CELLS < 2 * total && ranges < MOST_RANGES) ranges *= 2;
  const ranked = sets.map(({ length }) => new Float64Array(length));
  const counts = new Uint32Array(CELLS);
  let begins = new Uint32Array(sets.length);
  for (let range = 1; range <= ranges; range += 1) {
    const end = (range / ranges) * RANK;
    const ends = begins.slice();
    counts.fill(0);
    for (const [index, set] of sets.entries()) ends[index] = countUntil(end, set, begins[index] ?? 0, counts);
    for (const [index, set] of sets.entries()) {
      const target = ranked[index] ?? NONE;
      const last = ends[index] ?? 0;
      for (let at = begins[index] ?? 0; at < last; at += 1) {
        const hash = set[at] ?? 0;
        target[at] = (counts[hash % CELLS] ?? 0) * RANK + hash;
      }
    }
    begins = ends;
  }
  return ranked.map((members) => members.sort());
}

/** Counts the members of a set from a place on that are below a limit; returns the place of the first that is not. */
function countUntil(limit: number, set: Uint32Array, from: number, counts: Uint32Array): number {
  let at = from;
  for (let hash = set[at]; hash !== undefined && hash < limit; hash = set[at]) {
    counts[hash % CELLS] = (counts[hash % CELLS] ?? 0) + 1;
    at += 1;
  }
  return at;
}

function sizeOf(sets: readonly Float64Array[], index: number): number {
  return sets[index]?.length ?? 0;
}

/** How many members two sets of these sizes must share. */
function needed(left: number, right: number, threshold: number): number {
  return atLeast((threshold / (1 + threshold)) * (left + right));
}

/** The smallest whole number that is not below; 0.8 × 5 is 4, whatever the last bit says. */
function atLeast(value: number): number {
  return Math.ceil(value - 1e-9);
}

/** How many members two ranked sets share; nothing as soon as fewer than `least` are left. */
function overlapOf(left: Float64Array, right: Float64Array, least: number): number | undefined {
  let [at, other, common] = [0, 0, 0];
  while (at < left.length && other < right.length) {
    if (common + Math.min(left.length - at, right.length - other) < least) return undefined;
    const difference = (left[at] ?? 0) - (right[other] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
  return common >= least ? common : undefined;
}
