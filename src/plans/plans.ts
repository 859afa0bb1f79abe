import type { Diagnostic } from '../core/diagnostics.ts';
import type { Plan } from '../core/layers.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { mismatches, toPlans } from './assemble.ts';
import { attributesOf } from './attributes/attributes.ts';
import type { AttributeContext } from './attributes/subject.ts';
import { attributeWords } from './attributes/words.ts';
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
import { placeUnder } from './under.ts';
import { type PlanWords, planWords } from './words.ts';

/**
 * The stage that reads counted plans: what a text promises ("3대 전략"), what it delivers, and how plans hang together.
 *
 * @param lexicon holds the tables `plan-nouns`, `plan-modifiers`, `plan-traps`, `plan-cues`, `plan-predicates`, `plan-attribute-cues` and `particles`
 * @example `pipeline().use(blocks).use(sentences).use(plansStage(lexicon)).run(createSource('▲A ▲B 등 2대 전략')).layers.plans`
 */
export function plansStage(lexicon: Lexicon): Stage<Needs, 'plans'> {
  const words = planWords(lexicon);
  const attributes = attributeWords(lexicon);
  return defineStage({
    needs: ['blocks', 'sentences', 'dates', 'quantities', 'entities'],
    provides: 'plans',
    run({ text, layers }, context) {
      const page = pageOf(text, layers.blocks, layers.sentences);
      const { plans, diagnostics } = readPlans(page, words, { words: attributes, facts: layers });
      for (const diagnostic of diagnostics) context.report(diagnostic);
      return plans;
    },
  });
}

type Needs = 'blocks' | 'sentences' | 'dates' | 'quantities' | 'entities';

/** Reads the plans of a page: detect, read items, judge, put mentions together, tie plans to each other. */
export function readPlans(
  page: Page,
  words: PlanWords,
  around: Pick<AttributeContext, 'words' | 'facts'>,
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
  const placeOf = new Map(accepted.map((mention, index) => [mention, index]));
  const surroundings = { page, mentions: accepted, ...around };
  const plans = placeUnder(
    page,
    toPlans(page, drafts, readings, (draft) => attributesOf(draft, placeOf, surroundings)),
  );
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
  const tenderWords = words.tenders.filter((word) => page.text.includes(word)).length;
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  const mates = bySentence(declared);
  return declared.filter((one) => {
    const reading = readings.get(one)?.[0];
    return classify({
      declared: one,
      page,
      words,
      ...(reading === undefined ? {} : { reading }),
      neighbours: neighbours.get(one) ?? [],
      partOfSum: parts.has(one),
      sentenceMates: mates.get(one.sentence.start) ?? [],
      tenderWords,
    }).isPlan;
  });
}

const MOST_MATES = 12;

/** The first counted phrases of each sentence, by where the sentence starts. */
function bySentence(declared: readonly Declared[]): ReadonlyMap<number, readonly Declared[]> {
  const groups = new Map<number, Declared[]>();
  for (const one of declared) {
    const group = groups.get(one.sentence.start);
    if (group === undefined) groups.set(one.sentence.start, [one]);
    else if (group.length < MOST_MATES) group.push(one);
  }
  return groups;
}
