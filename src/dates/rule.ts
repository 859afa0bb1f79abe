import type { ClockProposal, DateProposal } from './point.ts';

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A rule of dates or times: where it can start, what it reads, what it makes of it. */
export interface Rule<Product> {
  /** `dates.month-day`; stands in the evidence of what the rule finds. */
  readonly id: string;
  /** What the first character can be; most rules never start. */
  readonly starts: readonly Start[];
  /** Sticky; every quantifier is bounded. */
  readonly pattern: RegExp;
  /** Must match the text that ends where the rule starts. Default: no condition. */
  readonly before?: RegExp;
  /** Must not match the text that ends where the rule starts. */
  readonly notBefore?: RegExp;
  /** The product, or undefined where the parts make no sense together (13월). */
  readonly produce: (groups: Groups) => Product | undefined;
}

/** The first character of a rule: a digit, an apostrophe or a syllable. */
export type Start = 'digit' | 'apostrophe' | 'syllable';

/** What a rule of dates makes. */
export type DateProduct = Pick<DateProposal, 'from' | 'to'>;
/** What a rule of times makes. */
export type ClockProduct = Pick<ClockProposal, 'from' | 'to'>;

/** The parts of a rule as they are written down: the pattern as pieces of source. */
export interface RuleParts<Product> extends Omit<Rule<Product>, 'pattern'> {
  readonly pattern: readonly string[];
}

/**
 * Defines a rule.
 *
 * @example `defineRule({ id: 'dates.month', starts: ['digit'], pattern: [MONTH], produce: datePoint })` reads "7월"
 */
export function defineRule<Product>(parts: RuleParts<Product>): Rule<Product> {
  return Object.freeze({ ...parts, pattern: new RegExp(parts.pattern.join(''), 'y') });
}

/** As far as a rule looks back. */
const LOOK_BEHIND = 12;

/** Applies a rule at one place: the product and where the match ends. */
export function applyRule<Product>(
  rule: Rule<Product>,
  text: string,
  at: number,
): { readonly product: Product; readonly end: number } | undefined {
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(text);
  if (match === null || match[0] === '') return undefined;
  if (rule.before !== undefined || rule.notBefore !== undefined) {
    const before = text.slice(Math.max(0, at - LOOK_BEHIND), at);
    if (rule.before?.test(before) === false || rule.notBefore?.test(before) === true) return undefined;
  }
  const product = rule.produce(match.groups ?? {});
  return product === undefined ? undefined : { product, end: at + match[0].length };
}
