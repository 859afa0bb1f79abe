import { contentLength, type Draft } from './drafts.ts';
import { endsSentence } from './endings.ts';
import type { LineLabels } from './line-labels.ts';
import { hasPhone } from './line-roles.ts';
import { lineKey } from './page-words.ts';
import { statedDate } from './release-date.ts';
import { set } from './roles.ts';

const CELL = 60;
/** How many cells of a flattened contact table may follow one label. */
const CELLS_PER_LABEL = 8;

/** The labels of such tables, as keys of lines. */
export interface HeaderKeys {
  readonly dated: ReadonlySet<string>;
  readonly contacts: ReadonlySet<string>;
}

/** Prepares the labels once: `headerKeys(lineLabels(lexicon)).contacts.has('담당부서')`. */
export function headerKeys(labels: LineLabels): HeaderKeys {
  return {
    dated: keys([...labels.released, ...labels.posted, ...labels.entered, ...labels.revised, ...labels.author]),
    contacts: keys(labels.contact),
  };
}

/**
 * Reads header and contact tables that were flattened to a line per cell: "배포 일시 / 2024. 5. 2.(목)",
 * "담당부서 / 정책과 / 책임자 / 과장 홍길동 / (044-200-0000)".
 */
export function markHeaderTable(text: string, drafts: readonly Draft[], { dated, contacts }: HeaderKeys): void {
  let read = 0;
  for (const [index, draft] of drafts.entries()) {
    if (index < read || !isCell(text, draft)) continue;
    const key = lineKey(text.slice(draft.content.start, draft.content.end));
    const next = drafts[index + 1];
    if (dated.has(key) && next !== undefined && isCell(text, next) && statedDate(text, next)?.start === next.start) {
      set(draft, 'dateline', 'structure.dateline-cells');
      set(next, 'dateline', 'structure.dateline-cells');
    } else if (contacts.has(key)) read = markContactCells(text, drafts, index, contacts);
  }
}

/**
 * A contact table goes as far as its last telephone number; without one the label is any other word. Gives the index
 * behind the cells that were read, so that none is read twice.
 */
function markContactCells(text: string, drafts: readonly Draft[], from: number, contacts: ReadonlySet<string>): number {
  let end = from;
  let left = CELLS_PER_LABEL;
  let index = from;
  for (; index < drafts.length && left > 0; index += 1) {
    const draft = drafts[index];
    if (draft === undefined || (draft.role !== 'contact' && !isCell(text, draft))) break;
    left -= 1;
    if (contacts.has(lineKey(text.slice(draft.content.start, draft.content.end)))) left = CELLS_PER_LABEL;
    if (draft.role === 'contact' || hasPhone(text, draft)) end = index;
  }
  if (end > from) for (const draft of drafts.slice(from, end + 1)) set(draft, 'contact', 'structure.contact-cells');
  return Math.max(index, from + 1);
}

function isCell(text: string, draft: Draft): boolean {
  return draft.role === 'paragraph' && contentLength(draft) <= CELL && !endsSentence(text, draft);
}

function keys(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => lineKey(word)));
}
