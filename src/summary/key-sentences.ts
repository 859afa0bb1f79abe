import { worded } from '../core/collapsed.ts';
import type { Sourced } from '../core/evidence.ts';
import type { Layers } from '../core/layers.ts';
import { firstAtOrAfter, type Span, trimSpan, within } from '../core/span.ts';
import type { Weighed } from './keywords.ts';

const MOST = 4;
/** Shorter lines are headers, longer ones tables or lists without a full stop. */
const SHORTEST = 20;
const LONGEST = 400;
/** More words than this do not make a sentence tell more. */
const WORDS_COUNTED = 8;
/** How much what was said already counts against a sentence. */
const REPEATED = 0.6;
/** Two sentences that are this alike say the same. */
const SAME = 0.75;
/** Of so many told sentences one is a key sentence. */
const SHARE = 3;
const PHONE_OR_ADDRESS = /\d{2,4}[-–)]\s?\d{3,4}[-–]\d{4}|@[\w-]+\.|https?:|www\./u;

const NO_WORDS: ReadonlyMap<string, number> = new Map();

type Needs = Pick<Layers, 'blocks' | 'sentences' | 'morphemes' | 'entities' | 'plans' | 'quotes'>;

/** A sentence that may be quoted, with what it weighs. */
export interface ToldSentence extends Span {
  readonly weight: number;
  readonly words: ReadonlyMap<string, number>;
  /** Whether it ends as a sentence: 했다. */
  readonly closed: boolean;
}

/**
 * The sentences of the prose and the bullets that tell the matter, in text order; calls, tables and headers are none.
 *
 * @example "가람시는 3대 전략을 발표했다." weighs more than "많은 관심을 바란다."
 */
export function toldSentences(text: string, layers: Needs, { sentences: words }: Weighed): readonly ToldSentence[] {
  const { blocks, sentences, morphemes, entities, plans, quotes } = layers;
  const planned = plans.flatMap((plan) => [plan, ...plan.mentions]).sort((left, right) => left.start - right.start);
  const told: ToldSentence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const block = blocks[sentence.block];
    if (block === undefined || (block.role !== 'paragraph' && block.role !== 'bullet')) continue;
    const start = Math.max(sentence.start, block.content.start);
    const span = trimSpan(text, { start, end: Math.max(start, Math.min(sentence.end, block.content.end)) });
    const length = span.end - span.start;
    if (length < SHORTEST || length > LONGEST || PHONE_OR_ADDRESS.test(text.slice(span.start, span.end))) continue;
    const closed = within(morphemes, span)
      .slice(-8)
      .some(({ tag }) => tag === 'EF');
    if (!closed && block.role === 'paragraph') continue;
    const mine = words.get(index) ?? NO_WORDS;
    const best = [...mine.values()].sort((left, right) => right - left).slice(0, WORDS_COUNTED);
    const matter = best.reduce((sum, weight) => sum + weight, 0);
    const figures = within(entities, span).filter(({ type }) => type === 'MONEY' || type === 'QUANTITY').length;
    const lead = told.length === 0 ? 2.5 : told.length < 3 ? 1.3 : 1;
    const cues = 1 + (touches(planned, span) ? 0.35 : 0) + Math.min(figures, 2) * 0.1;
    const spoken = touches(quotes, span) ? 0.6 : 1;
    const plain = (closed ? 1 : 0.7) / (1 + 0.15 * Math.min(block.level, 4));
    const weight = matter * lead * cues * spoken * plain;
    told.push({ start: span.start, end: span.end, weight, words: mine, closed });
  }
  return told;
}

/** The few told sentences that say most and do not repeat each other, in text order and word for word. */
export function keySentences(text: string, told: readonly ToldSentence[]): readonly Sourced<string>[] {
  const wanted = Math.min(MOST, Math.ceil(told.length / SHARE));
  const open = told.map((sentence) => ({ sentence, norm: normOf(sentence.words), alike: 0 }));
  const chosen: ToldSentence[] = [];
  while (chosen.length < wanted) {
    let best: (typeof open)[number] | undefined;
    let most = 0;
    for (const candidate of open) {
      const { sentence, alike } = candidate;
      const value = alike >= SAME ? 0 : sentence.weight * (1 - REPEATED * alike);
      if (value > most) [best, most] = [candidate, value];
    }
    if (best === undefined) break;
    const { sentence } = best;
    chosen.push(sentence);
    for (const candidate of open) {
      const alike =
        candidate === best ? 1 : cosine(candidate.sentence.words, sentence.words, candidate.norm * best.norm);
      candidate.alike = Math.max(candidate.alike, alike);
    }
  }
  return chosen.sort((left, right) => left.start - right.start).map((span) => worded(text, span));
}

function normOf(words: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const weight of words.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/** How alike two bags of words are, from 0 to 1; those without any words are not. */
function cosine(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>, norms: number): number {
  if (norms === 0) return 0;
  let product = 0;
  for (const [word, weight] of left) product += weight * (right.get(word) ?? 0);
  return Number((product / norms).toFixed(6));
}

function touches(spans: readonly Span[], span: Span): boolean {
  const next = firstAtOrAfter(spans, span.start);
  const before = spans[next - 1];
  return (
    (spans[next]?.start ?? Number.POSITIVE_INFINITY) < span.end || (before !== undefined && before.end > span.start)
  );
}
