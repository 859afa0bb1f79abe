import { originText, type Piece } from '../core/origin-text.ts';
import type { LayoutMark, OffsetMap } from '../core/source.ts';
import { elementsOf, type MarkupElement, type MarkupNode, type MarkupText, measureOf } from './markup-tree.ts';
import { isCounter, isHidden, isMenuCell, isPagePart, SILENT } from './page-parts.ts';

/** The text of a page, line by line as a reader sees it. */
export interface PageText {
  readonly text: string;
  /** Leads back to the page's source. */
  readonly origin: OffsetMap;
  readonly layout: readonly LayoutMark[];
}

/** How the text is put together. */
export interface PageTextOptions {
  /** From the page's source on to the input that it was cut out of. */
  readonly outer?: OffsetMap;
  /** Pieces that stand above, a line each. */
  readonly head?: readonly (readonly Piece[])[];
  /** Of the roots those whose spans stand apart, as styles show them: a date, an office, a count. */
  readonly fields?: readonly MarkupElement[];
  /** Leaves menus, buttons and comments out. */
  readonly skipPageParts?: boolean;
}

const LINES: ReadonlySet<string> = new Set(
  'address article dd div dt fieldset figcaption header li main section tr td th caption legend summary details center hgroup'.split(
    ' ',
  ),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure pre hr'.split(' '),
);
/** What parts the cells of a row. */
const CELLS = ' | ';
/** A longer cell holds the text itself, in a row that only lays the page out. */
const LONGEST_CELL = 300;
/** A cell with as many letters is no caption's. */
const FRAMED_CELL = 120;
const LONGEST_VALUE = 60;
const BLANK = /[ \t\r\n\f]+|[^ \t\r\n\f]+/g;

/**
 * Reads the text of elements: a line for each block and `<br>`, a row of a table in one line, white space as a browser
 * shows it.
 *
 * @example `<p>가<br>나</p><table><tr><td>다<td>라</table>` reads "가⏎나⏎⏎다 | 라"
 */
export function pageText(roots: readonly MarkupElement[], options: PageTextOptions = {}): PageText {
  const target = originText(options.outer);
  const layout: LayoutMark[] = [];
  /** Marks whose first character is still to come. */
  let opened: { start?: number }[] = [];
  let breaks = 0;
  let blank: Piece | undefined;
  let separator = '';
  let depth = 0;
  let inRow = false;
  let apart = false;

  const need = (count: number) => {
    if (inRow) {
      blank ??= { text: ' ', start: 0, end: 0 };
      return;
    }
    breaks = Math.max(breaks, count);
    blank = undefined;
  };
  const emit = (piece: Piece) => {
    if (separator !== '') target.separate(separator);
    else if (breaks > 0 && target.length > 0) target.separate('\n'.repeat(Math.min(2, breaks)));
    else if (blank !== undefined && target.length > 0) {
      if (blank.end > blank.start) target.push(blank);
      else target.separate(' ');
    }
    separator = '';
    breaks = 0;
    blank = undefined;
    for (const mark of opened) mark.start = target.length;
    opened = [];
    target.push(piece);
  };
  const marked = (kind: LayoutMark['kind'], read: () => void, level?: number) => {
    const mark: { start?: number } = {};
    opened.push(mark);
    read();
    opened = opened.filter((other) => other !== mark);
    const { start } = mark;
    if (start === undefined) return;
    layout.push({ kind, start, end: target.length, ...(level === undefined ? {} : { level }) });
  };
  const readText = ({ pieces }: MarkupText, verbatim: boolean) => {
    for (const { text, start, end } of pieces) {
      const same = text.length === end - start;
      for (const found of text.matchAll(BLANK)) {
        const [words] = found;
        const from = same ? start + found.index : start;
        const piece = { text: words, start: from, end: same ? from + words.length : end };
        if (/\S/.test(words) || /[^ \t\r\n\f]/.test(words)) emit(piece);
        else if (verbatim && words.includes('\n')) need(words.split('\n').length - 1);
        else if (breaks === 0) blank ??= { ...piece, text: ' ' };
      }
    }
  };
  const readRow = (row: MarkupElement) => {
    const cells = row.children.filter(
      (child) => child.kind === 'element' && /^t[dh]$/.test(child.name) && measureOf(child).letters > 0,
    );
    need(1);
    marked('row', () => {
      inRow = true;
      let first = true;
      for (const cell of cells) {
        const before = target.length;
        blank = undefined;
        if (!first) separator = CELLS;
        readChildren(cell as MarkupElement, false);
        if (target.length > before) first = false;
        separator = '';
      }
      inRow = false;
    });
    need(1);
  };
  const readTable = (table: MarkupElement) => {
    const frame = framesText(table);
    for (const part of table.children) {
      // The caption of a table that only lays the page out is for screen readers.
      if (part.kind !== 'element' || (frame && part.name === 'caption')) continue;
      const rows = /^t(?:head|body|foot)$/.test(part.name) ? part.children : [part];
      for (const row of rows) {
        if (row.kind === 'element' && row.name === 'tr' && isDataRow(row)) readRow(row);
        else read(row, false);
      }
    }
  };
  const readChildren = (element: MarkupElement, verbatim: boolean) => {
    for (const child of element.children) read(child, verbatim);
  };
  const read = (node: MarkupNode, verbatim: boolean): void => {
    if (node.kind === 'text') {
      readText(node, verbatim);
      return;
    }
    const { name } = node;
    if (SILENT.has(name) || isHidden(node)) return;
    if (options.skipPageParts === true && (isPagePart(node) || isMenuCell(node))) return;
    if (apart && isCounter(node)) return;
    if (name === 'br') {
      if (inRow) need(1);
      else {
        breaks += 1;
        blank = undefined;
      }
      return;
    }
    const around = PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
    if (apart && around === 0 && breaks === 0) blank ??= { text: ' ', start: 0, end: 0 };
    if (isValue(node)) {
      breaks = 0;
      blank = { text: ' ', start: 0, end: 0 };
    } else if (around > 0) need(around);
    if (name === 'table' && !inRow) readTable(node);
    else if (name === 'li') {
      depth += 1;
      marked('item', () => readChildren(node, verbatim), depth);
      depth -= 1;
    } else if (/^h[1-6]$/.test(name)) marked('heading', () => readChildren(node, verbatim));
    else if (name === 'caption' || name === 'figcaption') marked('caption', () => readChildren(node, verbatim));
    else readChildren(node, verbatim || name === 'pre');
    if (around > 0) need(around);
  };

  for (const line of options.head ?? []) {
    need(1);
    readText({ kind: 'text', pieces: line }, false);
  }
  for (const root of roots) {
    need(options.head === undefined ? 1 : 2);
    apart = options.fields?.includes(root) === true;
    // What the extractor chose is the article, whatever its class is called.
    if (/^(?:h[1-6]|li|table|tr)$/.test(root.name)) read(root, false);
    else readChildren(root, root.name === 'pre');
    need(2);
  }
  layout.sort((left, right) => left.start - right.start || right.end - left.end);
  return { ...target.finish(), layout };
}

/** "등록일 2025-09-16": a short value stands in the line of the name that it belongs to. */
function isValue(element: MarkupElement): boolean {
  if (element.name !== 'dd' || measureOf(element).letters > LONGEST_VALUE) return false;
  const siblings = element.parent?.children.filter((child) => child.kind === 'element') ?? [];
  return siblings[siblings.indexOf(element) - 1]?.name === 'dt';
}

/** Whether a table holds running text in one of its cells. */
function framesText(table: MarkupElement): boolean {
  for (const { name, children } of elementsOf(table)) {
    if (name !== 'tr') continue;
    if (children.some((cell) => measureOf(cell).letters > FRAMED_CELL || measureOf(cell).tables > 0)) return true;
  }
  return false;
}

/** A row of data; one that lays out the page holds long texts, tables, or a single cell. */
function isDataRow(row: MarkupElement): boolean {
  const cells = row.children.map(measureOf).filter(({ letters }) => letters > 0);
  return cells.length > 1 && cells.every(({ letters, tables }) => letters <= LONGEST_CELL && tables === 0);
}
