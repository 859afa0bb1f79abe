import type { Entity } from '../core/layers.ts';

/** The priority of what a user's dictionary has for sure: it wins at any length. */
export const USER_PRIORITY = 3;

/** An entity that may be dropped for a longer or a stronger one at the same place. */
export interface Candidate extends Entity {
  /** Of equally long ones the higher stays: {@link USER_PRIORITY}, 2 names, 1 numbers, 0 named things by their context. */
  readonly priority: number;
}
