import { escapeMarkdown } from '../summary/render/markdown.ts';
import { escapeHtml } from './html.ts';
import { printable } from './paint.ts';
import { type Cell, type Column, cellWords, type Table } from './table.ts';
import { cellWidth, padCells, wrapCells } from './width.ts';

/** Cells of a terminal that a column of {@link textTable} takes at most. */
const WIDEST = 40;

/**
 * A table as HTML, to be put into a page: with a caption, headings for columns and rows, and everything escaped. It can be
 * scrolled by the keyboard where a style sheet limits its height.
 *
 * @example `htmlTable(tableOf(document, 'entities'))` → `<div class="gongbo" …><table><caption>개체 12</caption>…`
 */
export function htmlTable({ caption, columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope="col"${alignment(column)}>${escapeHtml(column.name)}</th>`);
  const body = rows.map((row) => {
    const cells = columns.map((column, index) => {
      const words = escapeHtml(cellWords(row[index]));
      return index === 0 ? `<th scope="row">${words}</th>` : `<td${alignment(column)}>${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = escapeHtml(caption);
  return [
    `<div class="gongbo" lang="ko"${name === '' ? '' : ` role="region" aria-label="${name}"`} tabindex="0">`,
    `<table>${name === '' ? '' : `<caption>${name}</caption>`}`,
    `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`,
  ].join('');
}

/**
 * A table as Markdown, the caption in bold above it; whatever the cells have of Markdown's own characters is escaped, and
 * each cell is one line.
 *
 * @example `| 종류 | 글 |` over `| --- | --- |` over `| 기관 AGENCY | 가람시 |`
 */
export function markdownTable({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = (row: readonly Cell[]) => columns.map((_, index) => escapeMarkdown(cellWords(row[index])));
  return [
    ...(caption === '' ? [] : [`**${escapeMarkdown(caption)}**`, '']),
    line(columns.map(({ name }) => escapeMarkdown(name))),
    line(columns.map(({ numeric }) => (numeric === true ? '---:' : '---'))),
    ...rows.map((row) => line(cells(row))),
    '',
  ].join('\n');
}

/**
 * A table as plain text in columns of a terminal's cells; long cells are cut, control characters left out.
 *
 * @example
 * 개체 2
 * 종류         글      값
 * ────────────────────────
 * 기관 AGENCY  가람시  가람시
 */
export function textTable({ caption, columns, rows }: Table): string {
  const lines = rows.map((row) => columns.map((_, index) => shortened(printable(cellWords(row[index])))));
  const head = columns.map(({ name }) => shortened(printable(name)));
  const widths = columns.map((_, index) =>
    [head, ...lines].reduce((most, cells) => Math.max(most, cellWidth(cells[index] ?? '')), 0),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ numeric }, index) => {
        const cell = cells[index] ?? '';
        const width = widths[index] ?? 0;
        return numeric === true ? ' '.repeat(width - cellWidth(cell)) + cell : padCells(cell, width);
      })
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, 0) + 2 * Math.max(0, widths.length - 1));
  return `${[...(caption === '' ? [] : [printable(caption)]), line(head), rule, ...lines.map(line)].join('\n')}\n`;
}

function alignment({ numeric }: Column): string {
  return numeric === true ? ' style="text-align:right"' : '';
}

function shortened(words: string): string {
  if (cellWidth(words) <= WIDEST) return words;
  return `${(wrapCells(words, WIDEST - 1)[0] ?? '').trimEnd()}…`;
}
