import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** Finds what the clauses of a release state of bodies, laws and money. */
export function relationsStage(_lexicon: Lexicon): Stage<'blocks', 'relations'> {
  return defineStage({ needs: ['blocks'], provides: 'relations', run: () => [] });
}
