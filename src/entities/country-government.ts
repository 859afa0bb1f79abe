import type { Name } from '../core/layers.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** 정부 behind a country, where the word ends with it or with a particle: 일본 정부는; not 정부군, 정부간. */
const GOVERNMENT = /^\s?정부(?=$|[^가-힣]|[는가와의에도를로측](?![가-힣]{2}))/u;

/**
 * Where the name of a foreign government ends that begins with this country; `undefined` where none does.
 *
 * @example 일본 in "일본 정부는" → the end of 정부
 */
export function countryGovernmentEnd(text: string, { type, entry, end }: Name, lexicon: Lexicon): number | undefined {
  if (type !== 'REGION' || entry === undefined || lexicon.entry(entry)?.type !== 'country') return undefined;
  const length = GOVERNMENT.exec(text.slice(end, end + 8))?.[0].length;
  return length === undefined ? undefined : end + length;
}
