import { isOnset, isVowel, standalone } from './jamo.ts';

const SKIP_WRITTEN = 10;
const SKIP_FORM = 10;
/** A silent ㅇ is lost when its vowel contracts (오 + 았 = 왔). */
const SKIP_SILENT = 2;
const SILENT = 0x110b;

/**
 * The cheapest alignment of the letters of some forms with the letters written.
 *
 * @returns the pairs [index in `forms`, index in `written`] that belong together, in order
 * @example the letters of 하, 았 and 다 against those of "했다": ㅎ–ㅎ, ㅏ–ㅐ, ㅆ–ㅆ, ㄷ–ㄷ, ㅏ–ㅏ
 */
export function matchLetters(
  forms: readonly number[],
  written: readonly number[],
): readonly (readonly [number, number])[] {
  const width = written.length + 1;
  const costs = new Int32Array((forms.length + 1) * width);
  for (let column = 1; column < width; column += 1) costs[column] = column * SKIP_WRITTEN;
  for (let row = 1; row <= forms.length; row += 1) {
    const form = forms[row - 1] ?? 0;
    const skipForm = form === SILENT ? SKIP_SILENT : SKIP_FORM;
    const base = row * width;
    costs[base] = (costs[base - width] ?? 0) + skipForm;
    for (let column = 1; column < width; column += 1) {
      costs[base + column] = Math.min(
        (costs[base - width + column - 1] ?? 0) + distance(form, written[column - 1] ?? 0),
        (costs[base - width + column] ?? 0) + skipForm,
        (costs[base + column - 1] ?? 0) + SKIP_WRITTEN,
      );
    }
  }
  return trace(forms, written, costs);
}

function trace(
  forms: readonly number[],
  written: readonly number[],
  costs: Int32Array,
): readonly (readonly [number, number])[] {
  const width = written.length + 1;
  const pairs: [number, number][] = [];
  let row = forms.length;
  let column = written.length;
  while (row > 0 && column > 0) {
    const form = forms[row - 1] ?? 0;
    const here = costs[row * width + column] ?? 0;
    const match = distance(form, written[column - 1] ?? 0);
    if (here === (costs[(row - 1) * width + column - 1] ?? 0) + match) {
      row -= 1;
      column -= 1;
      pairs.push([row, column]);
    } else if (here === (costs[row * width + column - 1] ?? 0) + SKIP_WRITTEN) column -= 1;
    else row -= 1;
  }
  return pairs.reverse();
}

/** Vowels of stems and what they become with 아/어: 오 + 았 = 왔, 보이 + 었 = 보였, 되 + 었 = 됐. */
const CONTRACTIONS: ReadonlySet<string> = new Set(['ㅗㅘ', 'ㅜㅝ', 'ㅣㅕ', 'ㅚㅙ', 'ㅏㅐ']);

/** How far a form's letter is from a written one: 0 the same … 30 never the same. */
function distance(form: number, written: number): number {
  if (form === written) return 0;
  if (isVowel(form) && isVowel(written)) return CONTRACTIONS.has(pairOf(form, written)) ? 3 : 6;
  const same = standalone(form) === standalone(written);
  if (same) return 2;
  // Irregular stems change their last consonant (걷 → 걸), 르 doubles it (빠르 → 빨라).
  if (isOnset(form) === isOnset(written) && isHangulLetter(form) && isHangulLetter(written)) return 8;
  return 30;
}

function pairOf(form: number, written: number): string {
  return String.fromCharCode(standalone(form), standalone(written));
}

function isHangulLetter(code: number): boolean {
  return (code >= 0x1100 && code < 0x1200) || (code >= 0x3131 && code <= 0x3163);
}
