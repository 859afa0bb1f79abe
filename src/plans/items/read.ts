import type { Declared } from '../declared.ts';
import { afterMarked, afterUnmarked, inBracket, oneOf } from './after.ts';
import { beforeMarked, beforeUnmarked } from './before.ts';
import { inFootnote, laterBullets, laterHeadings, laterInline } from './later.ts';
import { laterLines } from './lines.ts';
import { type Reading, type ReadingContext, type ReadingRule, THRESHOLD } from './reading.ts';
import { laterSpread } from './spread.ts';

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
  laterLines,
  laterSpread,
  oneOf,
];

/** The readings of one counted phrase that hold, best first. */
export function readItems(declared: Declared, context: ReadingContext): readonly Reading[] {
  // A headline sums up; the items belong to the mention in the body, where both have some.
  const less = declared.line.block.role === 'headline' || declared.line.block.role === 'sub-headline' ? 2 : 0;
  const rules = pointsBack(declared, context) ? READING_RULES.filter(({ id }) => !id.startsWith(LATER)) : READING_RULES;
  return rules
    .flatMap((rule) => rule.read(declared, context))
    .filter(({ score, items }) => score >= THRESHOLD && inOrder(items))
    .map((reading) => ({ ...reading, score: reading.score - less }))
    .sort((left, right) => right.score - left.score);
}

const LATER = 'plans.items-later-';

/** "위의 3가지 방향", "이들 4개 과제": what was listed before; what comes later is another list. */
function pointsBack({ start, line }: Declared, { page }: ReadingContext): boolean {
  const before = page.text.slice(Math.max(line.start, start - 8), start);
  return /(?:^|\s)(?:위의?|상기|앞의|앞선|이상의|이들|이러한)\s$/.test(before);
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
