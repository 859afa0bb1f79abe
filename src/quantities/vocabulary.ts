import { beginnings } from '../core/beginnings.ts';
import type { Qualifier } from '../core/layers.ts';
import { type ParticleReader, particleReader } from '../core/particles.ts';
import type { Entry, Lexicon } from '../dictionary/types.ts';

/** A counter, unit or currency found in the text. */
export interface UnitMatch {
  readonly end: number;
  /** Normal form: m² for ㎡, 원 for ￦원. */
  readonly name: string;
  /** The class of the row: count, noun, device, year, length, suffix. */
  readonly type: string;
  /** Smallest number that it goes with; 0 where any does. */
  readonly least: number;
  /** The base unit of its kind and the exact factor to it: m² and 10000 for ha, KRW and 1 for 원. */
  readonly base?: Base;
  readonly entry: Entry;
}

/** A base unit and how many of them one of a unit is, exactly: a decimal or a fraction ("400/121" m² for 평). */
export interface Base {
  readonly unit: string;
  readonly factor: string;
}

/** The word lists of the stage, prepared once. */
export interface Vocabulary {
  readonly particles: ParticleReader;
  /** Counters and units that can follow a number at this place, longest first. */
  unitsAt(text: string, at: number): readonly UnitMatch[];
  /** Currencies of one kind at this place, longest first. */
  currenciesAt(text: string, at: number, kind: 'prefix' | 'suffix'): readonly UnitMatch[];
  /** The name of the currency with an ISO 4217 code: 달러 for USD. */
  currencyName(code: string | undefined): string | undefined;
  /** The end of a name that only looks like a quantity and begins here: 3기 신도시. */
  nameEnd(text: string, at: number): number | undefined;
  /** Whether a suffix that may be glued to a unit begins here, and where it ends: 씩, 당, 급. */
  followerEnd(text: string, at: number): number | undefined;
  /** What the words before a number say about it: 약, 총, 최소. */
  readonly before: ReadonlyMap<string, Qualifier>;
  /** What the words behind a unit say about the number: 이상, 미만, 내외. */
  readonly after: ReadonlyMap<string, Qualifier>;
  /** Words behind "3개" that are not what is counted: 이상, 등. */
  readonly noNoun: ReadonlySet<string>;
  /** Words that say that a number without a unit counts people: 13억 인구. */
  readonly people: readonly string[];
  /** Suffixes of a counted noun that are not part of it: 시도별. */
  readonly nounSuffixes: ReadonlySet<string>;
  /** Nouns whose last syllable looks like a particle: 도로, 회의. */
  readonly nouns: ReadonlySet<string>;
  /** Nouns that 개 counts, not mere attributes of them: 기관 in "3개 기관 직원", but not 온라인 in "3개 온라인 강의". */
  readonly heads: ReadonlySet<string>;
  /** What is put forward or ranked as the first so many: 과제 in "100대 과제", 기업 in "500대 기업". */
  readonly ranked: ReadonlySet<string>;
  /** Words that say that a number of 강 counts lectures: 강의, 특강. */
  readonly lectures: readonly string[];
  /** What follows 강 where it is a round of a tournament or a rank: 8강 진출. */
  readonly rounds: readonly string[];
  /** Nouns of one syllable: 팀, 사. */
  readonly singles: ReadonlySet<string>;
  /** Machines counted with 대. */
  readonly devices: ReadonlySet<string>;
}

const CURRENCIES = 'currencies';
const UNITS = { tables: [CURRENCIES, 'counters', 'units'] };
const NAMES = { tables: ['not-quantities'] };
const QUALIFIERS: readonly Qualifier[] = [
  'about',
  'total',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'and-more',
];

/** Prepares the word lists: `vocabularyOf(lexicon).unitsAt('20㎡', 2)[0]?.name` is "m²". */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const words = lexicon.table('quantity-words');
  const counted = lexicon.table('counted-nouns');
  const followers = new Set(namesOf(words, 'follower'));
  const bases = new Map(lexicon.table('units').map((entry) => [entry.id, baseOf(entry, lexicon)]));
  const mayBeName = beginnings(lexicon.table('not-quantities').flatMap(formsOf));
  const mayBePrefix = beginnings(
    lexicon.table(CURRENCIES).flatMap((entry) => (entry.type === 'prefix' ? formsOf(entry) : [])),
  );
  const matches = lastPlace((text, at) =>
    lexicon.matchesAt(text, at, UNITS).map(({ end, entry }) => unitMatch(end, entry, bases.get(entry.id))),
  );
  return {
    particles: particleReader(
      lexicon.table('particles').flatMap(({ name, type }) => (isAfterCoda(type) ? [{ form: name, after: type }] : [])),
    ),
    unitsAt: (text, at) => matches(text, at).filter(({ entry }) => entry.table !== CURRENCIES),
    currenciesAt: (text, at, kind) =>
      kind === 'prefix' && !mayBePrefix(text, at)
        ? []
        : matches(text, at).filter(({ type, entry }) => entry.table === CURRENCIES && type === kind),
    currencyName: (code) =>
      lexicon.table(CURRENCIES).find((entry) => entry.code === code && entry.type === 'suffix')?.name,
    nameEnd: (text, at) => (mayBeName(text, at) ? lexicon.matchesAt(text, at, NAMES)[0]?.end : undefined),
    followerEnd: (text, at) => longestOf(followers, text, at),
    before: qualifiersOf(words, 'before'),
    after: qualifiersOf(words, 'after'),
    noNoun: new Set(namesOf(words, 'no-noun')),
    people: namesOf(words, 'people'),
    nounSuffixes: new Set(namesOf(words, 'noun-suffix')),
    nouns: new Set(namesOf(counted, 'noun')),
    heads: new Set(namesOf(counted, 'head')),
    ranked: new Set([...namesOf(counted, 'ranked'), ...lexicon.table('plan-nouns').map(({ name }) => name)]),
    lectures: namesOf(words, 'lecture'),
    rounds: namesOf(words, 'round'),
    singles: new Set(namesOf(counted, 'single')),
    devices: new Set(namesOf(counted, 'device')),
  };
}

/** Remembers what stands at the last place that was asked for: a number's unit is read as money, as a counter and as what ends it. */
function lastPlace<Found>(read: (text: string, at: number) => Found): (text: string, at: number) => Found {
  let last: { readonly text: string; readonly at: number; readonly found: Found } | undefined;
  return (text, at) => {
    if (last?.at !== at || last.text !== text) last = { text, at, found: read(text, at) };
    return last.found;
  };
}

function unitMatch(end: number, entry: Entry, unitBase: Base | undefined): UnitMatch {
  const least = entry.table === 'counters' ? Number(entry.code) || 0 : 0;
  const base = entry.table === CURRENCIES && entry.code !== undefined ? { unit: entry.code, factor: '1' } : unitBase;
  return { end, name: entry.name, type: entry.type, least, entry, ...(base && { base }) };
}

/** What a unit is worth in its base unit; a base unit itself, and one that has none, gives undefined. */
function baseOf({ parent, code }: Entry, lexicon: Lexicon): Base | undefined {
  const base = parent === undefined ? undefined : lexicon.entry(parent);
  return base === undefined || code === undefined ? undefined : { unit: base.name, factor: code };
}

function formsOf({ name, aliases }: Entry): readonly string[] {
  return [name, ...aliases.map(({ form }) => form)];
}

function namesOf(entries: readonly Entry[], type: string): readonly string[] {
  return entries.filter((entry) => entry.type === type).map(({ name }) => name);
}

function qualifiersOf(entries: readonly Entry[], type: string): ReadonlyMap<string, Qualifier> {
  const found = new Map<string, Qualifier>();
  for (const entry of entries) {
    const qualifier = QUALIFIERS.find((candidate) => candidate === entry.code);
    if (entry.type === type && qualifier !== undefined) found.set(entry.name, qualifier);
  }
  return found;
}

const LONGEST_FOLLOWER = 3;

function longestOf(words: ReadonlySet<string>, text: string, at: number): number | undefined {
  for (let length = LONGEST_FOLLOWER; length > 0; length -= 1) {
    if (words.has(text.slice(at, at + length))) return at + length;
  }
  return undefined;
}

const AFTER_CODA = ['any', 'vowel', 'consonant', 'vowel-or-rieul', 'consonant-not-rieul'] as const;

function isAfterCoda(type: string): type is (typeof AFTER_CODA)[number] {
  return AFTER_CODA.some((known) => known === type);
}
