import type { Point } from './point.ts';
import type { DateContext } from './resolved.ts';

/** Months; a range of so many that begins in January reports the year that is ending: 1∼11월. */
const LONG_RANGE = 3;
/** Months: a verb's tense outweighs the distance only where last year's month or next year's is not much farther away. */
const FAR_AHEAD = 3;
const FAR_BACK = 5;

/** The year of a month, or of a day of a month, that stands without one. */
export function impliedYear(
  point: Point,
  month: number,
  day: number | undefined,
  context: DateContext,
): number | undefined {
  const { reference, continues } = context;
  if (continues?.year !== undefined) {
    return continues.month !== undefined && month < continues.month ? continues.year + 1 : continues.year;
  }
  if (reference === undefined) return undefined;
  const { year, month: now } = reference;
  if (now === undefined) return year;
  const today = reference.day ?? 15;
  const isAfter = month > now || (month === now && day !== undefined && day > today);
  const isBefore = month < now || (month === now && day !== undefined && day < today);
  if (point.direction === 'past') return isAfter ? year - 1 : year;
  if (point.direction === 'future') return isBefore ? year + 1 : year;
  // 12월에 개최하였으며 in April is last December, 2월 중 선정할 계획 in December next February.
  const { tense } = context;
  if (tense === 'past' && month - now >= FAR_AHEAD) return year - 1;
  if (tense === 'future' && now - month >= FAR_BACK && context.until === undefined) return year + 1;
  // Around the turn of the year the nearest one is meant.
  const { until = month } = context;
  if (now >= 11 && month <= 2 && until < now - 2 && until - month < LONG_RANGE) return year + 1;
  if (now <= 2 && month >= 11 && month - now >= 10 && day !== undefined) return year - 1;
  return year;
}
