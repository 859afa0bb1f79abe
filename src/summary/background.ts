import { isHangul } from '../core/hangul.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** The average number of words of a release. */
const AVERAGE_LENGTH = 300;
/** BM25's k1 and b: how slowly a word told again and again stops to weigh more, how much the length of the release counts. */
const SATURATION = 3;
const BY_LENGTH = 0.3;
/** In how many releases a word that the table does not know is taken to occur. */
const RARE = 16;
/** How much a compound tells beyond the mean of its parts. */
const COMPOUND = 1.2;

/** How rare words are in releases at large. */
export interface Background {
  /** The inverse document frequency; a compound that is not known leans on its parts: 정주여건 on 정주, 여건. */
  rarity(word: string, parts?: readonly string[]): number;
}

/**
 * How much a word counts by how often it is told in a document of so many words: BM25 without the rarity of the word, for which
 * compounds lean on their parts.
 *
 * @example told once in a release of 300 words a word counts 1, told twice 1.6
 */
export function saturation(words: number): (times: number) => number {
  const length = SATURATION * (1 - BY_LENGTH + BY_LENGTH * (words / AVERAGE_LENGTH));
  const known: number[] = [];
  return (times) => {
    known[times] ??= Number((((SATURATION + 1) * times) / (length + times)).toFixed(6));
    return known[times];
  };
}

/** The key of a word: without blanks and in capitals, so that 정주 여건 is 정주여건 and no word is `constructor`. */
export function wordKey(surface: string): string {
  return isHangul(surface) ? surface : surface.replace(/\s+/gu, '').toUpperCase();
}

/**
 * Reads the table `keyword-background`, once for a lexicon.
 *
 * @example `readBackground(lexicon).rarity('개최')` is less than `rarity('정주여건')`
 */
export function readBackground(lexicon: Lexicon): Background {
  const rows = lexicon.table('keyword-background');
  const size = Number(rows.find(({ type }) => type === 'size')?.code ?? 1);
  const inverse = (documents: number) => Math.log((size - documents + 0.5) / (documents + 0.5) + 1);
  const known = new Map<string, number>();
  for (const { type, code, note = '' } of rows) {
    if (type !== 'band') continue;
    for (const word of note.split(' ')) known.set(wordKey(word), inverse(Number(code)));
  }
  const rarest = inverse(Math.min(RARE, size));
  const rarity = (word: string) => known.get(wordKey(word)) ?? rarest;
  return {
    rarity(word, parts = []) {
      const own = known.get(wordKey(word));
      if (own !== undefined || parts.length < 2) return own ?? rarest;
      const mean = parts.reduce((sum, part) => sum + rarity(part), 0) / parts.length;
      return Math.min(rarest, COMPOUND * mean);
    },
  };
}
