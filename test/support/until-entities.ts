import { pipeline } from '../../src/core/pipeline.ts';
import { defineStage } from '../../src/core/stage.ts';
import { datesStage } from '../../src/dates/dates.ts';
import type { Lexicon } from '../../src/dictionary/types.ts';
import { entitiesStage } from '../../src/entities/entities.ts';
import { namesStage } from '../../src/names/names.ts';
import { quantitiesStage } from '../../src/quantities/quantities.ts';
import { sentencesStage } from '../../src/sentences/sentences.ts';
import { blocksStage } from '../../src/structure/blocks.ts';
import { releaseStage } from '../../src/structure/release.ts';

/** No stage up to the plans reads morphemes: an engine would only slow the tests down. */
const noMorphemes = defineStage({ needs: ['sentences', 'names'], provides: 'morphemes', run: () => [] });

/** The standard stages up to the entities, without an engine. */
export function untilEntities(lexicon: Lexicon) {
  return pipeline()
    .use(blocksStage(lexicon))
    .use(releaseStage(lexicon))
    .use(sentencesStage())
    .use(namesStage(lexicon))
    .use(noMorphemes)
    .use(datesStage(lexicon))
    .use(quantitiesStage(lexicon))
    .use(entitiesStage(lexicon));
}
