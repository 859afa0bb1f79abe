import { GongboError } from '../core/errors.ts';
import type { DocumentJson } from '../summary/render/json-types.ts';
import { type CorpusDocument, type DocumentRef, readCorpus, refOf } from './documents.ts';
import { type PassageChange, type PassageText, passageChanges } from './passage-changes.ts';
import { levelled, passagesOf } from './passages.ts';
import { shinglesOf } from './shingles.ts';
import { similarSets } from './similar-sets.ts';
import { groupsOf } from './union.ts';

/** How {@link findDuplicates} looks. */
export interface DuplicateOptions {
  /** The least similarity of a pair, greater than 0, at most 1; default: 0.8. */
  readonly threshold?: number;
}

/** Two releases with nearly the same words; `left` is the earlier one. */
export interface DuplicatePair {
  readonly left: DocumentRef;
  readonly right: DocumentRef;
  /** The share of all six-character runs of both that they have in common (Jaccard), 0 to 1. */
  readonly similarity: number;
  /**
   * `copy`: the same sentences; `revision`: some sentences differ; `recurring`: the next issue of a regular release, at
   * least a week later and different in its figures only.
   */
  readonly kind: 'copy' | 'revision' | 'recurring';
  /** The sentences that differ; empty where only line breaks, blanks, marks or the page around differ. */
  readonly changes: readonly PassageChange[];
}

/** Releases that hang together by pairs, the earliest first. */
export interface DuplicateGroup {
  readonly documents: readonly DocumentRef[];
  readonly pairs: readonly DuplicatePair[];
}

/** What {@link findDuplicates} gives. */
export interface Duplicates {
  /** In the order of their earliest release. */
  readonly groups: readonly DuplicateGroup[];
  /** Results without a `text`: nothing can be said of them. Make them with `toJSON({ text: true })` or `--text`. */
  readonly withoutText: readonly DocumentRef[];
}

/**
 * Releases that were published more than once: by ministry and portal, revised, or alike by several cities. Exact, not an
 * estimate, and the same for every order of the input. Of releases with the very same words each is paired with the
 * earliest only.
 *
 * @throws GongboError `ARGUMENT_INVALID`
 * @example `findDuplicates(results).groups[0]?.pairs[0]?.similarity` is 0.93 for a draft and its revision
 */
export function findDuplicates(documents: readonly CorpusDocument[], options: DuplicateOptions = {}): Duplicates {
  const { threshold = 0.8 } = options;
  if (!(threshold > 0 && threshold <= 1)) {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `threshold가 0보다 크고 1 이하인 수가 아닙니다: ${threshold}`,
      '0.8처럼 쓰세요',
    );
  }
  const corpus = readCorpus(documents);
  const readings = corpus.flatMap((document) => readingOf(document));
  // Copies word for word may be many; the others are compared with the first of them only.
  const firsts = new Map<string, number>();
  const originals = readings.map(({ words }, index) => {
    const first = firsts.get(words);
    if (first === undefined) firsts.set(words, index);
    return first ?? index;
  });
  const distinct = [...firsts.values()];
  const sets = distinct.map((index) => shinglesOf(readings[index]?.words ?? ''));
  const edges = [
    ...originals.flatMap((left, right) => (left === right ? [] : [{ left, right, similarity: 1 }])),
    ...similarSets(sets, threshold).map(({ left, right, similarity }) => ({
      left: distinct[left] ?? 0,
      right: distinct[right] ?? 0,
      similarity,
    })),
  ].sort((a, b) => a.left - b.left || a.right - b.right);

  const members = groupsOf(readings.length, edges);
  const groupOf = new Map(members.flatMap((group, index) => group.map((member) => [member, index] as const)));
  const pairs: DuplicatePair[][] = members.map(() => []);
  for (const { left, right, similarity } of edges) {
    const [one, other] = [readings[left], readings[right]];
    if (one === undefined || other === undefined) continue;
    const changes = passageChanges(one, other);
    pairs[groupOf.get(left) ?? 0]?.push({
      left: one.ref,
      right: other.ref,
      similarity,
      kind: kindOf(one, other, changes),
      changes,
    });
  }
  const groups = members.map((group, index) => ({
    documents: group.flatMap((member) => readings[member]?.ref ?? []),
    pairs: pairs[index] ?? [],
  }));
  return { groups, withoutText: corpus.filter(({ text }) => text === undefined).map(refOf) };
}

interface Reading extends PassageText {
  readonly ref: DocumentRef;
}

/** Copies and revisions follow within days, the next issue of a regular release after a week or more. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

function kindOf(left: Reading, right: Reading, changes: readonly PassageChange[]): DuplicatePair['kind'] {
  const apart = Date.parse(dayOf(right)) - Date.parse(dayOf(left));
  if (apart >= WEEK && changes.every((change) => withoutFigures(change.left) === withoutFigures(change.right))) {
    return 'recurring';
  }
  return changes.length === 0 ? 'copy' : 'revision';
}

function dayOf({ ref }: Reading): string {
  return ref.publishedAt?.slice(0, 10) ?? '';
}

function withoutFigures(passage: PassageChange['left']): string | undefined {
  return passage === undefined ? undefined : levelled(passage.text).replace(/\p{N}+/gu, '');
}

function readingOf(document: DocumentJson): readonly Reading[] {
  const { text } = document;
  if (text === undefined) return [];
  const passages = passagesOf(document, text);
  const words = passages.map(({ key }) => key).join('');
  return words === '' ? [] : [{ ref: refOf(document), text, passages, words }];
}
