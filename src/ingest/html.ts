import { createSource, type Metadata, type OffsetMap, type Source } from '../core/source.ts';
import { licenceOf } from './licence.ts';
import { findMainPart } from './main-part.ts';
import { elementsOf, type MarkupElement, parseMarkup } from './markup-tree.ts';
import { pageText } from './page-text.ts';

/** What is known about a page besides its source. */
export interface HtmlOptions extends Metadata {
  readonly id?: string;
  /** How errors call the page; default: the id, else "HTML". */
  readonly name?: string;
  /** The whole is the article: nothing is looked for or left out. Default: false. */
  readonly fragment?: boolean;
  /** From the page's characters on to a further input. */
  readonly outer?: OffsetMap;
}

/**
 * The press release on a web page: its article without menus, lists and comments, a line for each block, a row of a
 * table in one line. `origin` leads from each character back to the page's source, in UTF-16 code units.
 *
 * @throws GongboError `INPUT_INVALID` when more than 20,000 elements are open at once
 * @example `analyzer.analyze(sourceOfHtml(await (await fetch(url)).text(), { url }))`
 */
export function sourceOfHtml(html: string, options: HtmlOptions = {}): Source {
  const { id = '', name = id === '' ? 'HTML' : id, fragment = false, outer, ...given } = options;
  const tree = parseMarkup(html, { name });
  const main = fragment ? { roots: [tree], fields: [], title: undefined } : findMainPart(tree);
  const { roots, fields, title } = main;
  const { text, origin, layout } = pageText(roots, {
    skipPageParts: !fragment,
    fields,
    ...(outer === undefined ? {} : { outer }),
  });
  const found = fragment ? {} : pageMetadata(tree);
  const source = createSource(text, { id, ...(title === undefined ? {} : { title }), ...found, ...given });
  return { ...source, origin, layout };
}

/** What the page states about itself for machines; the licence also where a picture's text names it. */
function pageMetadata(tree: MarkupElement): Metadata {
  let url: string | undefined;
  let licence: string | undefined;
  for (const { name, attributes, children } of elementsOf(tree)) {
    if (name === 'link' && attributes['rel'] === 'canonical') url = attributes['href'];
    if (name === 'meta' && attributes['property'] === 'og:url') url ??= attributes['content'];
    licence ??= licenceOf(attributes['alt'] ?? '');
    for (const child of children) {
      if (child.kind === 'text') licence ??= licenceOf(child.pieces.map(({ text }) => text).join(''));
    }
  }
  return { ...(url === undefined ? {} : { url }), ...(licence === undefined ? {} : { licence }) };
}
