import type { Entity, Referent } from '../core/layers.ts';
import { bySpan } from '../core/span.ts';
import type { Actor } from './clause.ts';

/**
 * The bodies and persons of a text that can act, with their full names; words that stand for a body (도, 시) too.
 *
 * @example 과기정통부 → `{ value: '과학기술정보통신부' }`
 */
export function actorsOf(text: string, entities: readonly Entity[], referents: readonly Referent[]): readonly Actor[] {
  const names = new Map<number, string>();
  const found: Actor[] = [];
  for (const { kind, name, mentions, anaphors } of referents) {
    if (kind !== 'agency' && kind !== 'organization') continue;
    for (const mention of mentions) names.set(mention, name);
    for (const { start, end } of anaphors ?? []) found.push({ start, end, value: name, isPerson: false });
  }
  for (const [index, { type, start, end, norm }] of entities.entries()) {
    const isPerson = type === 'PERSON';
    if (type !== 'AGENCY' && type !== 'ORG' && !isPerson) continue;
    const value = isPerson ? text.slice(start, end) : (names.get(index) ?? norm ?? text.slice(start, end));
    found.push({ start, end, value, isPerson });
  }
  const sorted = found.filter(({ start }) => !isBracketed(text, start)).sort(bySpan);
  // An anaphor inside a name yields to the name.
  return sorted.filter(({ start }, index) => index === 0 || start >= (sorted[index - 1]?.end ?? 0));
}

/** "환경부(장관 홍길동)": who stands in a bracket explains the name before it. */
function isBracketed(text: string, at: number): boolean {
  const front = text.slice(Math.max(0, at - 60), at);
  return front.lastIndexOf('(') > front.lastIndexOf(')');
}
