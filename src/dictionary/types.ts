import type { EntityType } from '../core/layers.ts';

/** One spelling under which a dictionary entry is found. */
export interface Alias {
  readonly form: string;
  /** Written with `?` in the file: the form also means other things, so a match needs context. */
  readonly uncertain?: boolean;
}

/** One row of a dictionary file. */
export interface Entry {
  /** Unique over all tables: `agency:기획재정부`, `region:4800000000`. */
  readonly id: string;
  readonly name: string;
  /** The class within its table: `ministry`, `province`, `strategy`. */
  readonly type: string;
  /** What a mention of it is, as the head of its file declares; absent in word lists. */
  readonly entity?: EntityType;
  readonly aliases: readonly Alias[];
  /** Id of the entry it belongs to. */
  readonly parent?: string;
  /** Official code, where there is one; in word lists a value that the head of the file explains (a weight, `fusable`). */
  readonly code?: string;
  /** First day on which the name was valid, ISO 8601. */
  readonly from?: string;
  /** The day from which the name was no longer valid, ISO 8601 (half-open, like spans). */
  readonly to?: string;
  /** Where the row was taken from. */
  readonly source: string;
  readonly note?: string;
  /** The table (file name without ending): `agencies`, `plan-nouns`. */
  readonly table: string;
  /** Whether a user has added it; it wins over the shipped names and over the rules. */
  readonly user?: true;
}

/** A dictionary match on raw text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
  /** Whether the matched spelling was marked `?`. */
  readonly uncertain: boolean;
}

/**
 * All tables together. `at` is a release date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD…`): entries whose validity does not
 * include it rank behind those that do; without it all are equal.
 */
export interface Lexicon {
  /** The rows of one table, in file order; empty when there is no such table. */
  table(name: string): readonly Entry[];
  /** The entry with this id. */
  entry(id: string): Entry | undefined;
  /** Entries with exactly this name or alias, best first (valid at the date or near it, then certain, then file order). */
  lookup(form: string, options?: LookupOptions): readonly Match['entry'][];
  /** All matches that start at this offset, longest first; no word boundary is checked. */
  matchesAt(text: string, offset: number, options?: LookupOptions): readonly Match[];
}

/** Restricts a look-up. */
export interface LookupOptions {
  /** Release date, see {@link Lexicon}. */
  readonly at?: string;
  /** Only these tables; default: all tables of names (those with a gazetteer role, not word lists). */
  readonly tables?: readonly string[];
}
