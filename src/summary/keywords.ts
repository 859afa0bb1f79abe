import { collapsed } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { Entity, Keyword, Layers } from '../core/layers.ts';
import { remembered } from '../core/remembered.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { type Background, readBackground, saturation, wordKey } from './background.ts';
import { type Term, termsOf, weakWords } from './terms.ts';

const MOST = 10;
const MOST_PLACES = 5;
/** How often a mention counts, by where it stands. */
const IN_HEADLINE = 4;
const IN_LEAD = 3;
/** Names tell who and where rather than what. */
const NAME_WEIGHT = 0.6;
const PROGRAM_WEIGHT = 1.2;
const ONCE = 0.6;
/** Up from this share of its mentions inside of a phrase a word is a part of it. */
const ALONE = 0.8;
const LONGER = 1.01;
/** More names of bodies and places than this are not the matter. */
const MOST_NAMES = 3;

type Needs = Pick<Layers, 'blocks' | 'sentences' | 'morphemes' | 'entities' | 'referents'>;

/** What keywords are made with; read once by {@link keywordWords}. */
export interface KeywordWords {
  readonly background: Background;
  readonly weak: (word: string) => boolean;
}

/** Reads the background and the weak words, once for a lexicon: `keywordWords(lexicon).weak('관계자')`. */
export function keywordWords(lexicon: Lexicon): KeywordWords {
  return { background: readBackground(lexicon), weak: remembered(weakWords(lexicon)) };
}

/** The keywords of a release, and the weight of every word that could be one, for its sentences. */
export interface Weighed {
  readonly keywords: readonly Sourced<Keyword>[];
  /** The words of each sentence with their weights, by index of the sentence. */
  readonly sentences: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

interface Candidate {
  readonly key: string;
  readonly terms: Term[];
  readonly first: Term;
  /** How often it counts as told, each of its terms by where it stands. */
  times: number;
  /** How much it weighs in a sentence; 0 until it is told apart from what makes no keyword. */
  weight: number;
  /** The same as a keyword. */
  score: number;
}

/**
 * The words that tell what a release is about: BM25 against releases at large, compounds and phrases as written.
 *
 * @example "어촌 정주여건 개선 기본계획" told twice → 어촌 정주여건 개선, 기본계획 …
 */
export function weighKeywords(text: string, layers: Needs, { background, weak }: KeywordWords): Weighed {
  const { entities } = layers;
  const nameOf = new Map<number, string>();
  for (const { name, kind, mentions } of layers.referents) {
    if (kind !== 'person') for (const mention of mentions) nameOf.set(mention, name);
  }
  const candidates = new Map<string, Candidate>();
  let counted = 0;
  const places = placesOf(layers);
  for (const term of termsOf(text, layers)) {
    if (!isTelling(text, term, weak)) continue;
    const key = wordKey(
      (term.entity === undefined ? undefined : nameOf.get(term.entity)) ?? text.slice(term.start, term.end),
    );
    const times = places(term);
    const candidate = candidates.get(key);
    if (candidate === undefined) candidates.set(key, { key, terms: [term], first: term, times, weight: 0, score: 0 });
    else {
      candidate.terms.push(term);
      candidate.times += times;
    }
    counted += times;
  }
  const told = [...candidates.values()].filter(({ first, terms }) => first.words === 1 || terms.length > 1);
  const saturated = saturation(counted);
  for (const candidate of told) {
    const { first, times } = candidate;
    candidate.weight = saturated(times) * background.rarity(text.slice(first.start, first.end), first.parts);
    candidate.score = candidate.weight * kindWeight(first, entities) * shapeWeight(candidate, places);
  }
  absorb(text, told, candidates);
  told.sort((left, right) => right.score - left.score || left.first.start - right.first.start);
  return {
    keywords: choose(told, entities).map((candidate) => keywordOf(text, candidate)),
    sentences: bySentence(told),
  };
}

/** A mention in the headline counts more than one in the lead, and that more than one further down. */
function placesOf({ blocks, sentences }: Needs): (term: Term) => number {
  const lead = sentences.find(({ block }) => ['paragraph', 'bullet'].includes(blocks[block]?.role ?? ''));
  return ({ sentence }) => {
    const block = sentences[sentence]?.block ?? -1;
    const role = blocks[block]?.role;
    if (role === 'headline') return IN_HEADLINE;
    return role === 'sub-headline' || block === lead?.block ? IN_LEAD : 1;
  };
}

/** Weak words make no keyword and begin none; made into a compound they may: 기본계획. */
function isTelling(text: string, term: Term, weak: (word: string) => boolean): boolean {
  const surface = text.slice(term.start, term.end);
  if (term.words === 1 && !/\s/u.test(surface)) return !weak(surface);
  const words = surface.split(/\s/u);
  const first = words[0] ?? '';
  if (term.entity !== undefined) return !weak(first);
  const last = words.at(-1) ?? '';
  if (words.length === 1) return !weak(first);
  return !weak(first) && words.some((word) => !weak(word)) && last.length > 1;
}

function kindWeight({ entity }: Term, entities: readonly Entity[]): number {
  const type = entity === undefined ? undefined : entities[entity]?.type;
  if (type === undefined) return 1;
  return type === 'PROGRAM' || type === 'EVENT' || type === 'LAW' ? PROGRAM_WEIGHT : NAME_WEIGHT;
}

/** Compounds tell more than plain words, and what is told once further down is a detail. */
function shapeWeight({ first, terms }: Candidate, places: (term: Term) => number): number {
  const whole =
    first.words > 1 ? 1.1 + 0.15 * (first.words - 1) : first.parts.length > 1 || first.end - first.start > 3 ? 1.2 : 1;
  return terms.length === 1 && places(first) === 1 ? ONCE * whole : whole;
}

/** A phrase takes the place of those of its words that hardly ever stand without it: 어촌 정주여건 개선 of 정주여건. */
function absorb(text: string, told: readonly Candidate[], candidates: ReadonlyMap<string, Candidate>): void {
  for (const candidate of told) {
    const { key, first, terms } = candidate;
    if (first.words < 2) continue;
    const words = text.slice(first.start, first.end).split(/\s/u);
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= words.length; to += 1) {
        const part = wordKey(words.slice(from, to).join(''));
        const inside = candidates.get(part);
        if (part === key || inside === undefined || inside.first.entity !== undefined) continue;
        if (inside.terms.length * ALONE > terms.length) continue;
        candidate.score = Math.max(candidate.score, LONGER * inside.score);
      }
    }
  }
}

/** The best ones, of which none holds another one: of 정주여건 개선 and 정주여건 only the better. */
function choose(told: readonly Candidate[], entities: readonly Entity[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let names = 0;
  for (const candidate of told) {
    if (chosen.length >= MOST) break;
    const { key, first } = candidate;
    if (chosen.some((other) => other.key.includes(key) || key.includes(other.key))) continue;
    const isName = first.entity !== undefined && kindWeight(first, entities) < 1;
    if (isName && names >= MOST_NAMES) continue;
    if (isName) names += 1;
    chosen.push(candidate);
  }
  return chosen;
}

function keywordOf(text: string, { terms, first, score }: Candidate): Sourced<Keyword> {
  const surface = (term: Term) => collapsed(text, term);
  const same = terms.filter((term) => surface(term) === surface(first)).slice(1, MOST_PLACES);
  return sourced({ text: surface(first), score: Math.round(score * 1000) / 1000 }, first, ...same);
}

function bySentence(told: readonly Candidate[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const sentences = new Map<number, Map<string, number>>();
  for (const { key, terms, first, weight } of told) {
    if (first.words > 1) continue;
    for (const { sentence } of terms) {
      const words = sentences.get(sentence);
      if (words === undefined) sentences.set(sentence, new Map([[key, weight]]));
      else words.set(key, weight);
    }
  }
  return sentences;
}
