import type { Evidence } from '../core/evidence.ts';
import type { FinishedDocument } from '../core/finished.ts';
import type { Plan } from '../core/layers.ts';
import { attributesLine } from '../core/plan-attributes.ts';
import { listAbove } from '../core/plan-tree.ts';
import { bySpan, type Span } from '../core/span.ts';
import { MARK_COLOURS } from './page-style.ts';

const COLOURS: ReadonlyMap<string, string> = new Map(MARK_COLOURS.map(([kind, , colour]) => [kind, colour]));

interface Mark extends Span {
  readonly kind: string;
  /** What a reader sees when pointing at it. */
  readonly hint: string;
}

/**
 * The text with its entities, plans and quotations in `<mark>` elements, as one `<div>`; stripping the tags and
 * decoding the character references gives the text back.
 *
 * @example `<mark data-kind="AGENCY" title="AGENCY 경상남도 · 사전 region:경상남도" …>도</mark>는 …`
 */
export function toHtml(document: FinishedDocument): string {
  return `<div class="gongbo" lang="ko" style="white-space:pre-wrap">${markedText(document)}</div>`;
}

/** The marked text without the element around it. */
export function markedText(document: FinishedDocument): string {
  const marks = marksOf(document).filter(({ start, end }) => start < end);
  return render(document.text, marks.toSorted(bySpan));
}

function marksOf({ text, entities, plans, quotes }: FinishedDocument): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { start, end, speaker, evidence } of quotes) {
    const hint = speaker === undefined ? 'QUOTE' : `QUOTE ${speaker.value}`;
    marks.push({ start, end, kind: 'quote', hint: `${hint}${because(evidence)}` });
  }
  for (const plan of plans) {
    const list = listAbove(plans, plan);
    const above = list === undefined ? undefined : plans[list];
    const label = text.slice(plan.start, plan.end);
    const attributes = attributesLine(text, plan);
    const name = `PLAN ${plan.count}${plan.unit} ${plan.head}${under(text, above, plan.under)}`;
    const hint = `${attributes === '' ? name : `${name} (${attributes})`}${because(plan.evidence)}`;
    for (const { start, end } of [plan, ...plan.mentions]) {
      marks.push({ start, end, kind: 'plan', hint });
    }
    for (const item of plan.items) {
      for (const { start, end } of [item, ...(item.repeated ?? [])]) {
        marks.push({
          start,
          end,
          kind: 'plan-item',
          hint: `ITEM ${label}${under(text, above, item.under)}${because(item.evidence)}`,
        });
      }
    }
  }
  for (const { start, end, type, norm, evidence } of entities) {
    const hint = norm === undefined ? type : `${type} ${norm}`;
    marks.push({ start, end, kind: type, hint: `${hint}${because(evidence)}` });
  }
  return marks;
}

/** What made an annotation, as a reader of the hint sees it: " · 사전 agency:기획재정부". */
function because(evidence: Evidence): string {
  switch (evidence.by) {
    case 'rule':
      return ` · 규칙 ${evidence.rule}`;
    case 'dictionary':
      return ` · 사전 ${evidence.entry}`;
    case 'model':
      return ` · 모델 ${evidence.model} ${evidence.score.toFixed(2)}`;
  }
}

/** The item above, as a reader of the hint sees it: " < 정주환경 개선". */
function under(text: string, above: Plan | undefined, index: number | undefined): string {
  const item = index === undefined ? undefined : above?.items[index];
  return item === undefined ? '' : ` < ${text.slice(item.start, item.end)}`;
}

/** Nests the marks; where two cross, the one that is cut is closed and opened again. */
function render(text: string, marks: readonly Mark[]): string {
  const pieces: string[] = [];
  const open: Mark[] = [];
  let position = 0;
  const advance = (to: number) => {
    pieces.push(escapeHtml(text.slice(position, to)));
    position = to;
  };
  const closeUntil = (limit: number) => {
    for (;;) {
      const next = open.reduce((least, { end }) => Math.min(least, end), Number.POSITIVE_INFINITY);
      if (next > limit) return;
      advance(next);
      const outermost = open.findIndex(({ end }) => end === next);
      const cut = open.splice(outermost);
      for (const _ of cut) pieces.push('</mark>');
      for (const mark of cut) if (mark.end > next) push(mark);
    }
  };
  const push = (mark: Mark) => {
    pieces.push(startTag(mark));
    open.push(mark);
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    advance(mark.start);
    push(mark);
  }
  closeUntil(text.length);
  advance(text.length);
  return pieces.join('');
}

function startTag({ kind, hint }: Mark): string {
  const colour = COLOURS.get(kind) ?? '#9a9a9a55';
  return `<mark data-kind="${kind}" title="${escapeHtml(hint)}" style="color:inherit;background:${colour}">`;
}

/** Escapes text for HTML content and double-quoted attributes: "R&D <5대 과제>" → "R&amp;D &lt;5대 과제&gt;". */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => REFERENCES[character] ?? character);
}

/** A bare carriage return would be read as a line feed. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};
