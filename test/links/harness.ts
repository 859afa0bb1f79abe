import type { Entity, Official, Referent } from '../../src/core/layers.ts';
import { createSource, type Metadata } from '../../src/core/source.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { officialsStage } from '../../src/links/officials.ts';
import { referentsStage } from '../../src/links/referents.ts';
import { untilEntities } from '../support/until-entities.ts';

const lexicon = await loadStandardLexicon();
const runner = untilEntities(lexicon).use(referentsStage(lexicon)).use(officialsStage(lexicon));

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
