import type { Entity } from '../../src/core/layers.ts';
import { pipeline } from '../../src/core/pipeline.ts';
import { createSource, type Metadata } from '../../src/core/source.ts';
import { defineStage } from '../../src/core/stage.ts';
import { datesStage } from '../../src/dates/dates.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { entitiesStage } from '../../src/entities/entities.ts';
import { namesStage } from '../../src/names/names.ts';
import { quantitiesStage } from '../../src/quantities/quantities.ts';
import { sentencesStage } from '../../src/sentences/sentences.ts';
import { blocksStage } from '../../src/structure/blocks.ts';
import { releaseStage } from '../../src/structure/release.ts';

const lexicon = await loadStandardLexicon();
/** Entities are read off the raw text: no engine is needed. */
const noMorphemes = defineStage({ needs: ['sentences', 'names'], provides: 'morphemes', run: () => [] });
const runner = pipeline()
  .use(blocksStage(lexicon))
  .use(releaseStage(lexicon))
  .use(sentencesStage())
  .use(namesStage(lexicon))
  .use(noMorphemes)
  .use(datesStage(lexicon))
  .use(quantitiesStage(lexicon))
  .use(entitiesStage(lexicon));

/** The entities of a text. */
export function entitiesOf(text: string, metadata: Metadata = {}): readonly Entity[] {
  return runner.run(createSource(text, metadata)).layers.entities;
}

/** All entities, as "form TYPE". */
export function formsOf(text: string, metadata: Metadata = {}): readonly string[] {
  return entitiesOf(text, metadata).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}

/** The entities that one rule found, as "form TYPE". */
export function foundBy(rule: string, text: string): readonly string[] {
  return entitiesOf(text)
    .filter(({ evidence }) => evidence.by === 'rule' && evidence.rule === rule)
    .map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}
