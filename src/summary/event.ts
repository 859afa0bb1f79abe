import { collapsed } from '../core/collapsed.ts';
import { type Sourced, sourced } from '../core/evidence.ts';
import type { ReleaseEvent, SummaryEvent } from '../core/layers.ts';
import type { Lead } from './lead.ts';

/** An event that was over so many days before the release is told by the way. */
const OLD_DAYS = 7;

/** The main event, and whether it is what the release as a whole reports. */
export interface MainEvent {
  readonly event: ReleaseEvent;
  readonly central: boolean;
}

/** The event that the title or the lead names, else the first with an hour, else the first. */
export function mainEvent(
  text: string,
  events: readonly ReleaseEvent[],
  title: string | undefined,
  lead: Lead | undefined,
  publishedAt: string | undefined,
): MainEvent | undefined {
  const squeezed = title?.replace(/\s+/gu, '') ?? '';
  const named =
    events.find(({ start, end }) => squeezed.includes(text.slice(start, end).replace(/\s+/gu, ''))) ??
    events.find(({ start }) => lead !== undefined && start >= lead.sentence.start && start < lead.sentence.end);
  const fresh = events.filter(({ when }) => !isOld(when?.value, publishedAt));
  const event = named ?? fresh.find(({ when }) => when?.value.includes('T') === true) ?? fresh[0];
  return event && { event, central: named !== undefined };
}

function isOld(when: string | undefined, publishedAt: string | undefined): boolean {
  const [end, day] = [when?.split('/').at(-1)?.slice(0, 10), publishedAt?.slice(0, 10)];
  if (end === undefined || day === undefined) return false;
  return Date.parse(day) - Date.parse(end) > OLD_DAYS * 86_400_000;
}

/** The event's facts with all their places: "용역 최종보고회", its time, place, host, status and participants. */
export function eventOf(text: string, event: ReleaseEvent): Sourced<SummaryEvent> {
  const { when, where, host, status, participants = [] } = event;
  return sourced(
    {
      name: collapsed(text, event),
      ...(when === undefined ? {} : { when: when.value }),
      ...(where === undefined ? {} : { where: where.value }),
      ...(host === undefined ? {} : { host: host.value }),
      ...(status === undefined ? {} : { status: status.value }),
      ...(participants.length === 0 ? {} : { participants: participants.map(({ value }) => value) }),
    },
    event,
    ...[when, where, host, status, ...participants].flatMap((part) => part?.evidence ?? []),
  );
}
