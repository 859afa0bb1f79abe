import { decompose } from '../core/hangul.ts';

/**
 * The letters of a piece of text, and the UTF-16 offset of the character that each belongs to. Onsets, vowels and codas are
 * told apart as Unicode's conjoining jamo; what is no syllable stays as it is.
 */
export interface Letters {
  readonly codes: readonly number[];
  readonly offsets: readonly number[];
}

const FIRST_ONSET = 0x1100;
const FIRST_VOWEL = 0x1161;
const BEFORE_FIRST_CODA = 0x11a7;

/** Compatibility letters (ㄱ U+3131 …) in the order of the conjoining onsets and codas. */
const ONSET_LETTERS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const CODA_LETTERS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const VOWELS = 21;

/** Takes text apart into letters: "했다" is ㅎㅐㅆ at 0 and ㄷㅏ at 1. */
export function toLetters(text: string): Letters {
  const codes: number[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    const jamo = decompose(unit);
    if (jamo === undefined) {
      codes.push(unit);
      offsets.push(offset);
      continue;
    }
    codes.push(FIRST_ONSET + jamo.initial, FIRST_VOWEL + jamo.vowel);
    offsets.push(offset, offset);
    if (jamo.final > 0) {
      codes.push(BEFORE_FIRST_CODA + jamo.final);
      offsets.push(offset);
    }
  }
  return { codes, offsets };
}

/** The letter as written alone, whatever its place in the syllable: onset ㄴ, coda ㄴ and ㄴ itself are all "ㄴ". */
export function standalone(code: number): number {
  if (isOnset(code)) return ONSET_LETTERS.charCodeAt(code - FIRST_ONSET);
  if (isVowel(code)) return 0x314f + code - FIRST_VOWEL;
  if (isCoda(code)) return CODA_LETTERS.charCodeAt(code - BEFORE_FIRST_CODA - 1);
  return code;
}

/** Whether a letter opens a syllable: ㄷ of 도. */
export function isOnset(code: number): boolean {
  return code >= FIRST_ONSET && code < FIRST_ONSET + ONSET_LETTERS.length;
}

/** Whether a letter is the vowel of a syllable: ㅗ of 도. */
export function isVowel(code: number): boolean {
  return code >= FIRST_VOWEL && code < FIRST_VOWEL + VOWELS;
}

/** Whether a letter closes a syllable: ㄴ of 산. */
export function isCoda(code: number): boolean {
  return code > BEFORE_FIRST_CODA && code <= BEFORE_FIRST_CODA + CODA_LETTERS.length;
}

/** A form with its conjoining jamo (ᆫ U+11AB, as Kiwi gives them) written as letters of their own: "ᆫ다" becomes "ㄴ다". */
export function plainLetters(form: string): string {
  return form.replace(/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/g, (letter) =>
    String.fromCharCode(standalone(letter.charCodeAt(0))),
  );
}
