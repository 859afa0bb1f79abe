import { isSyllable } from '../core/hangul.ts';
import type { Vocabulary } from './vocabulary.ts';

const LATIN_OR_DIGIT = /[0-9A-Za-zＡ-Ｚａ-ｚ]/;
/** A digit may not continue a number, a code, a date or a telephone number. */
const INSIDE_CODE = /(?:[0-9A-Za-z][.,\-_/:·]?|[0-9]\)-|(?<![가-힣])제 ?|[№#@]|코로나[- ]?)$/;
/** Ordinals of several numbers: 제1·2기. */
const ORDINAL_LIST = /제\d{1,3}[·ㆍ‧~∼,]\s?$/;
/** (단위: 백만 달러): the head of a table names what its numbers are counted in. */
const IN_UNITS_OF = /단위 ?[:：]? ?$/;
/** As far as the text before a number is looked at. */
const LOOK_BEHIND = 8;

/** Whether a number in digits can begin here. */
export function canStartDigits(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BEHIND), at);
  return !INSIDE_CODE.test(before) && !ORDINAL_LIST.test(before);
}

/** Whether a number in words can begin here: at the beginning of an eojeol, or behind 약 and 총. */
export function canStartWord(text: string, at: number): boolean {
  if (at === 0) return true;
  return (
    !/[가-힣0-9A-Za-z.,]/.test(text.charAt(at - 1)) && !IN_UNITS_OF.test(text.slice(Math.max(0, at - LOOK_BEHIND), at))
  );
}

/**
 * Whether a unit can end here: before anything but a letter, or before particles and suffixes such as 씩 or 이상.
 *
 * @example "3건의" has a boundary behind 건, "3건설사" has none
 */
export function canEndUnit(text: string, end: number, vocabulary: Vocabulary): boolean {
  const next = text.charAt(end);
  if (next === '') return true;
  if (!isSyllable(next.charCodeAt(0))) {
    return !(LATIN_OR_DIGIT.test(next) && LATIN_OR_DIGIT.test(text.charAt(end - 1)));
  }
  // A change of script ends a unit, too: 24km순환노선.
  if (!isSyllable(text.charCodeAt(end - 1)) || vocabulary.particles.isBoundary(text, end)) return true;
  const follower = vocabulary.followerEnd(text, end);
  if (follower === undefined) return false;
  if (!isSyllable(text.charCodeAt(follower)) || vocabulary.particles.isBoundary(text, follower)) return true;
  const second = vocabulary.followerEnd(text, follower);
  return second !== undefined && vocabulary.particles.isBoundary(text, second);
}
