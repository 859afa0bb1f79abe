import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** Finds lists that are no plans, under the words that name them. */
export function listsStage(_lexicon: Lexicon): Stage<'blocks', 'lists'> {
  return defineStage({ needs: ['blocks'], provides: 'lists', run: () => [] });
}
