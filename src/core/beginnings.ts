import { isSyllable } from './hangul.ts';

/**
 * A first test for words, before a dictionary is asked: whether one of them may begin at a place, by the two characters there.
 * Blanks and signs, which a dictionary has in several shapes, pass unseen.
 *
 * @example `beginnings(['3·1절'])('3명', 0)` is false, of '3ㆍ1절' it is true
 */
export function beginnings(words: readonly string[]): (text: string, at: number) => boolean {
  const seconds = new Map<number, Set<number>>();
  for (const word of words.flatMap((written) => [written, written.replaceAll(' ', '')])) {
    const first = word.charCodeAt(0);
    const second = word.length === 1 ? ANY : word.charCodeAt(1);
    seconds.set(first, (seconds.get(first) ?? new Set()).add(second));
  }
  return (text, at) => {
    const first = text.charCodeAt(at);
    if (!isPlain(first)) return true;
    const known = seconds.get(first);
    if (known === undefined) return false;
    const second = text.charCodeAt(at + 1);
    return !isPlain(second) || known.has(second) || known.has(ANY);
  };
}

/** Behind a word of one character anything may stand. */
const ANY = -1;

/** Whether a character has one shape only: a syllable, a digit, a Latin letter. */
function isPlain(unit: number): boolean {
  return (
    isSyllable(unit) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a)
  );
}
