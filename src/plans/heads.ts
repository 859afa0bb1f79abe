import { isSpace, type Span } from '../core/span.ts';
import type { ModifierKind, PlanNoun, PlanWords } from './words.ts';

/** The noun phrase after a number and its unit: "중점 추진과제" of "5대 중점 추진과제". */
export interface Head extends Span {
  readonly noun: PlanNoun;
  /** What the words before the noun do to it. */
  readonly modifiers: readonly ModifierKind[];
  /** Words before the noun that the dictionary does not know: 방산수출 of "4대 방산수출 전략". */
  readonly free: readonly string[];
  /** Whether the noun closes its word without a particle: then the next word may still belong to it. */
  readonly bare: boolean;
}

/** A dot or slash before a number parts two counts: 4개 분야·28개 과제. */
const WORD = /(?:[가-힣A-Za-z0-9]|[·ㆍ‧･・\-&+/%](?!\s?\d)){1,25}/y;
const OPENING = new Set('‘“\'"「『｢《〈<【');
const LONGEST_WORD = 24;
const MOST_WORDS = 5;
const LONGEST_UNSPACED = 14;
const PARTICLE = /[의를을로에는은이가과와도]/;
/** "3개 유형 25개 과제": the second number counts what follows it. */
const NEXT_COUNT = /^\d/;

/**
 * Reads the head that starts at `offset`, directly behind the unit.
 *
 * @example in "5대 중점 추진과제를 제시" from behind 대: "중점 추진과제", noun 과제, modifiers 중점 and 추진
 */
export function readHead(text: string, offset: number, limit: number, words: PlanWords): Head | undefined {
  let at = skipBlank(text, offset, limit);
  const spaced = at > offset;
  if (OPENING.has(text.charAt(at))) at += 1;
  const start = at;
  const modifiers: ModifierKind[] = [];
  const free: string[] = [];
  for (let index = 0; index < MOST_WORDS; index += 1) {
    const word = wordAt(text, at, limit) ?? unspaced(text, at, limit, words);
    if (word === undefined) return undefined;
    const found = nounIn(text, word, words, spaced || index > 0);
    if (found !== undefined) {
      const head = { ...found, start, modifiers: [...modifiers, ...found.modifiers], free: [...free, ...found.free] };
      return found.bare ? extended(text, head, limit, words) : head;
    }
    const surface = text.slice(word.start, word.end);
    // 핵심기술 is made of two modifiers, but what is counted with it is technologies.
    const isCounted = words.modifier(surface) === undefined && words.endsCounted(surface);
    const kind = isCounted ? undefined : modifierOf(surface, words);
    if (kind !== undefined) modifiers.push(kind);
    else if (!spaced && index === 0) return undefined;
    else if (NEXT_COUNT.test(surface) || isInflected(text, word, words)) return undefined;
    else free.push(surface);
    at = skipBlank(text, word.end, limit);
    if (at === word.end) return undefined;
  }
  return undefined;
}

/** Where blanks were lost (9개추진과제의주요내용은) a head ends at the first noun that a particle follows. */
function unspaced(text: string, offset: number, limit: number, words: PlanWords): Span | undefined {
  for (let size = 2; size <= LONGEST_UNSPACED && offset + size < limit; size += 1) {
    if (!PARTICLE.test(text.charAt(offset + size))) continue;
    const stem = text.slice(offset, offset + size);
    const match = words.nounAtEnd(stem);
    if (match === undefined) continue;
    const rest = stem.slice(0, stem.length - match.length);
    if (rest === '' || words.isModifierChain(rest)) return { start: offset, end: offset + size };
  }
  return undefined;
}

/** The word at an offset, no longer than a noun phrase's word can be. */
export function wordAt(text: string, offset: number, limit: number): Span | undefined {
  WORD.lastIndex = offset;
  const match = offset < limit ? WORD.exec(text) : null;
  if (match === null) return undefined;
  const end = Math.min(offset + match[0].length, limit);
  return end - offset > LONGEST_WORD ? undefined : { start: offset, end };
}

/** Past blanks, and past one line break at most: a head may be wrapped. */
export function skipBlank(text: string, offset: number, limit: number): number {
  let at = offset;
  let breaks = 0;
  while (at < limit && isSpace(text.charCodeAt(at))) {
    if (text.charAt(at) === '\n') breaks += 1;
    if (breaks > 1) return offset;
    at += 1;
  }
  return at;
}

function nounIn(
  text: string,
  word: Span,
  words: PlanWords,
  freely: boolean,
): (Head & { readonly bare: boolean }) | undefined {
  for (const end of nounEnds(text, word, words)) {
    const stem = text.slice(word.start, end);
    const match = words.nounAtEnd(stem);
    if (match === undefined) continue;
    const { noun, length } = match;
    const rest = stem.slice(0, stem.length - length);
    const known = rest === '' || words.isModifierChain(rest);
    if (!known && !freely) continue;
    // One syllable (축) is a noun only when it stands alone: 건축, 감축 and 구축 are others.
    if (length === 1 && rest !== '') continue;
    const kind = rest === '' ? undefined : modifierOf(rest, words);
    return {
      start: word.start,
      end,
      noun,
      modifiers: kind === undefined ? [] : [kind],
      free: known ? [] : [rest],
      bare: end === word.end,
    };
  }
  return undefined;
}

/** A noun can end where its word ends or where a chain of particles begins; 별 closes one too (분야별). */
function nounEnds(text: string, word: Span, words: PlanWords): readonly number[] {
  // "9대 추진과제-비전으로 구성된 표": behind a hyphen another word begins.
  const hyphen = text.slice(word.start, word.end).search(/(?<=[가-힣]{2})[-–](?=[가-힣]{2})/);
  if (hyphen > 0) return [word.start + hyphen];
  const ends = words.particles.nounEnds(text, word.start, word.end);
  const apart = ends.filter((end) => end > word.start + 1 && text.charAt(end - 1) === '별').map((end) => end - 1);
  // 다 of "모두 23개 과제다" is the copula behind a vowel.
  const copula = text.charAt(word.end - 1) === '다' && word.end - word.start > 2 ? [word.end - 1] : [];
  return [...ends, ...apart, ...copula];
}

/** What a chain of modifiers does as a whole: 세부추진 goes one layer down. */
function modifierOf(word: string, words: PlanWords): ModifierKind | undefined {
  const kind = words.modifier(word);
  if (kind !== undefined) return kind;
  if (!words.isModifierChain(word)) return undefined;
  for (let split = 1; split < word.length; split += 1) {
    const left = words.modifier(word.slice(0, split));
    if (left === undefined || !words.isModifierChain(word.slice(split))) continue;
    const right = modifierOf(word.slice(split), words) ?? 'plain';
    if (left === 'detail' || right === 'detail') return 'detail';
    return left === 'lifting' || right === 'lifting' ? 'lifting' : 'plain';
  }
  return 'plain';
}

/** A head goes on over a second noun that a first one modifies: 전략 분야, 정책 과제. */
function extended(text: string, head: Head, limit: number, words: PlanWords): Head {
  if (words.modifier(head.noun.name) === undefined) return head;
  const at = skipBlank(text, head.end, limit);
  const word = at > head.end ? wordAt(text, at, limit) : undefined;
  const next = word === undefined ? undefined : nounIn(text, word, words, false);
  if (next === undefined) return head;
  const kind = modifierOf(head.noun.name, words);
  return {
    ...next,
    start: head.start,
    modifiers: [...head.modifiers, ...(kind === undefined ? [] : [kind]), ...next.modifiers],
    free: head.free,
  };
}

const INFLECTED =
  /(?:[을를은는에]|에서|으로|까지|부터|하는|되는|있는|없는|위한|통한|대한|관한|된|하고|하며|하여|해|및|등|중|당|씩)$/;
const MAYBE_PARTICLE = /[이가의와과로도만한할인]$/;

/** Whether a word carries a particle or an ending and so cannot stand inside a head. */
function isInflected(text: string, word: Span, words: PlanWords): boolean {
  const surface = text.slice(word.start, word.end);
  const ends = words.particles.nounEnds(text, word.start, word.end);
  // 마을 and 도로 end like particles that do not fit what is before them.
  const isNoun = ends.length === 1 || (surface.endsWith('로') && (ends[1] ?? 0) - word.start < 2);
  if (/[을를은는로]$/.test(surface) && !/(?:하|되|있|없)는$/.test(surface) && isNoun) return false;
  if (INFLECTED.test(surface)) return true;
  return MAYBE_PARTICLE.test(surface) && ends.length > 1;
}
