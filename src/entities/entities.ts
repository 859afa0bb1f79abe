import type { Entity } from '../core/layers.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { readCues } from './model/cues.ts';
import type { EntityModel } from './model/weights.ts';
import { modelledEntities } from './recognizers/modelled.ts';
import { namedEntities } from './recognizers/named.ts';
import { namedThings } from './recognizers/named-things.ts';
import { passedOn } from './recognizers/passed-on.ts';
import { readThingHeads } from './recognizers/thing-heads.ts';
import { resolve } from './resolve.ts';
import { readRoleCues } from './role-cues.ts';

/**
 * All mentions of entities: the names in their role, dates, times, money and quantities, named events, programmes and
 * places, and what the model finds beside them.
 *
 * @param model the sequence model; without one only dictionaries and rules are used
 * @example 경상남도(도지사권한대행 하병필)는 2일 … → AGENCY 경상남도, TITLE 도지사권한대행, PERSON 하병필, DATE 2일
 */
export function entitiesStage(
  lexicon: Lexicon,
  model?: EntityModel,
): Stage<'blocks' | 'release' | 'sentences' | 'names' | 'morphemes' | 'dates' | 'quantities', 'entities'> {
  const heads = readThingHeads(lexicon);
  const cues = readCues(lexicon);
  const roleCues = readRoleCues(lexicon);
  return defineStage({
    needs: ['blocks', 'release', 'sentences', 'names', 'morphemes', 'dates', 'quantities'],
    provides: 'entities',
    run({ text, layers }): readonly Entity[] {
      const { names, morphemes, dates, quantities } = layers;
      return resolve([
        ...namedEntities(text, names, lexicon, roleCues),
        ...passedOn(text, dates, quantities),
        ...namedThings(text, layers.blocks, names, heads),
        ...(model === undefined
          ? []
          : modelledEntities({ text, morphemes, names, taken: [...dates, ...quantities] }, cues, model)),
      ]);
    },
  });
}
