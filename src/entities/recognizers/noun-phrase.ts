import type { ParticleReader } from '../../core/particles.ts';
import type { Span } from '../../core/span.ts';

/** A word of a line and where a noun in it can end. */
export interface Word extends Span {
  readonly form: string;
}

/** Words that belong to the sentence: their endings are those of particles and verbs. */
const SENTENCE_WORD =
  /(?:[은는을를의에와과가이도]|에서|으로|하고|하며|하여|되어|해|된|한|할|될|하는|되는|위한|대한|따른|통한|열린|했다|된다|하기|라는|이라는|등|및|약|총|이번|지난|오는|해당|각|첫|한편|특히|또한|주재|주관|주최|이후|이하|참여|참석|함께|처음|최근|이날|오늘|내일|어제|경우|늘어|제\d+호|전국|회장단|지역|인근|관련|기구인)$/u;
const JOINT = /^(?:\s|\s?[·・‧ㆍ･]\s?|-)$/u;
/** Words further left than this are no part of a name any more. */
const LONGEST = 8;

/** The words of a stretch of text: "제21차 비상경제 회의" has three. */
export function wordsIn(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}+]+/gu)) {
    const from = start + match.index;
    words.push({ start: from, end: from + match[0].length, form: match[0] });
  }
  return words;
}

/**
 * The index of the word that begins the noun phrase that ends in the word at `index`: back over nouns, middle dots and ordinals, up to the
 * first word of the sentence or to a place that `isBarred`.
 *
 * @example in "위원들은 제2차 과학수사 정기회의를" the phrase of 정기회의 begins with 제2차
 */
export function firstOfPhrase(
  text: string,
  words: readonly Word[],
  index: number,
  particles: ParticleReader,
  isBarred: (word: Word) => boolean,
): number {
  let first = index;
  while (first > 0 && index - first < LONGEST) {
    const word = words[first];
    const before = words[first - 1];
    if (word === undefined || before === undefined || !JOINT.test(text.slice(before.end, word.start))) break;
    if (isBarred(before) || SENTENCE_WORD.test(before.form)) break;
    if (/^\d/.test(before.form) && !/^(?:\d{4}|\d{4}년도)$/u.test(before.form)) break;
    if (before.form.length === 1 && !/^\d/.test(before.form)) break;
    // A word from which a particle can be split off ends the phrase, unless a dot joins it: 정책·성과.
    if (
      text.charAt(before.end) === ' ' &&
      particles.nounEnds(text, before.start, before.end).length > 1 &&
      before.form.length < 4
    )
      break;
    first -= 1;
  }
  return first;
}
