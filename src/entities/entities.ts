import type { Entity } from '../core/layers.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { namedEntities } from './recognizers/named.ts';
import { namedThings } from './recognizers/named-things.ts';
import { passedOn } from './recognizers/passed-on.ts';
import { readThingHeads } from './recognizers/thing-heads.ts';
import { resolve } from './resolve.ts';

/**
 * All mentions of entities: the names in their role, dates, times, money and quantities, and named events,
 * programmes and places.
 *
 * @example 경상남도(도지사권한대행 하병필)는 2일 … → AGENCY 경상남도, TITLE 도지사권한대행, PERSON 하병필, DATE 2일
 */
export function entitiesStage(
  lexicon: Lexicon,
): Stage<'blocks' | 'release' | 'sentences' | 'names' | 'morphemes' | 'dates' | 'quantities', 'entities'> {
  const heads = readThingHeads(lexicon);
  return defineStage({
    needs: ['blocks', 'release', 'sentences', 'names', 'morphemes', 'dates', 'quantities'],
    provides: 'entities',
    run({ text, layers }): readonly Entity[] {
      return resolve([
        ...namedEntities(text, layers.names, lexicon),
        ...passedOn(layers.dates, layers.quantities),
        ...namedThings(text, layers.blocks, layers.names, heads),
      ]);
    },
  });
}
