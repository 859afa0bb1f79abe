import type { DateMention, PlanPeriod, PlanStatus } from '../../core/layers.ts';
import type { Span } from '../../core/span.ts';
import {
  type AttributeContext,
  type AttributeRule,
  type Found,
  isInItems,
  type Subject,
  startingIn,
} from './subject.ts';

/** A subject whose governing predicate is known. */
export interface Governed extends Subject {
  readonly governing: Found<PlanStatus> | undefined;
}

const UNTIL = /^\s?(?:까지|내)(?=[\s,)]|$)/;
const FROM = /^\s?부터\s?$/;
const LONG_RANGE = /^\d{4}\/\d{4}$/;
const SHORT_RANGE = /^\d{4}-\d{2}\/\d{4}-\d{2}$/;

/** "3대 전략(’22~’26년)", "12개 과제(2023~2027)": years in a bracket behind the label. */
const bracket: AttributeRule<PlanPeriod, Governed> = {
  id: 'plans.period-bracket',
  read({ mention, window }, { page: { text }, facts }) {
    const open = /^[’”'"」』]?\s?[([]\s?/.exec(text.slice(mention.end, mention.end + 4))?.[0];
    if (open === undefined) return undefined;
    const from = mention.end + open.length;
    const [date] = startingIn(facts.dates, { start: from, end: Math.min(window.end, from + 1) });
    if (date === undefined || !/^\s?(?:년|까지|간)?\s?[)\],]/.test(text.slice(date.end, date.end + 6)))
      return undefined;
    return rangeOf(date) ?? (/까지/.test(text.slice(date.end, date.end + 4)) ? untilOf(date) : undefined);
  },
};

/** "제2차 종합계획(2022~2026)의 3대 전략": the years of the plan that the label belongs to, in its sentence. */
const planName: AttributeRule<PlanPeriod, Governed> = {
  id: 'plans.period-plan-name',
  read(subject, context) {
    const { text } = context.page;
    for (const date of datesOf(subject, context, NAME_BEHIND)) {
      const before = text.slice(Math.max(subject.window.start, date.start - 14), date.start);
      if (!/(?:계획|전략|대책|로드맵|프로젝트|개년|비전|방안|단계)\s?[’”'"」』｣]?\s?[([]\s?$/.test(before)) continue;
      if (!holdsLabel(subject, date, text)) continue;
      const found = rangeOf(date);
      if (found !== undefined) return found;
    }
    return undefined;
  },
};

/** "계획(2022~2026)은 3대 전략을 담았다", "3대 전략을 담은 계획(2022~2026)": the named plan is the one that the label is in. */
function holdsLabel({ chain }: Governed, { start, end }: DateMention, text: string): boolean {
  if (start >= chain.end) return /(?:담|포함|골자|구성|중심)/.test(text.slice(chain.end, start));
  const tie = text.slice(end, Math.min(chain.start, end + 40));
  return /^\s?년?\s?\)(?:\s?\([^()]{1,8}\))?[’”'"」』｣]?(?:\s?\([^()]{1,8}\))?\s?(?:은|는|이|가|에서|에는|에서는|으로|에(?=\s(?:담|따|포함|반영|근거|맞))|[을를](?=\s(?:통|마련|수립|발표|확정))|의(?=\s?[’‘“'"]?(?:\S+\s){0,2}\S*$))(?=\s|$)/.test(
    tie,
  );
}

/** "2022년부터 2026년까지 12개 과제를 추진한다". */
const fromTo: AttributeRule<PlanPeriod, Governed> = {
  id: 'plans.period-from-to',
  read(subject, context) {
    const { text } = context.page;
    const dates = datesOf(subject, context);
    for (const [index, first] of dates.entries()) {
      const last = dates[index + 1];
      if (last === undefined || first.iso?.includes('/') !== false || last.iso?.includes('/') !== false) continue;
      if (!FROM.test(text.slice(first.end, last.start)) || !UNTIL.test(text.slice(last.end, last.end + 4))) continue;
      const whole = { start: first.start, end: last.end };
      if (!belongs(subject, whole, context) && !isPurpose(subject, whole, text)) continue;
      return { start: first.start, end: last.end, value: { from: first.iso, to: last.iso } };
    }
    return undefined;
  },
};

/** "’22~’26년 3대 전략을 추진한다", "2023∼2027년까지". */
const range: AttributeRule<PlanPeriod, Governed> = {
  id: 'plans.period-range',
  read(subject, context) {
    for (const date of datesOf(subject, context)) {
      const found = rangeOf(date);
      if (found !== undefined && (belongs(subject, date, context) || isDuration(subject, date, context))) return found;
    }
    return undefined;
  },
};

/** "2030년까지 12개 과제를 추진한다", "오는 2027년까지". */
const until: AttributeRule<PlanPeriod, Governed> = {
  id: 'plans.period-until',
  read(subject, context) {
    const { text } = context.page;
    for (const date of datesOf(subject, context)) {
      if (!UNTIL.test(text.slice(date.end, date.end + 4)) || !belongs(subject, date, context)) continue;
      const found = untilOf(date);
      if (found !== undefined) return found;
    }
    return undefined;
  },
};

/** "2030년까지 배출을 절반으로 줄이기 위한 5대 과제": the year by which what the plan is for is to be reached. */
const target: AttributeRule<PlanPeriod, Governed> = {
  id: 'plans.period-target',
  read(subject, context) {
    const { text } = context.page;
    for (const date of datesOf(subject, context)) {
      if (date.grain !== 'year' || date.end > subject.chain.start || !UNTIL.test(text.slice(date.end, date.end + 4)))
        continue;
      if (!isPurpose(subject, date, text)) continue;
      const found = untilOf(date);
      if (found !== undefined) return found;
    }
    return undefined;
  },
};

/** The ways to say the years of a plan, the closest to the label first. */
export const PERIOD_RULES: readonly AttributeRule<PlanPeriod, Governed>[] = [
  bracket,
  planName,
  fromTo,
  range,
  until,
  target,
];

/** Whether the words between a date and the label say what is to be reached by then: "줄이기 위한", "감축을 목표로". */
function isPurpose({ chain }: Governed, { end }: Span, text: string): boolean {
  const between = text.slice(end, Math.min(chain.start, end + 200));
  return /기\s위[한해하]|목표|달성|(?:추진|시행|이행|실시)(?:할|될)\s/.test(between);
}

/** "’23~’27년간 4대 전략에 …": years before the label that are marked as the time something takes. */
function isDuration({ chain }: Governed, { end }: DateMention, { page: { text } }: AttributeContext): boolean {
  return (
    end < chain.start &&
    /^\s?(?:년간|간|동안|까지)\s/.test(text.slice(end, end + 5)) &&
    isOneClause(text.slice(end + 1, chain.start))
  );
}

/** How far behind the label the name of the plan that holds it may stand. */
const NAME_BEHIND = 120;

/** The dates of the sentence up to the governing predicate, outside of the items. */
function datesOf(
  { window, chain, items, governing }: Governed,
  { facts }: AttributeContext,
  behind = 0,
): readonly DateMention[] {
  const end = Math.min(window.end, Math.max(chain.end + behind, governing?.start ?? chain.end));
  return startingIn(facts.dates, { start: window.start, end }).filter(
    (date) => date.kind === 'date' && !isInItems(items, date.start),
  );
}

/** Whether a date is said of the label's own predicate: no other predicate stands between them. */
function belongs(
  { chain, governing }: Governed,
  date: { readonly start: number; readonly end: number },
  { page: { text } }: AttributeContext,
): boolean {
  if (governing?.value !== 'pursued') return false;
  const [from, to] =
    date.start < chain.start ? [date.end, Math.min(chain.start, governing.start)] : [chain.end, date.start];
  return isOneClause(text.slice(from, Math.max(from, to)));
}

const LONGEST_CLAUSE = 120;

/** Whether no other predicate closes a clause in the words between a date and what it is said of. */
function isOneClause(words: string): boolean {
  return (
    words.length <= LONGEST_CLAUSE &&
    !/(?:하고|하며|했으며|하는|되는|한|된|할|될|던|다|고|며|위해|위한|통해)[,.]?\s/.test(words)
  );
}

function rangeOf({ start, end, iso = '', grain }: DateMention): Found<PlanPeriod> | undefined {
  // A half or a quarter of a year is a time at which something is done, not the years of a plan.
  if (!LONG_RANGE.test(iso) && !(SHORT_RANGE.test(iso) && grain === 'month')) return undefined;
  const [from, to] = iso.split('/');
  return from === undefined || to === undefined ? undefined : { start, end, value: { from, to } };
}

function untilOf({ start, end, iso = '', grain }: DateMention): Found<PlanPeriod> | undefined {
  if (!['year', 'half', 'quarter', 'month', 'third'].includes(grain) && !/^\d{4}-\d{2}-\d{2}$/.test(iso))
    return undefined;
  const to = iso.slice(iso.indexOf('/') + 1);
  return to === '' ? undefined : { start, end, value: { to } };
}
