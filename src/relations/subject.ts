import { firstAtOrAfter, type Span } from '../core/span.ts';
import type { Actor, Clause } from './clause.ts';

/** What may stand between a name and its particle: "(장관 홍길동)", " 등". */
const PARTICLE = /^(?:\s?\([^()]{0,60}\))?\s?([은는이가])(?=[\s,‘“'"「『｢])/u;
const JOINED = /^(?:\s?\([^()]{0,60}\))?(?:[과와]|,|·|\s및)\s?$/u;
/** A clause ends here: "…을 체결하고, …". */
const BOUNDARY = /(?:고|며|여|해|면서|지만|으나|한데|어|아)(?:,|\s)/u;
const REACH = 300;

/** Who acts, with those that act beside: 진주시 and 사천시 of "진주시와 사천시는". */
export interface Subject {
  readonly actor: Actor;
  readonly beside: readonly Actor[];
}

/**
 * The body or person that is the subject of what is said of `object`: the nearest 이/가 of the same clause, else the topic.
 *
 * @example "환경부(장관 홍길동)는 3일 새 대책을 발표했다" → 환경부
 */
export function subjectBefore(clause: Clause, object: Span): Subject | undefined {
  const { text, actors } = clause;
  const from = Math.max(clause.start, object.start - REACH);
  for (let index = actors.length - 1; index >= 0; index -= 1) {
    const actor = actors[index];
    if (actor === undefined || actor.end > object.start) continue;
    if (actor.start < from) break;
    const particle = PARTICLE.exec(text.slice(actor.end, Math.min(object.start, actor.end + 70)));
    if (particle === null) continue;
    const after = actor.end + particle[0].length;
    const between = text.slice(after, object.start);
    const isTopic = particle[1] === '은' || particle[1] === '는';
    if (!isTopic && BOUNDARY.test(between)) continue;
    const rival = hasRival(clause, after, object.start, isTopic);
    if (rival || /[“”"]\s?(?:라|이라)?고\s/u.test(between) || /[.!?]\s/u.test(between)) return undefined;
    const joined = besideOf(clause, index);
    return { actor: joined[0] ?? actor, beside: rest(joined, actor) };
  }
  return undefined;
}

/** Whether another subject in between, which is no known body, takes the predicate; one of a relative clause does not. */
function hasRival({ text, morphemes }: Clause, from: number, to: number, isTopic: boolean): boolean {
  let embedded = false;
  for (let index = firstAtOrAfter(morphemes, to) - 1; index >= 0; index -= 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || morpheme.start < from) return false;
    const { tag, form, start } = morpheme;
    if (tag === 'ETM' || (isTopic && (tag === 'EC' || tag === 'ETN'))) embedded = true;
    if (tag === 'JKS' && !embedded) return true;
    if (tag === 'JX' && (form === '은' || form === '는') && !embedded && !isAdverbial(text, start)) return true;
  }
  return false;
}

/** 에는, 에서는, 으로는, 지난달에는 put something else first, not a subject. */
function isAdverbial(text: string, at: number): boolean {
  return /[에서로]$/u.test(text.slice(at - 1, at));
}

/** The actors joined to the one at `index`, the first one first. */
function besideOf({ text, actors }: Clause, index: number): readonly Actor[] {
  const joined: Actor[] = [];
  let next = actors[index];
  for (let at = index - 1; at >= 0 && joined.length < 12; at -= 1) {
    const actor = actors[at];
    if (actor === undefined || next === undefined) break;
    if (!JOINED.test(text.slice(actor.end, next.start))) break;
    joined.unshift(actor);
    next = actor;
  }
  return joined;
}

function rest(joined: readonly Actor[], last: Actor): readonly Actor[] {
  return joined.length === 0 ? [] : [...joined.slice(1), last];
}
