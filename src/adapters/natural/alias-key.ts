import { decompose } from '../../core/hangul.ts';

/** What tells names apart that differ in nothing else: 경상남도 and 경상북도, 제1사단 and 제2사단. */
const TELLING = /[남북동서]|\d+/gu;

/** A name as it is compared: without blanks, syllables put together, in small letters. */
export function aliasKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, '').toLowerCase();
}

/**
 * Whether two names have the same 남, 북, 동, 서 and numbers in the same order, without which they are different names and no
 * slip of the pen.
 *
 * @example false for 경상남도 and 경상북도, and for 경상남북도 and 경상남도
 */
export function agreeInTelling(left: string, right: string): boolean {
  return tellingOf(left) === tellingOf(right);
}

function tellingOf(name: string): string {
  return (name.match(TELLING) ?? []).join(' ');
}

/** Shorter names with a syllable more or less are names of something else. */
const LONG = 7;

/** A word of its own behind a name has so many syllables: 교육청, 장관. */
const WORD = 2;

/** Whether one name is the other with a word behind it, which is another thing: 경상남도교육청 and 경상남도. */
export function goesOn(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long.length - short.length >= WORD && long.startsWith(short);
}

/**
 * Whether what stands in a text can be the name with slips of the pen. A wrong syllable differs in one letter (부, 뷰), and what is missing
 * or too many is inside: 해양수산 업무 is not 해양수산부, and 국립가야연구소 is not 국립해양연구소.
 */
export function isSlipOf(key: string, words: string): boolean {
  if (!agreeInTelling(key, words)) return false;
  if (key.length !== words.length)
    return key.length >= LONG && key.at(0) === words.at(0) && key.at(-1) === words.at(-1);
  for (let at = 0; at < key.length; at += 1) {
    if (key[at] !== words[at] && !areNear(key.charCodeAt(at), words.charCodeAt(at))) return false;
  }
  return true;
}

/** Whether two syllables have all but one of initial, vowel and final in common. */
function areNear(left: number, right: number): boolean {
  const [one, other] = [decompose(left), decompose(right)];
  if (one === undefined || other === undefined) return false;
  const differences = [one.initial !== other.initial, one.vowel !== other.vowel, one.final !== other.final];
  return differences.filter(Boolean).length === 1;
}
