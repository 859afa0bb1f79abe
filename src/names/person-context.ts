import type { Span } from '../core/span.ts';
import type { NameLists } from './lists.ts';
import { personLikeness } from './person-likeness.ts';
import type { Page, Word } from './words.ts';

/** What is read already: a person's name is looked for beside it, not in it. */
export interface Surroundings {
  readonly page: Page;
  readonly lists: NameLists;
  /** By index of the word: whether it lies inside a sure name of a body, region or law. */
  readonly taken: readonly boolean[];
  /** Whether a form is the name of a region. */
  readonly isRegion: (form: string) => boolean;
  /** Names found where nothing else can stand, so that two syllables are believed elsewhere. */
  readonly known?: ReadonlySet<string>;
}

/** A person, the titles beside the name, or one of the two. */
export interface Pair {
  /** Index of the word that the name is in. */
  readonly word: number;
  readonly person: Span;
  readonly titles: readonly Span[];
  readonly rule: string;
}

/** How much like a name a word must look where the cue is strong, usual, weak, and where it ends like a verb. */
export const LEAST = { strong: -3.9, usual: -0.5, weak: 0.6, sure: 1.5 } as const;

/** The name of a department: 사회가치부, 홍보TF팀. */
export const DEPARTMENT = /^[가-힣][가-힣A-Z]+(?:과|팀|실|국|부|단|센터|담당관|본부|소)$/u;

const READING =
  /^\s?[(（](?:(?=[^()（）]*\p{Ll})[A-Za-zÀ-ž][A-Za-zÀ-ž .'’-]{1,40}|\p{Script=Han}[\p{Script=Han} ]{1,7})[)）]/u;

/** How many characters a reading in brackets takes: 10 in "안호영(An Ho-young)", 0 where there is none. */
export function readingLength(text: string, end: number): number {
  const isOpened = isOpening(text.charCodeAt(end)) || isOpening(text.charCodeAt(end + 1));
  return isOpened ? (READING.exec(text.slice(end, end + 50))?.[0].length ?? 0) : 0;
}

function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08;
}

/**
 * The person's name that a word begins with, if it looks enough like one; a reading in brackets belongs to it.
 *
 * @example 김우호는 → 김우호; 안호영(An Ho-young) → all of it; 조달청은 → nothing
 */
export function nameIn({ page, lists, taken, known }: Surroundings, index: number, least: number): Span | undefined {
  const word = page.words[index];
  if (word === undefined || taken[index] === true || !lists.nameStarts.has(page.text.charCodeAt(word.start)))
    return undefined;
  for (const end of word.nounEnds) {
    const form = page.text.slice(word.start, end);
    if (lists.titles.has(form)) continue;
    const likeness = personLikeness(form, lists);
    if (
      likeness === undefined ||
      (likeness < leastFor(form, least, end === word.end && word.nounEnds.length > 1) && known?.has(form) !== true)
    )
      continue;
    if (isTitleWithParticle(page.text, word, lists)) return undefined;
    return { start: word.start, end: end + readingLength(page.text, end) };
  }
  return undefined;
}

/** 장관은 and 위원도 have three syllables and are no names. */
function isTitleWithParticle(text: string, { start, end, nounEnds }: Word, { titles }: NameLists): boolean {
  return nounEnds.some((at) => at < end && titles.has(text.slice(start, at)));
}

/** A word that ends like a verb's or an adjective's attributive form must look more like a name: 신속한, 제품은. */
function leastFor(form: string, least: number, hasParticle: boolean): number {
  if (hasParticle && least < LEAST.usual) return LEAST.usual;
  return least > LEAST.strong && /[한할적의인은해도]$/u.test(form) ? LEAST.sure : least;
}

/** Whether only white space stands between a word and the one before it, both in one block. */
export function follows({ words }: Page, index: number): boolean {
  const word = words[index];
  return word?.spaced === true && words[index - 1]?.block === word.block;
}
