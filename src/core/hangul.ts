const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 21;
const FINALS = 28;
const RIEUL = 8;

/** Whether a UTF-16 code unit is a whole Hangul syllable: true for '가', false for 'ㄱ' and 'A'. */
export function isSyllable(unit: number): boolean {
  return unit >= FIRST && unit <= LAST;
}

/** Whether a string consists of Hangul syllables only, at least one: true for "경상남도", false for "LH공사". */
export function isHangul(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (!isSyllable(text.charCodeAt(index))) return false;
  return text.length > 0;
}

/** The jamo of one syllable as indices in Unicode order: 도 is `{ initial: 3, vowel: 8, final: 0 }`. */
export interface Jamo {
  readonly initial: number;
  readonly vowel: number;
  /** 0 where the syllable has no final consonant (받침). */
  readonly final: number;
}

/** Takes a syllable apart; `undefined` for anything else: 청 is ㅊ, ㅓ, ㅇ. */
export function decompose(unit: number): Jamo | undefined {
  if (!isSyllable(unit)) return undefined;
  const offset = unit - FIRST;
  return {
    initial: Math.floor(offset / (VOWELS * FINALS)),
    vowel: Math.floor(offset / FINALS) % VOWELS,
    final: offset % FINALS,
  };
}

/** What a syllable ends in: 도 → 'vowel', 울 → 'rieul', 청 → 'consonant'; `undefined` for anything that is no syllable. */
export function codaOf(unit: number): 'vowel' | 'rieul' | 'consonant' | undefined {
  const jamo = decompose(unit);
  if (jamo === undefined) return undefined;
  if (jamo.final === 0) return 'vowel';
  return jamo.final === RIEUL ? 'rieul' : 'consonant';
}

/** The offset after the run of syllables that starts at `offset`: 4 for ("경남도는 2일", 0). */
export function syllablesEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isSyllable(text.charCodeAt(end))) end += 1;
  return end;
}
