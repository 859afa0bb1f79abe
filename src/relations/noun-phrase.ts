import type { Morpheme } from '../core/layers.ts';
import { firstAtOrAfter, isSpace, type Span } from '../core/span.ts';
import type { Clause } from './clause.ts';

const NOUN = /^(?:NN[GPB]|NR|SN|SL|SH|XPN|XSN|XR|SO|SW)$/u;
const OPENING: Readonly<Record<string, string>> = {
  '’': '‘',
  '”': '“',
  '」': '「',
  '』': '『',
  '｣': '｢',
  '>': '<',
  '》': '《',
  ')': '(',
  "'": "'",
  '"': '"',
};
const CLOSING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(OPENING).map(([closing, opening]) => [opening, closing]),
);
/** A phrase is no longer than this. */
const LONGEST = 100;

/**
 * The noun phrase that ends at `end`, as written, with what it is for: "하천 정비를 위한 업무협약".
 *
 * @example the phrase before 을 of "시는 3일 ‘맑은 물’ 종합대책을" → ‘맑은 물’ 종합대책
 */
export function phraseBefore(clause: Clause, end: number): Span | undefined {
  const phrase = nounsBefore(clause, end);
  if (phrase === undefined) return undefined;
  const { text } = clause;
  const tie = /[을를에]\s(?:위한|관한|대한)\s$/u.exec(
    text.slice(Math.max(clause.start, phrase.start - 6), phrase.start),
  );
  const purpose = tie === null ? undefined : nounsBefore(clause, phrase.start - tie[0].length, true);
  return purpose === undefined ? phrase : { start: purpose.start, end };
}

/** With `joined`, 과 and 와 between nouns are part of it: 인재 양성과 문화 확산. */
function nounsBefore(clause: Clause, end: number, joined = false): Span | undefined {
  const { text, morphemes } = clause;
  const limit = Math.max(clause.start, end - LONGEST);
  let start = end;
  while (start > limit) {
    const last = text.charAt(start - 1);
    if (isSpace(last.charCodeAt(0)) && last !== '\n') {
      start -= 1;
      continue;
    }
    const opening = OPENING[last];
    if (opening !== undefined) {
      const open = text.lastIndexOf(opening, start - 2);
      // A bracket that stands alone explains the phrase before the particle, not this one.
      if (open < limit || text.slice(open, start).includes('\n')) return undefined;
      if (opening === '(' && start < end) break;
      start = open;
      continue;
    }
    const morpheme = endingAt(morphemes, start);
    if (morpheme === undefined || morpheme.start < limit) break;
    if (!belongs(morpheme, text) && !(joined && joins(clause, morpheme))) break;
    start = morpheme.start;
  }
  // An engine that takes a noun for something else must not cut a word: 계도기간.
  while (start > limit && start < end && /[\p{L}\p{N}]{2}/u.test(text.slice(start - 1, start + 1))) start -= 1;
  return trimmed(clause, { start, end });
}

/** The noun phrase that begins at `from`: 실태조사 결과 of "따른 실태조사 결과를". */
export function phraseAfter(clause: Clause, from: number): Span | undefined {
  const { text, morphemes } = clause;
  const limit = Math.min(clause.end, from + LONGEST);
  let at = from;
  let end = from;
  while (at < limit) {
    const first = text.charAt(at);
    if (isSpace(first.charCodeAt(0)) && first !== '\n') {
      at += 1;
      continue;
    }
    const closing = CLOSING[first];
    if (closing !== undefined && first !== '(') {
      const close = text.indexOf(closing, at + 1);
      if (close < 0 || close >= limit) break;
      at = close + 1;
      end = at;
      continue;
    }
    const index = firstAtOrAfter(morphemes, at);
    const morpheme = morphemes[index];
    if (morpheme === undefined || morpheme.start !== at || morpheme.end <= at || !belongs(morpheme, text)) break;
    at = morpheme.end;
    if (NOUN.test(morpheme.tag)) end = at;
  }
  const tie = /^[을를에]\s(?:위한|관한|대한)\s/u.exec(text.slice(end, end + 6));
  if (tie !== null && end > from) {
    const whole = phraseAfter({ ...clause, end: limit }, end + tie[0].length);
    return whole && trimmed(clause, { start: from, end: whole.end });
  }
  // 정확한, 체계적인: the root of an adjective is no noun.
  if (/^(?:한|하|된|되|적|스러)/u.test(text.slice(end, end + 2))) return undefined;
  return trimmed(clause, { start: from, end });
}

/** 과 or 와 behind a noun that is no body: "양성과", not "한국가람공사와". */
function joins({ text, actors }: Clause, { start, end }: Morpheme): boolean {
  const form = text.slice(start, end);
  if ((form !== '과' && form !== '와') || !/[가-힣]/u.test(text.charAt(start - 1))) return false;
  return !actors.some((actor) => actor.end === start);
}

function belongs({ tag, start, end }: Morpheme, text: string): boolean {
  if (NOUN.test(tag) || tag === 'JKG') return end > start;
  const form = text.slice(start, end);
  return form === '및' || form === '·' || form === 'ㆍ' || form === '-' || form === '~';
}

function endingAt(morphemes: readonly Morpheme[], end: number): Morpheme | undefined {
  for (let index = firstAtOrAfter(morphemes, end) - 1; index >= 0; index -= 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || end - morpheme.start > 20) return undefined;
    if (morpheme.end === end && morpheme.start < end) return morpheme;
    if (morpheme.end < end) return undefined;
  }
  return undefined;
}

/** Without blanks, loose particles and a day at the front: "3일 종합대책" is 종합대책; a year belongs to the name. */
function trimmed({ text, dates }: Clause, span: Span): Span | undefined {
  let { start, end } = span;
  const strip = () => {
    while (start < end && /[\s·ㆍ~-]/u.test(text.charAt(start))) start += 1;
    while (start < end && /[\s·ㆍ~-]/u.test(text.charAt(end - 1))) end -= 1;
  };
  strip();
  for (const date of dates) {
    if (date.start > start) break;
    if (date.end > start && date.end < end && (date.grain !== 'year' || date.start < start)) {
      start = /^\([^()]{1,4}\)/u.exec(text.slice(date.end, date.end + 6)) ? date.end + 3 : date.end;
      strip();
    }
  }
  const loose =
    /^(?:및|등|총|약|의|가운데|\d{1,3}(?:개월|년|주|일)(?:\s?간|\s동안))\s|^[^‘“「『｢'"<(]{1,40}에서\s/u.exec(
      text.slice(start, end),
    );
  if (loose !== null) start += loose[0].length;
  strip();
  return start < end && /[\p{L}]/u.test(text.slice(start, end)) ? { start, end } : undefined;
}
