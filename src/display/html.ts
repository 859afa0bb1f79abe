import type { FinishedDocument } from '../core/finished.ts';
import { bySpan, type Span } from '../core/span.ts';
import { MARK_LIGHTNESS, MARK_LOOKS, TEXT_COLOURS } from './mark-kinds.ts';
import { type Mark, marksOf } from './marks.ts';

/** A stretch of the text that a link leads to. */
export interface Anchor extends Span {
  readonly id: string;
}

/** Writes the start tag of a mark. */
type MarkTag = (mark: Mark, hint: string, first: boolean) => string;

/** How many of the marks around it the hint of a mark tells. */
const OUTER = 3;

/**
 * The text with its entities, plans and quotations in `<mark>` elements, as one `<div>`; stripping the tags and
 * decoding the character references gives the text back. A mark inside others tells of these too.
 *
 * @example `<mark data-kind="AGENCY" title="기관 AGENCY · 경상남도 · 사전 region:경상남도" …>도</mark>는 …`
 */
export function toHtml(document: FinishedDocument): string {
  const inner = render(document.text, marksOf(document), fragmentTag);
  return `<div class="gongbo" lang="ko" style="white-space:pre-wrap">${inner}</div>`;
}

/** The marked text of a page, whose style sheet has the colours; each mark can be reached by the keyboard. */
export function pageText(document: FinishedDocument, anchors: readonly Anchor[]): string {
  return render(document.text, [...anchors.filter(({ start, end }) => start < end), ...marksOf(document)], pageTag);
}

/** Nests the marks; where two cross, the one that is cut is closed and opened again. */
function render(text: string, spans: readonly (Mark | Anchor)[], tag: MarkTag): string {
  const pieces: string[] = [];
  const open: (Mark | Anchor)[] = [];
  let position = 0;
  const advance = (to: number) => {
    pieces.push(escapeHtml(text.slice(position, to)));
    position = to;
  };
  const push = (span: Mark | Anchor, first: boolean) => {
    if ('kind' in span) {
      const outer = open.filter((one) => 'kind' in one).slice(-OUTER);
      const hints = [span, ...outer.toReversed()].map(({ hint }) => hint);
      pieces.push(tag(span, escapeHtml(hints.join('\n')), first));
    } else pieces.push(first ? `<span id="${escapeHtml(span.id)}">` : '<span>');
    open.push(span);
  };
  const closeUntil = (limit: number) => {
    for (;;) {
      const next = open.reduce((least, { end }) => Math.min(least, end), Number.POSITIVE_INFINITY);
      if (next > limit) return;
      advance(next);
      const cut = open.splice(open.findIndex(({ end }) => end === next));
      for (const span of cut.toReversed()) pieces.push('kind' in span ? '</mark>' : '</span>');
      for (const span of cut) if (span.end > next) push(span, false);
    }
  };
  for (const span of spans.toSorted(bySpan)) {
    closeUntil(span.start);
    advance(span.start);
    push(span, true);
  }
  closeUntil(text.length);
  advance(text.length);
  return pieces.join('');
}

// A notebook's own scheme cannot be known: dark words on a light ground read well in all of them.
function fragmentTag({ kind }: Mark, hint: string): string {
  const { hue, saturation } = MARK_LOOKS[kind];
  const style = `background:hsl(${hue} ${saturation}% ${MARK_LIGHTNESS.light}%);color:${TEXT_COLOURS.light}`;
  return `<mark data-kind="${kind}" title="${hint}" style="${style}">`;
}

function pageTag({ kind }: Mark, hint: string, first: boolean): string {
  return `<mark data-kind="${kind}" aria-description="${hint}"${first ? ' tabindex="0"' : ''}>`;
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
