import type { Block } from '../core/layers.ts';
import { bySpan, isSpace, type Span } from '../core/span.ts';
import type { QuoteWords } from './words.ts';

/** A pair of quotation marks; the span is the words inside, without the marks and the white space at the edges. */
export interface Quoted extends Span {
  /** Offset of the opening mark. */
  readonly open: number;
  /** Offset after the closing mark. */
  readonly close: number;
}

const MARK = /[“”"＂]/gu;
const BEFORE_OPENING = /[\s([{<「『‘'|:,·…\-–―>)\]ㅇ○□]/u;

/** A quotation that runs on over more characters or blocks than this has lost its closing mark. */
const LONGEST = 1500;
const MOST_BLOCKS = 4;

/**
 * The quoted passages of some blocks. A mark is opening or closing by its shape and by what stands beside it, so that
 * pairs survive straight marks, marks turned the wrong way round and a missing partner.
 *
 * @example `"먼저 하겠다"며 "다시 하겠다"고` gives 먼저 하겠다 and 다시 하겠다
 */
export function findQuoted(text: string, blocks: readonly Block[], words: QuoteWords): readonly Quoted[] {
  const found: Quoted[] = [];
  let open = -1;
  let outer = -1;
  let openBlock = 0;
  let index = 0;
  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= at) index += 1;
    if ((blocks[index]?.start ?? text.length) > at) continue;
    if (open >= 0 && index - openBlock >= MOST_BLOCKS) open = outer = -1;
    if (open >= 0 && at - open > LONGEST) open = outer = -1;
    const role = roleOf(text, at, open >= 0, words);
    if (role === 'open') {
      // A curly mark inside curly marks may be a quotation in a quotation: the outer one is kept for later.
      outer = open >= 0 && text.charAt(open) === '“' && match[0] === '“' ? open : -1;
      open = at;
      openBlock = index;
    } else if (role === 'close' && (open >= 0 || outer >= 0)) {
      add(found, text, open >= 0 ? open : outer, at);
      if (open < 0) outer = -1;
      open = -1;
    }
  }
  return found.sort(bySpan);
}

function roleOf(text: string, at: number, isOpen: boolean, words: QuoteWords): 'open' | 'close' | undefined {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = at + 1 >= text.length ? ' ' : text.charAt(at + 1);
  const spaceBefore = isSpace(before.charCodeAt(0));
  const spaceAfter = isSpace(after.charCodeAt(0));
  const reported = words.endingAt(text, at + 1)?.kind === 'reporting';
  const canOpen = !spaceAfter && BEFORE_OPENING.test(before) && !(isOpen && reported);
  const canClose = !spaceBefore || reported;
  switch (text.charAt(at)) {
    case '“':
      return isOpen && canClose && !canOpen ? 'close' : 'open';
    case '”':
      return isOpen || !canOpen ? 'close' : 'open';
    default:
      if (isOpen) return canOpen && spaceBefore ? 'open' : 'close';
      return canOpen || !reported ? 'open' : undefined;
  }
}

function add(found: Quoted[], text: string, open: number, mark: number): void {
  let start = open + 1;
  let end = mark;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) found.push({ start, end, open, close: mark + 1 });
}
