import type { LibraryView, Term } from './library.ts';
import type { KoreanTerm } from './terms.ts';

/** Where something stands, as `json({ offset: true })` tells it: UTF-16 code units of the document's text. */
export interface OffsetJson {
  /** Number of the term in the document. */
  readonly index: number;
  readonly start: number;
  readonly length: number;
}

/** One term in `json()`. */
export interface TermJson {
  readonly text: string;
  readonly normal: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
  /** With `json({ offset: true })`. */
  readonly offset?: OffsetJson;
}

/** One match in `json()`. */
export interface MatchJson {
  /** The surface: `document.text.slice(start, start + length)`. */
  readonly text: string;
  readonly normal?: string;
  /** With `json({ offset: true })`. */
  readonly offset?: OffsetJson;
  readonly terms: readonly TermJson[];
}

/** What `json()` shows. */
export interface ViewJsonOptions {
  readonly offset?: boolean;
  readonly normal?: boolean;
}

/** The members that are declared anew below: compromise has `any` in their types, or callbacks over its own views. */
type Redeclared =
  | 'json'
  | 'out'
  | 'docs'
  | 'document'
  | 'groups'
  | 'lookup'
  | 'forEach'
  | 'map'
  | 'filter'
  | 'find'
  | 'some'
  | 'not'
  | 'difference'
  | 'termList'
  | 'sweep'
  | 'replace';

/** A parameter that takes a view of compromise takes one of ours. */
type Argument<Value> = LibraryView extends Value ? Value | KoreanView : Value;
type Arguments<Values extends readonly unknown[]> = { [Index in keyof Values]: Argument<Values[Index]> };

/** The members of compromise's `View` as compromise documents them; the views that they take and give are Korean ones. */
export type InheritedMembers = {
  readonly [Name in Exclude<keyof LibraryView, Redeclared>]: LibraryView[Name] extends (
    ...values: infer Values
  ) => infer Result
    ? (...values: Arguments<Values>) => Result extends LibraryView ? KoreanView : Result
    : LibraryView[Name];
};

/** What can be asked of a view: match syntax, what `parseMatch` or `buildNet` gives, another view. */
export type Matchable = Parameters<LibraryView['match']>[0] | KoreanView;

/**
 * A view of compromise over Korean morphemes. All that compromise/one offers works on it; its offsets are those of the document.
 *
 * @example `toView(document).match('#Number (대|개) [<head>#Noun+]').groups('head').json({ offset: true })`
 */
export type KoreanView = InheritedMembers & KoreanMembers;

/** The members of a view whose types say more here than in compromise, or that do more. */
export interface KoreanMembers {
  /** The terms of each match; those that were not inserted by hand know where they came from, see `originOf`. */
  readonly docs: readonly (readonly (KoreanTerm | Term)[])[];
  /** The terms of the whole document, whatever the view is of. */
  readonly document: readonly (readonly (KoreanTerm | Term)[])[];
  /** One plain object for each match; `json({ offset: true })` has the places in the document. */
  json(options?: ViewJsonOptions): readonly MatchJson[];
  /** The text of the view as compromise joins it: for people; use offsets for anything else. */
  out(format?: 'text' | 'normal'): string;
  /** The text of each match as compromise trims it. */
  out(format: 'array'): readonly string[];
  /** All named groups of the view, each with its matches over the whole view. */
  groups(): Readonly<Record<string, KoreanView>>;
  /** The matches of one named group. */
  groups(name: string): KoreanView;
  /**
   * Finds words as they are written in the text, also over several morphemes: `lookup(['추진과제', '3대 전략'])`. A word is found
   * where it begins and ends with a term. What `buildTrie` of compromise gives is looked up term by term.
   */
  lookup(words: string | readonly string[] | object): KoreanView;
  /** Visits each match. */
  forEach(visit: (match: KoreanView) => void): KoreanView;
  /** The matches that each match is changed to. */
  map(change: (match: KoreanView) => KoreanView): KoreanView;
  /** The matches that pass the test. */
  filter(test: (match: KoreanView) => boolean): KoreanView;
  /** The first match that passes the test. */
  find(test: (match: KoreanView) => boolean): KoreanView | undefined;
  /** Whether any match passes the test. */
  some(test: (match: KoreanView) => boolean): boolean;
  /** The view without what matches. */
  not(match: Matchable): KoreanView;
  /** The view without what matches. */
  difference(match: Matchable): KoreanView;
  /** The terms of all matches, one after another. */
  termList(): readonly (KoreanTerm | Term)[];
  /** Puts other words in place of a match; they stand in no text, so that they have no offsets. */
  replace(from: string | KoreanView, to?: string, keep?: object): KoreanView;
  /** Asks all patterns of a net at once, see `buildNet` of compromise. */
  sweep(net: object): { readonly view: KoreanView; readonly found: readonly object[] };
}
