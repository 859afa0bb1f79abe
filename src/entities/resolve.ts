import type { Entity } from '../core/layers.ts';
import { bySpan } from '../core/span.ts';
import { type Candidate, USER_PRIORITY } from './candidate.ts';

/**
 * Keeps what a user's dictionary has, then the longest of overlapping candidates, of equally long ones the stronger;
 * nothing is left inside another.
 *
 * @example 경상남도 and 경상남도 지역혁신협의회 at the same place → the second
 */
export function resolve(candidates: readonly Candidate[]): readonly Entity[] {
  const order = candidates
    .filter(({ start, end }) => start < end)
    .sort(
      (left, right) =>
        Number(right.priority === USER_PRIORITY) - Number(left.priority === USER_PRIORITY) ||
        right.end - right.start - (left.end - left.start) ||
        right.priority - left.priority ||
        left.start - right.start,
    );
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  for (const candidate of order) {
    if (overlapsTaken(taken, candidate)) continue;
    for (let offset = candidate.start; offset < candidate.end; offset += 1) taken.add(offset);
    kept.push(candidate);
  }
  return kept.sort(bySpan).map(({ priority: _priority, ...entity }) => entity);
}

function overlapsTaken(taken: ReadonlySet<number>, { start, end }: Candidate): boolean {
  for (let offset = start; offset < end; offset += 1) if (taken.has(offset)) return true;
  return false;
}
