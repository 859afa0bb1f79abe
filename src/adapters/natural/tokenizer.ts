import type { Analyzer } from '../../analyzer.ts';
import { GongboError } from '../../core/errors.ts';
import type { Span } from '../../core/span.ts';
import { Tokenizer } from './modules.ts';
import { type AnalyzedText, type Keep, type KoreanToken, tokensOf } from './tokens.ts';

/** How a {@link KoreanTokenizer} reads. */
export interface KoreanTokenizerOptions {
  /** Default: `content`. */
  readonly keep?: Keep;
}

const KEEPS: readonly string[] = ['all', 'content', 'nouns'] satisfies readonly Keep[];

/**
 * A tokenizer of natural for Korean: to be given wherever natural takes a tokenizer.
 *
 * @throws GongboError `ARGUMENT_INVALID` for a `keep` that there is not
 * @example
 * new KoreanTokenizer(analyzer).tokenize('포럼이 창원에서 열렸다') // ['포럼', '창원', '열리다']
 */
export class KoreanTokenizer extends Tokenizer {
  readonly keep: Keep;
  readonly #analyzer: Analyzer;

  constructor(analyzer: Analyzer, { keep = 'content' }: KoreanTokenizerOptions = {}) {
    super();
    if (!KEEPS.includes(keep)) {
      throw new GongboError(
        'ARGUMENT_INVALID',
        `keep에 '${keep}'은(는) 없습니다`,
        `${KEEPS.join(', ')} 가운데 고르세요`,
      );
    }
    this.keep = keep;
    this.#analyzer = analyzer;
  }

  /**
   * The tokens as strings, as natural's other tokenizers give them.
   *
   * @param input a text, or a document that is analysed already
   * @param span only tokens inside it, such as a sentence of the document
   */
  tokenize(input: string | AnalyzedText, span?: Span): string[] {
    return this.tokenizeSpans(input, span).map(({ form }) => form);
  }

  /**
   * The tokens with their places in the text, UTF-16 offsets.
   *
   * @example `tokenizeSpans('열렸다')` → `[{ form: '열리다', tag: 'VV', start: 0, end: 2 }]`
   */
  tokenizeSpans(input: string | AnalyzedText, span?: Span): readonly KoreanToken[] {
    const analyzed = typeof input === 'string' ? this.#analyzer.analyze(input) : input;
    return tokensOf(analyzed, this.keep, span);
  }
}
