import type { Span } from '../core/span.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** The word lists of this folder, see `dictionaries/event-nouns.tsv`. */
export interface EventWords {
  /** The longest word for an event that a noun ends with: 보고회 of 최종보고회. */
  eventOf(noun: string): string | undefined;
  /** Whether the noun alone names no particular event: 회의. */
  isGeneric(noun: string): boolean;
  /** The verb for holding an event that begins at `offset`: 개최 of 개최했다. */
  verbAt(text: string, offset: number): Span | undefined;
  /** Whether a noun ends as places do: 대회의실. */
  isPlace(noun: string): boolean;
  /** Whether a word points back at an event named before: 이날. */
  isAnaphor(word: string): boolean;
}

/** Reads the lists once: `eventWords(lexicon).eventOf('최종보고회')` is 보고회 or longer. */
export function eventWords(lexicon: Lexicon): EventWords {
  const table = lexicon.table('event-nouns');
  const names = (...types: readonly string[]) =>
    new Set(table.flatMap(({ name, type }) => (types.includes(type) ? [name] : [])));
  const events = names('meeting', 'ceremony', 'fair', 'training');
  const generic = names('generic');
  const places = names('place');
  const anaphors = names('anaphor');
  const verbs = names('verb');
  const longestVerb = longest(verbs);
  const eventIn = suffixReader(events);
  const placeIn = suffixReader(places);
  return {
    eventOf: (noun) => eventIn(noun) ?? (generic.has(noun) ? noun : undefined),
    isGeneric: (noun) => generic.has(noun),
    verbAt(text, offset) {
      for (let length = longestVerb; length > 0; length -= 1) {
        const end = offset + length;
        if (verbs.has(text.slice(offset, end))) return { start: offset, end };
      }
      return undefined;
    },
    isPlace: (noun) => placeIn(noun) !== undefined,
    isAnaphor: (word) => anaphors.has(word),
  };
}

function longest(words: ReadonlySet<string>): number {
  let length = 0;
  for (const word of words) length = Math.max(length, word.length);
  return length;
}

/** Reads the longest word of a list that a noun ends with. */
function suffixReader(words: ReadonlySet<string>): (noun: string) => string | undefined {
  const most = longest(words);
  return (noun) => {
    for (let length = Math.min(noun.length, most); length > 0; length -= 1) {
      const suffix = noun.slice(noun.length - length);
      if (words.has(suffix)) return suffix;
    }
    return undefined;
  };
}
