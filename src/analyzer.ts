import { foldedOffset, foldText, unfoldSpans } from './core/fold.ts';
import type { LayerName } from './core/layers.ts';
import { type AnyStage, assemble, type Pipeline, pipeline, type Run } from './core/pipeline.ts';
import { createSource, type Metadata, type Source } from './core/source.ts';
import { datesStage } from './dates/dates.ts';
import type { Lexicon } from './dictionary/types.ts';
import { createDocument, type Document } from './document.ts';
import { entitiesStage } from './entities/entities.ts';
import type { EntityModel } from './entities/model/weights.ts';
import { eventsStage } from './events/events.ts';
import { officialsStage } from './links/officials.ts';
import { referentsStage } from './links/referents.ts';
import { listsStage } from './lists/lists.ts';
import { morphemesStage } from './morphemes/morphemes.ts';
import { remembering } from './morphemes/remember.ts';
import type { EngineInfo, Tagger } from './morphemes/tagger.ts';
import { namesStage } from './names/names.ts';
import { plansStage } from './plans/plans.ts';
import { quantitiesStage } from './quantities/quantities.ts';
import { quotesStage } from './quotes/quotes.ts';
import { relationsStage } from './relations/relations.ts';
import { sentencesStage } from './sentences/sentences.ts';
import { blocksStage } from './structure/blocks.ts';
import { releaseStage } from './structure/release.ts';
import { summaryStage } from './summary/summary.ts';

/** What is known about the text that is analysed. */
export interface AnalyzeOptions extends Metadata {
  /** Comes back in the result; default: the empty string. */
  readonly id?: string;
}

/** A loaded analyser: synchronous from here on. */
export interface Analyzer {
  /** The engine in use: its name, version and model. */
  readonly engine: EngineInfo;
  /**
   * Analyses one release.
   *
   * @param input the release, as a string or as a source that keeps where its text came from; odd text never throws
   * @throws GongboError `ARGUMENT_INVALID` when `text` is no string or `publishedAt` is no ISO 8601 date
   * @example `analyzer.analyze('경상남도(도지사권한대행 하병필)는 2일 …', { publishedAt: '2021-12-02' }).plans`
   */
  analyze(input: string | Source, options?: AnalyzeOptions): Document;
  /** Gives the engine's memory back; the analyser is of no use afterwards. */
  dispose(): void;
}

/** The parts that an analyser is made of, all loaded. */
export interface AnalyzerParts {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
  /** The sequence model of the entities; without one only dictionaries and rules find them. */
  readonly entityModel?: EntityModel;
  /** Receives the standard stages and returns those to run; default: the standard ones. */
  readonly stages?: (standard: readonly AnyStage[]) => readonly AnyStage[];
}

/** The standard stages in their order: a release in, a summary out. */
export function standardPipeline(tagger: Tagger, lexicon: Lexicon, entityModel?: EntityModel) {
  return pipeline()
    .use(blocksStage(lexicon))
    .use(releaseStage(lexicon))
    .use(sentencesStage())
    .use(namesStage(lexicon))
    .use(morphemesStage(remembering(tagger)))
    .use(datesStage(lexicon))
    .use(quantitiesStage(lexicon))
    .use(entitiesStage(lexicon, entityModel))
    .use(referentsStage(lexicon))
    .use(officialsStage(lexicon))
    .use(plansStage(lexicon))
    .use(quotesStage(lexicon))
    .use(eventsStage(lexicon))
    .use(relationsStage(lexicon))
    .use(listsStage(lexicon))
    .use(summaryStage(lexicon));
}

/**
 * Makes an analyser out of loaded parts, without any input or output; `createAnalyzer` loads them.
 *
 * @throws GongboError `STAGE_ORDER` or `STAGE_DUPLICATE` when `stages` returns stages in an impossible order
 */
export function analyzerOf({ tagger, lexicon, entityModel, stages }: AnalyzerParts): Analyzer {
  const { stages: standard } = standardPipeline(tagger, lexicon, entityModel);
  const runner = assemble(stages === undefined ? standard : stages(standard));
  return {
    engine: tagger.info,
    analyze(input, options) {
      const source = typeof input === 'object' ? withOptions(input, options) : createSource(input, options);
      return createDocument(runFolded(runner, source), tagger.info);
    },
    dispose: () => tagger.dispose?.(),
  };
}

/** Runs the stages over the levelled text, where it needs levelling; the result is about the text as it is. */
function runFolded(runner: Pipeline<LayerName>, source: Source): Run<LayerName> {
  const folded = foldText(source.text);
  if (folded === undefined) return runner.run(source);
  const { text, origin } = folded;
  const layout = source.layout?.map((mark) => ({
    ...mark,
    start: foldedOffset(origin, mark.start),
    end: foldedOffset(origin, mark.end),
  }));
  const inner = { ...source, text, ...(layout === undefined ? {} : { layout }) };
  const { layers, diagnostics } = runner.run(inner);
  return {
    source,
    text: source.text,
    layers: unfoldSpans(layers, origin),
    diagnostics: unfoldSpans(diagnostics, origin),
  };
}

/** The source with the options on top; they are checked as those of a string are. */
function withOptions(source: Source, options: AnalyzeOptions = {}): Source {
  const { id, metadata } = createSource(source.text, { id: source.id, ...source.metadata, ...options });
  return { ...source, id, metadata };
}
