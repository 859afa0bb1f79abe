import type { PlanBudget, QuantityMention } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import { bare, wordsFrom } from './label-end.ts';
import {
  type AttributeContext,
  type AttributeRule,
  type Found,
  isInItems,
  type Subject,
  startingIn,
} from './subject.ts';

/** "총 2조 원을 투입해 3대 전략을 추진한다", "사업비 50억 원 규모의 3대 사업": money before the label. */
const before: AttributeRule<PlanBudget> = {
  id: 'plans.budget-before',
  read(subject, context) {
    const { window, chain } = subject;
    return last(
      moneyIn({ start: window.start, end: chain.start }, subject, context).filter((money) => {
        const tie = context.page.text.slice(money.end, chain.start);
        if (tie.length > 60 || /\s등(?=[\s의])|[▲△①-⑳]|(?:고|며|다)[,.]?\s|(?<![해여]),/.test(tie)) return false;
        return isInvested(money, context, chain.start) || (hasFund(money, context) && /^\s?(?:규모)?의\s/.test(tie));
      }),
    );
  },
};

/** "12개 과제에 총 3천억 원을 투입한다", "3대 사업에는 국비 20억 원이 든다": money behind the label. */
const after: AttributeRule<PlanBudget> = {
  id: 'plans.budget-after',
  read(subject, context) {
    const { window, chain } = subject;
    const { text } = context.page;
    return moneyIn({ start: chain.end, end: Math.min(window.end, chain.end + 120) }, subject, context)
      .filter((money) => {
        const tie = text.slice(chain.end, money.start);
        if (/[▲△①-⑳:：(]|,\s|\s등\s/.test(tie)) return false;
        if (
          !/^[’”'"」』)]?\s?(?:등)?(?:에|에는|에도|을\s위해|를\s위해|을\s추진|를\s추진|은|는|로|으로)[가-힣]{0,4}\s/.test(
            tie,
          )
        )
          return false;
        return isInvested(money, context, window.end);
      })
      .map(asBudget)[0];
  },
};

/** "3대 사업(총사업비 900억 원)", "12개 과제(20억 원)": money in a bracket behind the label. */
const bracket: AttributeRule<PlanBudget> = {
  id: 'plans.budget-bracket',
  read(subject, context) {
    const { text } = context.page;
    const { end } = subject.mention;
    const open = /^[’”'"」』]?\s?[([]/.exec(text.slice(end, end + 3))?.[0];
    if (open === undefined) return undefined;
    const from = end + open.length;
    const fund = new RegExp(`^\\s?(?:(?:총|약|${context.words.alternatives('fund')})\\s?[:：]?\\s?){0,3}$`);
    return moneyIn({ start: from, end: Math.min(subject.window.end, from + 24) }, subject, context)
      .filter(
        (money) => fund.test(text.slice(from, money.start)) && /^\s?[)\],]/.test(text.slice(money.end, money.end + 2)),
      )
      .map(asBudget)[0];
  },
};

/** "… 3대 전략을 확정했다. 이를 위해 2026년까지 총 2조 원을 투입한다": the next sentence takes the plan up. */
const takenUp: AttributeRule<PlanBudget> = {
  id: 'plans.budget-taken-up',
  read(subject, context) {
    const { text, lines } = context.page;
    const { sentence, line } = subject.mention;
    const until = lines[line.index + 1]?.end ?? line.end;
    const from = sentence.end;
    const region = text.slice(from, Math.min(until, from + 160));
    const opening =
      /^\s*(?:[□■○●◦ㅇ▲▶\-*]\s*)?(?:시는|도는|군은|구는|정부는)?\s?(?:이를\s위해|이를\s위하여|여기에|이들\s(?:과제|사업|전략)에|이들\s(?:과제|사업|전략)[을를]\s위해)[는도]?\s/.exec(
        region,
      )?.[0];
    if (opening === undefined) return undefined;
    const start = from + opening.length;
    return moneyIn({ start, end: Math.min(until, start + 60) }, subject, context)
      .filter(
        (money) => !/[.▲△①-⑳]\s|[을를]\s/.test(text.slice(start, money.start)) && isInvested(money, context, until),
      )
      .map(asBudget)[0];
  },
};

/** "(총 12개 사업, 340억 원)", "전체 예산 47조 원(142개 과제)": label and money share a bracket, or one brackets the other. */
const beside: AttributeRule<PlanBudget> = {
  id: 'plans.budget-beside',
  read(subject, context) {
    const { text } = context.page;
    const { chain, window } = subject;
    const behind = moneyIn({ start: chain.end, end: Math.min(window.end, chain.end + 8) }, subject, context).filter(
      (money) =>
        /^\s?,\s?(?:총\s?|약\s?)?$/.test(text.slice(chain.end, money.start)) &&
        /^\s?(?:규모)?\s?\)/.test(text.slice(money.end, money.end + 5)) &&
        /\(\s?(?:총\s?|약\s?)?$/.test(text.slice(Math.max(window.start, chain.start - 5), chain.start)),
    );
    const before = moneyIn(
      { start: Math.max(window.start, chain.start - 20), end: chain.start },
      subject,
      context,
    ).filter(
      (money) =>
        /^\s?\(\s?(?:총\s?|약\s?)?$/.test(text.slice(money.end, chain.start)) &&
        /^\s?\)/.test(text.slice(chain.end, chain.end + 2)) &&
        hasFund(money, context),
    );
    return [...before, ...behind].map(asBudget)[0];
  },
};

/** The ways in which money is set aside for a plan, the closest to the label first. */
export const BUDGET_RULES: readonly AttributeRule<PlanBudget>[] = [bracket, beside, before, after, takenUp];

function moneyIn(range: Span, { items }: Subject, { facts, page }: AttributeContext): readonly QuantityMention[] {
  return startingIn(facts.quantities, range).filter(
    ({ kind, upper, start }) =>
      kind === 'money' &&
      upper === undefined &&
      !isInItems(items, start) &&
      // "6천 550억 원" read from its middle would be another amount; "과제당 5억 원" is not the plan's.
      !/(?:\d\s?[천백만억조]\s?|당\s?(?:최대|총|연|약)?\s?|(?:매년|연간|매월|연|월)\s(?:최대|총|약)?\s?)$/.test(
        page.text.slice(Math.max(0, start - 8), start),
      ),
  );
}

/** "… 원을 투입해", "… 원 투입": the predicate behind the money spends it. */
function isInvested(money: Span, { page: { text }, words }: AttributeContext, limit: number): boolean {
  const particle = /^(?:\s?(?:규모|상당)?(?:의\s(?:예산|사업비|재원))?(?:[을를이가])?)(?=[\s,])/.exec(
    text.slice(money.end, money.end + 16),
  )?.[0];
  if (particle === undefined) return false;
  for (const { start, end } of wordsFrom(text, money.end + particle.length, limit, 3)) {
    const word = bare(text.slice(start, end));
    if (words.begins(word, 'invest')) return true;
    if (/[을를은는]$/.test(word) || /(?:고|며|해|한|하는)$/.test(word)) return false;
  }
  return false;
}

function hasFund(money: Span, { page: { text }, words }: AttributeContext): boolean {
  const near = text.slice(Math.max(0, money.start - 14), money.start);
  return new RegExp(`(?:${words.alternatives('fund')})\\s?(?:총|약)?\\s?$`).test(near);
}

function asBudget({ start, end, value, unit }: QuantityMention): Found<PlanBudget> {
  return { start, end, value: { amount: value, currency: unit } };
}

function last(money: readonly QuantityMention[]): Found<PlanBudget> | undefined {
  const one = money.at(-1);
  return one === undefined ? undefined : asBudget(one);
}
