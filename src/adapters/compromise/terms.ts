import type { FinishedDocument } from '../../core/finished.ts';
import type { Entity, EntityType, Morpheme } from '../../core/layers.ts';
import { bySpan, overlap, type Span, within } from '../../core/span.ts';
import type { Term } from './library.ts';
import { entityTags, wordTags } from './tags.ts';
import { wordListTags } from './words.ts';

/** What a view is made of; a `Document` has it, and so has what a stage is given. */
export type ViewInput = Pick<FinishedDocument, 'text' | 'sentences' | 'morphemes' | 'entities' | 'plans'>;

/** Under this key a term keeps what it came from. A symbol: it is copied with the term, and stays out of `json()`. */
export const KOREAN: unique symbol = Symbol('gongbo.term');

/** What a term came from; offsets are UTF-16 code units of the document's text. */
export interface TermOrigin extends Span {
  /** The text of the document, the same string in all terms. */
  readonly text: string;
  /** Position among all terms of the document. */
  readonly index: number;
  /** The morphemes under the term: one, or those of a name. */
  readonly morphemes: readonly Morpheme[];
}

/** A term of compromise that knows where it came from. */
export interface KoreanTerm extends Term {
  readonly [KOREAN]: TermOrigin;
}

/** Where a term came from; `undefined` for one that was inserted by hand (`append`, `replaceWith`). */
export function originOf(term: KoreanTerm | Term): TermOrigin | undefined {
  return KOREAN in term ? term[KOREAN] : undefined;
}

/** Names stand as one term each; amounts and dates stay apart, so that rules can look into them. */
const ONE_TERM: ReadonlySet<EntityType> = new Set([
  'AGENCY',
  'ORG',
  'PERSON',
  'TITLE',
  'REGION',
  'LAW',
  'PROGRAM',
  'FACILITY',
  'EVENT',
]);

/**
 * The terms of a document, sentence by sentence. What stands between two terms is the `pre` of the second, so that all terms
 * together are the text.
 *
 * @param fold how compromise levels the characters of a word
 * @example 개최했다 has the terms 개최, 하 (했), 았 (on the same character, without text of its own), 다
 */
export function termsOf(input: ViewInput, fold: (form: string) => string): KoreanTerm[][] {
  const { text, sentences } = input;
  const sorted = [...input.entities].sort(bySpan);
  const plans = input.plans.flatMap(({ start, end, mentions }) => [{ start, end }, ...mentions]);
  const items = input.plans.flatMap((plan) => plan.items);
  const document: KoreanTerm[][] = [];
  let index = 0;
  let written = 0;
  for (const sentence of sentences) {
    const morphemes = within(input.morphemes, sentence);
    const entities = within(sorted, sentence);
    const terms: KoreanTerm[] = [];
    const tagsBefore: (readonly string[])[] = [];
    const formsBefore: string[] = [];
    for (const unit of unitsOf(morphemes, entities)) {
      const [first] = unit.morphemes;
      if (first === undefined) continue;
      const from = Math.max(unit.start, written);
      const fused = unit.end <= written;
      const form = unit.morphemes.length === 1 ? first.form : text.slice(unit.start, unit.end);
      const tags = [
        ...wordTags(unit.entity === undefined ? first.tag : 'NNP'),
        ...(unit.entity === undefined ? wordListTags(first, tagsBefore, formsBefore) : []),
        ...entities.flatMap((entity) => tagsInside(entity, unit)),
        ...(plans.some((plan) => overlap(plan, unit) > 0) ? ['Plan'] : []),
        ...(items.some((item) => overlap(item, unit) > 0) ? ['PlanItem'] : []),
      ];
      terms.push({
        text: fused ? '' : text.slice(from, unit.end),
        pre: fused ? '' : text.slice(written, from),
        post: '',
        normal: fused ? '' : fold(form),
        ...(fused ? { machine: fold(form) } : {}),
        tags: new Set(tags),
        index: [document.length, terms.length],
        [KOREAN]: { start: unit.start, end: unit.end, text, index, morphemes: unit.morphemes },
      });
      tagsBefore.push(tags);
      formsBefore.push(first.form);
      written = Math.max(written, unit.end);
      index += 1;
    }
    if (terms.length > 0) document.push(terms);
  }
  const last = document.at(-1)?.at(-1);
  if (last !== undefined) last.post = text.slice(written);
  return document;
}

/** What becomes one term. */
interface Unit extends Span {
  readonly morphemes: readonly Morpheme[];
  /** The name that it is. */
  readonly entity?: Entity;
}

function unitsOf(morphemes: readonly Morpheme[], entities: readonly Entity[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < morphemes.length; ) {
    const first = morphemes[at];
    if (first === undefined) break;
    const name = nameAt(morphemes, at, entities);
    const inside = name?.morphemes ?? [first];
    units.push(name ?? { start: first.start, end: first.end, morphemes: inside });
    at += inside.length;
  }
  return units;
}

/** The longest name that begins with this morpheme and ends with a morpheme; one that cuts a morpheme in two is no unit. */
function nameAt(morphemes: readonly Morpheme[], at: number, entities: readonly Entity[]): Unit | undefined {
  const start = morphemes[at]?.start;
  const previous = morphemes[at - 1]?.end ?? 0;
  if (start === undefined || previous > start) return undefined;
  for (const entity of entities) {
    if (entity.start !== start || !ONE_TERM.has(entity.type)) continue;
    let to = at;
    while ((morphemes[to]?.start ?? entity.end) < entity.end) to += 1;
    const inside = morphemes.slice(at, to);
    if (Math.max(...inside.map(({ end }) => end)) !== entity.end) continue;
    return { start, end: entity.end, morphemes: inside, entity };
  }
  return undefined;
}

function tagsInside(entity: Entity, unit: Unit): readonly string[] {
  if (overlap(entity, unit) === 0) return [];
  const nominal = unit.entity === entity || unit.morphemes.some(({ tag }) => tag.startsWith('N') || tag === 'XR');
  return entityTags(entity.type, nominal);
}
