import { Readability } from '@mozilla/readability';
import JSDOMParser, { type PageNode } from '@mozilla/readability/JSDOMParser.js';
import { elementsOf, innerText, type MarkupElement, type MarkupNode, measureOf } from './markup-tree.ts';
import { isHidden, isPagePart, SILENT } from './page-parts.ts';

/** What a page holds besides menus and lists. */
export interface MainPart {
  /** The elements of the article, in document order; none lies inside another. */
  readonly roots: readonly MarkupElement[];
  /** Of these roots, those between headline and article: one word or date a span. */
  readonly fields: readonly MarkupElement[];
  readonly title?: string;
}

/** Of what the extractor keeps, so much lies inside the article's element. */
const MAIN_SHARE = 0.85;
/** Pages with more elements are taken whole: the extractor looks at each many times. */
const MOST_ELEMENTS = 30_000;
/** Shorter keys are the name of a site or of a section. */
const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 300;
/** Letters above and below an article that may be its title and dates; as a share of a long one. */
const LEAST_HEAD = 150;
const HEAD_SHARE = 0.1;
/** Readability looks less strictly where it finds fewer characters. */
const SHORTEST_ARTICLE = 60;
const ID = 'data-at';
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'href', 'rel', 'itemprop'];

/**
 * Finds the article of a page: Mozilla's Readability says which elements hold it, then the page's own tree says what
 * belongs to them. (Readability gives back a rewritten page, in which no character knows its place.) The headline and
 * what stands between it and the article come along.
 *
 * @example a board's view with menus: `roots` are its title, its line of dates and the element with the text
 */
export function findMainPart(document: MarkupElement): MainPart {
  const elements = [...elementsOf(document)];
  const body = elements.find(({ name }) => name === 'body') ?? document;
  const titles = titlesOf(elements);
  const [title] = titles;
  const named = title === undefined ? {} : { title };
  const root = elements.length > MOST_ELEMENTS ? body : articleOf(document, body);
  if (root === body) return { roots: [body], fields: [], ...named };
  if (beginsWithTitle(root, titles)) return { roots: [root], fields: [], ...named };
  const headline = headlineOf(elements, root, titles);
  if (headline === undefined) return { roots: [withHead(root, body)], fields: [], ...named };
  const between = elements.filter((element) => isBetween(element, headline, root));
  return { roots: [headline, ...between, root], fields: between, ...named };
}

/** Where no heading is to be found, the article's frame with its title, as long as little else stands in it. */
function withHead(article: MarkupElement, body: MarkupElement): MarkupElement {
  const known = new Map<MarkupElement, number>();
  const size = ownSize(article, known);
  let frame = article;
  for (let at = article.parent; at !== undefined && at !== body; at = at.parent) {
    if (ownSize(at, known) - size > Math.max(LEAST_HEAD, size * HEAD_SHARE)) break;
    if (!/^(?:tbody|tr)$/.test(at.name)) frame = at;
  }
  return frame;
}

/** How many letters an element shows besides menus and the like. */
function ownSize(element: MarkupElement, known: Map<MarkupElement, number>): number {
  const before = known.get(element);
  if (before !== undefined) return before;
  let size = 0;
  for (const child of element.children) {
    if (child.kind === 'text') size += measureOf(child).letters;
    else if (!SILENT.has(child.name) && !isHidden(child) && !isPagePart(child)) size += ownSize(child, known);
  }
  known.set(element, size);
  return size;
}

/** The titles that the head of the page states, the one without the site's name first. */
function titlesOf(elements: readonly MarkupElement[]): readonly string[] {
  const shared = elements.find(({ name, attributes }) => name === 'meta' && attributes['property'] === 'og:title');
  const own = elements.find(({ name }) => name === 'title');
  return [shared?.attributes['content'], own === undefined ? undefined : innerText(own)].flatMap((title) => {
    const words = title?.replace(/\s+/g, ' ').trim() ?? '';
    // A path through the site is no title.
    return words === '' || (words.match(/[>›»]/g) ?? []).length > 1 ? [] : [words];
  });
}

function articleOf(document: MarkupElement, body: MarkupElement): MarkupElement {
  const weights = keptWeights(document);
  const sums = new Map<MarkupNode, number>();
  const sum = (node: MarkupElement): number => {
    let total = weights.get(node.order) ?? 0;
    for (const child of node.children) if (child.kind === 'element') total += sum(child);
    sums.set(node, total);
    return total;
  };
  const all = sum(body);
  if (all === 0) return body;
  let root = body;
  for (;;) {
    const inner = root.children.find((child) => (sums.get(child) ?? 0) >= all * MAIN_SHARE);
    if (inner === undefined || inner.kind === 'text') break;
    root = inner;
  }
  while (/^(?:p|tbody|tr|span|font|b|strong)$/.test(root.name) && root.parent !== undefined) root = root.parent;
  return root;
}

/** How many characters Readability keeps of each element's own text, by the element's order. */
function keptWeights(document: MarkupElement): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const page = new JSDOMParser().parse(`<html><head></head>${serialise(document)}</html>`);
  const article = new Readability<PageNode>(page, {
    charThreshold: SHORTEST_ARTICLE,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as PageNode,
  }).parse();
  const count = (node: PageNode, owner: number) => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 3) {
        const size = (child.textContent ?? '').replace(/\s+/g, '').length;
        weights.set(owner, (weights.get(owner) ?? 0) + size);
      } else if (child.nodeType === 1) {
        // Paragraphs that the extractor made itself have none.
        count(child, Number(child.getAttribute(ID) ?? owner));
      }
    }
  };
  if (article?.content) count(article.content, 0);
  return weights;
}

/** Well-formed markup for the small parser that comes with Readability. */
function serialise(node: MarkupNode): string {
  if (node.kind === 'text') return escapeMarkup(node.pieces.map(({ text }) => text).join(''));
  const { name, attributes, children, order } = node;
  if (SILENT.has(name) || isHidden(node)) return '';
  const inner = children.map(serialise).join('');
  if (!/^[a-z][a-z\d]*$/.test(name) || name === 'html') return inner;
  if (name === 'br' || name === 'hr' || name === 'img') return `<${name} ${ID}="${order}"/>`;
  const kept = KEPT_ATTRIBUTES.flatMap((key) => {
    const value = attributes[key];
    return value === undefined ? [] : [` ${key}="${escapeMarkup(value)}"`];
  });
  return `<${name} ${ID}="${order}"${kept.join('')}>${inner}</${name}>`;
}

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The last element above the article that says what the page's title says; else the last heading above it. */
function headlineOf(
  elements: readonly MarkupElement[],
  root: MarkupElement,
  titles: readonly string[],
): MarkupElement | undefined {
  const wanted = titles.map(keyOf);
  let found: MarkupElement | undefined;
  let heading: MarkupElement | undefined;
  for (const element of elements) {
    if (element.order >= root.order) break;
    if (!/^(?:h[1-6]|div|p|th|td|strong|span|dt|dd|li|b)$/.test(element.name) || isOutside(element)) continue;
    if (element.children.some((child) => child.kind === 'element' && /^(?:div|p|ul|table)$/.test(child.name))) continue;
    if (measureOf(element).letters > LONGEST_TITLE) continue;
    const key = keyOf(innerText(element));
    if (key.length < SHORTEST_TITLE) continue;
    if (wanted.some((title) => title === key || title.startsWith(key) || title.endsWith(key))) found = element;
    if (/^h[1-6]$/.test(element.name)) heading = element;
  }
  return found ?? heading;
}

/** A title inside the article needs no second one from above it. */
function beginsWithTitle(root: MarkupElement, titles: readonly string[]): boolean {
  const inside = keyOf(innerText(root));
  return titles.map(keyOf).some((title) => title.length >= SHORTEST_TITLE && inside.startsWith(title));
}

function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** Whether an element or one around it is the page's own. */
function isOutside(element: MarkupElement): boolean {
  for (let at: MarkupElement | undefined = element; at !== undefined; at = at.parent) {
    if (SILENT.has(at.name) || isHidden(at)) return true;
    if (at.name !== 'body' && at.name !== 'html' && at.name !== '' && isPagePart(at)) return true;
  }
  return false;
}

/** The outermost elements that lie wholly between the two. */
function isBetween(element: MarkupElement, headline: MarkupElement, root: MarkupElement): boolean {
  if (element.order <= headline.order || element.order >= root.order) return false;
  if (holds(element, root) || holds(headline, element)) return false;
  const { parent } = element;
  if (parent !== undefined && parent.order > headline.order && !holds(parent, root)) return false;
  return !isOutside(element);
}

function holds(outer: MarkupElement, inner: MarkupElement): boolean {
  for (let at: MarkupElement | undefined = inner; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
