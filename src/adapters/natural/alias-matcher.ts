import { GongboError } from '../../core/errors.ts';
import type { Span } from '../../core/span.ts';
import { agreeInTelling, aliasKey, goesOn } from './alias-key.ts';
import { searchAlias } from './alias-search.ts';
import { jaroWinklerDistance } from './modules.ts';
import { squeezeText } from './squeezed-text.ts';

/** How near a name has to come. */
export interface AliasMatcherOptions {
  /** The least Jaro-Winkler similarity of {@link AliasMatcher.match}, 0 to 1; default: 0.9. */
  readonly minScore?: number;
  /** How many letters may be wrong in {@link AliasMatcher.find}, one of every five at most; default: 2. */
  readonly maxDistance?: number;
}

/** An alias that a name comes near to. */
export interface AliasMatch<Value> {
  readonly alias: string;
  readonly value: Value;
  /** Jaro-Winkler similarity; 1 for the alias itself. */
  readonly score: number;
}

/** An alias in a running text; the surface may have letters wrong. */
export interface AliasMention<Value> extends Span {
  readonly alias: string;
  readonly value: Value;
  /** Levenshtein distance, blanks left out; 0 for the alias itself. */
  readonly distance: number;
}

/** Finds what a name, perhaps misspelt, stands for. */
export interface AliasMatcher<Value> {
  /**
   * What a name stands for, best first: where it is an alias only what that stands for, else what has a similar one. Blanks do not
   * count; 남·북·동·서 and numbers have to be the same, and no word may be missing at the end.
   *
   * @example `match('산업통상부')` → `[{ alias: '산업통상자원부', score: 0.94…, … }]`; `match('경상남북도')` → `[]`
   */
  match(name: string): readonly AliasMatch<Value>[];
  /**
   * The aliases in a text, in order, with UTF-16 offsets into it; of those that overlap the longer and the more exact.
   *
   * @example `find('경남 지역혁신협이회는')` → `[{ alias: '지역혁신협의회', start: 3, end: 10, distance: 1, … }]`
   */
  find(text: string): readonly AliasMention<Value>[];
}

interface Named<Value> {
  readonly alias: string;
  readonly value: Value;
}

/**
 * A matcher over aliases and what they stand for; an alias may stand for several things, and a thing have several aliases.
 *
 * @param entries a Map, pairs, or what {@link dictionaryAliases} gives
 * @throws GongboError `ARGUMENT_INVALID` for a `minScore` outside 0 to 1 or a negative `maxDistance`
 * @example createAliasMatcher([['산업통상자원부', 'motie'], ['산자부', 'motie']]).match('산자부')[0]?.value // 'motie'
 */
export function createAliasMatcher<Value>(
  entries: Iterable<readonly [alias: string, value: Value]>,
  { minScore = 0.9, maxDistance = 2 }: AliasMatcherOptions = {},
): AliasMatcher<Value> {
  check(minScore >= 0 && minScore <= 1, `minScore가 ${minScore}입니다`, '0과 1 사이의 수를 주세요');
  check(maxDistance >= 0, `maxDistance가 ${maxDistance}입니다`, '0 이상의 수를 주세요');
  const aliases = new Map<string, Named<Value>[]>();
  for (const [alias, value] of entries) {
    const key = aliasKey(alias);
    if (key === '') continue;
    const present = aliases.get(key) ?? [];
    if (!present.some((other) => other.value === value)) present.push({ alias, value });
    aliases.set(key, present);
  }
  return {
    match(name) {
      const key = aliasKey(name);
      const exact = aliases.get(key);
      if (exact !== undefined) return exact.map((named) => ({ ...named, score: 1 }));
      return nearest(similar(aliases, key, minScore));
    },
    find(text) {
      const squeezed = squeezeText(text);
      const found: (Named<Value> & { readonly start: number; readonly end: number; readonly distance: number })[] = [];
      for (const [key, named] of aliases) {
        for (const place of searchAlias(squeezed, key, Math.floor(maxDistance))) {
          for (const { alias, value } of named) found.push({ alias, value, ...place });
        }
      }
      return apart(found).map((place) => ({ ...place, ...squeezed.spanOf(place.start, place.end) }));
    },
  };
}

function similar<Value>(
  aliases: ReadonlyMap<string, readonly Named<Value>[]>,
  key: string,
  minScore: number,
): readonly AliasMatch<Value>[] {
  return [...aliases].flatMap(([alias, named]) => {
    const score = jaroWinklerDistance(alias, key);
    const isNear = score > 0 && score >= minScore && agreeInTelling(alias, key) && !goesOn(alias, key);
    return isNear ? named.map((each) => ({ ...each, score })) : [];
  });
}

/** Of a thing with several similar aliases the most similar one. */
function nearest<Value>(matches: readonly AliasMatch<Value>[]): readonly AliasMatch<Value>[] {
  const seen = new Set<Value>();
  return [...matches]
    .sort((left, right) => right.score - left.score)
    .filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** Places that do not overlap; the same place stays with all that its alias stands for. */
function apart<
  Place extends { readonly alias: string; readonly start: number; readonly end: number; readonly distance: number },
>(places: readonly Place[]): readonly Place[] {
  const worth = ({ start, end, distance }: Place) => end - start - ERROR_WORTH * distance;
  const kept: Place[] = [];
  for (const place of [...places].sort((left, right) => worth(right) - worth(left) || left.start - right.start)) {
    const over = kept.find(({ start, end }) => start < place.end && place.start < end);
    const isSame = over !== undefined && over.start === place.start && over.end === place.end;
    if (over === undefined || (isSame && over.alias === place.alias)) kept.push(place);
  }
  return kept.sort((left, right) => left.start - right.start);
}

/** 국토교통부 itself rather than 국토교통부령 with a letter wrong, 경상남도교육청 with a letter wrong rather than 경상남도. */
const ERROR_WORTH = 2;

function check(holds: boolean, problem: string, remedy: string): void {
  if (!holds) throw new GongboError('ARGUMENT_INVALID', problem, remedy);
}
