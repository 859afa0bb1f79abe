import { worded } from '../core/collapsed.ts';
import type { Sourced } from '../core/evidence.ts';
import type { Entity, Release } from '../core/layers.ts';
import { type Span, trimSpan, within } from '../core/span.ts';
import type { Lead } from './lead.ts';

/**
 * What is done: the headline without the body that opens it, else what the lead reports.
 *
 * @example "가람시, 둘레길 개통식 개최" → "둘레길 개통식 개최"
 */
export function whatOf(
  text: string,
  { title }: Release,
  entities: readonly Entity[],
  lead: Lead | undefined,
): Sourced<string> | undefined {
  const span = title === undefined ? undefined : behindBody(text, title.evidence[0], entities);
  if (span !== undefined) return worded(text, span);
  return lead && worded(text, lead);
}

/** The line behind its bodies and the comma; the whole line where it opens with no body. */
function behindBody(text: string, line: Span, entities: readonly Entity[]): Span | undefined {
  let start = line.start;
  for (const { type, start: from, end } of within(entities, line)) {
    if (type !== 'AGENCY' && type !== 'ORG' && type !== 'REGION') break;
    if (!/^[\s·‧,，-]*$/u.test(text.slice(start, from))) break;
    const comma = /^\s?[,，]\s?/u.exec(text.slice(end, Math.min(line.end, end + 3)));
    if (comma === null) {
      if (!/^[·‧]/u.test(text.slice(end, line.end))) break;
      continue;
    }
    start = end + comma[0].length;
  }
  const span = trimSpan(text, { start, end: line.end });
  return span.end - span.start < 4 ? undefined : span;
}
