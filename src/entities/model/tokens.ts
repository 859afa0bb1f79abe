import { type Morpheme, type Name, TAGS } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import type { Cues } from './cues.ts';

/** The words around and the parts of one eojeol, shared by its morphemes. */
export interface Eojeol {
  readonly first: FormFacts;
  last: FormFacts;
  particle: string;
  next: FormFacts;
  readonly previous: FormFacts;
  readonly previousParticle: string;
}

/** What follows from a form alone; one object for each form, as long as it is remembered. */
export interface FormFacts {
  /** Counts the objects, from 1; 0 is the absent word. */
  readonly id: number;
  readonly form: string;
  readonly shape: string;
  readonly person: string;
  readonly gazetteer: readonly string[];
}

/** One morpheme with everything that the features look at. */
export interface Token extends Span {
  readonly facts: FormFacts;
  readonly tag: string;
  /** Which tag it is: 1 for the first of `TAGS`, 0 for none. */
  readonly tagCode: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** The type of the name that it lies in, `+` behind all but the first morpheme, `?` before an uncertain one. */
  readonly name: string;
  /** The bracket or quotation mark that is open here. */
  readonly bracket: string;
  readonly word: Eojeol;
}

const TAG_CODES: ReadonlyMap<string, number> = new Map(TAGS.map((tag, index) => [tag, index + 1]));
const NO_FACTS: FormFacts = { id: 0, form: '', shape: '', person: '', gazetteer: [] };
const NO_WORD: Eojeol = {
  first: NO_FACTS,
  last: NO_FACTS,
  particle: '',
  next: NO_FACTS,
  previous: NO_FACTS,
  previousParticle: '',
};
const OPENING_QUOTE = /^[‘“「『《〈]$/u;
const CLOSING_MARK = /^[)）’”」』》〉]$/u;

/** What stands before the first and behind the last morpheme. */
export const EDGE: Token = {
  start: 0,
  end: 0,
  facts: NO_FACTS,
  tag: '',
  tagCode: 0,
  spaced: true,
  name: '',
  bracket: '',
  word: NO_WORD,
};

/**
 * The morphemes of one sentence as the model sees them.
 *
 * @param names sorted; those outside the sentence are not looked at
 * @example 이 of "하병필이" has the word { first: '하병필', last: '이', particle: '이' }
 */
export function readTokens(morphemes: readonly Morpheme[], names: readonly Name[], cues: Cues): readonly Token[] {
  const tokens: Token[] = [];
  let next = firstEndingAfter(names, morphemes[0]?.start ?? 0);
  let word: Eojeol = { ...NO_WORD };
  let previousEnd = -1;
  let bracket = '';
  for (const { form, tag, start, end } of morphemes) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const spaced = start > previousEnd;
    const facts = cues.facts(form);
    if (spaced) word = wordAfter(word, facts);
    else word.last = facts;
    if (tag.startsWith('J')) word.particle = form;
    previousEnd = Math.max(previousEnd, end);
    if (form === '(' || form === '（') bracket = '(';
    else if (OPENING_QUOTE.test(form)) bracket = '‘';
    else if (CLOSING_MARK.test(form)) bracket = '';
    const name = nameFeature(names[next], start);
    const tagCode = TAG_CODES.get(tag) ?? 0;
    tokens.push({ start, end, facts, tag, tagCode, spaced, name, bracket, word });
  }
  return tokens;
}

function wordAfter(previous: Eojeol, facts: FormFacts): Eojeol {
  previous.next = facts;
  const { last, particle } = previous;
  return { first: facts, last: facts, particle: '', next: NO_FACTS, previous: last, previousParticle: particle };
}

function nameFeature(name: Name | undefined, start: number): string {
  if (name === undefined || name.start > start || start >= name.end) return '';
  return `${name.uncertain === true ? '?' : ''}${name.type}${start === name.start ? '' : '+'}`;
}

/** Index of the first name that ends after the offset. */
function firstEndingAfter(names: readonly Name[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
