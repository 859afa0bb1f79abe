import type { DateMention, Entity, QuantityMention } from '../../core/layers.ts';
import { firstAtOrAfter, type Span } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import { holding, type Page } from '../page.ts';
import { areTied } from '../relations.ts';
import type { AttributeWords } from './words.ts';

/** What the attribute readers look at besides the plans: the layers of the same document. */
export interface Facts {
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
  readonly entities: readonly Entity[];
}

/** What the attribute rules share. */
export interface AttributeContext {
  readonly page: Page;
  readonly words: AttributeWords;
  readonly facts: Facts;
  /** All mentions of all plans in text order. */
  readonly mentions: readonly Declared[];
}

/** One mention of a plan with its surroundings, as the rules see it. */
export interface Subject {
  readonly mention: Declared;
  /** The counted phrases tied to each other that the mention is one of: "3대 전략, 12개 과제"; from the first to the last. */
  readonly chain: Span;
  /** The mention's sentence, as far as the rules may look. */
  readonly window: Span;
  /** Its line, as far as the rules may look. */
  readonly around: Span;
  /** The items read for this mention. */
  readonly items: readonly Span[];
}

/** The value that a rule read, at the words it was read from. */
export interface Found<Value> extends Span {
  readonly value: Value;
}

/** A way to read one attribute of a plan around one of its mentions. */
export interface AttributeRule<Value, Seen extends Subject = Subject> {
  readonly id: string;
  read(subject: Seen, context: AttributeContext): Found<Value> | undefined;
}

const BEFORE = 500;
const AFTER = 300;
const MOST_TIED = 6;

/** Puts a mention into its surroundings, all of them bounded. */
export function subjectOf(
  index: number,
  items: readonly Span[],
  { page, mentions }: Pick<AttributeContext, 'page' | 'mentions'>,
): Subject | undefined {
  const mention = mentions[index];
  if (mention === undefined) return undefined;
  const first = farthest(page.text, mentions, mention, index, -1);
  const last = farthest(page.text, mentions, mention, index, 1);
  const chain = { start: first.start, end: last.end };
  return {
    mention,
    chain,
    window: windowOf(page.text, chain, mention.sentence),
    around: windowOf(page.text, chain, mention.line),
    items,
  };
}

/** A window inside `outer` around `inner` that begins with a whole word. */
function windowOf(text: string, inner: Span, outer: Span): Span {
  const end = Math.max(inner.end, Math.min(outer.end, inner.end + AFTER));
  let start = Math.min(inner.start, outer.start);
  if (inner.start - start > BEFORE) {
    start = inner.start - BEFORE;
    while (start < inner.start && !/\s/.test(text.charAt(start))) start += 1;
  }
  return { start, end };
}

/** The last mention that is tied to `mention` by an unbroken chain in one direction. */
function farthest(
  text: string,
  mentions: readonly Declared[],
  mention: Declared,
  index: number,
  step: 1 | -1,
): Declared {
  let here = mention;
  for (let steps = 1; steps <= MOST_TIED; steps += 1) {
    const next = mentions[index + step * steps];
    if (next === undefined || next.sentence.start !== here.sentence.start) break;
    if (!(step > 0 ? areTied(text, here, next) : areTied(text, next, here))) break;
    here = next;
  }
  return here;
}

/** The elements of a start-sorted layer that begin inside `range`. */
export function startingIn<T extends Span>(spans: readonly T[], range: Span): readonly T[] {
  const found: T[] = [];
  for (let index = firstAtOrAfter(spans, range.start); index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.start >= range.end) break;
    found.push(span);
  }
  return found;
}

/** Whether an offset lies in one of the items: what an item says is not said of its plan. */
export function isInItems(items: readonly Span[], offset: number): boolean {
  return holding(items, offset) !== undefined;
}
