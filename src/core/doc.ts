import type { LayerName, Layers } from './layers.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/**
 * A source with the layers named: what a stage gets to see.
 *
 * @example `function run(doc: Doc<'blocks' | 'sentences'>) { doc.layers.blocks … }`
 */
export interface Doc<Names extends LayerName = never> {
  readonly source: Source;
  /** The text; the same string as `source.text`. */
  readonly text: string;
  readonly layers: Readonly<Pick<Layers, Names>>;
}

/** The surface of an annotation: `textOf(doc, plan)` is "3대 전략". */
export function textOf(doc: { readonly text: string }, span: Span): string {
  return doc.text.slice(span.start, span.end);
}
