import type { Name } from '../core/layers.ts';
import { bySpan } from '../core/span.ts';

/** A name that may be dropped for a better one at the same place. */
export interface Candidate extends Name {
  /** Of equally long candidates the one with the higher rank stays. */
  readonly rank: number;
}

/** Which kind of finding outranks which at the same place; what a user's dictionary has for sure wins at any length. */
export const RANK = {
  weak: 1,
  suffix: 2,
  dictionary: 3,
  cue: 4,
  quoted: 5,
  defined: 6,
  user: 7,
} as const;

/**
 * Keeps the names of a user's dictionary, then the longest of overlapping candidates, of equally long ones the highest
 * rank, of those the first.
 *
 * @example of 경상남도 and 경상남도 지역혁신협의회 at the same place the second stays
 */
export function selectLongest(candidates: readonly Candidate[]): readonly Name[] {
  const order = [...candidates].sort(
    (left, right) =>
      Number(right.rank === RANK.user) - Number(left.rank === RANK.user) ||
      right.end - right.start - (left.end - left.start) ||
      right.rank - left.rank ||
      left.start - right.start,
  );
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  for (const candidate of order) {
    if (isTaken(taken, candidate)) continue;
    for (let offset = candidate.start; offset < candidate.end; offset += 1) taken.add(offset);
    kept.push(candidate);
  }
  return kept.sort(bySpan).map(({ rank: _rank, ...name }) => name);
}

function isTaken(taken: ReadonlySet<number>, { start, end }: Candidate): boolean {
  for (let offset = start; offset < end; offset += 1) if (taken.has(offset)) return true;
  return false;
}
