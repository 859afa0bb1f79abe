import type { ReleaseEvent } from '../core/layers.ts';
import { bySpan, type Span } from '../core/span.ts';

/** Events told anew stand near each other, unless their names are equal. */
const RECENT = 12;

/**
 * One event per name and day; the name is the longest one, and what one mention does not tell another may.
 *
 * @example "물 관리 토론회" of the lead and "토론회" with its hour further down → 물 관리 토론회 with the hour
 */
export function merge(text: string, events: readonly ReleaseEvent[]): readonly ReleaseEvent[] {
  const kept: ReleaseEvent[] = [];
  const byName = new Map<string, number>();
  for (const event of events) {
    const name = nameOf(text, event);
    const recent = Math.max(0, kept.length - RECENT);
    const near = kept.slice(recent).findIndex((other) => isSame(text, name, event, other));
    const index = byName.get(name) ?? (near < 0 ? kept.length : recent + near);
    const other = kept[index];
    const whole =
      other === undefined
        ? event
        : name.length > nameOf(text, other).length
          ? joined(event, other)
          : joined(other, event);
    kept[index] = whole;
    byName.set(name, index);
  }
  return kept.sort(bySpan);
}

function nameOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, '');
}

function isSame(text: string, name: string, event: ReleaseEvent, other: ReleaseEvent): boolean {
  const known = nameOf(text, other);
  if (!name.endsWith(known) && !known.endsWith(name)) return false;
  return name === known || event.when?.value.slice(0, 10) === other.when?.value.slice(0, 10);
}

/** The event with what it lacks: an hour, a fuller place, the host. */
function joined(event: ReleaseEvent, other: ReleaseEvent): ReleaseEvent {
  const when = event.when?.value.includes('T') !== true && other.when?.value.includes('T') ? other.when : event.when;
  const where =
    (other.where?.value.length ?? 0) > (event.where?.value.length ?? 0) ? other.where : (event.where ?? other.where);
  const host = event.host ?? other.host;
  const status = event.status ?? other.status;
  const participants = event.participants ?? other.participants;
  return {
    start: event.start,
    end: event.end,
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    ...(host === undefined ? {} : { host }),
    ...(status === undefined ? {} : { status }),
    ...(participants === undefined ? {} : { participants }),
    evidence: event.evidence,
  };
}
