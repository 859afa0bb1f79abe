import { byRule } from '../../core/evidence.ts';
import type { Block, EntityType, Name } from '../../core/layers.ts';
import { firstAtOrAfter } from '../../core/span.ts';
import type { Candidate } from '../candidate.ts';
import { firstOfPhrase, type Word, wordsIn } from './noun-phrase.ts';
import { headOf, type ThingHeads } from './thing-heads.ts';

/** A quoted name, to be found again. */
interface Quoted {
  readonly form: string;
  readonly type: EntityType;
}

/** Quoted names are looked up by so many characters, and no more of them than this begin alike. */
const KEY = 3;
const MOST_ALIKE = 20;
const QUOTED = /[‘'“"『「｢⌈<〈《]([^‘’'“”"『』「」｢｣⌈⌋<>〈〉《》\n]{3,60})[’'”"』」｣⌋>〉》]/gu;
/** A sentence that ends in such a word is no name: "… 추진할 계획". */
const CLAUSE = /(?:[할갈될룰릴]|[있없받넣찾맡]을|하는|되는|있는|했던)\s?$/u;
/** 사회의, 위원회의: a noun in 회 with 의, no 회의. */
const GENITIVE = /(?:사회|위원회|협회|학회|의회|교회|국회|협의회|연합회|중앙회|총회|대회|기회)의$/u;
const PLAN_LABEL = /^\d+\s?(?:대|개|가지)\s/u;
/** The words that only come with named programmes and hold good for an unquoted one: 제3차 기본계획. */
const NUMBERED = /^(?:제\d+(?:[·~∼-]\d+)?[차기회]|\d{4}년도?|\d{4})$/u;
/** A name in Latin letters that is given in brackets belongs to the name. */
const READING = /^\s?\([A-Z][A-Za-z0-9 .,&'’-]{1,45}\)/u;
const DRAFT = /^\s?\((?:안|\d{4}\s?[-~∼–]\s?\d{2,4}|[`'’‘]\d{2}\s?[~∼-]\s?[`'’‘]?\d{2}년?)\)/u;

/**
 * Named events, programmes and places: in quotation marks, by how they end, behind a region, and where a quoted name
 * stands again.
 *
 * @example ‘제21차 비상경제 회의’ → EVENT; 제3기 국가행동계획(안) → PROGRAM; 목포역, 국방부 대회의실 → FACILITY
 */
export function namedThings(
  text: string,
  blocks: readonly Block[],
  names: readonly Name[],
  heads: ThingHeads,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const quoted = new Map<string, Quoted[]>();
  const regions = new Set(names.flatMap(({ type, start, end }) => (type === 'REGION' ? [text.slice(start, end)] : [])));
  for (const block of blocks) {
    if (block.role === 'furniture' || block.role === 'image') continue;
    for (const match of text.slice(block.start, block.end).matchAll(QUOTED)) {
      const form = match[1] ?? '';
      const type = typeOfQuoted(form, heads);
      if (type === undefined || form.trim() !== form) continue;
      const start = block.start + match.index + 1;
      remember(quoted, { form, type });
      found.push({ start, end: start + form.length, type, evidence: byRule('entities.quoted-thing'), priority: 0 });
    }
  }
  for (const block of blocks) {
    if (block.role === 'furniture' || block.role === 'image') continue;
    const words = wordsIn(text, block.content);
    for (const [index, word] of words.entries()) {
      const thing = phraseAt(text, words, index, names, heads) ?? placeAt(text, word, names, regions, heads);
      if (thing !== undefined) found.push(thing);
      const again = againAt(text, word, quoted);
      if (again !== undefined) found.push(again);
    }
  }
  return found;
}

function remember(quoted: Map<string, Quoted[]>, name: Quoted): void {
  const key = name.form.slice(0, KEY);
  const list = quoted.get(key) ?? [];
  quoted.set(key, list);
  if (list.length >= MOST_ALIKE || list.some(({ form }) => form === name.form)) return;
  list.push(name);
  list.sort((left, right) => right.form.length - left.form.length);
}

function typeOfQuoted(form: string, heads: ThingHeads): EntityType | undefined {
  const plain = form.replace(/\s?[(（][^()（）]*[)）]$/u, '');
  const found = headOf(plain, heads);
  if (found === undefined || plain.length < found.head.length + 2 || PLAN_LABEL.test(plain)) return undefined;
  return CLAUSE.test(plain.slice(0, -found.head.length)) ? undefined : found.type;
}

/** A name that ends in the noun of this word, with the nouns before it; a programme only with a number or year. */
function phraseAt(
  text: string,
  words: readonly Word[],
  index: number,
  names: readonly Name[],
  heads: ThingHeads,
): Candidate | undefined {
  const word = words[index];
  if (word === undefined || word.form.length > 40) return undefined;
  for (const end of heads.particles.nounEnds(text, word.start, word.end)) {
    const form = text.slice(word.start, end);
    const found = headOf(form, heads);
    if (found === undefined || GENITIVE.test(form)) continue;
    const venue = found.type === 'FACILITY' ? nameEndingAt(names, word.start - 1) : undefined;
    if (isNamed(names, word)) return undefined;
    const isBarred = (other: Word) => isNamed(names, other);
    const first = words[firstOfPhrase(text, words, index, heads.particles, isBarred)];
    const isVenue =
      venue !== undefined &&
      (venue.type === 'AGENCY' || venue.type === 'ORG') &&
      text.charAt(venue.end) === ' ' &&
      heads.generic.has(form);
    const start = isVenue ? venue.start : (first?.start ?? word.start);
    if (start === word.start && heads.generic.has(form)) return undefined;
    if (heads.generic.has(form) && /[·・‧ㆍ-]/u.test(text.charAt(word.start - 1))) return undefined;
    if (found.type === 'PROGRAM' && !NUMBERED.test(first?.form ?? '')) return undefined;
    if (found.type === 'FACILITY' && start === word.start && form.length < found.head.length + 2) return undefined;
    const tail = (found.type === 'PROGRAM' ? DRAFT : READING).exec(text.slice(end, end + 50))?.[0].length ?? 0;
    return { start, end: end + tail, type: found.type, evidence: byRule('entities.thing-phrase'), priority: 0 };
  }
  return undefined;
}

/** 목포역, 여수·광양항: a region with the end of a place. */
function placeAt(
  text: string,
  word: Word,
  names: readonly Name[],
  regions: ReadonlySet<string>,
  { places, particles }: ThingHeads,
): Candidate | undefined {
  for (const end of particles.nounEnds(text, word.start, word.end)) {
    const place = places.find((form) => text.endsWith(form, end) && end - form.length - word.start >= 2);
    if (place === undefined || !text.startsWith(place, end - place.length)) continue;
    if (!regions.has(text.slice(word.start, end - place.length))) continue;
    let { start } = word;
    for (
      let before = nameEndingAt(names, start - 1);
      before?.type === 'REGION';
      before = nameEndingAt(names, start - 1)
    ) {
      if (!/[·・‧ㆍ]/u.test(text.charAt(start - 1))) break;
      start = before.start;
    }
    return { start, end, type: 'FACILITY', evidence: byRule('entities.place-of-region'), priority: 0 };
  }
  return undefined;
}

/** The longest quoted name that stands again at this word. */
function againAt(text: string, word: Word, quoted: ReadonlyMap<string, readonly Quoted[]>): Candidate | undefined {
  const found = quoted
    .get(text.slice(word.start, word.start + KEY))
    ?.find(({ form }) => text.startsWith(form, word.start));
  if (found === undefined) return undefined;
  const end = word.start + found.form.length;
  return { start: word.start, end, type: found.type, evidence: byRule('entities.thing-again'), priority: 0 };
}

function nameEndingAt(names: readonly Name[], offset: number): Name | undefined {
  const name = names[firstAtOrAfter(names, offset) - 1];
  return name?.end === offset ? name : undefined;
}

function isNamed(names: readonly Name[], { start, end }: Word): boolean {
  const index = firstAtOrAfter(names, end);
  const name = names[index - 1];
  return name !== undefined && name.end > start;
}
