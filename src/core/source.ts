import type { Diagnostic } from './diagnostics.ts';
import { GongboError } from './errors.ts';
import type { Span } from './span.ts';

/** What is known about a text from outside the text. */
export interface Metadata {
  /** The title given by whoever delivered the text; it need not occur in the text. */
  readonly title?: string;
  /** Release date: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or with a time (`2021-12-02T16:07+09:00`), read as Asia/Seoul where no zone stands. */
  readonly publishedAt?: string;
  /** The issuing body as the deliverer names it. */
  readonly agency?: string;
  readonly url?: string;
  /** The lines under the title, as the deliverer gives them apart from the text. */
  readonly subtitles?: readonly string[];
  /** From when it may be reported, ISO 8601 like {@link publishedAt}. */
  readonly embargo?: string;
  /** When or as which version it was changed after its release. */
  readonly revision?: string;
  /** The licence of the text: `공공누리 제1유형`. */
  readonly licence?: string;
}

/**
 * Leads from an offset in the analysed text back to the decoded input that it was made from, both in UTF-16 code units.
 */
export interface OffsetMap {
  /**
   * Ascending pairs `[offset in text, offset in input]`; between two pairs both sides advance by one. Two pairs with one
   * text offset enclose what the text lacks: the first is where the text before ends, the second where it goes on.
   */
  readonly points: readonly (readonly [number, number])[];
}

/** What the markup of the input says about a stretch of text; the span begins and ends with a line. */
export interface LayoutMark extends Span {
  /** `row`: a row of a table, its cells parted by " | " · `item`: of a list · `contact`: names whom to ask. */
  readonly kind: 'row' | 'item' | 'heading' | 'caption' | 'contact';
  /** Depth of a list item, from 1. */
  readonly level?: number;
}

/** A text to analyse. It never changes: every annotation is an offset into `text`. */
export interface Source {
  readonly id: string;
  readonly text: string;
  readonly metadata: Metadata;
  readonly origin?: OffsetMap;
  /** In text order; absent for plain text. */
  readonly layout?: readonly LayoutMark[];
  /** Where the decoded input states the metadata, in its UTF-16 code units. */
  readonly stated?: { readonly [Field in keyof Metadata]?: Span };
  /** What reading the input noticed; it comes first among the document's diagnostics. */
  readonly diagnostics?: readonly Diagnostic[];
}

const PUBLISHED = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * Makes a source out of a text.
 *
 * @param text the text, kept character by character
 * @throws GongboError `ARGUMENT_INVALID` when `text` is no string or `publishedAt` is no ISO 8601 date
 * @example `createSource('경상남도는 2일 …', { publishedAt: '2021-12-02' })`
 */
export function createSource(text: string, options: Metadata & { readonly id?: string } = {}): Source {
  if (typeof text !== 'string') {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `분석할 글이 문자열이 아닙니다: ${typeof text}`,
      'analyze(text)에 문자열을 넘기세요',
    );
  }
  const { id, ...given } = options;
  // A database's null says no more than nothing does.
  const metadata: Metadata = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  if (metadata.publishedAt !== undefined && !isPublishedAt(metadata.publishedAt)) {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `배포일을 읽을 수 없습니다: ${JSON.stringify(metadata.publishedAt)}`,
      "publishedAt에는 '2021-12-02'나 '2021-12-02T16:07+09:00'처럼 ISO 8601 날짜를 넘기세요",
    );
  }
  return { id: id ?? '', text, metadata };
}

/** Whether a string is a release date in the form that {@link Metadata} documents and names a day that exists. */
export function isPublishedAt(value: string): boolean {
  if (typeof value !== 'string' || !PUBLISHED.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The input offset of a text offset: without an {@link OffsetMap} they are the same. */
export function originOffset(source: Pick<Source, 'origin'>, offset: number): number {
  const points = source.origin?.points ?? [];
  return advance(points[pointsBefore(points, offset + 1) - 1], offset);
}

/**
 * The range of the input that a span of the text was made from; it begins with its first character and ends with its
 * last, so that what stands between belongs to it: tags, spelled-out characters, line breaks.
 *
 * @example `html.slice(from.start, from.end)` is "<b>국토</b>교통부" for the span of "국토교통부"
 */
export function originSpan(source: Pick<Source, 'origin'>, { start, end }: Span): Span {
  const from = originOffset(source, start);
  if (end <= start) return { start: from, end: from };
  const points = source.origin?.points ?? [];
  const before = pointsBefore(points, end);
  const closing = points[before];
  return { start: from, end: closing?.[0] === end ? closing[1] : advance(points[before - 1], end) };
}

/** How many points have a smaller text offset. */
function pointsBefore(points: OffsetMap['points'], offset: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function advance(point: readonly [number, number] | undefined, offset: number): number {
  return point === undefined ? offset : point[1] + (offset - point[0]);
}
