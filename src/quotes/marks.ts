import type { Block } from '../core/layers.ts';
import { bySpan, isSpace, type Span } from '../core/span.ts';
import type { QuoteWords } from './words.ts';

/** A pair of quotation marks; the span is the words inside, without the marks and the white space at the edges. */
export interface Quoted extends Span {
  /** Offset of the opening mark. */
  readonly open: number;
  /** Offset after the closing mark. */
  readonly close: number;
  /** Whether the marks are those of names and emphasis, 「…」 or ‘…’; such words are speech only where they are told. */
  readonly weak: boolean;
}

/** Doubled single marks, primes and low marks stand for “ and ” in texts that went through other programs. */
const MARK = /[“”"＂‟″〝〞]|‘‘|’’|''|``|´´/gu;
const OPENING = /^(?:[“‟〝]|‘‘|``)$/u;
const CLOSING = /^(?:[”〞]|’’|´´)$/u;
/** Words between single marks or corner brackets, on one line. */
const WEAK = /(?<![\p{L}\p{N}‘'])[‘'「『｢](?<words>[^‘’'`´「」『』｢｣“”"＂\n]{5,400})[’'」』｣](?=[가-힣 ])/gu;
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
  let width = 1;
  let outer = -1;
  let openBlock = 0;
  let index = 0;
  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    while (index < blocks.length && (blocks[index]?.end ?? 0) <= at) index += 1;
    if ((blocks[index]?.start ?? text.length) > at) continue;
    if (open >= 0 && index - openBlock >= MOST_BLOCKS) open = outer = -1;
    if (open >= 0 && at - open > LONGEST) open = outer = -1;
    const role = roleOf(text, match[0], at, open >= 0, words);
    if (role === 'open') {
      // A curly mark inside curly marks may be a quotation in a quotation: the outer one is kept for later.
      outer = open >= 0 && text.charAt(open) === '“' && match[0] === '“' ? open : -1;
      open = at;
      width = match[0].length;
      openBlock = index;
    } else if (role === 'close' && (open >= 0 || outer >= 0)) {
      const from = open >= 0 ? { open, start: open + width } : { open: outer, start: outer + 1 };
      add(found, text, { ...from, end: at, close: at + match[0].length, weak: false });
      if (open < 0) outer = -1;
      open = -1;
    }
  }
  return found.sort(bySpan);
}

/**
 * The passages between single marks or corner brackets that stand in some blocks, outside the `quoted` ones.
 *
 * @example `박 과장은 ‘먼저 하겠다’고 말했다` gives 먼저 하겠다
 */
export function findWeaklyQuoted(text: string, blocks: readonly Block[], quoted: readonly Quoted[]): readonly Quoted[] {
  const found: Quoted[] = [];
  let block = 0;
  let outer = 0;
  for (const match of text.matchAll(WEAK)) {
    const open = match.index;
    const close = open + match[0].length;
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= open) block += 1;
    while (outer < quoted.length && (quoted[outer]?.close ?? 0) <= open) outer += 1;
    if ((blocks[block]?.start ?? text.length) > open || (quoted[outer]?.open ?? text.length) < close) continue;
    add(found, text, { open, start: open + 1, end: close - 1, close, weak: true });
  }
  return found;
}

function roleOf(
  text: string,
  mark: string,
  at: number,
  isOpen: boolean,
  words: QuoteWords,
): 'open' | 'close' | undefined {
  const next = at + mark.length;
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = next >= text.length ? ' ' : text.charAt(next);
  const spaceBefore = isSpace(before.charCodeAt(0));
  const spaceAfter = isSpace(after.charCodeAt(0));
  const reported = words.endingAt(text, next)?.kind === 'reporting';
  const canOpen = !spaceAfter && BEFORE_OPENING.test(before) && !(isOpen && reported);
  const canClose = !spaceBefore || reported;
  if (OPENING.test(mark)) return isOpen && canClose && !canOpen ? 'close' : 'open';
  if (CLOSING.test(mark)) return isOpen || !canOpen ? 'close' : 'open';
  if (isOpen) return canOpen && spaceBefore ? 'open' : 'close';
  return canOpen || !reported ? 'open' : undefined;
}

function add(found: Quoted[], text: string, quoted: Quoted): void {
  let { start, end } = quoted;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) found.push({ ...quoted, start, end });
}
