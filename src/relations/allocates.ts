import { worded } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { PlanBudget, QuantityMention } from '../core/layers.ts';
import { type Span, within } from '../core/span.ts';
import { type Clause, predicateAt } from './clause.ts';
import { phraseBefore } from './noun-phrase.ts';
import { asActor, type RelationRule } from './rule.ts';
import { subjectBefore } from './subject.ts';

/** Between the amount and the predicate: "1조 원 규모의 예산을". */
const TIE = /^\s?(?:규모)?(?:의\s(?:예산|사업비|재원|자금|국비))?(?:[을를])?\s/u;
/** "과제당 5억 원", "연간 최대 3억 원", "월 20만 원": not one amount for one purpose. */
const EACH = /(?:당|별|매년|매월|매달|연간|월|최대|연|각|각각|까지|하루|평균)\s?(?:최대|총|연|약)?\s?$/u;
const REACH = 120;
/** A budget, a count of what came of it ("18만 톤의 온실가스"), the rest of a longer phrase ("친환경적이고 연료"), a bare 주변. */
const NO_PURPOSE = /예산안?$|^\d|^[가-힣]{1,6}[이하]고\s|^\S{1,2}$/u;

/** "시는 하천 정비에 총 12억 원을 투입한다", "1조 원을 투입해 새 항만을 짓는다": money for a purpose. */
export const ALLOCATES: RelationRule = {
  id: 'relations.allocates',
  kind: 'allocates',
  read: (clause) =>
    clause.quantities.flatMap((money) => {
      const { text } = clause;
      if (money.kind !== 'money' || money.upper !== undefined || money.qualifiers.includes('at-most')) return [];
      if (EACH.test(text.slice(Math.max(clause.start, money.start - 10), money.start))) return [];
      const tie = TIE.exec(text.slice(money.end, money.end + 16));
      if (tie === null) return [];
      const at = money.end + tie[0].length;
      const cue = clause.words.at('spend-verb', text, at);
      const predicate = cue === undefined ? undefined : predicateAt(clause, at, cue);
      if (predicate === undefined) return [];
      const purpose = purposeBefore(clause, money) ?? objectBehind(clause, predicate.end);
      if (purpose === undefined || NO_PURPOSE.test(text.slice(purpose.start, purpose.end))) return [];
      const subject = subjectBefore(clause, purpose.start < money.start ? purpose : money);
      return [
        {
          start: predicate.start,
          end: predicate.end,
          ...(subject === undefined ? {} : { subject: asActor(subject.actor) }),
          object: worded(text, purpose),
          amount: amountOf(money),
        },
      ];
    }),
};

function amountOf({ value, unit, ...span }: QuantityMention): Sourced<PlanBudget> {
  return sourced({ amount: value, currency: unit }, span);
}

/** "… 정비에 총 12억 원", "… 정비를 위해 12억 원". */
function purposeBefore(clause: Clause, money: Span): Span | undefined {
  const front = clause.text.slice(Math.max(clause.start, money.start - 40), money.start);
  const tie =
    /(?:에|에는|[을를]\s위해|[을를]\s위하여|추진에)\s(?:(?:국비|도비|시비|예산|사업비|총사업비|올해|총|약)\s?){0,3}$/u.exec(
      front,
    );
  if (tie === null) return undefined;
  return phraseBefore(clause, money.start - tie[0].length);
}

/** "… 투입해 새 항만을": the object of the clause that the spending serves. */
function objectBehind(clause: Clause, from: number): Span | undefined {
  if (!/[해여]$/u.test(clause.text.slice(from - 1, from))) return undefined;
  const text = clause.text.slice(from, Math.min(clause.end, from + REACH));
  const particle = /[가-힣\d)’”'"」』A-Za-z][을를]\s/u.exec(text);
  if (particle === null || /[,.]/u.test(text.slice(0, particle.index + 1).replace(/^,/u, ''))) return undefined;
  const end = from + particle.index + 1;
  // Another subject or place in between belongs to another clause.
  const parted = within(clause.morphemes, { start: from, end }).some(({ tag }) => /^(?:JKS|JKB|JX)$/u.test(tag));
  const phrase = parted ? undefined : phraseBefore(clause, end);
  return phrase !== undefined && phrase.start >= from ? phrase : undefined;
}
