import type { Morpheme } from '../../core/layers.ts';
import { counters, currencies, planNouns, units } from '../../dictionary/compiled-words.mjs';
import { parseKoreanNumber } from '../../numerals/parse-number.ts';
import { withParents } from './tags.ts';

const PLAN_NOUNS = new Set(planNouns);
const COUNTERS = new Set(counters);
const UNITS = new Set(units);
const CURRENCIES = new Set(currencies);
/** What may stand between a number and its counter: 여 of 20여 명. */
const BETWEEN = new Set(['여', '남짓']);

/**
 * The tags that a word has by what it is and what stands before it: Number for 세 and 2조, Counter for what counts after a
 * number (대 of 3대, 명 of 20여 명), Currency and Unit below it, PlanNoun for 전략 and 과제 (`dictionaries/plan-nouns.tsv`).
 *
 * @param before what was found for the morphemes before it in the sentence, nearest last
 */
export function wordListTags(
  morpheme: Morpheme,
  before: readonly (readonly string[])[],
  forms: readonly string[],
): readonly string[] {
  const tags: string[] = [];
  if (isNumber(morpheme)) tags.push('Number');
  else if (followsNumber(before, forms)) {
    const { form, tag } = morpheme;
    if (CURRENCIES.has(form)) tags.push(...withParents('Currency'));
    else if (UNITS.has(form)) tags.push(...withParents('Unit'));
    else if (tag === 'NNB' || COUNTERS.has(form)) tags.push('Counter');
  }
  if (morpheme.tag.startsWith('N') && PLAN_NOUNS.has(morpheme.form)) tags.push(...withParents('PlanNoun'));
  return tags;
}

/** Sejong's own numbers, determiners that are numerals (세, 열두), and what an engine keeps together: 2조. */
function isNumber({ form, tag }: Morpheme): boolean {
  if (tag === 'SN' || tag === 'NR') return true;
  if (tag === 'MM') return form !== '이' && parseKoreanNumber(form) !== undefined;
  return tag.startsWith('N') && /^\d/.test(form) && parseKoreanNumber(form) !== undefined;
}

function followsNumber(before: readonly (readonly string[])[], forms: readonly string[]): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  if (last.includes('Number')) return true;
  return BETWEEN.has(forms.at(-1) ?? '') && (before.at(-2)?.includes('Number') ?? false);
}
