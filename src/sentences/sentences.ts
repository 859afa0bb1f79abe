import type { Block, BlockRole, Sentence } from '../core/layers.ts';
import { trimSpan } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import { splitSentences } from './split.ts';

/** Blocks without any words of the release. */
const SILENT: readonly BlockRole[] = ['furniture', 'image'];
/** Titles are one sentence each, whatever marks they hold: "모여라! 함께하자". */
const TITLES: readonly BlockRole[] = ['headline', 'sub-headline', 'dateline', 'caption', 'contact', 'table'];
const LONGEST_TITLE = 200;

/**
 * The stage that splits blocks into sentences; furniture and image names have none.
 *
 * @example the block "□ 9일 개최했다. 이날 …" holds two sentences, without the □
 */
export function sentencesStage(): Stage<'blocks', 'sentences'> {
  return defineStage({
    needs: ['blocks'],
    provides: 'sentences',
    run: ({ text, layers }) => layers.blocks.flatMap((block, index) => sentencesOf(text, block, index)),
  });
}

function sentencesOf(text: string, { role, content }: Block, block: number): readonly Sentence[] {
  if (SILENT.includes(role)) return [];
  const { start, end } = trimSpan(text, content);
  if (start === end) return [];
  if (TITLES.includes(role) && end - start <= LONGEST_TITLE) return [{ start, end, block }];
  return splitSentences(text, { start, end }).map((span) => ({ start: span.start, end: span.end, block }));
}
