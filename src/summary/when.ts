import { spansDays } from '../core/day-range.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { Layers } from '../core/layers.ts';
import { within } from '../core/span.ts';
import { isRelative, type Lead } from './lead.ts';

type Needs = Pick<Layers, 'dates' | 'morphemes' | 'quotes'>;

/**
 * The day of what the lead reports, with its hour where it stands beside; none where the day may be that of the telling.
 *
 * @example "가람시는 5일 오전 10시 둘레길을 열었다." → 2024-03-05T10:00
 */
export function leadWhen(text: string, { dates, morphemes }: Needs, lead: Lead): Sourced<string> | undefined {
  const days = within(dates, lead);
  for (const day of days) {
    if (day.kind !== 'date' || day.grain !== 'day' || day.iso === undefined) continue;
    if (isRelative(text, morphemes, day)) continue;
    // The end alone of a span of time is not when something is done: 22부터 6월 21일까지.
    if (/^\s?(?:\([^()]{1,8}\))?\s?까지/u.test(text.slice(day.end, day.end + 14))) continue;
    // "5일 …한다고 밝혔다": a bare day before what is told is that of the telling.
    const marked = /^\s?(?:\([^()]{1,8}\))?\s?(?:부터|에|에서|자로|~|∼|\()/u.test(text.slice(day.end, day.end + 14));
    if (lead.told && day.start === lead.start && !marked) continue;
    const last = days.find(({ kind, iso, start }) => kind === 'date' && iso !== undefined && start >= day.end);
    if (last?.iso !== undefined && spansDays(text, day, last)) {
      return sourced(`${day.iso.split('/')[0]}/${last.iso.split('/').at(-1)}`, day, last);
    }
    const clock = days.find(
      ({ kind, iso, on, start }) =>
        kind === 'time' && iso !== undefined && on !== undefined && dates[on] === day && start >= day.end,
    );
    if (clock?.iso === undefined || day.iso.includes('/')) return sourced(day.iso, day);
    const value = clock.iso
      .split('/')
      .map((time) => `${day.iso}${time}`)
      .join('/');
    return sourced(value, day, clock);
  }
  return undefined;
}
