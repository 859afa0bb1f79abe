import { isSyllable } from './hangul.ts';

/** A tree of words by their characters; {@link END} where a word is over. */
interface Node extends Map<number, Node> {}

/** No code unit. */
const END = -1;

/**
 * A first test for words, before a dictionary or a pattern is asked: whether one of them may begin at a place. Blanks and signs, which
 * texts have in several shapes, pass unseen, and so does whatever stands behind them.
 *
 * @example `beginnings(['3·1절'])('3명', 0)` is false, of '3ㆍ1절' and of '3·15' it is true
 */
export function beginnings(words: readonly string[]): (text: string, at: number) => boolean {
  const root: Node = new Map();
  for (const word of words.flatMap((written) => [written, written.replaceAll(' ', '')])) {
    let node = root;
    let at = 0;
    for (; at < word.length && isPlain(word.charCodeAt(at)); at += 1) {
      const unit = word.charCodeAt(at);
      const next: Node = node.get(unit) ?? new Map();
      node.set(unit, next);
      node = next;
    }
    if (at === word.length) node.set(END, new Map());
  }
  return (text, at) => {
    let node = root;
    for (let next = at; !node.has(END); next += 1) {
      const unit = text.charCodeAt(next);
      if (!isPlain(unit)) return true;
      const found = node.get(unit);
      if (found === undefined) return false;
      node = found;
    }
    return true;
  };
}

/** Whether a character has one shape only: a syllable, a digit, a Latin letter, a full stop. */
function isPlain(unit: number): boolean {
  return (
    isSyllable(unit) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x2e
  );
}
