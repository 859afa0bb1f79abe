import { Parser } from 'htmlparser2';
import { GongboError } from '../core/errors.ts';
import type { Piece } from '../core/origin-text.ts';

/** An element of a page or feed. */
export interface MarkupElement {
  readonly kind: 'element';
  /** Lower case in HTML, as written in XML. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  readonly parent?: MarkupElement;
  /** The element's place among all elements of the document, from 0. */
  readonly order: number;
}

/** A run of characters between tags; spelled-out characters (`&amp;`) are pieces of their own. */
export interface MarkupText {
  readonly kind: 'text';
  readonly pieces: readonly Piece[];
}

/** An element or a run of characters. */
export type MarkupNode = MarkupElement | MarkupText;

/** How markup is read. */
export interface MarkupOptions {
  readonly xml?: boolean;
  /** How errors call the input. */
  readonly name: string;
}

/** Deeper elements are taken as if their tags were not there: no page needs them, and whoever walks the tree recurses. */
const DEEPEST = 100;
/** The parser keeps a list of what is open that costs more the longer it is. */
const MOST_OPEN = 20_000;
const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/**
 * Reads HTML or XML into a tree whose text keeps its place in the input, in UTF-16 code units. Tags may be unclosed or
 * crossed; entities that a document type defines are not expanded.
 *
 * @throws GongboError `INPUT_INVALID` when more than 20,000 elements are open at once
 * @example `parseMarkup('<p>가&amp;나</p>', { name: 'a.html' })` has a `p` with the pieces 가, & and 나
 */
export function parseMarkup(input: string, { xml = false, name }: MarkupOptions): MarkupElement {
  const root = { kind: 'element' as const, name: '', attributes: {}, children: [] as MarkupNode[], order: 0 };
  const open: (typeof root)[] = [root];
  let order = 0;
  let depth = 0;
  let pieces: Piece[] | undefined;
  let isCdata = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        pieces = undefined;
        depth += 1;
        if (depth > MOST_OPEN) {
          throw new GongboError(
            'INPUT_INVALID',
            `${name}: 태그가 ${MOST_OPEN.toLocaleString('en')}겹 넘게 열려 있습니다`,
            '닫는 태그가 빠지지 않았는지 확인하거나, 본문의 글만 텍스트로 넣으세요',
          );
        }
        const parent = open.at(-1) ?? root;
        if (depth > DEEPEST) return;
        order += 1;
        const element = { kind: 'element' as const, name: tag, attributes, children: [], parent, order };
        parent.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const range = { start: parser.startIndex, end: parser.endIndex + 1 };
        const piece = isCdata
          ? { text, start: range.start + CDATA.length, end: range.end - CDATA_END.length }
          : { text, ...range };
        if (pieces === undefined) {
          pieces = [];
          (open.at(-1) ?? root).children.push({ kind: 'text', pieces });
        }
        pieces.push(piece);
      },
      oncdatastart() {
        isCdata = true;
      },
      oncdataend() {
        isCdata = false;
      },
      onclosetag() {
        pieces = undefined;
        if (depth <= DEEPEST && open.length > 1) open.pop();
        depth -= 1;
      },
    },
    xml ? { xmlMode: true } : { recognizeCDATA: true },
  );
  parser.end(input);
  return root;
}

/** All pieces of text inside, in order. */
export function piecesOf(node: MarkupNode): readonly Piece[] {
  return node.kind === 'text' ? node.pieces : node.children.flatMap(piecesOf);
}

/** All text inside as one string. */
export function innerText(node: MarkupNode): string {
  return piecesOf(node)
    .map(({ text }) => text)
    .join('');
}

/** The elements inside in document order, the element itself first. */
export function* elementsOf(element: MarkupElement): Generator<MarkupElement> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* elementsOf(child);
}

/** The element's children of that name: `childrenOf(channel, 'item')`. */
export function childrenOf(element: MarkupElement, name: string): readonly MarkupElement[] {
  return element.children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === name);
}

/** How much an element shows, all that is inside it included. */
export interface Measure {
  /** Characters that are no white space. */
  readonly letters: number;
  readonly links: number;
  readonly linkLetters: number;
  readonly tables: number;
}

const measures = new WeakMap<MarkupNode, Measure>();

/** Measures a node, each only once. */
export function measureOf(node: MarkupNode): Measure {
  const known = measures.get(node);
  if (known !== undefined) return known;
  const measure = node.kind === 'text' ? textMeasure(node) : elementMeasure(node);
  measures.set(node, measure);
  return measure;
}

function textMeasure({ pieces }: MarkupText): Measure {
  const letters = pieces.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  return { letters, links: 0, linkLetters: 0, tables: 0 };
}

function elementMeasure({ name, children }: MarkupElement): Measure {
  let [letters, links, linkLetters, tables] = [0, 0, 0, name === 'table' ? 1 : 0];
  for (const child of children) {
    const inner = measureOf(child);
    letters += inner.letters;
    links += inner.links;
    linkLetters += inner.linkLetters;
    tables += inner.tables;
  }
  return name === 'a' ? { letters, links: 1, linkLetters: letters, tables } : { letters, links, linkLetters, tables };
}
