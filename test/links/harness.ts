import type { Entity, Official, Referent } from '../../src/core/layers.ts';
import { pipeline } from '../../src/core/pipeline.ts';
import { createSource, type Metadata } from '../../src/core/source.ts';
import { defineStage } from '../../src/core/stage.ts';
import { datesStage } from '../../src/dates/dates.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { entitiesStage } from '../../src/entities/entities.ts';
import { officialsStage } from '../../src/links/officials.ts';
import { referentsStage } from '../../src/links/referents.ts';
import { namesStage } from '../../src/names/names.ts';
import { quantitiesStage } from '../../src/quantities/quantities.ts';
import { sentencesStage } from '../../src/sentences/sentences.ts';
import { blocksStage } from '../../src/structure/blocks.ts';
import { releaseStage } from '../../src/structure/release.ts';

const lexicon = await loadStandardLexicon();
/** Links are read off the entities: no engine is needed. */
const noMorphemes = defineStage({ needs: ['sentences', 'names'], provides: 'morphemes', run: () => [] });
const runner = pipeline()
  .use(blocksStage(lexicon))
  .use(releaseStage(lexicon))
  .use(sentencesStage())
  .use(namesStage(lexicon))
  .use(noMorphemes)
  .use(datesStage(lexicon))
  .use(quantitiesStage(lexicon))
  .use(entitiesStage(lexicon))
  .use(referentsStage(lexicon))
  .use(officialsStage(lexicon));

/** What the links are made of and what they are. */
export interface Links {
  readonly entities: readonly Entity[];
  readonly referents: readonly Referent[];
  readonly officials: readonly Official[];
}

/** Runs the stages up to the officials. */
export function linksOf(text: string, metadata: Metadata = {}): Links {
  return runner.run(createSource(text, metadata)).layers;
}

/** The officials of a text, as "name · title · institution". */
export function officialsOf(text: string, metadata: Metadata = {}): readonly string[] {
  return linksOf(text, metadata).officials.map(({ name, title, org }) => [name, title, org ?? '?'].join(' · '));
}
