import { Tokenizer } from './library.ts';
import { type Reader, type Term, type TermOptions, termsOf } from './terms.ts';

/**
 * A tokenizer of natural that reads Korean; natural's own ones drop every Hangul letter.
 *
 * @example new KoreanTokenizer(analyzer).tokenize('시는 3대 전략을 밝혔다') // ['시', '전략', '밝히다']
 */
export class KoreanTokenizer extends Tokenizer {
  readonly #reader: Reader;
  readonly #options: TermOptions;

  /**
   * @param reader an analyser; one with the stages up to `morphemes` alone is several times faster
   * @param options which morphemes become tokens
   */
  constructor(reader: Reader, options: TermOptions = {}) {
    super();
    this.#reader = reader;
    this.#options = options;
  }

  /** The terms of a text. */
  tokenize(text: string): string[] {
    return this.tokenizeSpans(text).map(({ term }) => term);
  }

  /** The terms of a text with their places: `text.slice(start, end)` is what is written there. */
  tokenizeSpans(text: string): readonly Term[] {
    return termsOf(this.#reader.analyze(text), this.#options);
  }
}
