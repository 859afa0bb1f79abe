import { type Sourced, sourced } from './evidence.ts';
import type { Span } from './span.ts';

/** The words of a span in one line: runs of white space become one blank, "용역\n보고회" is "용역 보고회". */
export function collapsed(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ');
}

/** The words of a span with the span: { value: '용역 보고회', evidence: [the span] }. */
export function worded(text: string, span: Span): Sourced<string> {
  return sourced(collapsed(text, span), span);
}
