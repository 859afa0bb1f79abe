import { collapsed } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type {
  Block,
  BlockRole,
  Entity,
  KeyFigure,
  Layers,
  Morpheme,
  QuantityMention,
  Sentence,
} from '../core/layers.ts';
import { firstAtOrAfter, isSpace, type Span } from '../core/span.ts';
import { rateNoun } from './rate-noun.ts';
import type { SummaryWords } from './words.ts';

/** Where figures are told; those of tables and notes are details. */
const TOLD: readonly BlockRole[] = ['sub-headline', 'paragraph', 'bullet'];
/** A summary holds no more figures than this. */
const MOST = 12;
/** What the lead tells outweighs a mere count further below. */
const LEADING = 3;

type Needs = Pick<Layers, 'blocks' | 'sentences' | 'morphemes' | 'quantities' | 'entities' | 'plans' | 'quotes'>;

/**
 * The amounts and counts that a release gives, with what they count; plan counts, periods and figures inside
 * quotations are left out.
 *
 * @example "16건의 안건을 처리하였다" → { text: '16건', value: '16', unit: '건', about: '안건' }
 */
export function keyFigures(text: string, layers: Needs, words: SummaryWords): readonly Sourced<KeyFigure>[] {
  const { blocks, sentences, morphemes, quantities, entities, plans, quotes } = layers;
  const taken = [...plans.flatMap((plan) => [plan, ...plan.mentions, ...plan.items]), ...quotes].sort(
    (left, right) => left.start - right.start,
  );
  const counted = new Map<number, Entity>();
  for (const entity of entities) {
    if (entity.type === 'MONEY' || entity.type === 'QUANTITY') counted.set(entity.start, entity);
  }
  const lead = sentences.find(({ block }) => /^(?:paragraph|bullet)$/.test(blocks[block]?.role ?? ''));
  const figures: Ranked[] = [];
  const seen = new Map<string, number>();
  for (const quantity of quantities) {
    const role = roleAt(blocks, sentences, quantity);
    if (role === undefined || !TOLD.includes(role)) continue;
    if (!counted.has(quantity.start) || covered(taken, quantity) || words.weakUnits.has(quantity.unit)) continue;
    const surface = collapsed(text, quantity);
    const figure = figureOf(text, quantity, surface, { morphemes, sentences, words });
    // "한 명", "1개" alone count nothing that matters, and a number without a unit may be anything.
    if (quantity.unit === '' || (quantity.value === '1' && figure.value.about === undefined)) continue;
    const key = surface.replace(/\s/gu, '');
    const before = seen.get(key);
    const leading = lead !== undefined && quantity.start < lead.end;
    const weight = weightOf(figure.value, quantity.kind, role) + (leading ? LEADING : 0);
    const known = before === undefined ? undefined : figures[before];
    if (before !== undefined && known !== undefined) {
      // Told again with what it counts: the fuller telling is kept in the place of the first.
      const fuller = known.figure.value.about === undefined && figure.value.about !== undefined;
      figures[before] = { figure: fuller ? figure : known.figure, weight: Math.max(known.weight, weight) + 1 };
      continue;
    }
    seen.set(key, figures.length);
    figures.push({ figure, weight });
  }
  return weightiest(figures);
}

interface Ranked {
  readonly figure: Sourced<KeyFigure>;
  readonly weight: number;
}

/** Sub-headlines tell the weightiest; money and what has a noun outweigh bare counts. */
function weightOf({ about }: KeyFigure, kind: QuantityMention['kind'], role: BlockRole): number {
  return (role === 'sub-headline' ? 4 : 0) + (kind === 'money' ? 2 : 0) + (about === undefined ? 0 : 2);
}

/** The weightiest in text order; of equal ones the earlier. */
function weightiest(figures: readonly Ranked[]): readonly Sourced<KeyFigure>[] {
  const chosen = new Set([...figures].sort((left, right) => right.weight - left.weight).slice(0, MOST));
  return figures.filter((ranked) => chosen.has(ranked)).map(({ figure }) => figure);
}

function roleAt(blocks: readonly Block[], sentences: readonly Sentence[], span: Span): BlockRole | undefined {
  const sentence = sentences[firstAtOrAfter(sentences, span.start + 1) - 1];
  if (sentence === undefined || sentence.end < span.end) return undefined;
  return blocks[sentence.block]?.role;
}

/** Whether one of the spans (by start; quotations do not nest) holds part of the other. */
function covered(spans: readonly Span[], span: Span): boolean {
  for (let index = firstAtOrAfter(spans, span.end) - 1, back = 0; index >= 0 && back < 3; index -= 1, back += 1) {
    if ((spans[index]?.end ?? 0) > span.start) return true;
  }
  return false;
}

interface Around {
  readonly morphemes: readonly Morpheme[];
  readonly sentences: readonly Sentence[];
  readonly words: SummaryWords;
}

function figureOf(
  text: string,
  quantity: QuantityMention,
  surface: string,
  { morphemes, sentences, words }: Around,
): Sourced<KeyFigure> {
  const figure = { text: surface, value: quantity.value, unit: quantity.unit };
  const frequency = words.frequencies.has(quantity.unit);
  const about = [
    quantity.noun,
    nounBehind(text, quantity, morphemes, { bare: frequency, notCounted: words.notCounted }),
    frequency ? undefined : nounBefore(text, quantity, morphemes, words.notCounted),
    quantity.unit.startsWith('%') ? rateNoun(text, quantity, { morphemes, sentences, words }) : undefined,
  ].find((noun) => noun !== undefined && noun.end - noun.start > 1);
  if (about === undefined) return sourced(figure, quantity);
  return sourced({ ...figure, about: collapsed(text, about) }, quantity, about);
}

const NOUN = /^(?:NN[GP]|XPN|XSN|SL)$/u;
/** A counted noun phrase is no longer than this. */
const LONGEST = 24;

/** 16건의 안건: the nouns behind 의; 두 차례 회의: behind a number of times also without it. */
function nounBehind(
  text: string,
  quantity: Span,
  morphemes: readonly Morpheme[],
  { bare, notCounted }: { readonly bare: boolean; readonly notCounted: ReadonlySet<string> },
): Span | undefined {
  // Read off the text: engines take 건의 for a noun.
  const genitive = text.charAt(quantity.end) === '의' && isSpace(text.charCodeAt(quantity.end + 1));
  if (!genitive && !bare) return undefined;
  const first = firstAtOrAfter(morphemes, quantity.end + (genitive ? 1 : 0));
  const start = morphemes[first]?.start ?? 0;
  let end = morphemes[first]?.start === undefined || start > quantity.end + 2 ? 0 : start;
  for (let index = first; end > 0 && index < morphemes.length; index += 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || !NOUN.test(morpheme.tag) || morpheme.end - start > LONGEST) break;
    if (morpheme.start > end + 1 || notCounted.has(morpheme.form)) break;
    end = morpheme.end;
  }
  return end > start ? { start, end } : undefined;
}

/** 빈 점포 30곳, 관계부서 직원들 20여 명: the nouns right before. */
function nounBefore(
  text: string,
  quantity: Span,
  morphemes: readonly Morpheme[],
  notCounted: ReadonlySet<string>,
): Span | undefined {
  let start = quantity.start;
  let end = quantity.start;
  for (let index = firstAtOrAfter(morphemes, quantity.start) - 1; index >= 0; index -= 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || !NOUN.test(morpheme.tag) || quantity.start - morpheme.start > LONGEST) break;
    if (start - morpheme.end > 1 || (start > morpheme.end && !isSpace(text.charCodeAt(morpheme.end)))) break;
    if (notCounted.has(morpheme.form)) break;
    if (end === quantity.start) end = morpheme.end;
    start = Math.min(start, morpheme.start);
  }
  return end > start ? { start, end } : undefined;
}
