import type { BlockRole } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { DocumentJson } from '../summary/render/json-types.ts';

/** A sentence of a release, levelled: letters and digits only, so that line breaks, blanks and marks do not count. */
export interface Passage extends Span {
  readonly key: string;
}

/** What a portal or a website adds to the release; it says nothing about whether two releases are the same. */
const AROUND: ReadonlySet<BlockRole> = new Set(['furniture', 'contact', 'dateline', 'image']);

/**
 * The sentences of a release that has its text, without the page around it; lines, where the result has no sentences.
 *
 * @example `passagesOf(result, '□ 3대 전략을\n 발표했다.')[0]?.key` is "3대전략을발표했다"
 */
export function passagesOf({ blocks, sentences }: DocumentJson, text: string): readonly Passage[] {
  const spans = sentences === undefined ? (blocks ?? linesOf(text)) : sentences;
  const kept = sentences === undefined || blocks === undefined ? spans : sentences.filter(inBlock(blocks));
  return kept.flatMap(({ start, end }) => {
    const key = levelled(text.slice(start, end));
    return key === '' ? [] : [{ start, end, key }];
  });
}

function inBlock(blocks: NonNullable<DocumentJson['blocks']>) {
  return ({ block }: { readonly block: number }) => {
    const role = blocks[block]?.role;
    return role === undefined || !AROUND.has(role);
  };
}

/** Letters and digits of one form: "３대 ‘전략’" is "3대전략". */
export function levelled(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // Many keyboards give the letter ㆍ for the middle dot; the normal form has made it U+119E.
      .replace(/[^\p{L}\p{N}]+|\u119e/gu, '')
  );
}

function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
