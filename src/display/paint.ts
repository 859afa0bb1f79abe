/** The looks of the terminal views. */
export type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'yellow';

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  cyan: [36, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** Writes words in a style: `painter(true)('bold', '3대 전략')` is "3대 전략" between two ANSI codes, `painter(false)` leaves it plain. */
export function painter(color: boolean): (style: Style | undefined, words: string) => string {
  return (style, words) =>
    color && style !== undefined && words !== ''
      ? `\u001b[${CODES[style][0]}m${words}\u001b[${CODES[style][1]}m`
      : words;
}

/** One line without control characters: a page must not be able to steer the terminal. */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
