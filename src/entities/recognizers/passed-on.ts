import type { DateMention, QuantityMention } from '../../core/layers.ts';
import type { Candidate } from '../candidate.ts';

const LIMIT = /^[연년]내$/u;

/**
 * Dates, times, money and quantities as their own layers have them. 연내 and 년내 stay with the dates: they name a limit, and
 * neither a number nor a period, which is what makes a date an entity.
 *
 * @example 2일 with iso 2021-12-02 → DATE, norm 2021-12-02; 2,540억 원 → MONEY, norm 254000000000
 */
export function passedOn(
  text: string,
  dates: readonly DateMention[],
  quantities: readonly QuantityMention[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { start, end, kind, iso, evidence } of dates) {
    if (LIMIT.test(text.slice(start, end))) continue;
    const norm = iso === undefined ? {} : { norm: iso };
    found.push({ start, end, type: kind === 'date' ? 'DATE' : 'TIME', ...norm, evidence, priority: 1 });
  }
  for (const { start, end, kind, value, evidence } of quantities) {
    found.push({ start, end, type: kind === 'money' ? 'MONEY' : 'QUANTITY', norm: value, evidence, priority: 1 });
  }
  return found;
}
