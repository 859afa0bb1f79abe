import type { DateMention, QuantityMention } from '../../src/core/layers.ts';
import { datesStage } from '../../src/dates/dates.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { quantitiesStage } from '../../src/quantities/quantities.ts';

const lexicon = await loadStandardLexicon();
const datesOf = datesStage(lexicon);
const quantitiesOf = quantitiesStage(lexicon);
const context = { report: () => {} };

function sourceOf(text: string) {
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    block: 0,
  }));
  return { source: { id: '', text, metadata: {} }, sentences };
}

/** Runs the dates over a text whose lines are its sentences. */
export function datesIn(text: string): readonly DateMention[] {
  const { source, sentences } = sourceOf(text);
  return datesOf.run({ source, text, layers: { release: { publishedAt: '2024-06-12' }, sentences } }, context);
}

/** Runs the quantities over a text whose lines are its sentences, with the dates given or found. */
export function quantitiesIn(text: string, dates = datesIn(text)): readonly QuantityMention[] {
  const { source, sentences } = sourceOf(text);
  return quantitiesOf.run({ source, text, layers: { sentences, dates } }, context);
}
