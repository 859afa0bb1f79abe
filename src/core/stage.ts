import type { Diagnostic } from './diagnostics.ts';
import type { Doc } from './doc.ts';
import type { LayerName, Layers } from './layers.ts';

/** What a stage may do besides returning its layer. */
export interface StageContext {
  /** Adds a diagnostic to the result. */
  report(diagnostic: Diagnostic): void;
}

/**
 * One step of the analysis: a pure function from the layers it needs to the one layer it provides.
 * No clock, no randomness, no network or file access; what it has to load is loaded before it is made.
 */
export interface Stage<Needs extends LayerName, Provides extends LayerName> {
  /** The layers that {@link run} reads; reading another one does not compile, and throws. */
  readonly needs: readonly Needs[];
  readonly provides: Provides;
  /** Reads the layers of `needs` and returns the new one; it is checked before it is attached. */
  run(doc: Doc<Needs>, context: StageContext): Layers[Provides];
}

/**
 * Defines a stage; the types of `needs` and `provides` are inferred.
 *
 * @example
 * defineStage({ needs: ['blocks'], provides: 'sentences', run: (doc) => split(doc.text, doc.layers.blocks) })
 */
export function defineStage<const Needs extends LayerName, const Provides extends LayerName>(
  stage: Stage<Needs, Provides>,
): Stage<Needs, Provides> {
  return Object.freeze({ ...stage, needs: Object.freeze([...stage.needs]) });
}
