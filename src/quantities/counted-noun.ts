import { isSyllable } from '../core/hangul.ts';
import type { Span } from '../core/span.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer runs are no single word; the bound keeps the search constant. */
const LONGEST_NOUN = 16;
/** Nouns of the list are not longer. */
const LONGEST_LISTED = 6;
/** Marks that join two nouns into one: 시·군, 협·단체. */
const JOINS: ReadonlySet<string> = new Set('·ㆍ‧・․･∙•');
const JOINED = /[·ㆍ‧・․･∙•]/g;
/** Forms of 하다 and 되다: the word says what was done with the counted things, not what they are. */
const VERBAL =
  /(?:하고|하여|하며|하기|하는|하도록|하면|하자|하게|해|해서|했다|했고|했으며|하였다|한다|한|할|함|된|되는|되며|되고|됐다|되었다|될|됨|시켜|시킨|시키는|으로)$/;

/**
 * The noun counted by 개 that begins at `start`, without its particles; undefined where the next word is no noun.
 *
 * @example in "3개 사업장에서" behind "3개 " it is "사업장"
 */
export function countedNoun(text: string, start: number, vocabulary: Vocabulary): Span | undefined {
  const end = wordEnd(text, start);
  if (end === start) return undefined;
  const word = text.slice(start, end);
  if (vocabulary.noNoun.has(word)) return undefined;
  const noun = withoutSuffix(text, start, nounEnd(text, start, end, vocabulary), vocabulary);
  const form = text.slice(start, noun);
  if (vocabulary.noNoun.has(form)) return undefined;
  if (noun === end && VERBAL.test(word) && !endsInNoun(word, vocabulary.nouns)) return undefined;
  if (noun === end && isAttribute(text, start, end, vocabulary)) return undefined;
  return { start, end: noun };
}

/** The end of the noun inside its eojeol. */
function nounEnd(text: string, start: number, end: number, vocabulary: Vocabulary): number {
  const ends = vocabulary.particles.nounEnds(text, start, end);
  const known = ends.find((candidate) => endsInNoun(text.slice(start, candidate), vocabulary.nouns));
  if (known !== undefined) return known;
  // A noun of one syllable is rare where the particle leaves only that: 마을 is not 마 + 을.
  const stripped = ends.filter(
    (candidate) => candidate - start >= 2 || vocabulary.singles.has(text.slice(start, candidate)),
  );
  return stripped.at(-1) ?? end;
}

/**
 * Whether a bare word only describes the noun that follows: 온라인 in "30개 온라인 강의", but not 기관 in "30개 기관 직원"
 * or 사업단 in "3개 사업단 모두".
 */
function isAttribute(text: string, start: number, end: number, vocabulary: Vocabulary): boolean {
  const mark = text.charAt(end);
  if (JOINS.has(mark) || mark === '/' || mark === '&') return true;
  if (mark !== ' ' && mark !== '\u00a0') return false;
  const nextEnd = wordEnd(text, end + 1);
  if (nextEnd === end + 1) return false;
  const next = text.slice(end + 1, nextEnd);
  const nextNoun = text.slice(end + 1, nounEnd(text, end + 1, nextEnd, vocabulary));
  if (vocabulary.noNoun.has(next) || vocabulary.noNoun.has(nextNoun)) return false;
  return vocabulary.heads.has(nextNoun) || !endsInNoun(text.slice(start, end).replace(JOINED, ''), vocabulary.heads);
}

/** 17개 시도별 counts 시도; what would be left of a short word (개별) is no noun. */
function withoutSuffix(text: string, start: number, end: number, { nounSuffixes }: Vocabulary): number {
  return end - start > 2 && nounSuffixes.has(text.charAt(end - 1)) ? end - 1 : end;
}

/** Whether a word is a noun of the list or a compound with one: 자전거도로; 대학과 is none with 학과. */
function endsInNoun(word: string, nouns: ReadonlySet<string>): boolean {
  if (nouns.has(word)) return true;
  for (let at = Math.max(2, word.length - LONGEST_LISTED); at < word.length - 1; at += 1) {
    if (nouns.has(word.slice(at))) return true;
  }
  return false;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  const limit = Math.min(text.length, start + LONGEST_NOUN);
  while (end < limit && isWordUnit(text, end)) end += 1;
  return end - start < LONGEST_NOUN ? end : start;
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isSyllable(unit) || isLatin(unit)) return true;
  return JOINS.has(text.charAt(at)) && isSyllable(text.charCodeAt(at + 1));
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}
