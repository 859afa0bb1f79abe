import { codaOf } from '../../core/hangul.ts';
import type { ParticleReader } from '../../core/particles.ts';
import { type Span, trimSpan } from '../../core/span.ts';
import { type Page, sentenceAt } from '../page.ts';
import { cutClause, usualWords } from './clause.ts';
import type { MarkedList } from './lists.ts';
import type { MarkerToken } from './markers.ts';
import { depths, trimItem, withoutOwnCount, wordsIn } from './trim.ts';

/** What closes a list: 등, 이라는, the counted label behind it, or nothing that can be seen. */
export type Closing = 'etc' | 'naming' | 'label' | 'bracket' | 'clause' | 'end';

/** The items of a list, as spans of clean text. */
export interface Extracted {
  readonly items: readonly Span[];
  readonly closing: Closing;
  /** Where the last item ends in the text. */
  readonly end: number;
}

const SENTENCE_END = /(?<=[다요음함됨임])[.。](?=\s|$|["”’)])|(?<=[다])\s*$/;
/** "②협업 패키지 등 주요 사업과 ③…": a group inside a list closes with 등 of its own. */
const GROUPED = /\s등(?:의|을|과)?\s[^,\s]{1,8}(?:\s[^,\s]{1,8}){0,2}(?:과|와|,)$/;
const FARTHEST = 400;

/**
 * Reads the items of an inline list; the last one is closed by 등, 이라는, a bracket, `stop` or the clause around it.
 *
 * @param stop where the list ends at the latest: the label behind it, or the end of the sentence
 */
export function inlineItems(
  page: Page,
  list: MarkedList,
  stop: number,
  beforeLabel: boolean,
  particles: ParticleReader,
): Extracted | undefined {
  const { text } = page;
  const items: Span[] = [];
  for (const [index, marker] of list.markers.entries()) {
    const next = list.markers[index + 1];
    if (next === undefined) break;
    if (marker.end > stop || next.start > stop) return undefined;
    const inner = { start: marker.end, end: next.start };
    if (beforeLabel && endsEarlier(text, inner)) return undefined;
    items.push(innerItem(text, inner));
  }
  const last = list.markers.at(-1) ?? list.markers[0];
  const closed = lastItem(page, last, stop, items, beforeLabel, particles);
  const all = withoutCounts(
    text,
    [...items, withoutOwnCount(text, closed.item)].filter(({ start, end }) => end > start),
  );
  return all.length === 0 ? undefined : { items: all, closing: closed.closing, end: closed.end };
}

const TRAILING_COUNT = /\s\d{1,3}\s?(?:개|건)$/;

/** "폐지·간소화 2개, 규제개선 4개": where each item tells the count of its parts, none of the counts is part of it. */
function withoutCounts(text: string, items: readonly Span[]): readonly Span[] {
  const sizes = items.map(({ start, end }) => TRAILING_COUNT.exec(text.slice(start, end))?.[0].length ?? 0);
  if (items.length < 2 || sizes.some((size) => size === 0)) return items;
  return items.map(({ start, end }, index) => trimSpan(text, { start, end: end - (sizes[index] ?? 0) }));
}

/** "▲A ▲B 등 4가지 영역과 ▲C": the list closed before its last marker, and its items belong to another count. */
function endsEarlier(text: string, span: Span): boolean {
  return /\s등(?:의)?\s(?:총\s)?(?:\d+|[두세네]|다섯|여섯|일곱|여덟)\s?(?:개|가지|대|종|건)/.test(
    text.slice(span.start, span.end),
  );
}

/** The text between two markers; of several sentences the first says what the item is. */
function innerItem(text: string, span: Span): Span {
  const trimmed = trimItem(text, span);
  const surface = text.slice(trimmed.start, trimmed.end);
  const match = SENTENCE_END.exec(surface) ?? GROUPED.exec(surface);
  const item =
    match === null || match.index === surface.length
      ? trimmed
      : { start: trimmed.start, end: trimmed.start + match.index };
  return withoutOwnCount(text, labelled(text, withoutTie(text, trimItem(text, item))));
}

/** "A, 생산 분야에서는 ② B", "A와 ② B": what ties an item to the next marker is no part of it. */
const TIE_TO_NEXT =
  /(?:[와과]?,\s[^,]{1,30}(?:에서는|에는|은|는|위한|통한|따른)|(?<=[가-힣])와|(?<=[조구편양형육작달생]성)과|(?<![성결교학경통])과)$/;

function withoutTie(text: string, { start, end }: Span): Span {
  const match = TIE_TO_NEXT.exec(text.slice(start, end));
  if (match === null || match.index < 2) return { start, end };
  // Behind a final consonant the particle is 과, behind a vowel 와; anything else is the end of a noun.
  const coda = codaOf(text.charCodeAt(start + match.index - 1));
  const tied = match[0] === '와' ? coda === 'vowel' : match[0] !== '과' || (coda !== undefined && coda !== 'vowel');
  return tied ? { start, end: start + match.index } : { start, end };
}

/** "현장 중심 : 현장을 찾아 …" is named 현장 중심; so is "(현장 중심) 현장을 찾아 …". */
export function labelled(text: string, item: Span): Span {
  const surface = text.slice(item.start, item.end);
  const bracket = /^[(（[](?<name>[^()（）[\]]{2,50})[)）\]](?=\s*\S)/.exec(surface)?.groups?.['name'];
  // "(26년) 난간 보수": a date in brackets is no label.
  if (bracket !== undefined && /[가-힣]/.test(bracket) && !/^[’'‘]?\d{2,4}(?:년|\.|~)/.test(bracket))
    return trimItem(text, { start: item.start + 1, end: item.start + 1 + bracket.length });
  const colon = /^(?<name>[^:：()‘“"']{2,50}?)\s?[:：]\s/.exec(surface)?.groups?.['name'];
  return colon === undefined ? item : trimItem(text, { start: item.start, end: item.start + colon.length });
}

function lastItem(
  page: Page,
  marker: MarkerToken,
  stop: number,
  before: readonly Span[],
  beforeLabel: boolean,
  particles: ParticleReader,
): { readonly item: Span; readonly closing: Closing; readonly end: number } {
  const { text } = page;
  const from = marker.end;
  // Without a label behind it the list ends with its sentence: "△공개다. 여기에 …".
  const last = beforeLabel ? marker.line.end : sentenceAt(page, marker.line, from).end;
  const limit = Math.min(stop, last, from + FARTHEST);
  const inBracket = marker.bracket >= 0;
  const close = inBracket ? bracketEnd(text, from, limit) : undefined;
  const end = close ?? limit;
  const region = trimSpan(text, { start: from, end });
  const found = closingAt(text, region);
  const usual = usualWords(text, before);
  const overlong = found !== undefined && wordsIn(text, { start: from, end: found.at }).length > 2 * usual + 3;
  const etc = overlong && close === undefined && !beforeLabel ? undefined : found;
  if (etc !== undefined) {
    const item = labelled(text, trimItem(text, { start: from, end: etc.at }));
    return { item, closing: etc.closing, end: etc.at };
  }
  if (close !== undefined) return { item: labelled(text, trimItem(text, region)), closing: 'bracket', end: close };
  if (beforeLabel) {
    const item = trimItem(text, withoutParticles(text, region));
    return { item, closing: 'label', end };
  }
  const sentences = before.length > 0 && before.every((item) => isSentence(text, item));
  if (sentences) return { item: innerItem(text, region), closing: 'end', end };
  const cut = cutClause(text, region, before, particles);
  return { item: labelled(text, trimItem(text, cut)), closing: cut.end < region.end ? 'clause' : 'end', end: cut.end };
}

/** Whether an item is a sentence of its own. */
export function isSentence(text: string, { start, end }: Span): boolean {
  return /(?:다|요)\.?$/.test(text.slice(Math.max(start, end - 4), end)) && end - start > 12;
}

function bracketEnd(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const character = text.charAt(at);
    if ('([{（'.includes(character)) depth += 1;
    else if (')]}）'.includes(character)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0 && '」｣』】'.includes(character)) return at;
  }
  return undefined;
}

const ETC = /(?<=[\s가-힣A-Za-z0-9)’”'"」』*])\s?등(?=[\s,.)’”」이의을은으에과도\d]|$)/g;
const NAMING = /(?:이라는|라는|이란|이라고|라고)(?=\s)/g;

/** What a naming clause leads to: a number, or the end of the stretch before one. */
const NAMES_LABEL = /^\s(?:[^\s]{1,10}\s?){0,2}(?:\d|$)/;

/** The first closing word outside of brackets and quotation marks. */
export function closingAt(text: string, region: Span): { readonly at: number; readonly closing: Closing } | undefined {
  const surface = text.slice(region.start, region.end);
  const levels = depths(text, region.start, region.end);
  const candidates: { readonly at: number; readonly closing: Closing }[] = [];
  for (const match of surface.matchAll(ETC)) {
    // "평등", "갈등" and "균등" end in the same syllable.
    if (
      !/^\s/.test(match[0]) &&
      !/[)’”'"」』*\s]$/.test(surface.slice(0, match.index)) &&
      !/(?:구축|강화|확대|마련|지원|육성|조성|개선|확충|제고|활성화|추진|개발)$/.test(surface.slice(0, match.index))
    )
      continue;
    if (levels[match.index] === 0) candidates.push({ at: region.start + match.index, closing: 'etc' });
    if (candidates.length > 0) break;
  }
  for (const match of surface.matchAll(NAMING)) {
    if (levels[match.index] !== 0 || !NAMES_LABEL.test(surface.slice(match.index + match[0].length))) continue;
    candidates.push({ at: region.start + match.index, closing: 'naming' });
    break;
  }
  return candidates.sort((left, right) => left.at - right.at)[0];
}

const PARTICLES_BEFORE_LABEL =
  /(?:을|를|(?<![회협심강토동문건주정합결논편창모상제])의|이라는|라는|이란|(?<=[가-힣](?![린높깊길맞잡받막먹걸벌])[가-힣])이(?=$)|(?<![확승개노할원죄타부여미본외상])인(?=$)|(?<=[조구편양형육작달생]성)과|(?<![성효결교])과|(?<=[가-힣])와|으로|,|[:：]|\s총|\s모두|\s등|등|-|\s및|\s|[‘“「『｢《〈])+$/;

/** Takes off what ties the last item to the label behind it: "… 실현을" before "4대 목표". */
function withoutParticles(text: string, { start, end }: Span): Span {
  const surface = text.slice(start, end);
  const size = PARTICLES_BEFORE_LABEL.exec(surface)?.[0].length ?? 0;
  return trimSpan(text, { start, end: end - (size < surface.length ? size : 0) });
}
