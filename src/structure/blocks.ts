import { byRule } from '../core/evidence.ts';
import type { Block, Marker } from '../core/layers.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import type { Draft } from './drafts.ts';
import { findFurniture } from './furniture.ts';
import { type HeaderKeys, headerKeys, markHeaderTable } from './header-table.ts';
import { markHeadlines } from './headlines.ts';
import { type LayoutLines, layoutLines } from './layout-lines.ts';
import { outline } from './levels.ts';
import { type LineLabels, lineLabels } from './line-labels.ts';
import { datedLabel, type LineRole, lineRole } from './line-roles.ts';
import { type Line, splitLines } from './lines.ts';
import { joinLines } from './logical-lines.ts';
import { type MarkerTable, markerTable } from './marker-table.ts';
import { noteMark } from './note-marks.ts';
import { type PageSign, type PageWords, pageSign, pageWords, titleKey } from './page-words.ts';
import { formRole, refineRoles, set } from './roles.ts';

/** The word lists of this stage, read once. */
interface Words {
  readonly markers: MarkerTable;
  readonly labels: LineLabels;
  readonly headers: HeaderKeys;
  readonly page: PageWords;
}

/**
 * The stage that cuts a text into blocks: headline, date line, headings, bullets with their level, paragraphs, notes,
 * captions, contacts, tables, and what belongs to the web page.
 *
 * @param lexicon holds the tables `markers`, `release-lines` and `furniture`
 * @example `pipeline().use(blocksStage(lexicon)).run(createSource('□ 추진 배경\n ○ …')).layers.blocks`
 */
export function blocksStage(lexicon: Lexicon): Stage<never, 'blocks'> {
  const labels = lineLabels(lexicon);
  const words: Words = {
    markers: markerTable(lexicon),
    labels,
    headers: headerKeys(labels),
    page: pageWords(lexicon),
  };
  return defineStage({
    needs: [],
    provides: 'blocks',
    run: ({ text, source }) => readBlocks(text, source, words),
  });
}

function readBlocks(text: string, { metadata: { title }, layout = [] }: Source, words: Words): readonly Block[] {
  const marks = layoutLines(layout);
  const lines = splitLines(text);
  const roles = new Map<number, LineRole>();
  const signs = new Map<number, PageSign>();
  for (const line of lines) {
    const role = roleOf(text, line, words.labels, marks);
    if (role !== undefined) roles.set(line.start, role);
    const own = role?.role === 'image' || role?.role === 'dateline';
    const sign = own ? undefined : pageSign(text, line, words.page);
    if (sign !== undefined) signs.set(line.start, sign);
  }
  const stands = (line: Line) =>
    roles.has(line.start) || (signs.has(line.start) && !/^weak/.test(signs.get(line.start) ?? ''));
  const logical = joinLines(text, lines, words.markers, stands, marks.itemOf, titleKey(title));
  const furniture = findFurniture(
    text,
    logical.map((line) => {
      const sign = line.lines === 1 ? signs.get(line.start) : undefined;
      const posted = isPosted(text, line, roles.get(line.start), words.labels);
      return { ...line, posted, stands: roles.has(line.start), ...(sign === undefined ? {} : { sign }) };
    }),
    title,
  );
  const drafts = logical.map((line, index): Draft => {
    const content = contentOf(line);
    const rule = furniture.get(index);
    if (rule !== undefined) return { ...line, content, role: 'furniture', rule };
    const own = roles.get(line.start) ?? formRole(text, line, content);
    // A page's heading or an entry of its menu that says no more than 보도자료 is the name of the board.
    const inMenu = furniture.has(index - 1) && furniture.has(index + 1);
    if (own.rule === 'structure.dateline-masthead' && (inMenu || marks.isHeading(line))) {
      return { ...line, content, role: 'furniture', rule: 'structure.furniture-board' };
    }
    const title = own.rule === 'structure.table-row' ? titleCell(text, line) : undefined;
    if (title !== undefined) return { ...line, content: title, role: 'headline', rule: 'structure.headline-row' };
    const shown = own.role === 'dateline' ? withoutCounter(text, content) : content;
    return { ...line, content: shown, role: own.role, rule: own.rule };
  });
  markHeaderTable(text, drafts, words.headers);
  refineRoles(text, drafts);
  for (const draft of drafts) {
    if (draft.role === 'paragraph' && marks.isHeading(draft)) set(draft, 'heading', 'structure.heading-mark');
  }
  markHeadlines(text, drafts, title);
  const places = outline(drafts);
  return drafts.map((draft, index) => toBlock(draft, places[index] ?? { level: 0 }, noteMark(text, drafts, index)));
}

/** Whether a date line is that of a post on a page and not of the release's own form. */
function isPosted(text: string, line: Span, role: LineRole | undefined, labels: LineLabels): boolean {
  if (role?.role !== 'dateline') return false;
  if (role.rule === 'structure.dateline-author') return true;
  return datedLabel(text, line, labels.posted) !== undefined || datedLabel(text, line, labels.entered) !== undefined;
}

/** What the markup says of a line counts for more than its words, unless these name whom to ask or when it was released. */
function roleOf(text: string, line: Line, labels: LineLabels, marks: LayoutLines): LineRole | undefined {
  const marked = marks.roleOf(line);
  if (marked?.role === 'contact') return marked;
  const own = lineRole(text, line, labels);
  return own?.role === 'contact' || own?.role === 'dateline' ? own : (marked ?? own);
}

/** "등록일 2024-08-20 | 조회 2,018": how often a post was read is the page's. */
function withoutCounter(text: string, { start, end }: Span): Span {
  const tail = /\s*[|·,]?\s*조회\s?수?\s?[:：|]?\s?[\d,]{1,12}회?$/.exec(text.slice(Math.max(start, end - 40), end));
  return tail === null ? { start, end } : { start, end: end - tail[0].length };
}

/** "제목 | 섬 주민 교통 기본권 보장": the row of a board's table that holds the headline. */
function titleCell(text: string, { start, end }: Span): Span | undefined {
  const label = /^제\s?목\s*\|\s*(?=\S)/.exec(text.slice(start, end))?.[0];
  return label === undefined ? undefined : { start: start + label.length, end };
}

function contentOf({ start, end, marker }: { readonly marker?: Draft['marker'] } & Span): Span {
  return marker === undefined ? { start, end } : { start: marker.contentStart, end: marker.contentEnd ?? end };
}

function toBlock(
  draft: Draft,
  { level, parent }: { readonly level: number; readonly parent?: number },
  about: Span | undefined,
): Block {
  const { start, end, role, content, rule } = draft;
  const marker =
    role === 'furniture' || draft.marker === undefined || draft.marker.start === draft.marker.end
      ? undefined
      : markerOf(draft.marker);
  return {
    start,
    end,
    role,
    level,
    ...(marker === undefined ? {} : { marker }),
    content: { start: content.start, end: content.end },
    ...(parent === undefined ? {} : { parent }),
    ...(about === undefined ? {} : { about }),
    evidence: byRule(rule),
  };
}

function markerOf({ start, end, kind, ordinal }: NonNullable<Draft['marker']>): Marker {
  return ordinal === undefined ? { start, end, kind } : { start, end, kind, ordinal };
}
