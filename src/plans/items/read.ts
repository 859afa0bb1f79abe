import type { Declared } from '../declared.ts';
import { afterMarked, afterUnmarked, inBracket } from './after.ts';
import { beforeMarked, beforeUnmarked } from './before.ts';
import { inFootnote, laterBullets, laterHeadings, laterInline } from './later.ts';
import { type Reading, type ReadingContext, type ReadingRule, THRESHOLD } from './reading.ts';

/** All ways to find the items of a counted phrase. */
export const READING_RULES: readonly ReadingRule[] = [
  beforeMarked,
  beforeUnmarked,
  inBracket,
  afterMarked,
  afterUnmarked,
  inFootnote,
  laterInline,
  laterHeadings,
  laterBullets,
];

/** The readings of one counted phrase that hold, best first. */
export function readItems(declared: Declared, context: ReadingContext): readonly Reading[] {
  // A headline sums up; the items belong to the mention in the body, where both have some.
  const less = declared.line.block.role === 'headline' || declared.line.block.role === 'sub-headline' ? 2 : 0;
  return READING_RULES.flatMap((rule) => rule.read(declared, context))
    .filter(({ score, items }) => score >= THRESHOLD && inOrder(items))
    .map((reading) => ({ ...reading, score: reading.score - less }))
    .sort((left, right) => right.score - left.score);
}

/** Items stand in text order and never overlap. */
function inOrder(items: Reading['items']): boolean {
  let end = -1;
  for (const item of items) {
    if (item.start < end || item.end <= item.start) return false;
    end = item.end;
  }
  return items.length > 0;
}
