import type { Plan } from '../../src/core/layers.ts';
import type { Run } from '../../src/core/pipeline.ts';
import { createSource } from '../../src/core/source.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { plansStage } from '../../src/plans/plans.ts';
import { untilEntities } from '../support/until-entities.ts';

const lexicon = await loadStandardLexicon();
const standard = untilEntities(lexicon).use(plansStage(lexicon));

/** Runs the stages up to the plans over a text. */
export function analyse(text: string): Run<'blocks' | 'sentences' | 'plans'> {
  return standard.run(createSource(text));
}

/** The plans of a text in one line each: "3대 전략 = 가 | 나 | 다", "… " where items are missing, "< 2대 목표" for the parent. */
export function plansIn(text: string): readonly string[] {
  const { plans } = analyse(text).layers;
  const label = ({ start, end }: Plan) => text.slice(start, end).replace(/\s+/g, ' ');
  return plans.map((plan) => {
    const items = plan.items.map(({ start, end }) => text.slice(start, end));
    const shown = items.length === 0 ? '' : ` = ${items.join(' | ')}${plan.complete ? '' : ' …'}`;
    const parent = plan.parent === undefined ? undefined : plans[plan.parent];
    return `${label(plan)}${shown}${parent === undefined ? '' : ` < ${label(parent)}`}`;
  });
}

/** The rules that gave the items of the plans of a text. */
export function itemRulesIn(text: string): readonly string[] {
  return analyse(text).layers.plans.flatMap(({ items }) =>
    items.slice(0, 1).map(({ evidence }) => (evidence.by === 'rule' ? evidence.rule : evidence.by)),
  );
}
