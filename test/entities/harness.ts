import type { Entity } from '../../src/core/layers.ts';
import { createSource, type Metadata } from '../../src/core/source.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { untilEntities } from '../support/until-entities.ts';

const lexicon = await loadStandardLexicon();
const runner = untilEntities(lexicon);

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
