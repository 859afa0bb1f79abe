import type { DateMention, QuantityMention } from '../../core/layers.ts';
import type { Candidate } from '../candidate.ts';

/**
 * Dates, times, money and quantities as their own layers have them.
 *
 * @example 2일 with iso 2021-12-02 → DATE, norm 2021-12-02; 2,540억 원 → MONEY, norm 254000000000
 */
export function passedOn(dates: readonly DateMention[], quantities: readonly QuantityMention[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { start, end, kind, iso, evidence } of dates) {
    const norm = iso === undefined ? {} : { norm: iso };
    found.push({ start, end, type: kind === 'date' ? 'DATE' : 'TIME', ...norm, evidence, priority: 1 });
  }
  for (const { start, end, kind, value, evidence } of quantities) {
    found.push({ start, end, type: kind === 'money' ? 'MONEY' : 'QUANTITY', norm: value, evidence, priority: 1 });
  }
  return found;
}
