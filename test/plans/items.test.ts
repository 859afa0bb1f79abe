import { describe, expect, test } from 'vitest';
import { READING_RULES } from '../../src/plans/items/read.ts';
import { AFTER } from './examples-after.ts';
import { BEFORE } from './examples-before.ts';
import { LATER } from './examples-later.ts';
import { itemRulesIn, plansIn } from './harness.ts';

const TABLES = [...BEFORE, ...AFTER, ...LATER];
/** Reads the items of a plan below another one, so it is no reading of a label on its own. */
const NESTED = 'plans.items-nested-headings';

test.each([...READING_RULES.map(({ id }) => id), NESTED])('%s: 찬성 예 셋 이상, 반대 예 둘 이상', (id) => {
  const table = TABLES.find(({ rule }) => rule === id);
  expect(table?.gives.length ?? 0).toBeGreaterThanOrEqual(3);
  expect(table?.not.length ?? 0).toBeGreaterThanOrEqual(2);
});

test('없는 규칙의 예는 없다', () => {
  const ids = [...READING_RULES.map(({ id }) => id), NESTED];
  expect(TABLES.map(({ rule }) => rule).filter((rule) => !ids.includes(rule))).toEqual([]);
});

describe.each(TABLES)('$rule', ({ rule, gives, not }) => {
  test.each(gives)('%s', (text, ...plans) => {
    expect(plansIn(text)).toEqual(plans);
    expect(itemRulesIn(text)).toContain(rule);
  });
  test.each(not)('아님: %s', (text) => {
    expect(itemRulesIn(text)).not.toContain(rule);
  });
});
