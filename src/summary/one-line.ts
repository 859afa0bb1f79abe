import { worded } from '../core/collapsed.ts';
import type { Sourced } from '../core/evidence.ts';
import type { Layers } from '../core/layers.ts';
import { type Span, within } from '../core/span.ts';
import type { ToldSentence } from './key-sentences.ts';

/** A longer lead is cut behind a clause. */
const LONG = 180;
const SHORTEST_CLAUSE = 40;
/** The lead is among the first told sentences: a greeting or a question may come before it. */
const LEADS = 3;
/** How much more than the first one a later one must weigh. */
const MORE = 2.2;

/**
 * The one sentence that says most: the lead, or its first clauses where it is very long; a release without sentences
 * says most in its headline.
 *
 * @example "가람시(시장 봉하늘)는 3일 어촌 정주여건 개선 기본계획을 발표했다."
 */
export function oneLineOf(
  text: string,
  told: readonly ToldSentence[],
  { release, morphemes }: Pick<Layers, 'release' | 'morphemes'>,
): Sourced<string> | undefined {
  let lead: ToldSentence | undefined;
  for (const sentence of told.filter(({ closed }) => closed).slice(0, LEADS)) {
    if (lead === undefined || sentence.weight > MORE * lead.weight) lead = sentence;
  }
  lead ??= release.title === undefined ? told[0] : undefined;
  if (lead === undefined) return release.title;
  const span = lead.end - lead.start > LONG ? clauseOf(text, lead, morphemes) : lead;
  return worded(text, span);
}

/** The longest run of whole clauses that is short enough: "… 확정했으며", else the whole. */
function clauseOf(text: string, lead: Span, morphemes: Layers['morphemes']): Span {
  let best: Span = lead;
  for (const { tag, end } of within(morphemes, lead)) {
    if (end - lead.start > LONG) break;
    const closes = tag === 'EC' && /^[,，]/u.test(text.slice(end, end + 1));
    if (closes && end - lead.start >= SHORTEST_CLAUSE) best = { start: lead.start, end };
  }
  return best;
}
