import { type Span, trimSpan } from '../../core/span.ts';
import type { Page } from '../page.ts';
import { labelled } from './extract.ts';
import type { MarkerToken } from './markers.ts';
import { trimItem } from './trim.ts';

const LONGEST_TITLE = 90;
const SENTENCE_END = /[다요][.。](?=\s|$|["”’)])/;
/** "‘…’ 분야의 경우": the item is what stands in the quotation marks. */
const QUOTED =
  /^(?:[가-힣]{0,6}(?:분야|전략|과제|방향|목표|축|부문|원칙)[은는]\s*)?[‘“'"「『](?<name>[^‘’“”'"「」『』]{2,60})[’”'"」』](?=\s?(?:분야|전략|과제|방향|목표|부문|원칙|측면|축|이다|입니다|[:：,.]|으로|로|$))/;
/** What a title tells about its own parts: "(12개 과제)", "［총 3개］". */
const OWN_COUNT = /\s*[([<〈【](?=[^()]*\d)[^()]{0,20}?(?:개|건|대|원|명|년|월|[’‘']\d\d)(?:[^()]{0,30})[)\]>〉】]\s*$/;

/**
 * The item that a marked line names: its title, its first sentence, or what it puts in quotation marks or before a colon.
 *
 * @example "① (현장 점검 강화) 현장을 직접 찾아 …" names 현장 점검 강화
 */
export function headingItem(page: Page, marker: MarkerToken): Span | undefined {
  const { text } = page;
  const { line } = marker;
  let region = trimSpan(text, { start: marker.end, end: line.end });
  if (region.start >= region.end) {
    const next = page.lines[line.index + 1];
    if (next === undefined || next.end - next.start > LONGEST_TITLE) return undefined;
    region = trimSpan(text, next.block.content);
  }
  return titleOf(text, region, marker.series === 'ordinal-word');
}

/** The title in a line's text, see {@link headingItem}. */
export function titleOf(text: string, region: Span, ordinalWord: boolean): Span | undefined {
  const lead =
    /^[\s,·:：.)\]】>〉-]*(?:\(\d[^()]{0,20}\),\s*)?/.exec(text.slice(region.start, region.end))?.[0].length ?? 0;
  const start = region.start + lead;
  const surface = text.slice(start, Math.min(region.end, start + 600));
  const quoted = QUOTED.exec(surface);
  const name = quoted?.groups?.['name'];
  if (quoted !== null && name !== undefined) {
    const from = start + quoted[0].indexOf(name);
    return trimItem(text, { start: from, end: from + name.length });
  }
  const sentence = SENTENCE_END.exec(surface);
  let end = sentence === null ? start + surface.length : start + sentence.index + 1;
  // A title may be wrapped, but not over a blank line.
  const newline = text.slice(start, end).search(end - start > LONGEST_TITLE ? /\n/ : /\n\s*\n/);
  if (sentence === null && newline > 0) end = start + newline;
  if (!ordinalWord) {
    const named = labelled(text, { start, end });
    if (named.start !== start || named.end !== end) return withoutCount(text, named);
  }
  const item = withoutCount(text, trimItem(text, { start, end }));
  return item.end > item.start ? item : undefined;
}

function withoutCount(text: string, item: Span): Span {
  const count = OWN_COUNT.exec(text.slice(item.start, item.end));
  return count === null || count.index === 0
    ? item
    : trimItem(text, { start: item.start, end: item.start + count.index });
}
