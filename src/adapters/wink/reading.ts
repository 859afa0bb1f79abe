import { firstAtOrAfter, type Span } from '../../core/span.ts';
import type { Document } from '../../document.ts';
import type { TypedRange } from './raw-document.ts';
import { type SurfaceToken, surfaceTokens } from './surface.ts';

/** An analysed text, in the tokens of wink. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly SurfaceToken[];
  /** First and last token of each sentence. */
  readonly sentences: readonly (readonly [first: number, last: number])[];
  readonly entities: readonly TypedRange[];
  /** The places where plans are told of, in text order. */
  readonly plans: readonly TypedRange[];
}

/** Puts an analysed text into the tokens of wink. */
export function readingOf(document: Document): Reading {
  const tokens = surfaceTokens(document);
  const { sentences, entities, plans } = document;
  return {
    document,
    tokens,
    sentences: sentences.flatMap((sentence) => {
      const range = rangeOf(tokens, sentence);
      return range === undefined ? [] : [range];
    }),
    entities: ranges(tokens, entities, ({ type }) => type),
    plans: ranges(
      tokens,
      plans.flatMap((plan) => [plan, ...plan.mentions]).sort((left, right) => left.start - right.start),
      () => 'PLAN',
    ),
  };
}

/** wink searches its entities by halving: they may not overlap. */
function ranges<Part extends Span>(
  tokens: readonly SurfaceToken[],
  spans: readonly Part[],
  typeOf: (span: Part) => string,
): readonly TypedRange[] {
  const found: TypedRange[] = [];
  for (const span of spans) {
    const range = rangeOf(tokens, span);
    if (range !== undefined && range[0] > (found.at(-1)?.[1] ?? -1)) found.push([...range, typeOf(span)]);
  }
  return found;
}

function rangeOf(tokens: readonly SurfaceToken[], { start, end }: Span): readonly [number, number] | undefined {
  const first = firstAtOrAfter(tokens, start);
  const last = firstAtOrAfter(tokens, end) - 1;
  return first > last ? undefined : [first, last];
}
