import type { Diagnostic } from './diagnostics.ts';
import type { LayerName, Layers } from './layers.ts';
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
