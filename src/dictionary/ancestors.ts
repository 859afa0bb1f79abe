import type { Entry, Lexicon } from './types.ts';

/**
 * The entries above one, nearest first: of 진주시 경상남도; of a unit of a ministry's office the office and the ministry.
 *
 * @param most how many at most, against tables whose parents run in a circle
 */
export function* ancestorsOf(entry: Entry | undefined, lexicon: Lexicon, most: number): Generator<Entry> {
  let next = entry?.parent;
  for (let count = 0; next !== undefined && count < most; count += 1) {
    const upper = lexicon.entry(next);
    if (upper === undefined) return;
    yield upper;
    next = upper.parent;
  }
}
