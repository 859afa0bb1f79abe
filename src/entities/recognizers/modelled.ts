import { ENTITY_TYPES, type EntityType, type Morpheme, type Name } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import type { Candidate } from '../candidate.ts';
import type { Cues } from '../model/cues.ts';
import { decode } from '../model/decode.ts';
import { readTokens, type Token } from '../model/tokens.ts';
import type { EntityModel } from '../model/weights.ts';
import { isCredible } from './credible.ts';

/** A reading in Latin letters behind a person's name belongs to it: 윌 미들턴(Will Middleton). */
const READING = /^\s?[(（][A-Za-zÀ-ž][A-Za-zÀ-ž .'’-]{1,40}[)）]/u;
const LONGEST_READING = 46;

/** What the model works on beside the text. */
export interface ModelledInput {
  readonly text: string;
  readonly morphemes: readonly Morpheme[];
  readonly names: readonly Name[];
  /** Spans that no proposal may touch: dates, times, money, quantities. */
  readonly taken: readonly Span[];
}

/**
 * What the model finds and neither dictionary nor rule knows: unseen persons, bodies, companies, places, titles beside a
 * person. A proposal that cuts a name in two is dropped; one that goes beyond names needs more certainty.
 *
 * @example 가람신소재협의회 in "가람신소재협의회는 3일 …"
 */
export function modelledEntities(input: ModelledInput, cues: Cues, model: EntityModel): readonly Candidate[] {
  const { text, morphemes, names, taken } = input;
  const owners = ownersOf(text.length, names);
  const blocked = new Uint8Array(text.length);
  for (const { start, end } of taken) blocked.fill(1, start, end);
  const found: Candidate[] = [];
  const titles: Candidate[] = [];
  const surnames = new Set<number>();
  for (const sentence of bySentence(morphemes)) {
    const tokens = readTokens(sentence, names, cues);
    for (const { end, facts, tag } of tokens) if (facts.person === 'surname' && tag.startsWith('N')) surnames.add(end);
    for (const proposal of decode(model, tokens)) {
      const { type, score } = proposal;
      const { start, end } = spanOf(tokens, proposal.first, proposal.last);
      if (!isEntityType(type) || blocked.subarray(start, end).includes(1)) continue;
      const inside = namesInside(owners, names, start, end);
      if (inside === undefined || score < leastScore(model, type, inside > 0)) continue;
      if (!isCredible(text.slice(start, end), proposal, tokens, cues)) continue;
      const evidence = { by: 'model', model: model.name, score: Math.round(score * 1000) / 1000 } as const;
      (type === 'TITLE' ? titles : found).push({
        ...completed(text, type, start, end, names, owners),
        type,
        evidence,
        priority: -1,
      });
    }
  }
  return [...found, ...titlesBesidePersons(text, titles, [...names, ...found], surnames)];
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  let end = 0;
  for (let index = first; index <= last; index += 1) end = Math.max(end, tokens[index]?.end ?? 0);
  return { start: tokens[first]?.start ?? 0, end };
}

/** With the reading behind a person's name, and with the region that stands before a region: 인천광역시 중구 북성동. */
function completed(
  text: string,
  type: EntityType,
  start: number,
  end: number,
  names: readonly Name[],
  owners: Int32Array,
): Span {
  if (type === 'PERSON') {
    const reading = READING.exec(text.slice(end, end + LONGEST_READING));
    return { start, end: end + (reading?.[0].length ?? 0) };
  }
  const before = type === 'REGION' && text[start - 1] === ' ' ? names[(owners[start - 2] ?? 0) - 1] : undefined;
  return before?.type === 'REGION' ? { start: before.start, end } : { start, end };
}

/** The titles that stand beside a person or a surname; the office alone (과장급 간부) is no mention of anybody. */
function titlesBesidePersons(
  text: string,
  titles: readonly Candidate[],
  others: readonly (Span & { readonly type: EntityType })[],
  surnames: ReadonlySet<number>,
): readonly Candidate[] {
  const starts = new Set<number>();
  const ends = new Set<number>(surnames);
  for (const { type, start, end } of others) {
    if (type !== 'PERSON') continue;
    starts.add(start);
    ends.add(end);
  }
  return titles.filter(({ start, end }) => {
    const space = text[end] === ' ' ? 1 : 0;
    return (text[start - 1] === ' ' && ends.has(start - 1)) || starts.has(end + space);
  });
}

/** How certain a proposal has to be. */
function leastScore({ least }: EntityModel, type: EntityType, beyondNames: boolean): number {
  const score = least.get(type) ?? Number.POSITIVE_INFINITY;
  return beyondNames ? Math.max(score, least.get('beyond') ?? 1) : score;
}

/** How many names lie wholly inside; `undefined` where one sticks out or is the same span. */
function namesInside(owners: Int32Array, names: readonly Name[], start: number, end: number): number | undefined {
  const inside = new Set<number>();
  for (let offset = start; offset < end; offset += 1) {
    const owner = owners[offset] ?? 0;
    if (owner > 0) inside.add(owner - 1);
  }
  for (const index of inside) {
    const name = names[index];
    if (name === undefined) continue;
    if (name.start < start || name.end > end || (name.start === start && name.end === end)) return undefined;
  }
  return inside.size;
}

/** For each character one more than the index of the certain name that it belongs to; 0 for none. */
function ownersOf(length: number, names: readonly Name[]): Int32Array {
  const owners = new Int32Array(length);
  for (const [index, { start, end, uncertain }] of names.entries()) {
    if (uncertain !== true) owners.fill(index + 1, start, end);
  }
  return owners;
}

/** The morphemes of each sentence; they are in order. */
function* bySentence(morphemes: readonly Morpheme[]): Generator<readonly Morpheme[]> {
  let from = 0;
  for (let index = 1; index <= morphemes.length; index += 1) {
    if (index < morphemes.length && morphemes[index]?.sentence === morphemes[from]?.sentence) continue;
    yield morphemes.slice(from, index);
    from = index;
  }
}

function isEntityType(type: string): type is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(type);
}
