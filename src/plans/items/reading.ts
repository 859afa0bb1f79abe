import type { Span } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import type { Page } from '../page.ts';
import type { PlanWords } from '../words.ts';
import type { MarkedList } from './lists.ts';

/** One way to read the items of a counted phrase, with how much speaks for it. */
export interface Reading {
  /** The rule that made it: `plans.items-before-marked`. */
  readonly rule: string;
  readonly items: readonly Span[];
  /** Comparable over all rules; below {@link THRESHOLD} a reading is dropped. */
  readonly score: number;
  /** The place in the text that gives the items; two plans cannot both have it. */
  readonly place: number;
}

/** What the item readers look at. */
export interface ReadingContext {
  readonly page: Page;
  readonly words: PlanWords;
  readonly lists: readonly MarkedList[];
  /** All counted phrases, in text order. */
  readonly declared: readonly Declared[];
}

/** A way to find items: given a counted phrase it proposes readings. */
export interface ReadingRule {
  readonly id: string;
  read(declared: Declared, context: ReadingContext): readonly Reading[];
}

/** A reading with less is no reading. */
export const THRESHOLD = 3;

/** What the number of items found says about a reading: exactly as many as promised speaks for it, more speaks against it. */
export function countScore(found: number, promised: number, few: number, many = -4): number {
  if (found === promised) return 3;
  return found < promised ? few : many;
}
