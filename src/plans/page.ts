import type { Block, Sentence } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

/** A block that may hold plans, as the plan readers see it. */
export interface Line extends Span {
  /** Its place in {@link Page.lines}. */
  readonly index: number;
  readonly block: Block;
}

/** The document as the plan readers see it: the release's own blocks, and the sentences in them. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Span[];
}

/** Builds the page; furniture and picture names are left out, so nothing can be read from them. */
export function pageOf(text: string, blocks: readonly Block[], sentences: readonly Sentence[]): Page {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.role === 'furniture' || block.role === 'image') continue;
    lines.push({ index: lines.length, block, start: block.start, end: block.end });
  }
  return { text, lines, sentences };
}

/** The element of a sorted list without overlaps that holds an offset, where there is one. */
export function holding<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= offset ? span : undefined;
}

/** The sentence around an offset; the line itself where the sentences leave a gap. */
export function sentenceAt(page: Page, line: Line, offset: number): Span {
  const sentence = holding(page.sentences, offset);
  if (sentence === undefined) return { start: line.start, end: line.end };
  return { start: Math.max(sentence.start, line.start), end: Math.min(sentence.end, line.end) };
}
