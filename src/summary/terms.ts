import type { BlockRole, Entity, EntityType, Layers, Morpheme, Tag } from '../core/layers.ts';
import { firstAtOrAfter, isSpace, type Span, within } from '../core/span.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** Where a release tells its matter. */
const TOLD: readonly BlockRole[] = ['headline', 'sub-headline', 'heading', 'paragraph', 'bullet', 'note'];
/** Names that a keyword may be; of the others (a person, an amount) none of the words may be one. */
const NAMES: readonly EntityType[] = ['AGENCY', 'ORG', 'REGION', 'LAW', 'EVENT', 'PROGRAM', 'FACILITY'];
const NOUNS: ReadonlySet<Tag> = new Set(['NNG', 'NNP', 'SL', 'XPN', 'XSN']);
/** Behind a noun that is a predicate with it: 개최하다. */
const PREDICATES: ReadonlySet<Tag> = new Set(['XSV', 'XSA', 'VV', 'VA']);
/** A number of an order is no matter: 제1차, 제46조. */
const NUMBERED = /^제?\d+[가-힣]$/u;
/** Words of another language, unlike abbreviations (ICCS): Crime. */
const FOREIGN = /^[A-Za-z.-]*[a-z][A-Za-z.-]*$/u;
const LONGEST_WORD = 24;
/** A phrase has no more words than this. */
const MOST_WORDS = 4;

/** A noun as written, a name or a phrase of them. */
export interface Term extends Span {
  /** The nouns that it is made of: 정주, 여건. */
  readonly parts: readonly string[];
  /** Of how many words it is: 2 for 정주여건 개선. */
  readonly words: number;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** The index into `entities`, where it is a name. */
  readonly entity?: number;
}

/** Tells the words that make no keyword: `weakWords(lexicon)('관계자')` and `('과학적')` are true. */
export function weakWords(lexicon: Lexicon): (word: string) => boolean {
  const names = (wanted: string) =>
    lexicon.table('summary-words').flatMap(({ name, type }) => (type === wanted ? [name] : []));
  const weak = new Set(names('weak-word'));
  const endings = names('weak-ending');
  const kept = names('kept-ending');
  const ends = (word: string, list: readonly string[]) => list.some((ending) => word.endsWith(ending));
  return (word) =>
    weak.has(word) || NUMBERED.test(word) || FOREIGN.test(word) || (ends(word, endings) && !ends(word, kept));
}

/**
 * The nouns, names and noun phrases of the sentences that tell the matter; a phrase stands beside its words.
 *
 * @example "어촌 정주여건 개선을 위한" → 어촌, 정주여건, 개선, 어촌 정주여건, 정주여건 개선, 어촌 정주여건 개선
 */
export function termsOf(
  text: string,
  { blocks, sentences, morphemes, entities }: Pick<Layers, 'blocks' | 'sentences' | 'morphemes' | 'entities'>,
): readonly Term[] {
  const terms: Term[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const role = blocks[sentence.block]?.role;
    if (role === undefined || !TOLD.includes(role)) continue;
    const words = wordsOf(text, within(morphemes, sentence), { entities, sentence: index });
    for (let first = 0; first < words.length; first += 1) addPhrases(terms, text, words, first);
  }
  return terms;
}

/** Adds the phrases that begin with a word, the word itself first. */
function addPhrases(terms: Term[], text: string, words: readonly Term[], first: number): void {
  let phrase: Term | undefined;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const word = words[first + count];
    if (word === undefined) break;
    if (phrase === undefined) phrase = word;
    else {
      if (word.start !== phrase.end + 1 || !isSpace(text.charCodeAt(phrase.end))) break;
      const { start, sentence } = phrase;
      phrase = { start, end: word.end, parts: [...phrase.parts, ...word.parts], words: count + 1, sentence };
    }
    if (phrase.end - phrase.start > 2 * LONGEST_WORD) break;
    terms.push(phrase);
  }
}

function wordsOf(
  text: string,
  morphemes: readonly Morpheme[],
  { entities, sentence }: { readonly entities: readonly Entity[]; readonly sentence: number },
): readonly Term[] {
  const words: Term[] = [];
  for (let at = 0; at < morphemes.length; ) {
    const first = morphemes[at];
    if (first === undefined) break;
    const index = entityAt(entities, first);
    const entity = index === undefined ? undefined : entities[index];
    if (index !== undefined && entity !== undefined) {
      let next = at + 1;
      while ((morphemes[next]?.start ?? Number.POSITIVE_INFINITY) < entity.end) next += 1;
      if (NAMES.includes(entity.type) && entity.end - entity.start <= LONGEST_WORD) {
        const { start, end } = entity;
        words.push({ start, end, parts: [text.slice(start, end)], words: 1, sentence, entity: index });
      }
      at = next;
      continue;
    }
    let next = at;
    let end = first.start;
    while (next < morphemes.length) {
      const morpheme = morphemes[next];
      if (morpheme === undefined || !isPart(morpheme, next > at, end)) break;
      if (next > at && entityAt(entities, morpheme) !== undefined) break;
      end = morpheme.end;
      next += 1;
    }
    const { start } = first;
    if (next > at && isWord(text, start, end, morphemes[next])) {
      words.push({ start, end, parts: nounsOf(morphemes, at, next), words: 1, sentence });
    }
    at = Math.max(next, at + 1);
  }
  return words;
}

function nounsOf(morphemes: readonly Morpheme[], from: number, to: number): readonly string[] {
  const nouns: string[] = [];
  for (let at = from; at < to; at += 1) {
    const morpheme = morphemes[at];
    if (morpheme !== undefined && NOUNS.has(morpheme.tag)) nouns.push(morpheme.form);
  }
  return nouns;
}

/** Nouns that touch are one word as written; digits and hyphens count inside of one: K-방산, 5G. */
function isPart({ tag, start, form }: Morpheme, inside: boolean, end: number): boolean {
  if (inside && start > end) return false;
  return NOUNS.has(tag) || (inside && (tag === 'SN' || (tag === 'SO' && form === '-')));
}

/** Neither a piece of a longer run (2차관의 차관) nor a predicate (개최했다). */
function isWord(text: string, start: number, end: number, next: Morpheme | undefined): boolean {
  if (end - start < 2 || end - start > LONGEST_WORD || !/[가-힣A-Za-z]$/u.test(text.slice(start, end))) return false;
  if (start > 0 && /[\p{L}\p{N}@/.]/u.test(text.charAt(start - 1))) return false;
  return next === undefined || next.start > end || !(PREDICATES.has(next.tag) || NOUNS.has(next.tag));
}

function entityAt(entities: readonly Entity[], { start }: Span): number | undefined {
  const index = firstAtOrAfter(entities, start + 1) - 1;
  const entity = entities[index];
  return entity !== undefined && entity.end > start ? index : undefined;
}
