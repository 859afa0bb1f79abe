import type { MarkerKind } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { contentLength, type Draft, type RoleReading } from './drafts.ts';
import { endingOf, endsSentence } from './endings.ts';
import type { LogicalLine } from './logical-lines.ts';

const HEADING_LENGTH = 60;
const CELL_LENGTH = 32;
/** So many short lines in a row are the cells of a table. */
const CELLS = 4;
const HEADING_MARKERS: readonly MarkerKind[] = [
  'number',
  'roman',
  'hangul',
  'circled-number',
  'bracket',
  'ordinal-word',
];

/** The role that a line's own form suggests: bullet, note, heading in brackets, paragraph. */
export function formRole(text: string, line: LogicalLine, content: Span): RoleReading {
  const { marker } = line;
  if (marker === undefined) return { role: 'paragraph', rule: 'structure.paragraph' };
  if (marker.contentEnd !== undefined) return { role: 'heading', rule: 'structure.heading-brackets' };
  if (marker.outerKind === 'asterisk') return { role: 'note', rule: 'structure.note-marker' };
  if (marker.outerKind === 'triangle' && marker.sign === '▶' && isScene(text, content)) {
    return { role: 'caption', rule: 'structure.caption-scene' };
  }
  return { role: 'bullet', rule: 'structure.bullet-marker' };
}

/** Captions tell what is to be seen, in the present: "▶ 홍길동 청장이 …을 둘러보고 있다." */
function isScene(text: string, content: Span): boolean {
  return /고\s?있(?:다|는 모습)\.?$/.test(text.slice(Math.max(content.start, content.end - 10), content.end));
}

/** Turns lines that only title what follows into headings, and runs of short lines into table cells. */
export function refineRoles(text: string, drafts: readonly Draft[]): void {
  markTables(text, drafts);
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    if (next === undefined || contentLength(draft) > HEADING_LENGTH || endsSentence(text, draft)) continue;
    if (draft.role === 'paragraph' && isTitle(text, draft) && isTitled(text, next))
      set(draft, 'heading', 'structure.heading-short');
    else if (draft.role === 'bullet' && !isLaterSibling(drafts[index - 1], draft) && titles(text, draft, next))
      set(draft, 'heading', 'structure.heading-numbered');
  }
}

/** Not "(참석) 장관, 청장 등", not "일시 : 5월 3일", and nothing that goes on. */
function isTitle(text: string, { content }: Draft): boolean {
  const words = text.slice(content.start, content.end);
  return (
    /\p{L}/u.test(words) && !/^\(|[:：]\s?\S|(?:등|[,，:：]|[은는])$/.test(words) && endingOf(text, content) !== 'open'
  );
}

/** Whether a block is something that a heading stands above. */
function isTitled(text: string, next: Draft): boolean {
  if (next.role === 'paragraph') return contentLength(next) > HEADING_LENGTH || endsSentence(text, next);
  return next.role === 'bullet' || next.role === 'heading' || next.role === 'table' || next.role === 'image';
}

function titles(text: string, draft: Draft, next: Draft): boolean {
  const { marker } = draft;
  if (marker === undefined || !HEADING_MARKERS.includes(marker.outerKind)) return false;
  if (next.role === 'paragraph') return contentLength(next) > HEADING_LENGTH || endsSentence(text, next);
  return next.role === 'bullet' && next.marker !== undefined && next.marker.sign !== marker.sign;
}

/** ④ directly below ③: an item of a list, whatever stands behind the list. */
function isLaterSibling(previous: Draft | undefined, { marker }: Draft): boolean {
  return previous?.role === 'bullet' && previous.marker !== undefined && previous.marker.sign === marker?.sign;
}

function markTables(text: string, drafts: readonly Draft[]): void {
  let run: Draft[] = [];
  const flush = () => {
    if (run.length >= CELLS) for (const draft of run) set(draft, 'table', 'structure.table-cells');
    run = [];
  };
  for (const draft of drafts) {
    const cell = draft.role === 'paragraph' && contentLength(draft) <= CELL_LENGTH && !endsSentence(text, draft);
    if (cell) run.push(draft);
    else flush();
  }
  flush();
}

/** Gives a draft another role. */
export function set(draft: Draft, role: Draft['role'], rule: string): void {
  draft.role = role;
  draft.rule = rule;
}
