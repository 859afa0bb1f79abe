import type { Lexicon } from '../dictionary/types.ts';

/** The word lists of this folder, see `dictionaries/summary-words.tsv`. */
export interface SummaryWords {
  /** Units of what is no figure: 세, 년, 차. */
  readonly weakUnits: ReadonlySet<string>;
  /** Units of how often something is done; what is done stands behind: 차례. */
  readonly frequencies: ReadonlySet<string>;
  /** Nouns before a number that are not what it counts: 가운데. */
  readonly notCounted: ReadonlySet<string>;
  /** Whether the words begin with one for a change: 늘어난, 증가. */
  isChanging(words: string): boolean;
  /** Whether the words begin with one for acting together: 함께. */
  isPartner(words: string): boolean;
  /** Whether a noun ends as places do: 대회의실. */
  isPlace(noun: string): boolean;
  /** Whether a word begins with a verb of telling: 밝혔다. */
  tells(word: string): boolean;
}

/** Reads the lists once: `summaryWords(lexicon).weakUnits.has('세')` is true. */
export function summaryWords(lexicon: Lexicon): SummaryWords {
  const names = (table: string, wanted: string) =>
    lexicon.table(table).flatMap(({ name, type }) => (type === wanted ? [name] : []));
  const changing = names('summary-words', 'changing');
  const partners = names('summary-words', 'partner');
  // One syllable ends too many other nouns: 무역, 동향.
  const places = names('event-nouns', 'place').filter((form) => form.length > 1);
  const verbs = names('quote-verbs', 'verb');
  return {
    weakUnits: new Set(names('summary-words', 'weak-unit')),
    frequencies: new Set(names('summary-words', 'frequency')),
    notCounted: new Set(names('summary-words', 'not-counted')),
    isChanging: (words) => changing.some((form) => words.startsWith(form)),
    isPartner: (words) => partners.some((form) => words.startsWith(form)),
    isPlace: (noun) => places.some((form) => noun.endsWith(form)),
    tells: (word) => verbs.some((form) => word.startsWith(form)),
  };
}
