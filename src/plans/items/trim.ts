import { decompose } from '../../core/hangul.ts';
import { isSpace, type Span, trimSpan } from '../../core/span.ts';

const CLOSE_OF: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '{': '}',
  '「': '」',
  '｢': '｣',
  '『': '』',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '<': '>',
  '‘': '’',
  '“': '”',
  '"': '"',
  "'": "'",
  // Marks typed the wrong way round: ’친환경 연료 공급‘.
  '’': '‘',
  '”': '“',
};
const QUOTES: Readonly<Record<string, string>> = {
  '‘': '’',
  '“': '”',
  '"': '"',
  "'": "'",
  '「': '」',
  '｢': '｣',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '`': '’',
  '’': '‘',
  '”': '“',
};
const LEADING = /^(?:[\s,，、·ㆍ:：;\-–—―→*]|및\s|그리고\s|또한\s)+/;
const TRAILING = /(?:[\s,，、·ㆍ;\-–—―→/*]|\s및|\s그리고|\s또는)+$/;
const FULL_STOP = /\.$/;

/**
 * Takes off what does not belong to an item: separators, conjunctions, the full stop, a pair of quotation marks around all of it.
 *
 * @example ", ‘지역상생 확대’ 및" becomes "지역상생 확대"
 */
export function trimItem(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  for (let round = 0; round < 4; round += 1) {
    const before = { start, end };
    const surface = text.slice(start, end);
    start += LEADING.exec(surface)?.[0].length ?? 0;
    end -= tailLength(text, start, end, TRAILING);
    if (endsWithCopula(text, end)) end -= 2;
    end -= tailLength(text, start, end, FULL_STOP);
    ({ start, end } = unbalanced(text, unquoted(text, { start, end })));
    if (start >= end) return { start: before.start, end: before.start };
    if (start === before.start && end === before.end) break;
  }
  return { start, end };
}

/**
 * Whether the words before `end` are a noun and the copula without its 이, "…정비다.": hardly a verb ends in a vowel and 다
 * (늘린다, 늘렸다), but for adjectives (크다, 빠르다) and the copula itself.
 */
function endsWithCopula(text: string, end: number): boolean {
  if (text.slice(end - 2, end) !== '다.') return false;
  const before = text.charAt(end - 3);
  return decompose(before.charCodeAt(0))?.final === 0 && !'이니크르프쁘하되지'.includes(before);
}

function tailLength(text: string, start: number, end: number, pattern: RegExp): number {
  return pattern.exec(text.slice(Math.max(start, end - 24), end))?.[0].length ?? 0;
}

/** Takes off quotation marks that hold all of the span: ‘신뢰’ but not ‘신뢰’와 ‘안전’. */
function unquoted(text: string, { start, end }: Span): Span {
  const close = QUOTES[text.charAt(start)];
  if (close === undefined || end - start < 2) return { start, end };
  const at = text.slice(start + 1, end).indexOf(close) + start + 1;
  return at === end - 1 ? { start: start + 1, end: at } : { start, end };
}

/** Takes off a bracket or quotation mark at an edge whose partner lies outside. */
function unbalanced(text: string, { start, end }: Span): Span {
  const last = text.charAt(end - 1);
  const first = text.charAt(start);
  if (')]】」｣』’”》〉'.includes(last) && !opensInside(text, start, end - 1, last)) return { start, end: end - 1 };
  const close = CLOSE_OF[first];
  if (close !== undefined && !text.slice(start + 1, end).includes(close)) return { start: start + 1, end };
  if ((last === '"' || last === "'") && text.slice(start, end).indexOf(last) === end - start - 1)
    return { start, end: end - 1 };
  return { start, end };
}

function opensInside(text: string, start: number, end: number, close: string): boolean {
  let depth = 0;
  for (let at = end - 1; at >= start; at -= 1) {
    const character = text.charAt(at);
    if (character === close) depth += 1;
    else if (CLOSE_OF[character] === close) {
      if (depth === 0) return true;
      depth -= 1;
    }
  }
  return false;
}

/** For every offset of `[start, end]` how many brackets and quotation marks are open there. */
export function depths(text: string, start: number, end: number): Int16Array {
  const levels = new Int16Array(end - start + 1);
  const stack: string[] = [];
  for (let at = start; at < end; at += 1) {
    levels[at - start] = stack.length;
    const character = text.charAt(at);
    if (stack.at(-1) === character) {
      stack.pop();
      levels[at - start] = stack.length;
      continue;
    }
    const close = CLOSE_OF[character];
    // '26 and ’26 are years, < between digits compares: they open nothing.
    if (close === undefined || (/\d/.test(text.charAt(at + 1)) && "'‘<".includes(character))) continue;
    if ('’”'.includes(character) && !opensReversed(text, at, start)) continue;
    const near = closeNearby(text, at, end, character, close);
    if (near !== undefined) stack.push(near);
  }
  levels[end - start] = stack.length;
  return levels;
}

const FARTHEST_PARTNER = 240;

/** A closing mark before a word opens where marks are typed the wrong way round. */
function opensReversed(text: string, at: number, start: number): boolean {
  return (at === start || isSpace(text.charCodeAt(at - 1))) && /[가-힣A-Za-z]/.test(text.charAt(at + 1));
}

/** The straight marks that close curly ones in hasty typing: ‘초고속 발사체'. */
const STRAIGHT: Readonly<Record<string, string>> = { '‘': "'", '“': '"' };

/** What closes a mark; one that nothing closes nearby opens nothing. */
function closeNearby(text: string, at: number, end: number, open: string, close: string): string | undefined {
  const behind = text.slice(at + 1, Math.min(end, at + FARTHEST_PARTNER));
  if (behind.includes(close)) return close;
  const straight = STRAIGHT[open];
  return straight !== undefined && behind.includes(straight) ? straight : undefined;
}

/** What a title tells about its own parts: "(12개 과제)". */
const OWN_COUNT = /\s*[([]\s?(?:총\s?)?\d{1,3}\s?(?:개|건|대)[^()[\]]{0,12}[)\]]$/;

/** Takes the count of its own parts off an item: "물길 복원(3개 과제)" becomes "물길 복원". */
export function withoutOwnCount(text: string, { start, end }: Span): Span {
  const size = tailLength(text, start, end, OWN_COUNT);
  return size < end - start ? { start, end: end - size } : { start, end };
}

/** The words of a span. */
export function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at += 1;
    const from = at;
    while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
    if (at > from) found.push({ start: from, end: at });
  }
  return found;
}
