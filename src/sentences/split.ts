import { type Span, trimSpan } from '../core/span.ts';
import { boundaryAt, boundaryBehind } from './boundaries.ts';
import { type Enclosure, enclosures } from './protected.ts';

/** Longer sentences cost the engines too much; they are cut at a comma or a blank as a last resort. */
const LONGEST = 1500;
/** Signs that begin a new item wherever they stand between blanks. */
const INLINE_SIGNS = '□○ㅇ❍■●';
/** Fewer characters before an inline sign are no item: "홍 ○ ○". */
const SHORTEST = 8;

/**
 * Splits a stretch of text into sentences: in order, not overlapping, trimmed, none empty; one pass.
 *
 * @example "9일 개최했다.이날 “좋다. 하자.”고 했다." gives two
 */
export function splitSentences(text: string, range: Span): readonly Span[] {
  const pairs = enclosures(text, range);
  const sentences: Span[] = [];
  let from = skip(text, range.start, range.end);
  let pair = 0;
  for (let at = from; at < range.end; at += 1) {
    let inside: Enclosure | undefined = pairs[pair];
    while (inside !== undefined && inside.end <= at) {
      pair += 1;
      inside = pairs[pair];
    }
    let stop: number | undefined;
    if (inside !== undefined && inside.start === at) {
      at = inside.end - 1;
      if (boundaryBehind(text, inside, from, range.end)) stop = inside.end;
    } else if (isTerminator(text.charCodeAt(at))) {
      // One decision for a run of marks, at its first.
      if (at === from || !isTerminator(text.charCodeAt(at - 1))) stop = boundaryAt(text, at, from, range.end);
    } else if (isInlineSign(text, at, range.end) && at - from >= SHORTEST) stop = at;
    if (stop === undefined) continue;
    add(text, sentences, { start: from, end: stop });
    from = skip(text, stop, range.end);
    at = from - 1;
  }
  if (from < range.end) add(text, sentences, { start: from, end: range.end });
  return sentences;
}

function isTerminator(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x3002 ||
    unit === 0xff01 ||
    unit === 0xff1f ||
    unit === 0x2026
  );
}

/** An outline that lost its line breaks: "…2.6% 증가 ○ 상품군별로는 …". */
function isInlineSign(text: string, at: number, end: number): boolean {
  return (
    INLINE_SIGNS.includes(text.charAt(at)) &&
    at + 1 < end &&
    /\s/.test(text.charAt(at - 1)) &&
    /\s/.test(text.charAt(at + 1))
  );
}

/** Skips white space, and outline signs that stand inside a line. */
function skip(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end) {
    const space = /\s/.test(text.charAt(offset));
    const sign = INLINE_SIGNS.includes(text.charAt(offset)) && offset + 1 < end && /\s/.test(text.charAt(offset + 1));
    if (!space && !sign) break;
    offset += 1;
  }
  return offset;
}

function add(text: string, sentences: Span[], span: Span): void {
  let rest = trimSpan(text, span);
  while (rest.end - rest.start > LONGEST) {
    const cut = cutBefore(text, rest.start + LONGEST, rest.start + LONGEST / 3);
    const head = trimSpan(text, { start: rest.start, end: cut });
    if (head.end > head.start) sentences.push(head);
    rest = trimSpan(text, { start: cut, end: rest.end });
  }
  if (rest.end > rest.start) sentences.push(rest);
}

/** The best place to cut before `limit`: behind a sentence mark, a comma, a blank; else anywhere but inside a character. */
function cutBefore(text: string, limit: number, lowest: number): number {
  for (const pattern of [/[.!?]["”’)]?\s/, /[,，;]\s/, /\s/]) {
    for (let at = limit; at > lowest; at -= 1) {
      const found = pattern.exec(text.slice(at - 1, at + 2));
      if (found !== null && found.index === 0) return at - 1 + found[0].length;
    }
  }
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}
