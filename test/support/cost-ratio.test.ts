import { expect, it } from 'vitest';
import { costRatio } from './cost-ratio.ts';

/** Work of a number of steps that no compiler leaves out: its result decides about an error. */
function work(steps: number): void {
  let sum = 0;
  for (let step = 0; step < steps; step += 1) sum += step % 7;
  if (sum < 0) throw new Error('끝없는 합');
}

it('길이에 비례하는 일은 약 1이다', () => {
  expect(costRatio((length) => () => work(length * 100))).toBeLessThan(3);
});

it('길이의 제곱에 비례하는 일은 약 8이다', () => {
  expect(costRatio((length) => () => work(length * length), { length: 500 })).toBeGreaterThan(4);
});
