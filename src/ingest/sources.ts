import { GongboError } from '../core/errors.ts';
import { createSource, type Metadata, type Source } from '../core/source.ts';
import { fileKindOf } from './file-kind.ts';
import { decodeText } from './text.ts';

/** What came with the bytes. */
export interface SourceOptions extends Metadata {
  /** How errors call the input, and the id of what it holds, unless a feed names its releases. */
  readonly name: string;
  readonly id?: string;
  /** The HTTP header `Content-Type`: `text/html; charset=euc-kr`. */
  readonly contentType?: string;
}

/**
 * The releases in bytes of any kind that is read: plain text, a web page, a feed (정책브리핑 API, RSS 2.0), an HWPX,
 * HWP, DOCX or PDF document. The bytes decide, with the help of the name's ending and the content type.
 *
 * @returns one source; of a feed as many as it has releases
 * @throws GongboError `INPUT_INVALID` naming the input, the reason and the remedy; `PEER_MISSING` for a document without `kordoc`
 * @example `for (const source of await sourcesOfBytes(bytes, { name: '보도자료.hwpx' })) analyzer.analyze(source)`
 */
export async function sourcesOfBytes(bytes: Uint8Array, options: SourceOptions): Promise<readonly Source[]> {
  const { name, contentType = '', id = name, ...metadata } = options;
  const kind = fileKindOf(bytes);
  // The parsers are loaded for what needs them: plain text does not.
  if (kind?.format === 'document') {
    const { sourceOfDocument } = await import('./documents.ts');
    return [await sourceOfDocument(bytes, { name, id, ...metadata })];
  }
  const charset = /charset\s*=\s*([^;\s]+)/i.exec(contentType)?.[1];
  const decoded = decodeText(bytes, { name, markup: true, ...(charset === undefined ? {} : { charset }) });
  const { text, origin, diagnostics } = decoded;
  const outer = origin === undefined ? {} : { outer: origin };
  const noticed = diagnostics.length === 0 ? {} : { diagnostics };
  if (isFeed(text)) {
    const { sourcesOfFeed } = await import('./feeds.ts');
    const found = sourcesOfFeed(text, { name, ...outer });
    if (found.length > 0) return found.map((source) => ({ ...source, ...noticed }));
    throw new GongboError('INPUT_INVALID', `${name}: 글이 하나도 없는 피드입니다`, '요청한 날짜와 조건을 확인하세요');
  }
  if (isPage(text, name, contentType)) {
    const { sourceOfHtml } = await import('./html.ts');
    const source = sourceOfHtml(text, { id, name, ...metadata, ...outer });
    if (source.text.trim() !== '') return [{ ...source, ...noticed }];
    throw new GongboError(
      'INPUT_INVALID',
      `${name}: 페이지에 글이 없습니다(스크립트가 글을 불러오는 페이지일 수 있습니다)`,
      '브라우저에서 다 열린 페이지를 저장해서 넣으세요',
    );
  }
  if (text.trim() === '') {
    throw new GongboError('INPUT_INVALID', `${name}: 글이 없습니다(빈 입력)`, '보도자료 글이 든 입력을 넣으세요');
  }
  return [{ ...createSource(text, { id, ...metadata }), ...(origin === undefined ? {} : { origin }), ...noticed }];
}

function isFeed(text: string): boolean {
  const head = text.slice(0, 2000).trimStart();
  if (/^<(?:rss|response|OpenAPI_ServiceResponse)\b/.test(head)) return true;
  return head.startsWith('<?xml') && !/<html\b|<!doctype html/i.test(head);
}

function isPage(text: string, name: string, contentType: string): boolean {
  if (/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentType) || /\.x?html?$/i.test(name)) return true;
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
    text.slice(0, 6000),
  );
}
