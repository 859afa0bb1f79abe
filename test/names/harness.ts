import type { Name } from '../../src/core/layers.ts';
import { pipeline } from '../../src/core/pipeline.ts';
import { createSource, type Metadata } from '../../src/core/source.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { namesStage } from '../../src/names/names.ts';
import { sentencesStage } from '../../src/sentences/sentences.ts';
import { blocksStage } from '../../src/structure/blocks.ts';
import { releaseStage } from '../../src/structure/release.ts';

const lexicon = await loadStandardLexicon();
const runner = pipeline()
  .use(blocksStage(lexicon))
  .use(releaseStage(lexicon))
  .use(sentencesStage())
  .use(namesStage(lexicon));

/** The names of a text. */
export function namesOf(text: string, metadata: Metadata = {}): readonly Name[] {
  return runner.run(createSource(text, metadata)).layers.names;
}

/** The names that one rule found, as "form TYPE". */
export function foundBy(rule: string, text: string): readonly string[] {
  return namesOf(text)
    .filter(({ evidence }) => evidence.by === 'rule' && evidence.rule === rule)
    .map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}

/** All names, as "form TYPE". */
export function formsOf(text: string, metadata: Metadata = {}): readonly string[] {
  return namesOf(text, metadata).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}
