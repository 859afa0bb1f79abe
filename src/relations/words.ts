import { charactersOf } from '../core/characters.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** The kinds of cue words, see `dictionaries/relation-cues.tsv`. */
export type CueKind =
  | 'announce-verb'
  | 'announce-object'
  | 'hold-verb'
  | 'sign-verb'
  | 'agreement'
  | 'appoint-verb'
  | 'spend-verb'
  | 'found-verb'
  | 'study'
  | 'study-verb'
  | 'adverb'
  | 'law-tie'
  | 'law-act'
  | 'post'
  | 'loose';

/** The word lists of this folder. */
export interface RelationWords {
  /** Whether a cue of any kind can begin with this code unit. */
  mayBegin(unit: number): boolean;
  /** The longest cue of a kind that begins at `offset`: 발표 in "발표했다". */
  at(kind: CueKind, text: string, offset: number): string | undefined;
  /** Whether a noun phrase ends with a cue of a kind: "종합 대책" with 대책. */
  endsWith(kind: CueKind, phrase: string): boolean;
  /** Whether the word is a cue of a kind as a whole: 공동으로. */
  has(kind: CueKind, word: string): boolean;
  /** Whether a noun phrase is named after an event and is more than the bare word: "주민 설명회", not "행사". */
  isEvent(phrase: string): boolean;
}

const EVENTS = ['meeting', 'ceremony', 'fair', 'training'];

/** Reads the lists once: `relationWords(lexicon).at('announce-verb', '대책을 발표했다', 4)` is 발표. */
export function relationWords(lexicon: Lexicon): RelationWords {
  const cues = new Map<string, Set<string>>();
  for (const { name, type } of lexicon.table('relation-cues')) {
    const list = cues.get(type);
    if (list === undefined) cues.set(type, new Set([name]));
    else list.add(name);
  }
  // Most places of a text begin no cue: their first character tells.
  const byFirst = new Map([...cues].map(([kind, words]) => [kind, firstUnits(words)]));
  const listOf = (kind: CueKind) => cues.get(kind) ?? new Set<string>();
  const events = new Set(
    lexicon.table('event-nouns').flatMap(({ name, type }) => (EVENTS.includes(type) ? [name] : [])),
  );
  const longest = Math.max(1, ...[events, ...cues.values()].flatMap((words) => [...words].map(({ length }) => length)));
  const endsIn = (words: ReadonlySet<string>, phrase: string) => {
    for (let length = Math.min(longest, phrase.length); length > 0; length -= 1) {
      if (words.has(phrase.slice(phrase.length - length))) return true;
    }
    return false;
  };
  const first = charactersOf([...cues.values()].flatMap((words) => [...words]));
  return {
    mayBegin: (unit) => first[unit] === 1,
    at: (kind, text, offset) =>
      byFirst
        .get(kind)
        ?.get(text.charCodeAt(offset))
        ?.find((word) => text.startsWith(word, offset)),
    endsWith: (kind, phrase) => endsIn(listOf(kind), unwrapped(phrase)),
    has: (kind, word) => listOf(kind).has(word),
    isEvent: (phrase) => endsIn(events, unwrapped(phrase)) && !events.has(phrase),
  };
}

/** Words by their first code unit, the longest first. */
function firstUnits(words: ReadonlySet<string>): ReadonlyMap<number, readonly string[]> {
  const units = new Map<number, string[]>();
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    const unit = word.charCodeAt(0);
    const list = units.get(unit);
    if (list === undefined) units.set(unit, [word]);
    else list.push(word);
  }
  return units;
}

/** The phrase without closing marks and a bracket at its end: "‘주민 설명회’", "업무협약(MOU)". */
function unwrapped(phrase: string): string {
  return phrase
    .replace(/[’”'"」』｣>》]$/u, '')
    .replace(/\s?\([^()]{0,30}\)$/u, '')
    .replace(/[’”'"」』｣>》]$/u, '');
}
