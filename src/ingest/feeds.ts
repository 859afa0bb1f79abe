import { GongboError } from '../core/errors.ts';
import { originText, type Piece } from '../core/origin-text.ts';
import { createSource, isPublishedAt, type Metadata, type OffsetMap, type Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { licenceOf } from './licence.ts';
import { childrenOf, innerText, type MarkupElement, parseMarkup, piecesOf } from './markup-tree.ts';
import { pageText } from './page-text.ts';

/** How a feed is read. */
export interface FeedOptions {
  /** How errors call the feed. */
  readonly name: string;
  /** From the feed's characters on to a further input. */
  readonly outer?: OffsetMap;
}

/**
 * The releases of a feed: what the open API of 정책브리핑 (korea.kr) gives, or an RSS 2.0 channel. The markup inside
 * is read as pages are; `origin` leads through both back to the feed, `stated` to the fields of each release.
 *
 * @throws GongboError `INPUT_INVALID` when the feed reports an error of the service (its code is named), is cut before
 *   its end, or is neither of the two
 * @example `sourcesOfFeed(await readFile('news.xml', 'utf8'), { name: 'news.xml' }).map(({ id }) => id)`
 */
export function sourcesOfFeed(xml: string, options: FeedOptions): readonly Source[] {
  const tree = parseMarkup(xml, { xml: true, name: options.name });
  const [root] = tree.children.filter((child): child is MarkupElement => child.kind === 'element');
  switch (root?.name) {
    case 'response': {
      throwServiceError(at(root, 'header'), options.name);
      const body = at(root, 'body');
      const items = [body, at(body, 'items')].flatMap((parent) =>
        parent === undefined ? [] : childrenOf(parent, 'NewsItem'),
      );
      return items.map((item) => newsItem(item, options));
    }
    case 'rss': {
      const channel = at(root, 'channel');
      return channel === undefined ? [] : childrenOf(channel, 'item').map((item) => rssItem(item, channel, options));
    }
    case 'OpenAPI_ServiceResponse':
      throwServiceError(at(root, 'cmmMsgHeader') ?? root, options.name, true);
      return [];
    default:
      throw new GongboError(
        'INPUT_INVALID',
        `${options.name}: 정책브리핑 API의 응답도 RSS 2.0도 아닌 XML입니다(맨 위 요소: ${root?.name ?? '없음'})`,
        '본문의 글만 텍스트(UTF-8)로 넣으세요',
      );
  }
}

/** What the codes of the public data portal mean, after its guide for users of open APIs. */
const REMEDIES: Readonly<Record<string, string>> = {
  '20': '활용신청이 승인됐는지 확인하세요',
  '22': '하루 요청 한도를 넘었습니다: 내일 다시 요청하거나 한도를 늘려 달라고 신청하세요',
  '30': '인증키를 확인하세요(URL 인코딩이 두 번 되지 않았는지)',
  '31': '인증키의 기한이 지났습니다: 활용기간을 늘리세요',
  '32': '등록한 IP에서 요청하세요',
};

/** An error envelope, or a header whose code is not the one for success. */
function throwServiceError(header: MarkupElement | undefined, name: string, always = false): void {
  const code = wordsOf(header, 'returnReasonCode') ?? wordsOf(header, 'resultCode');
  if (!always && (code === undefined || /^0+$/.test(code))) return;
  const message =
    wordsOf(header, 'returnAuthMsg') ??
    wordsOf(header, 'errMsg') ??
    wordsOf(header, 'resultMsg') ??
    '까닭을 밝히지 않음';
  throw new GongboError(
    'INPUT_INVALID',
    `${name}: 공공데이터 서비스가 오류를 돌려줬습니다: ${message}${code === undefined ? '' : ` (${code})`}`,
    REMEDIES[code ?? ''] ?? '요청한 주소와 매개변수를 확인하고 다시 요청하세요',
  );
}

type Stated = { -readonly [Field in keyof Metadata]?: Span };
type Found = { -readonly [Field in keyof Metadata]: Metadata[Field] };

function newsItem(item: MarkupElement, { name, outer }: FeedOptions): Source {
  const metadata: Found = {};
  const stated: Stated = {};
  const take = <Field extends keyof Metadata>(
    field: Field,
    names: readonly string[],
    read: (words: string) => Metadata[Field] | undefined,
  ) => {
    for (const tag of names) {
      const element = at(item, tag);
      const words = wordsOf(item, tag);
      const value = words === undefined ? undefined : read(words);
      if (element === undefined || value === undefined) continue;
      metadata[field] = value;
      stated[field] = rangeOf(element, outer);
      return;
    }
  };
  const asIs = (words: string) => words;
  take('title', ['Title'], asIs);
  take('agency', ['MinisterCode'], asIs);
  take('publishedAt', ['ApproveDate'], seoulTime);
  take('embargo', ['EmbargoDate'], seoulTime);
  take('revision', ['ModifyDate'], (words) => seoulTime(words));
  take('revision', metadata.revision === undefined ? ['ModifyId'] : [], asIs);
  take('url', ['OriginalUrl'], asIs);
  const head = ['Title', 'SubTitle1', 'SubTitle2', 'SubTitle3'].flatMap((tag) => at(item, tag) ?? []);
  const subtitles = head.slice(1).flatMap((element) => oneLine(innerText(element)) || []);
  if (subtitles.length > 0) metadata.subtitles = subtitles;
  return sourceOf(item, head, at(item, 'DataContents'), {
    id: wordsOf(item, 'NewsItemId') ?? '',
    name,
    metadata,
    stated,
    ...(outer === undefined ? {} : { outer }),
  });
}

function rssItem(item: MarkupElement, channel: MarkupElement, { name, outer }: FeedOptions): Source {
  const metadata: Found = {};
  const stated: Stated = {};
  const fields: readonly (readonly [keyof Found & ('title' | 'url' | 'agency' | 'publishedAt'), string])[] = [
    ['title', 'title'],
    ['url', 'link'],
    ['agency', 'author'],
    ['agency', 'dc:creator'],
    ['publishedAt', 'pubDate'],
    ['publishedAt', 'dc:date'],
  ];
  for (const [field, tag] of fields) {
    const element = at(item, tag);
    const words = wordsOf(item, tag);
    const value = words === undefined || field !== 'publishedAt' ? words : internetTime(words);
    if (element === undefined || value === undefined || metadata[field] !== undefined) continue;
    metadata[field] = value;
    stated[field] = rangeOf(element, outer);
  }
  const rights = at(item, 'dc:rights') ?? at(channel, 'copyright');
  const licence = rights === undefined ? undefined : licenceOf(innerText(rights));
  if (rights !== undefined && licence !== undefined) {
    metadata.licence = licence;
    stated.licence = rangeOf(rights, outer);
  }
  const title = at(item, 'title');
  return sourceOf(item, title === undefined ? [] : [title], at(item, 'content:encoded') ?? at(item, 'description'), {
    id: wordsOf(item, 'guid') ?? metadata.url ?? '',
    name,
    metadata,
    stated,
    ...(outer === undefined ? {} : { outer }),
  });
}

interface ItemFacts extends FeedOptions {
  readonly id: string;
  readonly metadata: Metadata;
  readonly stated: Stated;
}

/** The title lines, then the markup inside the field, read as a page of its own. */
function sourceOf(
  item: MarkupElement,
  head: readonly MarkupElement[],
  field: MarkupElement | undefined,
  { id, name, metadata, stated, outer }: ItemFacts,
): Source {
  // Once through the XML to the markup inside, once through that to its text.
  const inside = originText(outer);
  const titles = head.map((element): readonly Piece[] => {
    const pieces: Piece[] = [];
    for (const piece of piecesOf(element)) {
      pieces.push({ text: piece.text, start: inside.length, end: inside.length + piece.text.length });
      inside.push(piece);
    }
    return pieces;
  });
  const before = inside.length;
  for (const piece of field === undefined ? [] : piecesOf(field)) inside.push(piece);
  const { text: markup, origin: toInput } = inside.finish();
  const body = parseMarkup(`${' '.repeat(before)}${markup.slice(before)}`, { name: `${name}: ${id}` });
  const { text, origin, layout } = pageText([body], { head: titles, outer: toInput });
  const licence = metadata.licence ?? licenceOf(innerText(item));
  const source = createSource(text, { id, ...metadata, ...(licence === undefined ? {} : { licence }) });
  return { ...source, origin, layout, stated };
}

function at(parent: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return parent === undefined ? undefined : childrenOf(parent, name)[0];
}

function wordsOf(parent: MarkupElement | undefined, name: string): string | undefined {
  const element = at(parent, name);
  const words = element === undefined ? '' : oneLine(innerText(element));
  return words === '' ? undefined : words;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function rangeOf(element: MarkupElement, outer: OffsetMap | undefined): Span {
  const target = originText(outer);
  for (const piece of piecesOf(element)) target.push(piece);
  const { origin, text } = target.finish();
  const start = origin.points[0]?.[1] ?? 0;
  return {
    start,
    end: origin.points.at(-1)?.[0] === text.length ? (origin.points.at(-1)?.[1] ?? start) : start + text.length,
  };
}

/** "12/02/2021 16:07:30", month first, in Seoul: `2021-12-02T16:07:30+09:00`. Midnight sharp is a day without a time. */
function seoulTime(words: string): string | undefined {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(words);
  if (found === null) return undefined;
  const [, month = '', day = '', year = '', hour, minute, second = '00'] = found;
  const date = `${year}-${month}-${day}`;
  // A day that does not exist is no reason to lose the release.
  if (!isPublishedAt(date)) return undefined;
  if (hour === undefined || `${hour}${minute}${second}` === '000000') return date;
  return `${date}T${hour}:${minute}:${second}+09:00`;
}

/** "Thu, 02 Dec 2021 07:07:00 GMT" (RFC 822) or ISO 8601, told in Seoul's time. */
function internetTime(words: string): string | undefined {
  const zoned = /(?:Z|GMT|UTC?|[A-Z]{3}|[+-]\d{2}:?\d{2})$/.test(words) ? words : `${words} +0900`;
  const time = Date.parse(zoned.replace(/\bKST$/, '+0900'));
  if (Number.isNaN(time)) return undefined;
  return `${new Date(time + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;
}
