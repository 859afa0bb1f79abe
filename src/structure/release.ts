import { type Sourced, sourced } from '../core/evidence.ts';
import type { Block, Release } from '../core/layers.ts';
import type { Metadata } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { type EmbargoWords, embargoOf, embargoWords } from './embargo.ts';
import { type LineLabels, lineLabels } from './line-labels.ts';
import { datedLabel } from './line-roles.ts';
import { type StatedDate, statedDate } from './release-date.ts';

/**
 * The stage that reads the release's title, date and embargo: the caller's date wins, else the text's own date lines.
 *
 * @param lexicon holds the tables `release-lines` and `date-embargo`
 * @example "작성자편집국 작성일 21-12-02 16:07" gives `publishedAt` 2021-12-02T16:07+09:00
 */
export function releaseStage(lexicon: Lexicon): Stage<'blocks', 'release'> {
  const labels = lineLabels(lexicon);
  const words = embargoWords(lexicon);
  return defineStage({
    needs: ['blocks'],
    provides: 'release',
    run: ({ text, source, layers }) => readRelease(text, source.metadata, layers.blocks, labels, words),
  });
}

function readRelease(
  text: string,
  metadata: Metadata,
  blocks: readonly Block[],
  labels: LineLabels,
  words: EmbargoWords,
): Release {
  const embargo = embargoOf(text, blocks, words);
  const title = titleOf(text, blocks);
  const stated = metadata.publishedAt === undefined ? statedRelease(text, blocks, labels) : undefined;
  const publishedAt = metadata.publishedAt ?? stated?.value;
  return {
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(stated === undefined ? {} : { stated: sourced(stated.value, stated) }),
    ...(embargo === undefined ? {} : { embargo }),
  };
}

function titleOf(text: string, blocks: readonly Block[]): Sourced<string> | undefined {
  const [first, ...more] = blocks.filter(({ role }) => role === 'headline').map(({ content }) => content);
  if (first === undefined) return undefined;
  return sourced(text.slice(first.start, first.end).replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '), first, ...more);
}

/** Reporting and release dates before posting dates; a date without a label only where nothing else states one. */
function statedRelease(text: string, blocks: readonly Block[], labels: LineLabels): StatedDate | undefined {
  const lines = blocks.filter(({ role }) => role === 'dateline');
  for (const group of [labels.released, labels.posted, labels.entered]) {
    for (const [index, line] of lines.entries()) {
      const inLine = datedLabel(text, line, group);
      if (inLine !== undefined) return inLine;
      const next = lines[index + 1];
      if (next !== undefined && isLabel(text, line.content, group)) {
        const below = statedDate(text, next);
        if (below !== undefined) return below;
      }
    }
  }
  for (const line of lines) {
    const date = statedDate(text, line);
    if (date !== undefined && !startsWithAny(text, line.content, labels.revised)) return date;
  }
  return undefined;
}

function isLabel(text: string, span: Span, group: readonly string[]): boolean {
  const words = text.slice(span.start, Math.min(span.end, span.start + 40)).replace(/\s+/g, '');
  return group.some((label) => label.replace(/\s+/g, '') === words);
}

function startsWithAny(text: string, span: Span, group: readonly string[]): boolean {
  return group.some((label) => text.startsWith(label, span.start));
}
