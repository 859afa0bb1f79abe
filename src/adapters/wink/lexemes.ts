/** Stands behind the surface of a function word. */
const FUNCTION = '\ue000';
/** Stands behind a surface that ends like a mark itself. */
const PLAIN = '\ue001';

/**
 * The key of a lexeme. wink keeps stop words by lexeme, but in Korean only the sentence tells whether 도 is the particle or
 * the province: they are two lexemes here, with one surface.
 */
export function lexemeKey(surface: string, isFunctionWord: boolean): string {
  if (isFunctionWord) return surface + FUNCTION;
  return surface.endsWith(FUNCTION) || surface.endsWith(PLAIN) ? surface + PLAIN : surface;
}

/** The surface of a lexeme. */
export function surfaceOf(key: string): string {
  return key.endsWith(FUNCTION) || key.endsWith(PLAIN) ? key.slice(0, -1) : key;
}

/** What wink asks of each new lexeme, in numbers or words. */
export const LEXEME_FEATURES = {
  prefix: (key: string) => String.fromCodePoint(surfaceOf(key).codePointAt(0) ?? 0),
  suffix: (key: string) => Array.from(surfaceOf(key)).at(-1) ?? '',
  shape: (key: string) => shapeOf(surfaceOf(key)),
  lutCase: (key: string) => caseOf(surfaceOf(key)),
  isAbbrev: () => 0,
  isStopWord: (key: string) => (key.endsWith(FUNCTION) ? 1 : 0),
  pos: () => 0,
};

/** In the manner of wink, with 가 for Hangul and 漢 for Hanja, four of a kind at most: KF-21 → XX-dd, 2,540억 → d,ddd가. */
function shapeOf(surface: string): string {
  return surface
    .replace(/\p{Script=Hangul}/gu, '가')
    .replace(/\p{Script=Han}/gu, '漢')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{Nd}/gu, 'd')
    .replace(/(.)\1{4,}/gsu, '$1$1$1$1');
}

/** wink's numbers: 1 small, 2 capital, 3 capitalised letters, 0 anything else. */
function caseOf(surface: string): number {
  if (/^\p{Ll}+$/u.test(surface)) return 1;
  if (/^\p{Lu}+$/u.test(surface)) return 2;
  return /^\p{Lu}\p{Ll}+$/u.test(surface) ? 3 : 0;
}
