import type { TextJson } from '../summary/render/json-types.ts';
import { surface } from '../summary/render/plan-json.ts';
import type { Passage } from './passages.ts';
import { SHINGLE_LENGTH, shinglesOf } from './shingles.ts';

/** A sentence that two releases do not share: changed where it has both sides, else only in one of them. */
export interface PassageChange {
  /** The sentence in the earlier release. */
  readonly left?: TextJson;
  /** The sentence in the later one. */
  readonly right?: TextJson;
}

/** A release's text with its sentences. */
export interface PassageText {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** All sentences, levelled, one behind the other. */
  readonly words: string;
}

/** So far, in sentences that the other side lacks, a changed sentence is looked for. */
const REACH = 8;
/** From here on two sentences are one that was changed. */
const CHANGED = 0.5;

/**
 * The sentences that differ, in the order of the earlier release, then those that the later one adds. A sentence that
 * only moved is no difference.
 *
 * @example `passageChanges(draft, final)` is `[{ left: { text: '30명이 왔다.', … }, right: { text: '35명이 왔다.', … } }]`
 */
export function passageChanges(left: PassageText, right: PassageText): readonly PassageChange[] {
  const removed = lacking(left, right);
  const added = lacking(right, left);
  const taken = new Set<number>();
  const changes: PassageChange[] = removed.map((passage, index) => {
    const partner = partnerOf(passage, added, index, taken);
    if (partner === undefined) return { left: surface(left.text, passage) };
    taken.add(partner.index);
    return { left: surface(left.text, passage), right: surface(right.text, partner.passage) };
  });
  for (const [index, passage] of added.entries()) {
    if (!taken.has(index)) changes.push({ right: surface(right.text, passage) });
  }
  return changes;
}

/** The sentences whose words the other side does not have, once each; where a sentence ends is no difference. */
function lacking({ passages }: PassageText, { passages: others, words }: PassageText): readonly Passage[] {
  const known = new Set(others.map(({ key }) => key));
  const runs = new Set(shinglesOf(words));
  return passages.filter(({ key }) => {
    if (known.has(key)) return false;
    known.add(key);
    return key.length < SHINGLE_LENGTH ? !words.includes(key) : shinglesOf(key).some((run) => !runs.has(run));
  });
}

function partnerOf(passage: Passage, candidates: readonly Passage[], near: number, taken: ReadonlySet<number>) {
  let best: { readonly index: number; readonly passage: Passage; readonly score: number } | undefined;
  for (let index = Math.max(0, near - REACH); index <= near + REACH; index += 1) {
    const candidate = candidates[index];
    if (candidate === undefined || taken.has(index)) continue;
    const score = likeness(passage.key, candidate.key);
    if (score >= CHANGED && score > (best?.score ?? 0)) best = { index, passage: candidate, score };
  }
  return best;
}

/**
 * How alike two levelled texts are: the share of their neighbouring characters that both have (Dice), 0 to 1.
 *
 * @example `likeness('창업지원', '창업지원확대')` is 0.75
 */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const counts = new Map<string, number>();
  for (const pair of pairsOf(left)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(right)) {
    const rest = counts.get(pair) ?? 0;
    if (rest === 0) continue;
    counts.set(pair, rest - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, left.length + right.length - 2);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
