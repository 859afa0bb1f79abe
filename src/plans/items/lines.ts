import { type Span, trimSpan } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import type { Line, Page } from '../page.ts';
import { announces, endsLine } from './announcing.ts';
import { titleOf } from './headings.ts';
import type { Reading, ReadingRule } from './reading.ts';
import { trimItem } from './trim.ts';

const FARTHEST_LINES = 60;
const LONGEST_TITLE = 45;
const LONGEST_LEAD = 3;
const LONGEST_HEAD = 60;
const NEAREST_HEAD = 6;

/** What a line without a marker of a numbered list may be to a heading above it. */
type LineKind = 'labelled' | 'title' | 'below' | 'prose';

const LABELLED = /^[\s□■○ㅇ◦●\-–·•▪◇◆]*[([<〈【](?<name>[^()[\]<>〈〉【】]{2,40})[)\]>〉】]\s*\S/;
const SENTENCE = /(?:[다요]\.?|[,:;])[”’"']?$/;
/** "아래 5대 실천과제를 추진한다": the label says where its list stands. */
const POINTS_AHEAD = /(?:아래|다음)의?\s$/;
/** "(실천과제)": the head of a column and no item. */
const COLUMN_HEAD = /^[([<〈【][^()[\]<>〈〉【】]*[)\]>〉】]$/;
/** What no item is: a count, a date, an amount, the head of a column. */
const CELL = /^[\d\s.,%~∼～()'’‘:\-+△▲]+(?:[가-힣]{0,3})?[)\s]*$/;

/**
 * Lines without numbers below a label: as many as promised, each with its title in brackets, each a short title, each a
 * title with bullets below it, or each a heading in brackets.
 *
 * @example below "4대 추진전략을 제시하였다." the lines "(선택과 집중) …", "(격차 해소) …", "(구조개혁) …", "(기반 강화) …"
 */
export const laterLines: ReadingRule = {
  id: 'plans.items-later-lines',
  read(declared, { page }): readonly Reading[] {
    const { count, line } = declared;
    if (count < 3 || count > 20) return [];
    const rest = page.text.slice(declared.end, line.end);
    const before = page.text.slice(Math.max(line.start, declared.start - 8), declared.start);
    const isTitle = endsLine(rest) || POINTS_AHEAD.test(before);
    const leads = isTitle || announces(page.text, line) || /^[^.]{0,60}[다][.。]?\s*$/.test(rest);
    const items =
      (leads ? labelledLines(page, declared) : undefined) ??
      (isTitle ? titleLines(page, declared) : undefined) ??
      bracketHeadings(page, declared);
    const first = items?.[0];
    if (items === undefined || first === undefined) return [];
    return [{ rule: this.id, items, score: 5 + (isTitle ? 1 : 0), place: first.start }];
  },
};

/** "<더 촘촘하게>", "<더 넓게>", "<더 가깝게>" as headings of the next paragraphs, exactly as many as promised. */
function bracketHeadings(page: Page, { line, count }: Declared): readonly Span[] | undefined {
  const heads: Line[] = [];
  let open: string | undefined;
  let between = 0;
  for (const next of following(page, line)) {
    const { start, end } = trimSpan(page.text, next);
    const surface = page.text.slice(start, Math.min(end, start + LONGEST_HEAD));
    if (COLUMN_HEAD.test(surface) && (open === undefined || surface.startsWith(open))) {
      if (heads.length === 0 && next.index - line.index > NEAREST_HEAD) return undefined;
      // A heading without a paragraph below it is the head of a table.
      if (heads.length > 0 && between === 0) return undefined;
      open ??= surface.charAt(0);
      heads.push(next);
      between = 0;
    } else between += 1;
    if (heads.length > count) return undefined;
  }
  if (heads.length !== count || between === 0) return undefined;
  return heads.flatMap((head) => {
    const { start, end } = trimSpan(page.text, head);
    const item = trimItem(page.text, { start: start + 1, end: end - 1 });
    return item.end > item.start ? [item] : [];
  });
}

/** "(선택과 집중) …" as the head of exactly as many lines, other lines between them left out. */
function labelledLines(page: Page, { line, count }: Declared): readonly Span[] | undefined {
  const items: Span[] = [];
  let sign: string | undefined;
  let lead = 0;
  for (const next of following(page, line)) {
    const kind = kindOf(page, next);
    if (kind === 'labelled' && (sign === undefined || sign === signOf(page, next))) {
      sign ??= signOf(page, next);
      const item = titleOf(page.text, next.block.content, false);
      if (item !== undefined) items.push(item);
    } else if (items.length === 0) {
      lead += 1;
      if (lead > LONGEST_LEAD || kind === 'prose') return undefined;
    } else if (next.block.role === 'heading' || (kind === 'prose' && items.length === count)) break;
    if (items.length > count) return undefined;
  }
  return items.length === count ? items : undefined;
}

/** Titles line by line, or titles with marked lines below each: exactly as many as promised. */
function titleLines(page: Page, { line, count }: Declared): readonly Span[] | undefined {
  const titles: Line[] = [];
  let below = 0;
  let lead = 0;
  for (const next of following(page, line)) {
    const kind = kindOf(page, next);
    // Titles come again as the headings of the paragraphs about them.
    if (kind === 'title' && titles.length === count && below === 0 && isSame(page, titles[0], next)) break;
    if (kind === 'title') titles.push(next);
    else if (titles.length === 0) {
      lead += 1;
      if (lead > LONGEST_LEAD || kind === 'prose') return undefined;
    } else if (kind === 'below') below += 1;
    else if (titles.length === count) break;
    else return undefined;
    if (titles.length > count) return undefined;
  }
  // Either nothing stands between the titles, or something below each of them.
  if (titles.length !== count || (below > 0 && below < count)) return undefined;
  return titles.flatMap(({ block }) => titleOf(page.text, block.content, false) ?? []);
}

function isSame({ text }: Page, left: Line | undefined, right: Line): boolean {
  const words = ({ block }: Line) => text.slice(block.content.start, block.content.end).trim();
  return left !== undefined && words(left) === words(right);
}

function* following(page: Page, line: Line): Generator<Line> {
  for (let index = line.index + 1; index <= line.index + FARTHEST_LINES; index += 1) {
    const next = page.lines[index];
    if (next === undefined) return;
    yield next;
  }
}

function kindOf({ text }: Page, { block, start, end }: Line): LineKind {
  const surface = text.slice(start, Math.min(end, start + 120));
  if (LABELLED.test(surface)) return 'labelled';
  if (block.marker !== undefined || block.role === 'note') return 'below';
  const { start: from, end: to } = trimSpan(text, block.content);
  const content = text.slice(from, to);
  if (COLUMN_HEAD.test(content)) return 'below';
  if (to - from > LONGEST_TITLE || content.includes('\n') || SENTENCE.test(content)) return 'prose';
  return CELL.test(content) || !/[가-힣]{2}/.test(content) ? 'prose' : 'title';
}

/** What opens a labelled line: its marker and its bracket. */
function signOf({ text }: Page, { start, end }: Line): string {
  return /^[^가-힣A-Za-z]*/.exec(text.slice(start, Math.min(end, start + 12)))?.[0].replace(/\s/g, '') ?? '';
}
