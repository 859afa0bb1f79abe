import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printedUnder, ZONES } from '../support/under-zone.ts';

const SCRIPT = fileURLToPath(new URL('chrono-report.mjs', import.meta.url));

test('기준에 시간대가 있으면 기계의 시간대가 어디든 결과가 같다', () => {
  const reports = ZONES.map((zone) => printedUnder(zone, SCRIPT));
  expect(JSON.parse(reports[0] ?? '').flat()).toHaveLength(54);
  expect(new Set(reports).size).toBe(1);
});
