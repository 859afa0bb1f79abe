import type { FinishedDocument } from '../core/finished.ts';
import { toMarkdown } from '../summary/render/markdown.ts';
import { renderTerminal } from './ansi.ts';
import { toHtml } from './html.ts';
import { MARK_LOOKS } from './mark-kinds.ts';
import { countKinds, marksOf } from './marks.ts';
import { NOTEBOOK_STYLE } from './notebook-style.ts';
import type { Table } from './table.ts';
import { htmlTable, markdownTable, textTable } from './table-renderers.ts';

/** The method by which the Deno kernel asks a value how it looks in a notebook. */
export const SHOWN_IN_NOTEBOOKS: unique symbol = Symbol.for('Jupyter.display');

/** A value in the forms that a notebook may show, by media type; it picks the richest that it knows. */
export interface NotebookBundle {
  readonly 'text/html': string;
  readonly 'text/markdown': string;
  readonly 'text/plain': string;
}

/** Cells per line of the plain form. */
const WIDTH = 80;

/**
 * A document in a notebook: the marked text with a legend, in colours for light and dark notebooks; the summary in Markdown
 * and in plain text.
 *
 * @example `Deno.jupyter.display(notebookDocument(document), { raw: true })`
 */
export function notebookDocument(document: FinishedDocument): NotebookBundle {
  return {
    'text/html': `<style>${NOTEBOOK_STYLE}</style>${legend(document)}${toHtml(document)}`,
    'text/markdown': toMarkdown(document),
    'text/plain': renderTerminal(document, { color: false, width: WIDTH }).trimEnd(),
  };
}

/** A table in a notebook; see `tableView`. */
export function notebookTable(table: Table): NotebookBundle {
  return {
    'text/html': `<style>${NOTEBOOK_STYLE}</style>${htmlTable(table)}`,
    'text/markdown': markdownTable(table),
    'text/plain': textTable(table).trimEnd(),
  };
}

/** The kinds that the text has, each in its colour and how often. */
function legend(document: FinishedDocument): string {
  const counts = countKinds(marksOf(document));
  const entries = Object.entries(MARK_LOOKS).flatMap(([kind, { name }]) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [`<li><mark data-kind="${kind}">${name}</mark> ${count}</li>`];
  });
  return entries.length === 0 ? '' : `<ul class="gongbo" lang="ko" aria-label="표시">${entries.join('')}</ul>`;
}
