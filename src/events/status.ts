import { type Sourced, sourced } from '../core/evidence.ts';
import type { EventStatus } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

const ONGOING = /^[가-힣]{0,3}고\s있|^\s있|^[가-힣]{0,3}\s중/u;
const PLANNED = /^(?:할|될|하기로|갖기로|열기로|열\s)|^[가-힣]{0,3}\s?예정/u;
const HELD = /^(?:했|하였|됐|되었)(?=[다으던습고])/u;
const HELD_STEM = /[었였렸졌렀]$/u;
const PRESENT = /^(?:한다|된다|합니다|됩니다)/u;
const PRESENT_STEM = /(?:연|린|갖는|여는)$|다$/u;
const LAST_HELD = /[했었였았렸]다(?:고\s(?:밝혔|전했|말했)다)?[.)\s]*$/u;
const LAST_PLANNED = /(?:예정|계획)(?:이다|입니다)|[한된린연]다(?:고\s(?:밝혔|전했|말했)다)?[.)\s]*$/u;

/**
 * How far an event is, by the verb that holds it; where its tense leaves that open, by its day and the day of release.
 *
 * @example 개최했다 → held, 열리고 있다 → ongoing, 개최할 예정이다 → planned, "(내일) 연다" → planned
 */
export function statusOf(
  text: string,
  verb: Span,
  sentenceEnd: number,
  when: string | undefined,
  released: string | undefined,
): Sourced<EventStatus> | undefined {
  const rest = text.slice(verb.end, Math.min(sentenceEnd, verb.end + 10));
  const stem = text.slice(verb.start, verb.end);
  const ending = /^[가-힣]{0,6}(?:\s(?:예정|계획|있다|있는|있으며|중)[가-힣]{0,3})?/u.exec(rest)?.[0] ?? '';
  const at = { start: verb.start, end: verb.end + ending.length };
  if (ONGOING.test(rest)) return sourced('ongoing', at);
  if (PLANNED.test(rest)) return sourced('planned', at);
  if (HELD.test(rest) || HELD_STEM.test(stem)) return sourced('held', at);
  const today = released?.slice(0, 10);
  const [first, last] = dayRange(when);
  if (today !== undefined && last !== undefined && last < today) return sourced('held', at);
  if (today !== undefined && first !== undefined && first > today) return sourced('planned', at);
  if (PRESENT.test(rest) || PRESENT_STEM.test(stem)) return sourced('planned', at);
  const tail = text.slice(Math.max(verb.end, sentenceEnd - 40), sentenceEnd);
  if (LAST_HELD.test(tail) && !/(?:밝혔|전했|말했)다/u.test(tail)) return sourced('held', at);
  return LAST_PLANNED.test(tail) ? sourced('planned', at) : undefined;
}

function dayRange(when: string | undefined): readonly (string | undefined)[] {
  const parts = when?.split('/') ?? [];
  return [parts[0]?.slice(0, 10), parts.at(-1)?.slice(0, 10)];
}
