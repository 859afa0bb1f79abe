/** How {@link costRatio} measures. */
export interface CostRatioOptions {
  /** Length of the shorter text; default: 4,000. */
  readonly length?: number;
  /** How many times longer the other one is; default: 8. */
  readonly factor?: number;
}

const ROUNDS = 6;
/** From here down more rounds would not change the answer. */
const CLEARLY_LINEAR = 1.5;

/**
 * How much more `factor`-fold text costs in one piece than in `factor` pieces: about 1 where the work is linear in the
 * length, about `factor` where it is quadratic. Both sides do the same amount of work, turn by turn, and only their best
 * turns count, so that neither the speed of the machine nor its other load matters.
 *
 * @param prepare makes the text of a length and returns the work on it; only the work is measured
 * @example `expect(costRatio((length) => { const text = '3개'.repeat(length / 2); return () => quantitiesIn(text) })).toBeLessThan(3)`
 */
export function costRatio(prepare: (length: number) => () => void, options: CostRatioOptions = {}): number {
  const { length = 4000, factor = 8 } = options;
  const small = prepare(length);
  const large = prepare(length * factor);
  small();
  let [pieces, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    pieces = Math.min(
      pieces,
      timeOf(() => {
        for (let piece = 0; piece < factor; piece += 1) small();
      }),
    );
    whole = Math.min(whole, timeOf(large));
    if (whole < CLEARLY_LINEAR * pieces) break;
  }
  return whole / pieces;
}

function timeOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
