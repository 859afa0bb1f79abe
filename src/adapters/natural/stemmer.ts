import type { BaseStemmer } from './library.ts';
import { type Reader, type TermOptions, termsOf } from './terms.ts';

/** A stemmer in natural's manner: what its classifiers take, with the stop words kept by itself, not in natural's global list. */
export interface KoreanStemmer extends BaseStemmer {
  /** The first term of a word: 전략 of "전략을", 밝히다 of "밝혔다"; the word itself where it has none. */
  stem(word: string): string;
  /** The terms of a text, without stop words unless they are kept. */
  tokenizeAndStem(text: string, keepStops?: boolean): string[];
  /** Leaves a term out from now on. */
  addStopWord(word: string): void;
  /** Leaves terms out from now on. */
  addStopWords(words: readonly string[]): void;
  /** Takes a term in again. */
  removeStopWord(word: string): void;
  /** Takes terms in again. */
  removeStopWords(words: readonly string[]): void;
}

/**
 * Makes a stemmer; Korean stems are what is left without particles and endings.
 *
 * @example createStemmer(analyzer).tokenizeAndStem('시는 3대 전략을 밝혔다') // ['시', '전략', '밝히다']
 */
export function createStemmer(reader: Reader, options: TermOptions = {}): KoreanStemmer {
  const stops = new Set<string>();
  const termsIn = (text: string) => termsOf(reader.analyze(text), options).map(({ term }) => term);
  return {
    stem: (word) => termsIn(word)[0] ?? word,
    tokenizeAndStem: (text, keepStops = false) => termsIn(text).filter((term) => keepStops || !stops.has(term)),
    addStopWord: (word) => void stops.add(word),
    addStopWords: (words) => {
      for (const word of words) stops.add(word);
    },
    removeStopWord: (word) => void stops.delete(word),
    removeStopWords: (words) => {
      for (const word of words) stops.delete(word);
    },
  };
}
