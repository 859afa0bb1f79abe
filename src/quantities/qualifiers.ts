import type { Qualifier } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Vocabulary } from './vocabulary.ts';

/** As far as the words around a quantity are looked for. */
const NEAR = 8;
const WORD_BEFORE = /([가-힣]{1,4}) ?$/;
const WORD_AFTER = /^ ?([가-힣]{1,6})/;

/**
 * What stands around a quantity and changes its meaning, in the order of the text.
 *
 * @example around "300명" in "최대 300명 이상" it is `['at-most', 'at-least']`
 */
export function qualifiersOf(text: string, { start, end }: Span, vocabulary: Vocabulary): readonly Qualifier[] {
  const found: Qualifier[] = [];
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
  const first = vocabulary.before.get(before ?? '');
  if (first !== undefined) found.push(first);
  const after = WORD_AFTER.exec(text.slice(end, end + NEAR))?.[1] ?? '';
  // The word may carry a particle: 이상의, 미만인.
  for (let length = after.length; length > 0; length -= 1) {
    const second = vocabulary.after.get(after.slice(0, length));
    if (second === undefined) continue;
    found.push(second);
    break;
  }
  return found;
}
