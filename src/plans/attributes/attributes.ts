import { byRule } from '../../core/evidence.ts';
import type { Plan, PlanAttribute } from '../../core/layers.ts';
import { contains } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import type { Draft } from '../drafts.ts';
import { BODY_RULES } from './body.ts';
import { BUDGET_RULES } from './budget.ts';
import { clauseRule } from './goal.ts';
import { STATUS_RULES } from './governing.ts';
import { namingRules } from './naming.ts';
import { type Governed, PERIOD_RULES } from './period.ts';
import { type AttributeContext, type AttributeRule, type Found, type Subject, subjectOf } from './subject.ts';

/** What the text says of a plan besides its items. */
export type Attributes = Pick<Plan, 'vision' | 'slogan' | 'goal' | 'period' | 'budget' | 'body' | 'status'>;

/** The rules that read attributes, by attribute; of one attribute the first that reads something decides. */
export const ATTRIBUTE_RULES = {
  vision: [...namingRules('vision'), clauseRule('vision')],
  slogan: namingRules('slogan'),
  goal: [...namingRules('goal'), clauseRule('goal')],
  period: PERIOD_RULES,
  budget: BUDGET_RULES,
  body: BODY_RULES,
  status: STATUS_RULES,
} as const;

/** The ids of all rules: `plans.status-object`, `plans.period-until` and so on. */
export const ATTRIBUTE_RULE_IDS: readonly string[] = Object.values(ATTRIBUTE_RULES).flatMap((rules) =>
  rules.map(({ id }) => id),
);

/** A text may name one plan thousands of times; the first mentions say enough. */
const MOST_MENTIONS = 12;

/**
 * Reads the attributes of a plan: of its main mention first, then of the further ones in text order.
 *
 * @param placeOf the places of all mentions in the context's list
 * @example "경상남도는 2030년까지 3대 전략을 추진한다" gives the body 경상남도, the period to 2030 and the status `pursued`
 */
export function attributesOf(
  { main, group, reading, parent }: Draft,
  placeOf: ReadonlyMap<Declared, number>,
  context: AttributeContext,
): Attributes {
  const mentions = [main, ...group.mentions.slice(0, MOST_MENTIONS).filter((mention) => mention !== main)];
  const subjects = mentions.flatMap((mention) => {
    const items = mention === main ? (reading?.items ?? []) : [];
    const subject = subjectOf(placeOf.get(mention) ?? -1, items, context);
    return subject === undefined ? [] : [governedBy(subject, context)];
  });
  // What a sentence says of a whole chain belongs to the topmost plan in it.
  const above = parent?.draft.group.mentions.slice(0, MOST_MENTIONS) ?? [];
  const own = subjects.filter(({ chain }) => !above.some((mention) => contains(chain, mention)));
  return defined({
    vision: firstOf(ATTRIBUTE_RULES.vision, own, context),
    slogan: firstOf(ATTRIBUTE_RULES.slogan, own, context),
    goal: firstOf(ATTRIBUTE_RULES.goal, own, context),
    period: firstOf(ATTRIBUTE_RULES.period, subjects, context),
    budget: firstOf(ATTRIBUTE_RULES.budget, own, context),
    body: firstOf(ATTRIBUTE_RULES.body, subjects, context),
    status: firstOf(ATTRIBUTE_RULES.status, subjects, context),
  });
}

function governedBy(subject: Subject, context: AttributeContext): Governed {
  return { ...subject, governing: read(STATUS_RULES, subject, context)?.found };
}

function read<Value, Seen extends Subject>(
  rules: readonly AttributeRule<Value, Seen>[],
  subject: Seen,
  context: AttributeContext,
): { readonly rule: string; readonly found: Found<Value> } | undefined {
  for (const rule of rules) {
    const found = rule.read(subject, context);
    if (found !== undefined) return { rule: rule.id, found };
  }
  return undefined;
}

function firstOf<Value, Seen extends Subject>(
  rules: readonly AttributeRule<Value, Seen>[],
  subjects: readonly Seen[],
  context: AttributeContext,
): PlanAttribute<Value> | undefined {
  for (const subject of subjects) {
    const hit = read(rules, subject, context);
    if (hit === undefined) continue;
    const { start, end, value } = hit.found;
    return { start, end, value, evidence: byRule(hit.rule) };
  }
  return undefined;
}

/** Without the keys that hold nothing. */
function defined(attributes: { readonly [Key in keyof Attributes]-?: Attributes[Key] | undefined }): Attributes {
  const { vision, slogan, goal, period, budget, body, status } = attributes;
  return {
    ...(vision && { vision }),
    ...(slogan && { slogan }),
    ...(goal && { goal }),
    ...(period && { period }),
    ...(budget && { budget }),
    ...(body && { body }),
    ...(status && { status }),
  };
}
