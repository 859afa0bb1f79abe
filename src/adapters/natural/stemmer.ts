import type { Analyzer } from '../../analyzer.ts';
import { KoreanTokenizer } from './tokenizer.ts';
import type { Keep } from './tokens.ts';

/** How a stemmer reads. */
export interface KoreanStemmerOptions {
  /** Which morphemes are stems; default: `content`. */
  readonly keep?: Exclude<Keep, 'all'>;
}

/**
 * The members of natural's `Stemmer` that its classifiers and analyzers call. natural's own type also lists the steps of the English
 * stemmer: in TypeScript write `stemmer as Stemmer`.
 */
export interface KoreanStemmer {
  /** A word without its particles and endings; as it is where nothing would be left. */
  stem(token: string): string;
  /** The stems of a text; stop words only with `keepStops`. */
  tokenizeAndStem(text: string, keepStops?: boolean): string[];
  /** Leaves a stem out from now on, in this stemmer only (natural's own stemmers share one list). */
  addStopWord(stopWord: string): void;
  /** Leaves stems out from now on. */
  addStopWords(moreStopWords: readonly string[]): void;
  /** Takes a stem in again. */
  removeStopWord(stopWord: string): void;
  /** Takes stems in again. */
  removeStopWords(moreStopWords: readonly string[]): void;
}

/**
 * A stemmer of natural for Korean: `new BayesClassifier(createKoreanStemmer(analyzer))` reads Korean. There are no stop words at
 * first, since particles, endings and dependent nouns are no stems. Foreign words are in small letters, as natural has them.
 *
 * @example
 * createKoreanStemmer(analyzer).tokenizeAndStem('경남도는 전략을 발표했다') // ['경남도', '전략', '발표']
 */
export function createKoreanStemmer(
  analyzer: Analyzer,
  { keep = 'content' }: KoreanStemmerOptions = {},
): KoreanStemmer {
  const tokenizer = new KoreanTokenizer(analyzer, { keep });
  const stopWords = new Set<string>();
  const stems = (text: string) => tokenizer.tokenize(text).map((form) => form.toLowerCase());
  const add = (words: readonly string[]) => {
    for (const word of words) stopWords.add(word.toLowerCase());
  };
  const remove = (words: readonly string[]) => {
    for (const word of words) stopWords.delete(word.toLowerCase());
  };
  return {
    stem: (token) => stems(token).join('') || token,
    tokenizeAndStem: (text, keepStops = false) => stems(text).filter((stem) => keepStops || !stopWords.has(stem)),
    addStopWord: (stopWord) => add([stopWord]),
    addStopWords: add,
    removeStopWord: (stopWord) => remove([stopWord]),
    removeStopWords: remove,
  };
}
