import type { ItemCustomEntity, ItemEntity, ItemSentence, ItemToken, Document as WinkDocument } from 'wink-nlp';
import its from 'wink-nlp/src/its.js';
import { GongboError } from '../../core/errors.ts';
import { type Span, trimSpan } from '../../core/span.ts';
import type { Document } from '../../document.ts';
import { readingOfStats } from './addons.ts';
import type { Reading } from './reading.ts';
import type { SurfaceToken } from './surface.ts';
import { sejongTag } from './tags.ts';

/** One thing in a document of wink. */
export type WinkItem = ItemToken | ItemSentence | ItemEntity | ItemCustomEntity;

/**
 * The analysis behind a document of wink; `documentOf(doc).entities[item.index()]` is the entity of an item.
 *
 * @throws GongboError `ARGUMENT_INVALID` when the document was not read with `koreanModel`
 * @example `documentOf(nlp.readDoc(text)).summary.headline`
 */
export function documentOf(doc: WinkDocument): Document {
  return readingBehind(doc).document;
}

/**
 * Where a token, sentence or entity stands in the text, in UTF-16 offsets: `text.slice(start, end)` is its `out()`.
 *
 * @throws GongboError `ARGUMENT_INVALID` when the document was not read with `koreanModel` or has no such token
 * @example `spanOf(doc.entities().itemAt(0))` or, for the third token, `spanOf(doc, 2)`
 */
export function spanOf(item: WinkItem): Span;
export function spanOf(doc: WinkDocument, token: number): Span;
export function spanOf(target: WinkItem | WinkDocument, token?: number): Span {
  if (!('parentDocument' in target)) return spanOfToken(tokenOf(target, token));
  const doc = target.parentDocument();
  const range: unknown = target.out(its.span);
  // A token has no range of tokens: it gives its surface.
  if (!Array.isArray(range)) return spanOfToken(tokenOf(doc, target.index()));
  const { start } = tokenOf(doc, range[0]);
  return trimSpan(documentOf(doc).text, { start, end: tokenOf(doc, range[1]).end });
}

/**
 * The Sejong tags of a token's morphemes, joined by +; empty for white space and where the engine gave none.
 *
 * @throws GongboError `ARGUMENT_INVALID` when the document was not read with `koreanModel` or has no such token
 * @example `sejongTagOf(doc.tokens().itemAt(3))` of 했 (하 + 었) is `XSV+EP`
 */
export function sejongTagOf(item: ItemToken): string;
export function sejongTagOf(doc: WinkDocument, token: number): string;
export function sejongTagOf(target: ItemToken | WinkDocument, token?: number): string {
  const [doc, index] = 'parentDocument' in target ? [target.parentDocument(), target.index()] : [target, token];
  return sejongTag(tokenOf(doc, index));
}

function spanOfToken({ start, end }: SurfaceToken): Span {
  return { start, end };
}

function tokenOf(doc: WinkDocument, index: unknown): SurfaceToken {
  const { tokens } = readingBehind(doc);
  const token = typeof index === 'number' ? tokens[index] : undefined;
  if (token !== undefined) return token;
  throw new GongboError(
    'ARGUMENT_INVALID',
    `${String(index)}번 토큰이 없습니다`,
    `0부터 ${tokens.length - 1}까지입니다`,
  );
}

/** The statistics are the one thing that wink lets a document's own add-ons make. */
function readingBehind(doc: WinkDocument): Reading {
  const stats: unknown = doc.pipeConfig === undefined ? undefined : doc.out(its.readabilityStats);
  const reading = typeof stats === 'object' && stats !== null ? readingOfStats(stats) : undefined;
  if (reading !== undefined) return reading;
  throw new GongboError(
    'ARGUMENT_INVALID',
    'koreanModel로 읽은 문서가 아닙니다',
    'winkNLP(koreanModel(analyzer)).readDoc(text)이 돌려준 문서를 주세요',
  );
}
