import type { BlockRole } from '../core/layers.ts';
import { contentLength, type Draft } from './drafts.ts';
import { endsSentence } from './endings.ts';
import { lineKey, titleKey } from './page-words.ts';
import { statedDate } from './release-date.ts';
import { set } from './roles.ts';

const LONGEST = 120;
/** Shorter lines repeat by chance: table heads, "개요". */
const SHORTEST_KEY = 8;
/** How many lines may stand above a headline: the header table's, a picture's. */
const HEAD = 40;
const LONGEST_DATE = 60;
/** The lines under a headline are few. */
const HEAD_LINES = 8;
/** A shorter line without a marker is the first heading of the body: "주요 내용". */
const SHORTEST_PLAIN = 12;
/** What may stand anywhere between the lines of a head. */
const BESIDE: readonly BlockRole[] = ['furniture', 'dateline', 'image', 'contact', 'caption'];

/**
 * Finds the headline, all its repetitions and the lines under it that sum up.
 *
 * @param title what the deliverer calls the release, where known; a line that says the same is the headline
 * @example "○○도, 상생 전략 발표" and below "- 3대 전략 제시 -": a headline and a sub-headline
 */
export function markHeadlines(text: string, drafts: readonly Draft[], title: string | undefined): void {
  const wanted = titleKey(title);
  const first = headlineIndex(text, drafts, wanted);
  const headline = first < 0 ? undefined : drafts[first];
  if (headline !== undefined) {
    set(headline, 'headline', 'structure.headline-first');
    markRepetitions(text, drafts, keyOf(text, headline), wanted);
  }
  markSubHeadlines(text, drafts, first);
}

function keyOf(text: string, draft: Draft): string {
  return contentLength(draft) > 300 ? '' : lineKey(text.slice(draft.content.start, draft.content.end));
}

function headlineIndex(text: string, drafts: readonly Draft[], wanted: string): number {
  let seen = 0;
  for (const [index, draft] of drafts.entries()) {
    if (BESIDE.includes(draft.role) && draft.role !== 'caption') continue;
    seen += 1;
    if (seen > HEAD) return -1;
    if (draft.role === 'table' || draft.role === 'caption') continue;
    if (draft.role === 'heading' && draft.rule === 'structure.heading-brackets') continue;
    if (draft.marker !== undefined || contentLength(draft) > LONGEST) return -1;
    return isHeadline(text, draft, following(drafts, index), wanted) ? index : -1;
  }
  return -1;
}

function following(drafts: readonly Draft[], index: number): Draft | undefined {
  for (let at = index + 1; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft !== undefined && draft.role !== 'furniture' && draft.role !== 'dateline') return draft;
  }
  return undefined;
}

function isHeadline(text: string, draft: Draft, next: Draft | undefined, wanted: string): boolean {
  const key = keyOf(text, draft);
  if (key !== '' && (key === wanted || (key.length >= SHORTEST_KEY && wanted.includes(key)))) return true;
  if (next === undefined) return false;
  if (key.length >= SHORTEST_KEY && key === keyOf(text, next)) return true;
  if (isDashed(text, next)) return true;
  // A lead paragraph ends like a sentence and more prose follows; a headline may, too, but not with a full stop.
  return !/[.。]$/.test(text.slice(draft.end - 1, draft.end)) || !endsSentence(text, draft);
}

function markRepetitions(text: string, drafts: readonly Draft[], key: string, wanted: string): void {
  for (const draft of drafts) {
    if (draft.marker !== undefined || (draft.role !== 'paragraph' && draft.role !== 'heading')) continue;
    if (contentLength(draft) > LONGEST) continue;
    const own = keyOf(text, draft);
    if (own.length >= SHORTEST_KEY && (own === key || own === wanted)) {
      set(draft, 'headline', 'structure.headline-repeated');
    }
  }
}

/** "- … -": dashes on both sides; or a dash where nothing but a headline stands above. */
function isDashed(text: string, draft: Draft): boolean {
  return (
    draft.marker?.outerKind === 'dash' && /[\s가-힣”’"'」)!?.%\d][-–—―]$/.test(text.slice(draft.end - 2, draft.end))
  );
}

function markSubHeadlines(text: string, drafts: readonly Draft[], headline: number): void {
  let head = true;
  const last = headline < 0 ? leadEnd(text, drafts) : headline + HEAD_LINES;
  for (const [index, draft] of drafts.entries()) {
    if (draft.role === 'headline') {
      head = true;
      continue;
    }
    if (isDashed(text, draft)) {
      const end = trimEnd(text, draft.content.start, draft.end - 1);
      if (end > draft.content.start) draft.content = { start: draft.content.start, end };
      set(draft, 'sub-headline', 'structure.sub-headline-dashes');
      continue;
    }
    if (BESIDE.includes(draft.role)) continue;
    if (!head || index < headline) continue;
    if (isBareDate(text, draft)) {
      set(draft, 'dateline', 'structure.dateline-bare');
      continue;
    }
    const rule = index > last ? undefined : (subHeadlineRule(text, draft) ?? tailRule(text, drafts, index));
    if (rule === undefined) head = false;
    else set(draft, 'sub-headline', rule);
  }
}

/** The second line of a headline, short as it is: nothing parts the two, a blank line parts it from the text. */
function tailRule(text: string, drafts: readonly Draft[], index: number): string | undefined {
  const [above, draft, below] = [drafts[index - 1], drafts[index], drafts[index + 1]];
  if (above?.role !== 'headline' || draft === undefined || draft.marker !== undefined) return undefined;
  if (isParted(text, above, draft) || (below !== undefined && !isParted(text, draft, below))) return undefined;
  return endsSentence(text, draft) && text.charAt(draft.end - 1) === '.' ? undefined : 'structure.sub-headline-tail';
}

/** Whether a blank line stands between two blocks. */
function isParted(text: string, above: Draft, below: Draft): boolean {
  return /\n[^\S\n]*\n/.test(text.slice(above.end, below.start));
}

/** A date under the headline by itself, or with nothing but an office and a count of readers: "2025-01-20 대중교통과 조회 88". */
function isBareDate(text: string, { content, marker }: Draft): boolean {
  if (marker !== undefined || content.end - content.start > LONGEST_DATE) return false;
  const date = statedDate(text, content);
  if (date === undefined || date.start !== content.start) return false;
  const rest = text.slice(date.end, content.end).split(/[\s|,·]+/);
  return rest.every((word) => /^(?:|조회수?:?|[\d:.,]+|[가-힣]{1,9}[과국실팀관청부])$/.test(word));
}

/**
 * Where the title was left out, a text may begin with the lines that stood below it; gives the last of them, -1 where
 * the text begins otherwise: "- …", "- …", then prose.
 */
function leadEnd(text: string, drafts: readonly Draft[]): number {
  let end = -1;
  for (const [index, draft] of drafts.entries()) {
    if (BESIDE.includes(draft.role)) continue;
    if (draft.marker !== undefined && subHeadlineRule(text, draft) !== undefined && index < HEAD_LINES) {
      end = index;
      continue;
    }
    const prose = draft.marker === undefined && draft.role === 'paragraph';
    return prose || draft.marker?.outerKind === 'square' ? end : -1;
  }
  return -1;
}

/** Why a line under the headline sums up, `undefined` where the body begins. */
function subHeadlineRule(text: string, draft: Draft): string | undefined {
  const size = contentLength(draft);
  if (size > LONGEST || /[.。]$/.test(text.slice(draft.end - 1, draft.end))) return undefined;
  const kind = draft.marker?.outerKind;
  if (kind === 'dash' || kind === 'triangle' || kind === 'check') return 'structure.sub-headline-marker';
  const plain = kind === undefined && (draft.role === 'paragraph' || draft.role === 'heading');
  return plain && size >= SHORTEST_PLAIN ? 'structure.sub-headline-plain' : undefined;
}

function trimEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && /\s/.test(text.charAt(offset - 1))) offset -= 1;
  return offset;
}
