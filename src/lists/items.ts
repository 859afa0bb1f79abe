import { type Span, trimSpan } from '../core/span.ts';
import type { ListWords } from './words.ts';

/** An item is a phrase, no longer than this. */
const LONGEST_ITEM = 60;
const OPENING = '(（[「『“‘<《〈';
const CLOSING = ')）]」』”’>》〉';
/** How a clause ends and a noun phrase does not. */
const CLAUSE = /(?:은|는|며|면서|하고|되고|지만|는데|으나|습니다|[가-힣]다|해서|하여|따라|통해|위해|비롯해)$/u;

/** The items of a list, and whether the text says that there is more. */
export interface Items {
  readonly items: readonly Span[];
  readonly open: boolean;
}

/**
 * Parts a stretch at its commas outside brackets and numbers; nothing where one part is no phrase.
 *
 * @example "신분증, 참가 신청서, 물 등" → 신분증, 참가 신청서, 물; open
 */
export function itemsIn(text: string, stretch: Span, words: ListWords): Items | undefined {
  const parts = partsOf(text, stretch).map((part) => trimSpan(text, part));
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const closing = lastWord(text, last);
  const open = words.isOpen(text.slice(closing.start, closing.end));
  if (open) parts[parts.length - 1] = trimSpan(text, { start: last.start, end: closing.start });
  const items = parts.filter(({ start, end }) => start < end);
  if (items.length < 2 || items.length < parts.length || !items.every((item) => isPhrase(text, item))) return undefined;
  return { items, open };
}

/** Whether a span reads as one item: short, without an end of a clause. */
export function isPhrase(text: string, { start, end }: Span): boolean {
  return start < end && end - start <= LONGEST_ITEM && !CLAUSE.test(text.slice(start, end));
}

function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const letter = text.charAt(at);
    if (OPENING.includes(letter)) depth += 1;
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
    else if ((letter === ',' || letter === '，') && depth === 0 && !/\d/u.test(text.charAt(at + 1))) {
      parts.push({ start: from, end: at });
      from = at + 1;
    }
  }
  parts.push({ start: from, end });
  return parts;
}

function lastWord(text: string, { start, end }: Span): Span {
  let from = end;
  while (from > start && /\S/u.test(text.charAt(from - 1))) from -= 1;
  return { start: from, end };
}
