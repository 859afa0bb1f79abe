import type { Span } from './span.ts';

/** Why an annotation is there: the rule, dictionary entry or model that made it. */
export type Evidence =
  | { readonly by: 'rule'; readonly rule: string }
  | { readonly by: 'dictionary'; readonly entry: string }
  | { readonly by: 'model'; readonly model: string; readonly score: number };

/** Evidence of a rule, by its id: `byRule('officials.bracket')`. */
export function byRule(rule: string): Evidence {
  return { by: 'rule', rule };
}

/** Evidence of a dictionary entry, by its id: `byEntry('agency:기획재정부')`. */
export function byEntry(entry: string): Evidence {
  return { by: 'dictionary', entry };
}

/** A value together with the places of the text that it was read from; there is at least one. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly evidence: readonly [Span, ...Span[]];
}

/**
 * A value with its evidence; one without evidence cannot be built.
 *
 * @example `sourced('2021-12-02T10:00', day, clock)` for "2일" and "오전 10시"
 */
export function sourced<Value>(value: Value, first: Span, ...more: readonly Span[]): Sourced<Value> {
  return { value, evidence: [bare(first), ...more.map(bare)] };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
