import { follows, type Pair, readingLength, type Surroundings } from './person-context.ts';
import { titleFrom } from './title-phrase.ts';
import { titleOf } from './titles.ts';
import type { Word } from './words.ts';

/** What a part of a foreign name in Hangul looks like. */
const PART = /^[가-힣]{1,7}$/u;
/** Ends of words that qualify the name behind them and are no part of it: 방문 중인, 신임. */
const QUALIFIER = /(?:[은는을를의와과된될할던한]|중인|하는|에서|으로|신임|현지)$/u;
const MOST_PARTS = 4;
/** Words of bodies' names in English. */
const BODY =
  /\b(?:Foundation|Institute|University|Cent(?:er|re)|Association|Council|Ministry|Department|Company|Corporation|Agency|Committee|Commission|Bank|Fund|Group|Forum|Program|Project|System)\b/u;

/**
 * A foreign person whose name is given again in brackets in its own letters, with a title behind or before it.
 *
 * @example 윌 미들턴(Will Middleton) 영국 국방부 차관 · 타나카 하나(田中花) 국장
 */
export function foreignPerson(surroundings: Surroundings, index: number): Pair | undefined {
  const { page, lists, taken } = surroundings;
  const word = page.words[index];
  const length = word === undefined ? 0 : readingLength(page.text, word.end);
  if (word === undefined || length === 0 || !isPart(surroundings, index)) return undefined;
  const end = word.end + length;
  const reading = page.text.slice(word.end, end);
  const parts = BODY.test(reading) ? 0 : partsIn(reading);
  if (parts < 2) return undefined;
  let first = index;
  while (first > index - Math.min(parts, MOST_PARTS) + 1 && isPart(surroundings, first - 1) && follows(page, first)) {
    if (page.text.slice(page.words[first - 1]?.end, page.words[first]?.start) !== ' ') break;
    first -= 1;
  }
  const start = page.words[first]?.start ?? word.start;
  // One word for two of Latin is seldom a whole name (캠퍼스(Campus Asia)); as many characters are its own (고령(高齡)).
  const characters = reading.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (first === index && (word.form.length < 3 || characters === word.form.length || lists.notPersons.has(word.form)))
    return undefined;
  const rule = 'names.person-foreign';
  // 「하이코 마스(Heiko Maas)」 외교장관: the marks belong to neither.
  const behind = page.text.charAt(start - 1) === '「' && page.text.charAt(end) === '」' ? end + 1 : end;
  const next = wordBehind(page.words, index, behind);
  const title =
    next === undefined || !isNear(page.text, behind, page.words[next]) ? undefined : titleFrom(surroundings, next);
  if (title !== undefined) return { word: index, person: { start, end }, titles: [title.span], rule };
  const before = page.words[first - 1];
  if (before === undefined || !follows(page, first) || taken[first - 1] === true) return undefined;
  const office = titleOf(page, before, lists);
  if (office?.bare !== true || office.ambiguous) return undefined;
  return { word: index, person: { start, end }, titles: [{ start: before.start, end: office.end }], rule };
}

/** How many words a reading has; initials do not count, Chinese characters count as two. */
function partsIn(reading: string): number {
  if (/\p{Script=Han}/u.test(reading)) return 2;
  const words = reading.match(/[A-Za-zÀ-ž'’-]{2,}/gu) ?? [];
  return words.every((word) => /^(?:\p{Lu}|de|da|van|von|bin|al-|el-)/u.test(word)) ? words.length : 0;
}

function isPart({ page, lists, taken }: Surroundings, index: number): boolean {
  const word = page.words[index];
  if (word === undefined || taken[index] === true || !PART.test(word.form) || QUALIFIER.test(word.form)) return false;
  if (lists.notBodies.has(word.form)) return false;
  return (
    !lists.modifiers.has(word.form) &&
    !lists.notBodyModifiers.has(word.form) &&
    titleOf(page, word, lists) === undefined
  );
}

function wordBehind(words: readonly Word[], index: number, end: number): number | undefined {
  let next = index + 1;
  while (next < words.length && (words[next]?.start ?? 0) < end) next += 1;
  return words[next]?.block === words[index]?.block ? next : undefined;
}

function isNear(text: string, end: number, word: Word | undefined): boolean {
  return word !== undefined && /^ {0,2}$/u.test(text.slice(end, word.start)) && word.start > end;
}
