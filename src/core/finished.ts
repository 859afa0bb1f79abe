import type { Diagnostic } from './diagnostics.ts';
import { type LayerName, type Layers, NO_SUMMARY } from './layers.ts';
import type { Run } from './pipeline.ts';
import type { Source } from './source.ts';

/** The layers that are lists; those that a pipeline did not provide are empty. */
export type ListLayers = { readonly [Name in Exclude<LayerName, 'release' | 'summary'>]: Layers[Name] };

/** A finished analysis as every renderer (JSON, Markdown, HTML, terminal) sees it; a `Document` is one. */
export interface FinishedDocument extends ListLayers {
  readonly source: Source;
  /** The text; the same string as `source.text`. */
  readonly text: string;
  /** Engine, version and model that found the morphemes: `garu`, `0.3.7`. */
  readonly engine: { readonly name: string; readonly version: string; readonly model: string };
  readonly release: Layers['release'];
  readonly summary: Layers['summary'];
  readonly diagnostics: readonly Diagnostic[];
}

/** The lists of a document in which nothing was found. */
export const NO_LISTS: ListLayers = {
  blocks: [],
  sentences: [],
  names: [],
  morphemes: [],
  dates: [],
  quantities: [],
  entities: [],
  referents: [],
  officials: [],
  plans: [],
  quotes: [],
  events: [],
  relations: [],
  lists: [],
  annotations: [],
};

/** What a run found as plain values, for renderers that have no use for a document's tables: `toJson(finishedRun(run, engine))`. */
export function finishedRun(
  { source, text, layers, diagnostics }: Run<LayerName>,
  engine: FinishedDocument['engine'],
): FinishedDocument {
  const { release = {}, summary = NO_SUMMARY } = layers;
  return { ...NO_LISTS, ...layers, release, summary, source, text, engine, diagnostics };
}
