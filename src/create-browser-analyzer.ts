import { type Analyzer, analyzerOf } from './analyzer.ts';
import type { TableFile } from './dictionary/parse.ts';
import { loadStandardLexicon } from './dictionary/standard.ts';
import { loadEntityModel } from './entities/model/standard.ts';
import { createGaruTagger } from './morphemes/garu.ts';
import type { Tagger } from './morphemes/tagger.ts';

/** How an analyser is made where there is no file system. */
export interface BrowserAnalyzerOptions {
  /** A tagger; default: the embedded `garu`. */
  readonly tagger?: Tagger;
  /** Dictionaries in the format of `dictionaries/*.tsv`; their entries win over the shipped ones. */
  readonly dictionaries?: readonly TableFile[];
  /** `false` finds entities with dictionaries and rules alone, without the sequence model. Default: true. */
  readonly entityModel?: boolean;
}

/**
 * Loads the embedded engine and the dictionaries; what it returns is synchronous.
 *
 * @throws GongboError `DICTIONARY_INVALID` for a bad user dictionary
 * @example `const analyzer = await createAnalyzer(); analyzer.analyze('3대 전략을 …')`
 */
export async function createAnalyzer(options: BrowserAnalyzerOptions = {}): Promise<Analyzer> {
  const [tagger, lexicon, entityModel] = await Promise.all([
    options.tagger ?? createGaruTagger(),
    loadStandardLexicon(options.dictionaries ?? []),
    options.entityModel === false ? undefined : loadEntityModel(),
  ]);
  return analyzerOf({ tagger, lexicon, ...(entityModel === undefined ? {} : { entityModel }) });
}
