import type { Span } from '../core/span.ts';
import type { Declared } from './declared.ts';
import type { Reading } from './items/reading.ts';
import { squeezed } from './squeezed.ts';

/** All mentions of one plan, in text order. */
export interface Group {
  readonly mentions: [Declared, ...Declared[]];
}

const UNLIKELY_TWICE = 5;
const MOST_COMPARED = 8;

/** What the grouping looks at besides the phrases themselves. */
export interface GroupOptions {
  readonly readings: ReadonlyMap<Declared, readonly Reading[]>;
  /** Parts of one sum are different plans even where their counts and heads are the same. */
  readonly partOf: ReadonlyMap<Declared, Declared>;
}

/**
 * Puts the mentions of one plan together: equal count, and heads of which one ends with the other or which share their noun.
 *
 * @example "6대 전략과제" of the headline and of the body; "9개 주요과제" and "9개 중점과제"
 */
export function groupMentions(text: string, plans: readonly Declared[], options: GroupOptions): readonly Group[] {
  const groups: Group[] = [];
  const byCount = new Map<number, Group[]>();
  for (const declared of plans) {
    const candidates = byCount.get(declared.count) ?? [];
    byCount.set(declared.count, candidates);
    const same = candidates.slice(-MOST_COMPARED).find((group) => isSame(text, group, declared, options));
    if (same !== undefined) {
      same.mentions.push(declared);
      continue;
    }
    const group: Group = { mentions: [declared] };
    candidates.push(group);
    groups.push(group);
  }
  return groups;
}

function isSame(text: string, group: Group, declared: Declared, options: GroupOptions): boolean {
  const [first] = group.mentions;
  // The nearest mentions say enough; a text may name one plan thousands of times.
  const mentions = group.mentions.slice(-MOST_COMPARED);
  const last = mentions.at(-1) ?? first;
  if (options.partOf.has(declared) || mentions.some((mention) => options.partOf.has(mention))) {
    return false;
  }
  if (mentions.some((mention) => sameList(mention, declared, options.readings))) return true;
  if (hasOtherItems(text, mentions, declared, options.readings)) return false;
  if (mentions.some((mention) => matchingHeads(mention.head, declared.head))) return true;
  if (first.noun.id === declared.noun.id) {
    return last.sentence.start !== declared.sentence.start && first.rank === declared.rank;
  }
  // "10가지 실천 방안" after "10대 과제": so many of two things in one release are the same things.
  return (
    declared.count >= UNLIKELY_TWICE &&
    declared.noun.strength !== 'strong' &&
    (declared.unit === '가지' || isWayOf(first, declared)) &&
    last.sentence.start !== declared.sentence.start &&
    (options.readings.get(declared)?.length ?? 0) === 0
  );
}

/** "8개의 개선방안" after "8개 과제": 방안 and 대책 of the layer of tasks are other words for the tasks. */
function isWayOf(first: Declared, declared: Declared): boolean {
  const sameLayer = first.rank !== undefined && first.rank === declared.rank;
  return sameLayer && declared.noun.strength === 'medium' && declared.unit === first.unit;
}

/** Whether the best readings of two mentions are one list. */
function sameList(left: Declared, right: Declared, readings: GroupOptions['readings']): boolean {
  const place = readings.get(left)?.[0]?.place;
  return place !== undefined && readings.get(right)?.[0]?.place === place;
}

/** Whether one head ends with the other, blanks and dots aside: 전략 and 핵심 전략. */
function matchingHeads(left: string, right: string): boolean {
  const one = left.replace(/[\s·ㆍ‧･・]+/g, '');
  const other = right.replace(/[\s·ㆍ‧･・]+/g, '');
  return one.endsWith(other) || other.endsWith(one);
}

/** Two mentions that both deliver everything they promise, but different things, are two plans. */
function hasOtherItems(
  text: string,
  mentions: readonly Declared[],
  declared: Declared,
  readings: GroupOptions['readings'],
): boolean {
  const own = strongest(readings, declared);
  if (own === undefined) return false;
  const others = mentions.flatMap((mention) => strongest(readings, mention) ?? []);
  if (others.length === 0) return false;
  return !others.some((other) => other.place === own.place || shared(text, other, own) > 0);
}

const SURE = 6.5;

function strongest(readings: GroupOptions['readings'], declared: Declared): Reading | undefined {
  return readings.get(declared)?.find(({ score, items }) => score >= SURE && items.length === declared.count);
}

function shared(text: string, left: Reading, right: Reading): number {
  const words = new Set(left.items.map((item) => beginning(text, item)));
  let count = 0;
  for (const item of right.items) {
    const one = beginning(text, item);
    if ([...words].some((word) => word.includes(one) || one.includes(word))) count += 1;
  }
  return count;
}

const LONGEST_COMPARED = 40;

/** How an item begins, blanks aside: enough to know it again. */
function beginning(text: string, { start, end }: Span): string {
  return squeezed(text.slice(start, end)).slice(0, LONGEST_COMPARED);
}
