/** Code points that take two cells of a terminal (East Asian Wide and Fullwidth), as inclusive ranges. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** The cells that a text takes on a terminal: `cellWidth('3대 전략')` is 8. */
export function cellWidth(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

/** Fills a text with spaces up to a number of cells: `padCells('곳', 6)` is "곳    ". */
export function padCells(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellWidth(text)));
}

/**
 * Breaks a text into lines of at most so many cells, at spaces where there are some.
 *
 * @example `wrapCells('지역창업 활성화, 지역산업 육성', 16)` → ['지역창업 활성화,', '지역산업 육성']
 */
export function wrapCells(text: string, cells: number): readonly string[] {
  const limit = Math.max(2, cells);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const flush = () => {
    if (line !== '') lines.push(line);
    line = '';
    width = 0;
  };
  for (const word of text.split(' ')) {
    const size = cellWidth(word);
    if (line !== '' && width + 1 + size > limit) flush();
    if (line !== '') {
      line += ' ';
      width += 1;
    }
    if (width + size <= limit) {
      line += word;
      width += size;
      continue;
    }
    for (const character of word) {
      if (width + cellsOf(character) > limit) flush();
      line += character;
      width += cellsOf(character);
    }
  }
  flush();
  return lines.length === 0 ? [''] : lines;
}

function cellsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character) || (point >= 0x1160 && point <= 0x11ff)) return 0;
  return WIDE.some(([from, to]) => point >= from && point <= to) ? 2 : 1;
}
