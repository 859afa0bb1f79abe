import { EDGE, type FormFacts, type Token } from './tokens.ts';

/** Receives one feature: what is looked at and what stands there. */
export type Visit = (template: string, value: string) => void;

/** A token with its neighbours, two on each side. */
export interface Window {
  readonly before2: Token;
  readonly before: Token;
  readonly token: Token;
  readonly after: Token;
  readonly after2: Token;
}

/** The features that a word gives at one place of the window; what they say together need only be summed up once for the word. */
export interface WordFeatures {
  readonly word: (window: Window) => FormFacts;
  readonly visit: (facts: FormFacts, show: Visit) => void;
}

/** A feature that is a word itself. */
export interface WordFeature {
  readonly template: string;
  readonly word: (window: Window) => FormFacts;
}

/** A feature with few values. */
export interface ValueFeature {
  readonly template: string;
  readonly value: (window: Window) => string;
}

/** A feature of two neighbouring words; there are too many of them to be kept. */
export interface PairFeature {
  readonly template: string;
  readonly first: (window: Window) => string;
  readonly second: (window: Window) => string;
}

// All features of a token; training and use look at these and nothing else. A template's name says what is looked at, `-2`…`+2` how
// many morphemes to the left or right. Empty values are left out.

/** The features of the words in and around the window. */
export const WORDS: readonly WordFeatures[] = [
  { word: ({ token }) => token.facts, visit: visitForm },
  { word: ({ before }) => before.facts, visit: (facts, show) => visitNeighbour(facts, '-1', show) },
  { word: ({ after }) => after.facts, visit: (facts, show) => visitNeighbour(facts, '+1', show) },
];

/** The words that are looked at as they are. */
export const FORMS: readonly WordFeature[] = [
  { template: 'form-2', word: ({ before2 }) => before2.facts },
  { template: 'form+2', word: ({ after2 }) => after2.facts },
  { template: 'word first', word: ({ token }) => token.word.first },
  { template: 'word last', word: ({ token }) => token.word.last },
  { template: 'next word', word: ({ token }) => token.word.next },
  { template: 'previous word', word: ({ token }) => token.word.previous },
];

/** The features with few values. */
export const VALUES: readonly ValueFeature[] = [
  { template: 'bias', value: () => '1' },
  { template: 'tag-2', value: ({ before2 }) => before2.tag },
  { template: 'tag+2', value: ({ after2 }) => after2.tag },
  { template: 'space', value: ({ token }) => (token.spaced ? '1' : '0') },
  { template: 'space+1', value: ({ after }) => (after.spaced ? '1' : '0') },
  { template: 'name-1', value: ({ before }) => before.name },
  { template: 'name', value: ({ token }) => token.name },
  { template: 'name+1', value: ({ after }) => after.name },
  { template: 'particle', value: ({ token }) => token.word.particle },
  { template: 'previous particle', value: ({ token }) => token.word.previousParticle },
  { template: 'bracket', value: ({ token }) => token.bracket },
];

/** The features of neighbouring words. */
export const PAIRS: readonly PairFeature[] = [
  { template: 'form-1 form', first: ({ before }) => before.facts.form, second: ({ token }) => token.facts.form },
  { template: 'form form+1', first: ({ token }) => token.facts.form, second: ({ after }) => after.facts.form },
];

/** The features of the tags of a token and its neighbours. */
export function visitTags({ before, token, after }: Window, show: Visit): void {
  show('tag-1', before.tag);
  show('tag', token.tag);
  show('tag+1', after.tag);
  show('tag-1 tag', `${before.tag} ${token.tag}`);
  show('tag tag+1', `${token.tag} ${after.tag}`);
  show('tag-1 tag tag+1', `${before.tag} ${token.tag} ${after.tag}`);
}

/** What {@link visitTags} follows from, as one small number: there are fewer than 64 tags. */
export function tagsKey({ before, token, after }: Window): number {
  return (before.tagCode * 64 + token.tagCode) * 64 + after.tagCode;
}

/** The window around a token of a sentence; beyond its ends stands {@link EDGE}. */
export function windowAt(tokens: readonly Token[], index: number): Window {
  return {
    before2: tokens[index - 2] ?? EDGE,
    before: tokens[index - 1] ?? EDGE,
    token: tokens[index] ?? EDGE,
    after: tokens[index + 1] ?? EDGE,
    after2: tokens[index + 2] ?? EDGE,
  };
}

/**
 * Shows all features of one token of a sentence.
 *
 * @example for 하병필 in "도지사권한대행 하병필이": form-1 도지사권한대행, name-1 TITLE, particle 이, person 2++ …
 */
export function visitFeatures(tokens: readonly Token[], index: number, visit: Visit): void {
  const window = windowAt(tokens, index);
  const show = shown(visit);
  for (const { word, visit: visitWord } of WORDS) visitWord(word(window), show);
  for (const { template, word } of FORMS) show(template, word(window).form);
  for (const { template, value } of VALUES) show(template, value(window));
  visitTags(window, show);
  for (const { template, first, second } of PAIRS) visit(template, `${first(window)} ${second(window)}`);
}

/** A visitor that empty values do not reach. */
export function shown(visit: Visit): Visit {
  return (template, value) => {
    if (value !== '') visit(template, value);
  };
}

function visitForm({ form, shape, person, gazetteer }: FormFacts, show: Visit): void {
  show('form', form);
  show('shape', shape);
  show('person', person);
  for (const kind of gazetteer) show('gazetteer', kind);
  for (let length = 1; length <= 3 && length <= form.length; length += 1) {
    show(`prefix${length}`, form.slice(0, length));
    show(`suffix${length}`, form.slice(-length));
  }
}

function visitNeighbour({ form, shape, person }: FormFacts, place: '-1' | '+1', show: Visit): void {
  show(`form${place}`, form);
  show(`shape${place}`, shape);
  show(`person${place}`, person);
  if (form.length > 1) show(`suffix2${place}`, form.slice(-2));
}
