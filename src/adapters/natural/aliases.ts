import { GongboError } from '../../core/errors.ts';
import { splitsSurrogatePair } from '../../core/offsets.ts';
import type { Span } from '../../core/span.ts';
import type { Entry, Lexicon } from '../../dictionary/types.ts';
import { jaroWinkler, searchSubstring } from './library.ts';

/** The least likeness of two names by default; see the README for what lies below. */
const LEAST = 0.9;
const DIRECTIONS = /[^남북동서]/g;
const BLANKS = /\s+/g;

/** What a written name may mean. */
export interface AliasMatch<Value> {
  /** The name that it is like. */
  readonly alias: string;
  readonly value: Value;
  /** 1 for the same name, else the likeness by Jaro and Winkler. */
  readonly score: number;
}

/** How names are matched. */
export interface AliasOptions {
  /** The least likeness, greater than 0, at most 1. Default: 0.9. */
  readonly least?: number;
}

/** Finds the names that a written one may mean. */
export interface AliasMatcher<Value> {
  /** The best match: the same name (blanks apart), else the most alike one; of equally alike ones the one that was given first. */
  match(written: string): AliasMatch<Value> | undefined;
  /** All matches, the best first. */
  matches(written: string): readonly AliasMatch<Value>[];
}

/**
 * A search that bears typing errors. Names that differ in 남, 북, 동 or 서 are never alike: 경상남도 and 경상북도 are two provinces,
 * however alike they are written.
 *
 * @throws GongboError `ARGUMENT_INVALID` when `least` is no number greater than 0 and at most 1
 * @example
 * const matcher = createAliasMatcher([['국토교통부', 1], ['경상남도', 2]]);
 * matcher.match('국토교톰부')?.alias // '국토교통부'
 * matcher.match('경상북도') // undefined
 */
export function createAliasMatcher<Value>(
  entries: Iterable<readonly [alias: string, value: Value]>,
  { least = LEAST }: AliasOptions = {},
): AliasMatcher<Value> {
  if (!(least > 0 && least <= 1)) {
    throw new GongboError(
      'ARGUMENT_INVALID',
      `least가 0과 1 사이가 아닙니다: ${least}`,
      '0.9처럼 0보다 크고 1 이하인 수를 넘기세요',
    );
  }
  const known = [...entries].map(([alias, value]) => {
    const key = alias.replace(BLANKS, '');
    return { alias, value, key, directions: directionsOf(key) };
  });
  const exact = new Map(known.toReversed().map((entry) => [entry.key, entry]));

  function matches(written: string): readonly AliasMatch<Value>[] {
    const key = written.replace(BLANKS, '');
    if (key === '') return [];
    const directions = directionsOf(key);
    return known
      .flatMap((entry) => {
        if (entry.directions !== directions) return [];
        const score = jaroWinkler(key, entry.key);
        return score >= least ? [{ alias: entry.alias, value: entry.value, score }] : [];
      })
      .sort((one, other) => other.score - one.score);
  }

  return {
    matches,
    match(written) {
      const same = exact.get(written.replace(BLANKS, ''));
      return same === undefined ? matches(written)[0] : { alias: same.alias, value: same.value, score: 1 };
    },
  };
}

/**
 * The names and sure aliases of dictionary tables, for {@link createAliasMatcher}.
 *
 * @example createAliasMatcher(aliasesOf(await loadStandardLexicon(), ['agencies']))
 */
export function aliasesOf(lexicon: Lexicon, tables: readonly string[]): readonly (readonly [string, Entry])[] {
  return tables.flatMap((table) =>
    lexicon.table(table).flatMap((entry) => {
      const sure = entry.aliases.filter(({ uncertain }) => uncertain !== true).map(({ form }) => form);
      return [entry.name, ...sure].map((form) => [form, entry] as const);
    }),
  );
}

/** A place of a text that is nearly a name. */
export interface NearMatch extends Span {
  /** How many letters are to be changed, put in or left out. */
  readonly distance: number;
}

/**
 * Finds the place of a text that is nearest to a name (Levenshtein), in UTF-16 code units. Takes time in proportion to the product of
 * the two lengths.
 *
 * @param most the greatest distance; default: 1. A place that differs in 남, 북, 동 or 서 is none
 * @example findNearly('경상남도 지역혁신협이회 위원들과', '지역혁신협의회') // { start: 5, end: 12, distance: 1 }
 */
export function findNearly(text: string, name: string, most = 1): NearMatch | undefined {
  if (name === '' || text === '') return undefined;
  const { substring, distance, offset } = searchSubstring(name, text);
  if (distance > most || substring === '') return undefined;
  const start = splitsSurrogatePair(text, offset) ? offset - 1 : offset;
  const end = offset + substring.length;
  const place = { start, end: splitsSurrogatePair(text, end) ? end + 1 : end, distance };
  return directionsOf(text.slice(place.start, place.end)) === directionsOf(name) ? place : undefined;
}

function directionsOf(name: string): string {
  return name.replace(DIRECTIONS, '');
}
