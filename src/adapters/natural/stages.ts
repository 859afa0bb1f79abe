import { byRule } from '../../core/evidence.ts';
import type { Block } from '../../core/layers.ts';
import type { AnyStage } from '../../core/pipeline.ts';
import { defineStage } from '../../core/stage.ts';

/**
 * The stages of an analyser that is only to give tokens, for `createAnalyzer({ stages: tokenizingStages })`: it stops at the
 * morphemes, which takes less time, and reads every line as prose, so that menus and lists of a page are tokens as well.
 *
 * @example `tokenizingStages(standard)` provides blocks, release, sentences, names and morphemes
 */
export function tokenizingStages(standard: readonly AnyStage[]): readonly AnyStage[] {
  const last = standard.findIndex(({ provides }) => provides === 'morphemes');
  const needed = last < 0 ? standard : standard.slice(0, last + 1);
  return needed.map((stage) => (stage.provides === 'blocks' ? lines : stage));
}

const lines = defineStage({
  needs: [],
  provides: 'blocks',
  run: ({ text }) =>
    [...text.matchAll(/\S(?:[^\n]*\S)?/gu)].map(({ 0: line, index }): Block => {
      const content = { start: index, end: index + line.length };
      return { ...content, role: 'paragraph', level: 0, content, evidence: byRule('natural.line') };
    }),
});
