import type nlp from 'compromise/one';

/** What `compromise/one` exports. */
export type Library = typeof nlp;

/** A view of compromise. */
export type LibraryView = ReturnType<typeof nlp>;

/** One of its terms. */
export type Term = LibraryView['document'][number][number] & {
  /** Another form under which a term without text of its own is found. */
  machine?: string;
  /** Filled by `compute('offset')`. */
  offset?: { readonly index: number; readonly start: number; readonly length: number };
};

/** A match: number of the sentence, first term, the term after the last; the whole sentence without them. */
export type Pointer = readonly [sentence: number, from?: number, to?: number, ...rest: unknown[]];

/** The methods of a view that are replaced here, as they are: compromise's types have them as properties. */
export interface ViewInternals {
  readonly document: Term[][];
  readonly docs: Term[][];
  readonly pointer: readonly Pointer[] | null;
  update(pointer?: readonly Pointer[] | null): ViewInternals;
  toView(pointer?: readonly Pointer[] | null): ViewInternals;
  compute(names: unknown): ViewInternals;
  json(options?: unknown): readonly Record<string, unknown>[];
  lookup(words: unknown): ViewInternals;
}

/** The class of all views. */
export interface ViewClass {
  new (document: Term[][], pointer?: readonly Pointer[]): ViewInternals;
}

/** The part of `nlp.methods()` that levels characters, as compromise does in match strings. */
export interface LibraryMethods {
  readonly one: { readonly killUnicode: (text: string, world: object) => string };
}
