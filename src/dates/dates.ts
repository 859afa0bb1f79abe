import { beginnings } from '../core/beginnings.ts';
import { byRule } from '../core/evidence.ts';
import type { DateMention } from '../core/layers.ts';
import { bySpan, type Span } from '../core/span.ts';
import { defineStage, type StageContext } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import type { Clock, ClockProposal, DateProposal, Point } from './point.ts';
import { propose } from './propose.ts';
import { type Reference, referenceOf } from './reference.ts';
import { resolveDate } from './resolve.ts';
import type { ResolvedDate } from './resolved.ts';
import { tenseBefore, tenseBehind } from './tense.ts';

/**
 * The stage of dates and clock times, resolved against the release date.
 *
 * @example "2일 오전 10시" in a release of 2021-12-02 gives the date 2021-12-02 and the time T10:00 on it
 */
export function datesStage(lexicon: Lexicon) {
  const noDateEnd = noDateReader(lexicon);
  return defineStage({
    needs: ['release', 'sentences'],
    provides: 'dates',
    run(doc, context) {
      const reference = referenceOf(doc.layers.release.publishedAt);
      const isNoDate = (at: number) => noDateEnd(doc.text, at);
      const mentions: Mention[] = [];
      let lastYear: number | undefined;
      for (const sentence of doc.layers.sentences) {
        const { dates, clocks } = propose(doc.text, sentence, { isNoDate });
        const found = resolveAll(doc.text, sentence, dates, reference, lastYear, context);
        for (const { resolved } of found) lastYear = resolved.year ?? lastYear;
        mentions.push(...found.map(({ mention }) => mention), ...clockMentions(clocks, dates));
      }
      return finish(mentions);
    },
  });
}

/** A mention whose day is still the span of a date, not an index. */
interface Mention extends DateMention {
  readonly day?: Span;
}

interface Found {
  readonly mention: Mention;
  readonly resolved: ResolvedDate;
}

/** What may stand between a date and another one that continues it: 12월 5일부터 8일까지, 23일과 24일. */
const CONTINUES = /^(?:\([^()]{0,12}\))?(?:부터|에서|과|와|및|[,·∼~]|이어|또는|\s){1,3}$/;
/** Between a year and a month of it: 2023년에는 5월에, 2021년의 12월. */
const BEHIND_YEAR = /^(?:에는|에도|에|의|은|는|중)?[ ,]{0,2}$/;
const LONGEST_LINK = 18;

/** Resolves the dates of one sentence from left to right; each can continue the one before. */
function resolveAll(
  text: string,
  sentence: Span,
  proposals: readonly DateProposal[],
  reference: Reference | undefined,
  yearBefore: number | undefined,
  context: StageContext,
): readonly Found[] {
  const found: Found[] = [];
  let lastYear = yearBefore;
  let previous: { readonly end: number; readonly resolved: ResolvedDate } | undefined;
  for (const [index, proposal] of proposals.entries()) {
    const limit = Math.min(sentence.end, proposals[index + 1]?.start ?? sentence.end);
    const tense = tenseBehind(text, proposal.end, limit) ?? tenseBefore(text, proposal.start);
    const base = {
      ...(reference && { reference }),
      ...(lastYear !== undefined && { lastYear }),
      ...(tense && { tense }),
    };
    const link =
      previous === undefined ? '' : text.slice(previous.end, Math.min(proposal.start, previous.end + LONGEST_LINK + 1));
    const linked =
      link.length <= LONGEST_LINK &&
      (CONTINUES.test(link) || (previous?.resolved.month === undefined && BEHIND_YEAR.test(link)));
    const gap = previous === undefined ? Number.POSITIVE_INFINITY : proposal.start - previous.end;
    const continues = linked || isSeries(previous?.resolved, proposal.from, gap) ? previous?.resolved : undefined;
    const until = proposal.to?.month;
    const from = resolveDate(proposal.from, { ...base, ...(continues && { continues }), ...(until && { until }) });
    const to = proposal.to === undefined ? undefined : resolveDate(proposal.to, { ...base, continues: from });
    const resolved = to ?? from;
    for (const end of to === undefined ? [from] : [from, to]) {
      if (end.contradicts === true) report(context, text, proposal, end);
    }
    found.push({ mention: mentionOf(proposal, from, to), resolved });
    lastYear = resolved.year ?? lastYear;
    previous = { end: proposal.end, resolved };
  }
  return found;
}

/** Months of one table or list go on where the last one was: (’22.10월) △0.6조원, (11월) △1.1조원, (1월) … */
const LONGEST_SERIES_GAP = 24;

function isSeries(
  previous: ResolvedDate | undefined,
  { month, year, yearShift, yearAfter, direction }: Point,
  gap: number,
) {
  if (previous?.month === undefined || month === undefined || gap > LONGEST_SERIES_GAP) return false;
  if (year !== undefined || yearShift !== undefined || yearAfter !== undefined || direction !== undefined) return false;
  return month > previous.month || (previous.month >= 11 && month <= 2);
}

function mentionOf(proposal: DateProposal, from: ResolvedDate, to: ResolvedDate | undefined): Mention {
  const { start, end, rule } = proposal;
  const { grain, certain, implied, first } = from;
  const last = to === undefined ? from.last : to.last;
  const iso = first === undefined || last === undefined ? undefined : first === last ? first : `${first}/${last}`;
  const mention = {
    start,
    end,
    kind: 'date',
    grain: to?.grain ?? grain,
    certain,
    implied,
    evidence: byRule(rule),
  } as const;
  return iso === undefined ? mention : { ...mention, iso };
}

function report(context: StageContext, text: string, { start, end }: Span, resolved: ResolvedDate): void {
  context.report({
    code: 'weekday-mismatch',
    severity: 'warning',
    message: `적힌 요일이 ${resolved.first ?? '날짜'}의 요일과 다릅니다: ${text.slice(start, end)}`,
    span: { start, end },
  });
}

/** Clock times belong to the nearest date before them in the sentence, else to the first one behind. */
function clockMentions(clocks: readonly ClockProposal[], dates: readonly DateProposal[]): readonly Mention[] {
  const days = dates.filter(
    ({ from }) => from.day !== undefined || from.dayShift !== undefined || from.weekday !== undefined,
  );
  return clocks.map(({ start, end, rule, from, to }) => {
    const day = days.findLast((date) => date.end <= start) ?? days[0];
    const iso = to === undefined ? clockIso(from) : `${clockIso(from)}/${clockIso(to)}`;
    const { exact: _, ambiguous: __, ...certain } = from;
    return {
      start,
      end,
      kind: 'time',
      iso,
      grain: (to ?? from).minute === undefined ? 'hour' : 'minute',
      certain,
      implied: {},
      ...(day && { day: { start: day.start, end: day.end } }),
      evidence: byRule(rule),
    };
  });
}

function clockIso({ hour, minute = 0 }: Clock): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Puts the mentions in order and turns the spans of days into indices. */
function finish(mentions: readonly Mention[]): readonly DateMention[] {
  const sorted = [...mentions].sort(bySpan);
  const indices = new Map(sorted.map((mention, index) => [mention.start, index]));
  return sorted.map(({ day, ...mention }) => {
    const on = day === undefined ? undefined : indices.get(day.start);
    return on === undefined ? mention : { ...mention, on };
  });
}

/** Names that look like dates: 6·25전쟁, 4.19혁명. */
function noDateReader(lexicon: Lexicon): (text: string, at: number) => number | undefined {
  const names = lexicon.table('not-dates').flatMap(({ name, aliases }) => [name, ...aliases.map(({ form }) => form)]);
  const mayBegin = beginnings(names);
  const options = { tables: ['not-dates'] };
  return (text, at) => (mayBegin(text, at) ? lexicon.matchesAt(text, at, options)[0]?.end : undefined);
}
