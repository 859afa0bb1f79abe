import { foldText } from '../../core/fold.ts';
import { originSpan } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';

/** A text as aliases are looked for in it: without blanks, in small letters, one unit for each character. */
export interface SqueezedText {
  readonly text: string;
  /** Whether a word begins at a place: what stands before it is no letter and no number. */
  isWordStart(place: number): boolean;
  /**
   * Whether a name may end at a place. It may not where it would take the first syllable of a word only: 서울시 is not in "서울
   * 시민", 지역혁신협의회 is in "지역 혁신협의회는".
   */
  isWordEnd(place: number): boolean;
  /** The place in the text itself, UTF-16. */
  spanOf(start: number, end: number): Span;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Squeezes a text. */
export function squeezeText(original: string): SqueezedText {
  const folded = foldText(original);
  const text = folded?.text ?? original;
  const units: string[] = [];
  const places: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const end = start + character.length;
    if (!/\s/u.test(character)) {
      const small = character.toLowerCase();
      // One unit for each character, so that no match can begin or end inside a pair of surrogates.
      units.push(small.length === 1 ? small : '\ufffd');
      places.push({ start, end });
    }
    start = end;
  }
  const isJoined = (place: number) => places[place - 1]?.end === places[place]?.start;
  const isLetter = (place: number) => LETTER.test(units[place] ?? '');
  const isInside = (place: number) => isJoined(place) && isLetter(place - 1) && isLetter(place);
  return {
    text: units.join(''),
    isWordStart: (place) => !isInside(place),
    isWordEnd: (place) => !isInside(place) || isJoined(place - 1),
    spanOf(start, end) {
      const span = { start: places[start]?.start ?? 0, end: places[end - 1]?.end ?? 0 };
      return folded === undefined ? span : originSpan(folded, span);
    },
  };
}
