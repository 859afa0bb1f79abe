import type { Span } from '../core/span.ts';
import { type Clause, type Predicate, predicateAt } from './clause.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { CueKind } from './words.ts';

/** What is done to what: "업무협약을 체결했다"; the particle ends at `behind`. */
export interface Act {
  readonly predicate: Predicate;
  readonly object: Span;
}

/** How far a predicate stands behind its object: 최종보고회를 성황리에 개최했다. */
const REACH = 24;

/** 9일부로, 1일 자로. */
const DATED = /^(?:\d{1,2}일)?(?:부|자)로$/u;

/** The predicates of one kind that a clause states, in text order. */
export function predicatesOf(clause: Clause, kind: CueKind, passive = false): readonly Predicate[] {
  const predicates: Predicate[] = [];
  for (const at of clause.cueStarts) {
    const cue = clause.words.at(kind, clause.text, at);
    const predicate = cue === undefined ? undefined : predicateAt(clause, at, cue, passive);
    if (predicate !== undefined) predicates.push(predicate);
  }
  return predicates;
}

/** The predicates of one kind with their objects, where only adverbs stand between: "계획을 최종 발표했다". */
export function actsOf(clause: Clause, kind: CueKind, particles = '을를'): readonly Act[] {
  return predicatesOf(clause, kind).flatMap((predicate) => {
    const object = objectBefore(clause, predicate.start, particles);
    return object === undefined ? [] : [{ predicate, object }];
  });
}

/** The noun phrase with a particle right before `at`, but for adverbs. */
export function objectBefore(clause: Clause, at: number, particles: string): Span | undefined {
  const { text, words } = clause;
  const from = Math.max(clause.start, at - REACH);
  let end = at;
  for (;;) {
    while (end > from && text.charAt(end - 1) === ' ') end -= 1;
    let start = end;
    while (start > from && !/\s/u.test(text.charAt(start - 1))) start -= 1;
    const word = text.slice(start, end);
    if (words.has('adverb', word) || DATED.test(word)) {
      end = start;
      continue;
    }
    const last = word.slice(-1);
    if (word.length < 2 || !particles.includes(last)) return undefined;
    return phraseBefore(clause, end - (word.endsWith('으로') ? 2 : 1));
  }
}
