import type { QuantityMention } from '../../src/core/layers.ts';
import { datesStage } from '../../src/dates/dates.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { quantitiesStage } from '../../src/quantities/quantities.ts';

const lexicon = await loadStandardLexicon();
const datesOf = datesStage(lexicon);
const quantitiesOf = quantitiesStage(lexicon);
const context = { report: () => {} };

/** Runs dates and quantities over a text whose lines are its sentences. */
export function quantitiesIn(text: string): readonly QuantityMention[] {
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    block: 0,
  }));
  const source = { id: '', text, metadata: {} };
  const dates = datesOf.run({ source, text, layers: { release: { publishedAt: '2024-06-12' }, sentences } }, context);
  return quantitiesOf.run({ source, text, layers: { sentences, dates } }, context);
}
