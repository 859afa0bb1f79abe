import { overlap, type Span } from '../../core/span.ts';
import { type AttributeContext, type AttributeRule, type Found, isInItems, type Subject } from './subject.ts';
import type { NamedKind } from './words.ts';

const NEAR_LINES = 3;
const BEHIND = 120;

/** The rules for one kind of naming. */
export function namingRules(kind: NamedKind): readonly AttributeRule<string>[] {
  return [
    {
      id: `plans.${kind}-named-before`,
      read: (subject, context) => quoted(context.words.naming(kind).before, subject, context),
    },
    {
      id: `plans.${kind}-named-behind`,
      read: (subject, context) => quoted(context.words.naming(kind).behind, subject, context),
    },
    {
      id: `plans.${kind}-line`,
      read: (subject, context) => inLine(context.words.naming(kind).line, subject, context),
    },
  ];
}

/** ‘…’라는 비전 아래, "비전은 ‘…’": beside the label in its line, the nearest where there are several. */
function quoted(
  pattern: RegExp,
  { chain, around, items }: Subject,
  { page: { text } }: AttributeContext,
): Found<string> | undefined {
  const region = text.slice(around.start, Math.min(around.end, chain.end + BEHIND));
  let nearest: Found<string> | undefined;
  for (const match of region.matchAll(pattern)) {
    const found = foundIn(around.start, match);
    if (found === undefined || isInItems(items, found.start) || overlap(found, chain) > 0) continue;
    // ‘A’, ‘B’를 목표로: the last of several is not the whole.
    if (/[’”'"]\s?,\s?.$/.test(text.slice(Math.max(around.start, found.start - 5), found.start))) continue;
    if (nearest === undefined || distance(found, chain) < distance(nearest, chain)) nearest = found;
  }
  return nearest;
}

function distance(one: Span, other: Span): number {
  return Math.max(one.start - other.end, other.start - one.end);
}

/** "비전: …" as a line of its own, close to the label's line. */
function inLine(pattern: RegExp, { mention }: Subject, { page }: AttributeContext): Found<string> | undefined {
  for (let far = 1; far <= NEAR_LINES; far += 1) {
    for (const index of [mention.line.index - far, mention.line.index + far]) {
      const line = page.lines[index];
      if (line === undefined || line.end - line.start > 200) continue;
      const content = page.text.slice(line.start, line.end).trimEnd();
      const found = foundIn(line.start, pattern.exec(content));
      if (found !== undefined) return withoutQuotes(page.text, found);
    }
  }
  return undefined;
}

function foundIn(from: number, match: RegExpExecArray | null): Found<string> | undefined {
  const value = match?.groups?.['text'];
  if (match === null || value === undefined) return undefined;
  const start = from + match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length, value };
}

function withoutQuotes(text: string, { start, end }: Span): Found<string> {
  const value = text.slice(start, end);
  const inner = /^[‘“'"「『<](?<text>[^‘’“”'"「」『』<>]+)[’”'"」』>]$/.exec(value)?.groups?.['text'];
  return inner === undefined
    ? { start, end, value }
    : { start: start + 1, end: start + 1 + inner.length, value: inner };
}
