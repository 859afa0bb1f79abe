/** Tokens `first` to `last`, both included, as wink counts: `[0, 2, 'REGION']`. */
export type TypedRange = readonly [first: number, last: number, type: string];

/** What wink knows of each lexeme, by its number. */
export interface WinkCache {
  /** The surface. */
  value(lexeme: number): string;
  /** The number of its form in small letters. */
  normal(lexeme: number): number;
  valueOf(feature: string, index: number): string;
}

/** A document while wink makes it, as far as a model has to do with it. */
export interface RawDocument {
  readonly cache: WinkCache;
  /** Four numbers a token: lexeme, spaces before it, part of speech, negation. */
  readonly tokens: number[];
  sentences: (readonly [first: number, last: number, negated: number, sentiment: number])[];
  customEntities: TypedRange[];
  /** The annotations that were asked for. */
  readonly currPipe: Readonly<Record<string, boolean>>;
}
