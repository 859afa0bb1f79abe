import type { Entity } from '../core/layers.ts';

/** An entity that may be dropped for a longer or a stronger one at the same place. */
export interface Candidate extends Entity {
  /** Of equally long ones the higher stays: 2 names, 1 numbers, 0 named things by their context. */
  readonly priority: number;
}
