import type { Diagnostic } from '../core/diagnostics.ts';
import type { Plan } from '../core/layers.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { mismatches, toPlans } from './assemble.ts';
import { classify } from './classify.ts';
import { type Declared, findDeclared } from './declared.ts';
import { type Draft, draftPlans } from './drafts.ts';
import { PARENT_RULES } from './hierarchy.ts';
import { groupLists } from './items/lists.ts';
import { findMarkers } from './items/markers.ts';
import { readNested } from './items/nested.ts';
import { readItems } from './items/read.ts';
import type { Reading } from './items/reading.ts';
import { groupMentions } from './mentions.ts';
import { type Page, pageOf } from './page.ts';
import { findSums, neighboursOf, type Sum } from './relations.ts';
import { type PlanWords, planWords } from './words.ts';

/**
 * The stage that reads counted plans: what a text promises ("3대 전략"), what it delivers, and how plans hang together.
 *
 * @param lexicon holds the tables `plan-nouns`, `plan-modifiers`, `plan-traps`, `plan-cues` and `particles`
 * @example `pipeline().use(blocks).use(sentences).use(plansStage(lexicon)).run(createSource('▲A ▲B 등 2대 전략')).layers.plans`
 */
export function plansStage(lexicon: Lexicon): Stage<'blocks' | 'sentences', 'plans'> {
  const words = planWords(lexicon);
  return defineStage({
    needs: ['blocks', 'sentences'],
    provides: 'plans',
    run({ text, layers }, context) {
      const { plans, diagnostics } = readPlans(pageOf(text, layers.blocks, layers.sentences), words);
      for (const diagnostic of diagnostics) context.report(diagnostic);
      return plans;
    },
  });
}

/** Reads the plans of a page: detect, read items, judge, put mentions together, tie plans to each other. */
export function readPlans(
  page: Page,
  words: PlanWords,
): { readonly plans: readonly Plan[]; readonly diagnostics: readonly Diagnostic[] } {
  const declared = findDeclared(page, words);
  if (declared.length === 0) return { plans: [], diagnostics: [] };
  const lists = groupLists(page, findMarkers(page, words));
  const context = { page, words, lists, declared };
  const readings = new Map<Declared, readonly Reading[]>(declared.map((one) => [one, readItems(one, context)]));
  const sums = findSums(declared);
  const accepted = accept(page, words, declared, readings, sums);
  const isAccepted = new Set(accepted);
  const held = sums.filter(({ total }) => isAccepted.has(total));
  const partOf = new Map(held.flatMap(({ total, parts }) => parts.map((part) => [part, total] as const)));
  const groups = groupMentions(page.text, accepted, { readings, partOf });
  const drafts = draftPlans(groups, readings);
  const draftOf = new Map<Declared, Draft>(
    drafts.flatMap((draft) => draft.group.mentions.map((mention) => [mention, draft] as const)),
  );
  for (const rule of PARENT_RULES) rule.apply(drafts, { text: page.text, sums: held, draftOf, mentions: accepted });
  const headings = lists.filter(({ layout }) => layout === 'headings');
  for (const draft of drafts) {
    if (draft.reading !== undefined || draft.parent === undefined) continue;
    draft.reading = readNested(page, draft.parent.draft.main, draft.main, headings);
  }
  const plans = toPlans(page, drafts, readings);
  return { plans, diagnostics: mismatches(page.text, plans) };
}

function accept(
  page: Page,
  words: PlanWords,
  declared: readonly Declared[],
  readings: ReadonlyMap<Declared, readonly Reading[]>,
  sums: readonly Sum[],
): readonly Declared[] {
  const neighbours = neighboursOf(page.text, declared);
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  return declared.filter((one) => {
    const reading = readings.get(one)?.[0];
    return classify({
      declared: one,
      page,
      words,
      ...(reading === undefined ? {} : { reading }),
      neighbours: neighbours.get(one) ?? [],
      partOfSum: parts.has(one),
    }).isPlan;
  });
}
