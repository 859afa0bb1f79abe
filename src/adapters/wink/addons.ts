import type { ModelAddons, ReadabilityStats } from 'wink-nlp';
import type { Reading } from './reading.ts';
import { lemmaOf, type TagSet, tagOf } from './tags.ts';

const readings = new WeakMap<object, Reading>();

/** The reading that made a document's statistics. */
export function readingOfStats(stats: object): Reading | undefined {
  return readings.get(stats);
}

/** What a document of wink asks of its model later on; it has its own, so that nothing outlives it. */
export function addonsOf(reading: Reading, tagSet: TagSet): ModelAddons {
  let lemmas: ReadonlyMap<string, string> | undefined;
  return {
    stem: (word: string) => word,
    lemmatize(word: string, tag: string): string {
      lemmas ??= lemmasOf(reading, tagSet);
      return lemmas.get(lemmaKey(word, tag)) ?? word;
    },
    readabilityStats(): ReadabilityStats {
      const stats = statsOf(reading);
      readings.set(stats, reading);
      return stats;
    },
  };
}

function lemmasOf({ tokens }: Reading, tagSet: TagSet): ReadonlyMap<string, string> {
  const lemmas = new Map<string, string>();
  for (const token of tokens) {
    const key = lemmaKey(token.surface.toLowerCase(), tagOf(token, tagSet));
    if (!lemmas.has(key)) lemmas.set(key, lemmaOf(token));
  }
  return lemmas;
}

function lemmaKey(word: string, tag: string): string {
  return `${word}/${tag}`;
}

/** What can be counted; the ease of reading and the time it takes are measures of English. */
function statsOf({ document, tokens }: Reading): ReadabilityStats {
  return {
    fres: Number.NaN,
    sentiment: 0,
    numOfTokens: tokens.filter(({ blank }) => !blank).length,
    numOfWords: document.text.match(/\S+/g)?.length ?? 0,
    numOfComplexWords: 0,
    complexWords: {},
    numOfSentences: document.sentences.length,
    readingTimeMins: Number.NaN,
    readingTimeSecs: Number.NaN,
  };
}
