import { charactersOf } from '../core/characters.ts';
import type { Span } from '../core/span.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '｢': '｣',
  '⌈': '⌋',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '(': ')',
  '（': '）',
  '[': ']',
};
const OPENERS: ReadonlyMap<string, string> = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** All marks that open or close; no other character is looked at. */
const MARKS = charactersOf([...Object.entries(PAIRS).flat(), '"', "'", '″']);

/** A pair of marks further apart is taken for a slip: an unclosed quotation must not swallow the rest of a block. */
const LONGEST_QUOTE = 1200;
const LONGEST_BRACKET = 400;
/** How many pairs may be open at once; beyond that the text is no prose. */
const DEEPEST = 16;

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** A pair of quotation marks or brackets; the span covers both marks. */
export interface Enclosure extends Span {
  readonly mark: string;
}

/**
 * The outermost pairs of quotation marks and brackets in a block, in text order: nothing is cut inside them.
 *
 * @example in `그는 “좋다. 하자.”고 했다.` the one pair is “…”
 */
export function enclosures(text: string, range: Span): readonly Enclosure[] {
  const stack: Open[] = [];
  const pairs: Enclosure[] = [];
  for (let at = range.start; at < range.end; at += 1) {
    if (MARKS[text.charCodeAt(at)] !== 1) continue;
    const character = text.charAt(at);
    const mark = character === '″' ? '"' : character;
    if (mark === '"' || mark === "'") straight(text, at, mark, range, stack, pairs);
    else if (turned(text, at, range, stack)) {
      if (mark === '“' || mark === '‘') close(stack, pairs, mark, at);
      else push(stack, { mark: OPENERS.get(mark) ?? mark, at });
    } else if (PAIRS[mark] !== undefined) {
      if (!isYear(text, at)) push(stack, { mark, at });
    } else {
      const opener = OPENERS.get(mark);
      if (opener !== undefined) close(stack, pairs, opener, at);
    }
  }
  return outermost(pairs);
}

/**
 * Writers mix up the two curved marks: “…하겠다.“라고 closes with an opening mark, ”앞으로도 …” opens with a closing one.
 */
function turned(text: string, at: number, range: Span, stack: readonly Open[]): boolean {
  const mark = text.charAt(at);
  const before = at > range.start ? text.charAt(at - 1) : ' ';
  if (mark === '“' || mark === '‘') {
    return stack.some((open) => open.mark === mark) && /\S/.test(before) && REPORT.test(text.slice(at + 1, at + 4));
  }
  if (mark !== '”' && mark !== '’') return false;
  const opener = OPENERS.get(mark);
  return (
    !stack.some((open) => open.mark === opener) &&
    /[\s,(]/.test(before) &&
    /[^\s\d]/.test(at + 1 < range.end ? text.charAt(at + 1) : ' ')
  );
}

/** What follows the words that somebody said: 라고, 고, 라며, 이라는; or the end. */
const REPORT = /^(?:이?라[고며는]|고\s|며|면서|는\s|\s|$)/;

function push(stack: Open[], open: Open): void {
  if (stack.length === DEEPEST) stack.shift();
  stack.push(open);
}

function close(stack: Open[], pairs: Enclosure[], mark: string, at: number): void {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const open = stack[index];
    if (open?.mark !== mark) continue;
    stack.length = index;
    const longest = '“‘"\''.includes(mark) ? LONGEST_QUOTE : LONGEST_BRACKET;
    if (at - open.at <= longest) pairs.push({ mark, start: open.at, end: at + 1 });
    return;
  }
}

/** Straight marks do not say whether they open: white space around and what is open decide. */
function straight(text: string, at: number, mark: string, range: Span, stack: Open[], pairs: Enclosure[]): void {
  if (mark === "'" && isYear(text, at)) return;
  const before = at > range.start ? text.charAt(at - 1) : ' ';
  const after = at + 1 < range.end ? text.charAt(at + 1) : ' ';
  const open = stack.findLast((candidate) => candidate.mark === mark);
  const longest = LONGEST_QUOTE;
  if (open !== undefined && at - open.at <= longest && !(/[\s(]/.test(before) && /\S/.test(after))) {
    close(stack, pairs, mark, at);
  } else if (/\S/.test(after)) push(stack, { mark, at });
}

/** ‘22년, '24.1월: an apostrophe for the century. */
function isYear(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== "'" && mark !== '‘') return false;
  return /^\d{2}(?:\s?[.년~∼∽～\-)’/월말上下상하]|년)/.test(text.slice(at + 1, at + 6));
}

function outermost(pairs: readonly Enclosure[]): readonly Enclosure[] {
  const sorted = [...pairs].sort((left, right) => left.start - right.start || right.end - left.end);
  const result: Enclosure[] = [];
  for (const pair of sorted) {
    const last = result.at(-1);
    if (last === undefined || pair.start >= last.end) result.push(pair);
  }
  return result;
}
