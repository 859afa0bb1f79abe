import type { Plan, PlanAttribute, PlanItem } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import type { PlanAttributeJson, PlanItemJson, PlanJson, TextJson } from './json-types.ts';

/** A span with its surface: `surface('3대 전략', { start: 0, end: 2 })` is `{ text: '3대', start: 0, end: 2 }`. */
export function surface(text: string, { start, end }: Span): TextJson {
  return { text: text.slice(start, end), start, end };
}

/** A plan as `toJSON()` gives it: `{ label: '3대 전략', …, parent: '2대 목표', parentIndex: 0 }`. */
export function planJson(text: string, plan: Plan, plans: readonly Plan[]): PlanJson {
  const { start, end, count, unit, head, items, complete, approximate, mentions, evidence } = plan;
  const parent = plan.parent === undefined ? undefined : plans[plan.parent];
  return {
    label: text.slice(start, end),
    count,
    unit,
    head,
    complete,
    ...(approximate === undefined ? {} : { approximate }),
    start,
    end,
    items: items.map((item) => planItemJson(text, item)),
    ...(parent === undefined || plan.parent === undefined
      ? {}
      : { parent: text.slice(parent.start, parent.end), parentIndex: plan.parent }),
    ...(plan.under === undefined ? {} : { under: plan.under }),
    mentions: mentions.map((mention) => surface(text, mention)),
    ...attributesJson(text, plan),
    evidence,
  };
}

/** An item of a plan: `{ text: '정주환경 개선', start: 3, end: 10, under: 0, … }`. */
export function planItemJson(text: string, { start, end, repeated, under, evidence }: PlanItem): PlanItemJson {
  return {
    ...surface(text, { start, end }),
    ...(repeated === undefined ? {} : { repeated: repeated.map((place) => surface(text, place)) }),
    ...(under === undefined ? {} : { under }),
    evidence,
  };
}

/** The attributes of a plan that the text states: `{ period: { text: '2026년까지', …, value: { to: '2026' } } }`. */
export function attributesJson(
  text: string,
  { vision, slogan, goal, period, budget, body, status }: Plan,
): Pick<PlanJson, 'vision' | 'slogan' | 'goal' | 'period' | 'budget' | 'body' | 'status'> {
  return {
    ...(vision === undefined ? {} : { vision: attributeJson(text, vision) }),
    ...(slogan === undefined ? {} : { slogan: attributeJson(text, slogan) }),
    ...(goal === undefined ? {} : { goal: attributeJson(text, goal) }),
    ...(period === undefined ? {} : { period: attributeJson(text, period) }),
    ...(budget === undefined ? {} : { budget: attributeJson(text, budget) }),
    ...(body === undefined ? {} : { body: attributeJson(text, body) }),
    ...(status === undefined ? {} : { status: attributeJson(text, status) }),
  };
}

function attributeJson<Value>(text: string, attribute: PlanAttribute<Value>): PlanAttributeJson<Value> {
  return { ...surface(text, attribute), value: attribute.value, evidence: attribute.evidence };
}
