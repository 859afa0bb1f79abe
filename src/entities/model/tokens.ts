import type { Morpheme, Name } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import type { Cues } from './cues.ts';
import { shapeOf } from './shape.ts';

/** The words around and the parts of one eojeol, shared by its morphemes. */
interface Word {
  readonly first: string;
  last: string;
  particle: string;
  next: string;
  readonly previous: string;
  readonly previousParticle: string;
}

/** One morpheme with everything that the features look at. */
export interface Token extends Span {
  readonly form: string;
  readonly tag: string;
  readonly shape: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** The type of the name that it lies in, `+` behind all but the first morpheme, `?` before an uncertain one. */
  readonly name: string;
  readonly person: string;
  readonly gazetteer: readonly string[];
  /** The bracket or quotation mark that is open here. */
  readonly bracket: string;
  readonly word: Word;
}

const NO_WORD: Word = { first: '', last: '', particle: '', next: '', previous: '', previousParticle: '' };
const OPENING_QUOTE = /^[‘“「『《〈]$/u;
const CLOSING_MARK = /^[)）’”」』》〉]$/u;

/** What stands before the first and behind the last morpheme. */
export const EDGE: Token = {
  start: 0,
  end: 0,
  form: '',
  tag: '',
  shape: '',
  spaced: true,
  name: '',
  person: '',
  gazetteer: [],
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
  let word: Word = { ...NO_WORD };
  let previousEnd = -1;
  let bracket = '';
  for (const { form, tag, start, end } of morphemes) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const spaced = start > previousEnd;
    if (spaced) word = wordAfter(word, form);
    else word.last = form;
    if (tag.startsWith('J')) word.particle = form;
    previousEnd = Math.max(previousEnd, end);
    if (form === '(' || form === '（') bracket = '(';
    else if (OPENING_QUOTE.test(form)) bracket = '‘';
    else if (CLOSING_MARK.test(form)) bracket = '';
    const person = cues.person(form);
    const name = nameFeature(names[next], start);
    const gazetteer = cues.gazetteer(form);
    tokens.push({ start, end, form, tag, shape: shapeOf(form), spaced, name, person, gazetteer, bracket, word });
  }
  return tokens;
}

function wordAfter(previous: Word, form: string): Word {
  previous.next = form;
  const { last, particle } = previous;
  return { first: form, last: form, particle: '', next: '', previous: last, previousParticle: particle };
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
