import { type Sourced, sourced } from '../core/evidence.ts';
import type { DateMention, PlanPeriod } from '../core/layers.ts';
import type { Clause } from './clause.ts';

/** The only day between two places, with its bracket of the weekday left out: 3일 of "시는 3일(화) 설명회를". */
export function dayBefore({ dates }: Clause, from: number, to: number): DateMention | undefined {
  const days = dates.filter(
    ({ kind, grain, iso, start, end }) =>
      kind === 'date' && grain === 'day' && iso !== undefined && start >= from && end <= to,
  );
  return days.length === 1 ? days[0] : undefined;
}

/**
 * The period that a clause states between two places: "2021년 7월부터 10개월간" is 2021-07 to 2022-04, "3월부터 9월까지".
 */
export function periodIn({ text, dates }: Clause, from: number, to: number): Sourced<PlanPeriod> | undefined {
  for (const [index, date] of dates.entries()) {
    if (date.start < from || date.end > to || date.kind !== 'date' || date.iso === undefined) continue;
    const [first, last] = date.iso.split('/');
    const isRange = /[~∼〜–-]|부터/u.test(text.slice(date.start, date.end));
    if (last !== undefined && first !== undefined && isRange) return sourced({ from: first, to: last }, date);
    if (!/^\s?부터/u.test(text.slice(date.end, date.end + 4))) continue;
    const next = dates[index + 1];
    if (
      next?.iso !== undefined &&
      next.end <= to &&
      /^\s?부터\s?$/u.test(text.slice(date.end, next.start)) &&
      /^\s?까지/u.test(text.slice(next.end, next.end + 4))
    )
      return sourced({ from: date.iso, to: next.iso }, date, next);
    const span = /^\s?부터\s?(?:약\s?)?(\d{1,3})(개월|년)(?:간|\s동안)/u.exec(text.slice(date.end, date.end + 20));
    const until = span === null ? undefined : monthAfter(date.iso, Number(span[1]) * (span[2] === '년' ? 12 : 1));
    const start = date.end + (span?.[0].search(/\d/u) ?? 0);
    if (span !== null && until !== undefined)
      return sourced({ from: date.iso, to: until }, date, { start, end: date.end + span[0].length });
    return sourced({ from: date.iso }, date);
  }
  return undefined;
}

/** The last of so many months that begin with the one of `iso`; nothing for a year or a day. */
function monthAfter(iso: string, months: number): string | undefined {
  const found = /^(\d{4})-(\d{2})$/u.exec(iso);
  if (found === null || months < 1) return undefined;
  const count = Number(found[1]) * 12 + Number(found[2]) - 1 + months - 1;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
