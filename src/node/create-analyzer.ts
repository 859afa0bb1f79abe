import { type Analyzer, analyzerOf } from '../analyzer.ts';
import { GongboError } from '../core/errors.ts';
import type { AnyStage } from '../core/pipeline.ts';
import type { TableFile } from '../dictionary/parse.ts';
import { loadStandardLexicon } from '../dictionary/standard.ts';
import { loadEntityModel } from '../entities/model/standard.ts';
import { createGaruTagger } from '../morphemes/garu.ts';
import type { Tagger } from '../morphemes/tagger.ts';
import { prepareGaru } from './garu-start.ts';

/** Which engine reads the morphemes. */
export type EngineChoice = 'auto' | 'kiwi' | 'garu';

/** How an analyser is made. */
export interface AnalyzerOptions {
  /** `kiwi` is the accurate one and needs its model, `garu` is embedded; `auto` is kiwi where its model is installed. Default: `auto`. */
  readonly engine?: EngineChoice;
  /** Directory of Kiwi's model; default: `GONGBO_KIWI_MODEL`, the user cache, an installed `kiwipiepy_model`, in this order. */
  readonly model?: string;
  /**
   * Keeps the built Kiwi in the user's cache (0.5 GB), so that it starts several times faster the next time. Default: true, except
   * where the environment variable `GONGBO_KIWI_SNAPSHOT` is `0`.
   */
  readonly snapshot?: boolean;
  /** A tagger of your own; then `engine`, `model` and `snapshot` are not looked at. */
  readonly tagger?: Tagger;
  /** Dictionaries in the format of `dictionaries/*.tsv`; their entries win over the shipped ones. */
  readonly dictionaries?: readonly TableFile[];
  /** `false` finds entities with dictionaries and rules alone, without the sequence model. Default: true. */
  readonly entityModel?: boolean;
  /** Changes the list of stages; default: the standard stages. */
  readonly stages?: (standard: readonly AnyStage[]) => readonly AnyStage[];
}

/**
 * Loads engine and dictionaries once; what it returns is synchronous.
 *
 * @throws GongboError `MODEL_MISSING` when `engine: 'kiwi'` finds no model, `DICTIONARY_INVALID` for a bad user dictionary,
 *   `ARGUMENT_INVALID` for an unknown engine
 * @example `const analyzer = await createAnalyzer(); analyzer.analyze('경상남도는 3대 전략을 …')`
 */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  const [tagger, lexicon, entityModel] = await Promise.all([
    options.tagger ?? loadTagger(options),
    loadStandardLexicon(options.dictionaries ?? []),
    options.entityModel === false ? undefined : loadEntityModel(),
  ]);
  return analyzerOf({
    tagger,
    lexicon,
    ...(entityModel === undefined ? {} : { entityModel }),
    ...(options.stages === undefined ? {} : { stages: options.stages }),
  });
}

async function loadTagger({ engine = 'auto', model, snapshot }: AnalyzerOptions): Promise<Tagger> {
  switch (engine) {
    case 'garu':
      return loadGaru();
    case 'kiwi':
      return loadKiwi(model, snapshot);
    case 'auto': {
      if (model !== undefined) return loadKiwi(model, snapshot);
      const { findModel } = await import('./model-store.ts');
      const found = await findModel();
      return found === undefined ? loadGaru() : loadKiwi(found, snapshot);
    }
    default:
      throw new GongboError(
        'ARGUMENT_INVALID',
        `모르는 엔진입니다: ${JSON.stringify(engine)}`,
        "engine에는 'auto', 'kiwi', 'garu' 가운데 하나를 넘기세요",
      );
  }
}

async function loadGaru(): Promise<Tagger> {
  await prepareGaru();
  return createGaruTagger();
}

async function loadKiwi(model: string | undefined, snapshot: boolean | undefined): Promise<Tagger> {
  const [{ requireModel }, { loadKnownKiwi }] = await Promise.all([
    import('./model-store.ts'),
    import('./kiwi-engine.ts'),
  ]);
  const directory = await requireModel(model === undefined ? {} : { directory: model });
  return loadKnownKiwi(directory, snapshot === undefined ? {} : { snapshot });
}
