import { EDGE, type Eojeol, type FormFacts, type Token } from './tokens.ts';

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

/** The features that a word gives at one place of the window or eojeol; what they say together need only be summed up once for the word. */
export interface WordFeatures<Around> {
  readonly word: (around: Around) => FormFacts;
  readonly visit: (facts: FormFacts, show: Visit) => void;
}

/** A feature with few values, most often the empty one. */
export interface ValueFeature<Around> {
  readonly template: string;
  readonly value: (around: Around) => string;
}

/** A feature of two neighbouring words; there are too many of them to be kept. */
export interface PairFeature {
  readonly template: string;
  readonly first: (window: Window) => FormFacts;
  readonly second: (window: Window) => FormFacts;
}

// All features of a token; training and use look at these and nothing else. A template's name says what is looked at, `-2`…`+2` how
// many morphemes to the left or right. Empty values are left out.

/** The features of the words in and around the window. */
export const WORDS: readonly WordFeatures<Window>[] = [
  { word: ({ token }) => token.facts, visit: visitForm },
  { word: ({ before }) => before.facts, visit: (facts, show) => visitNeighbour(facts, '-1', show) },
  { word: ({ after }) => after.facts, visit: (facts, show) => visitNeighbour(facts, '+1', show) },
  { word: ({ before2 }) => before2.facts, visit: ({ form }, show) => show('form-2', form) },
  { word: ({ after2 }) => after2.facts, visit: ({ form }, show) => show('form+2', form) },
];

/** The features with few values. */
export const VALUES: readonly ValueFeature<Window>[] = [
  { template: 'name-1', value: ({ before }) => before.name },
  { template: 'name', value: ({ token }) => token.name },
  { template: 'name+1', value: ({ after }) => after.name },
  { template: 'bracket', value: ({ token }) => token.bracket },
];

/** The features of the words in and around an eojeol, the same for all its tokens. */
export const EOJEOL_WORDS: readonly WordFeatures<Eojeol>[] = [
  { word: ({ first }) => first, visit: ({ form }, show) => show('word first', form) },
  { word: ({ last }) => last, visit: ({ form }, show) => show('word last', form) },
  { word: ({ next }) => next, visit: ({ form }, show) => show('next word', form) },
  { word: ({ previous }) => previous, visit: ({ form }, show) => show('previous word', form) },
];

/** The features of an eojeol with few values. */
export const EOJEOL_VALUES: readonly ValueFeature<Eojeol>[] = [
  { template: 'particle', value: ({ particle }) => particle },
  { template: 'previous particle', value: ({ previousParticle }) => previousParticle },
];

/** The features of neighbouring words. */
export const PAIRS: readonly PairFeature[] = [
  { template: 'form-1 form', first: ({ before }) => before.facts, second: ({ token }) => token.facts },
  { template: 'form form+1', first: ({ token }) => token.facts, second: ({ after }) => after.facts },
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

/** The features that every token has, of the tags further away and of white space. */
export function visitPlace({ before2, token, after, after2 }: Window, show: Visit): void {
  show('bias', '1');
  show('tag-2', before2.tag);
  show('tag+2', after2.tag);
  show('space', token.spaced ? '1' : '0');
  show('space+1', after.spaced ? '1' : '0');
}

/** What {@link visitPlace} follows from, as one small number. */
export function placeKey({ before2, token, after, after2 }: Window): number {
  return (before2.tagCode * 64 + after2.tagCode) * 4 + (token.spaced ? 2 : 0) + (after.spaced ? 1 : 0);
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
  for (const { template, value } of VALUES) show(template, value(window));
  visitTags(window, show);
  visitPlace(window, show);
  for (const { word, visit: visitWord } of EOJEOL_WORDS) visitWord(word(window.token.word), show);
  for (const { template, value } of EOJEOL_VALUES) show(template, value(window.token.word));
  for (const { template, first, second } of PAIRS) visit(template, `${first(window).form} ${second(window).form}`);
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
