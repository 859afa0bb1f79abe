import type { PlanWords } from '../words.ts';
import type { MarkerToken } from './markers.ts';

/** The series and number that a matched marker stands for, by the groups of the pattern. */
export function seriesOf(
  groups: Readonly<Record<string, string | undefined>>,
  words: PlanWords,
): Pick<MarkerToken, 'series' | 'ordinal' | 'soft'> | undefined {
  const { glyph, symbol, paren, square, dot, roman, lost, word, opening, closing } = groups;
  if (opening !== undefined) return { series: 'ordinal-word', ordinal: 1, soft: 'opening' };
  if (closing !== undefined) return { series: 'ordinal-word', soft: 'closing' };
  if (glyph !== undefined) return { series: `glyph:${glyph}` };
  if (lost !== undefined) return { series: 'glyph:?' };
  if (symbol !== undefined) {
    const ordinal = symbolOrdinal(symbol);
    return ordinal === undefined ? undefined : { series: symbolSeries(symbol), ordinal };
  }
  if (paren !== undefined) {
    return {
      series: paren.startsWith('(') ? 'number-in-brackets' : 'number-bracket',
      ordinal: Number(paren.replace(/\D/g, '')),
    };
  }
  if (square !== undefined)
    return { series: `number-in-${square.charAt(0)}`, ordinal: Number(square.replace(/\D/g, '')) };
  if (dot !== undefined) return { series: 'number-dot', ordinal: Number.parseInt(dot, 10) };
  if (roman !== undefined) return { series: 'roman-small', ordinal: ROMAN.indexOf(roman.slice(0, -1)) + 1 };
  if (word !== undefined) {
    const ordinal = words.ordinals.get(word);
    return ordinal === undefined ? undefined : { series: 'ordinal-word', ordinal };
  }
  return undefined;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** First code points of runs of numbered symbols, with the series they make. */
const RUNS: readonly (readonly [first: number, length: number, series: string])[] = [
  [0x2460, 20, 'circled'],
  [0x2776, 10, 'circled-black'],
  [0x2780, 10, 'circled-sans'],
  [0x278a, 10, 'circled-black'],
  [0x24f5, 10, 'circled-double'],
  [0x2474, 20, 'number-in-brackets'],
  [0x2488, 20, 'number-dot'],
  [0x3260, 14, 'circled-jamo'],
  [0x3200, 14, 'jamo-in-brackets'],
  [0x24d0, 26, 'circled-letter'],
  [0x2170, 10, 'roman-small'],
  [0x2160, 12, 'roman'],
  // Boxed digits of Korean word processors, private-use characters of their fonts.
  [0xf02b1, 10, 'boxed'],
];

function runOf(symbol: string): (typeof RUNS)[number] | undefined {
  const code = symbol.codePointAt(0) ?? 0;
  return RUNS.find(([first, length]) => code >= first && code < first + length);
}

function symbolSeries(symbol: string): string {
  return runOf(symbol)?.[2] ?? symbol;
}

/** The number of a numbered symbol: 2 for ②. */
export function symbolOrdinal(symbol: string): number | undefined {
  const run = runOf(symbol);
  return run === undefined ? undefined : (symbol.codePointAt(0) ?? 0) - run[0] + 1;
}
