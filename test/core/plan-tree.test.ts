import { describe, expect, it } from 'vitest';
import { byRule } from '../../src/core/evidence.ts';
import { checkLayer } from '../../src/core/invariants.ts';
import type { Plan } from '../../src/core/layers.ts';
import { listAbove, type PlanItemNode, type PlanNode, planTree } from '../../src/core/plan-tree.ts';

const TEXT = '가'.repeat(100);
const evidence = byRule('test.plan');

/** A plan whose head is its name and whose items are numbered; `under` gives the places of the items. */
function plan(head: string, found: number, more: Partial<Plan> & { readonly places?: readonly number[] } = {}): Plan {
  const { places = [], ...fields } = more;
  const items = Array.from({ length: found }, (_, index) => {
    const place = places[index];
    return { start: index, end: index + 1, ...(place === undefined ? {} : { under: place }), evidence };
  });
  return { start: 0, end: 1, count: found, unit: '개', head, items, complete: true, mentions: [], evidence, ...fields };
}

/** "전략[0 1(과제[0])]{사업[]}": items in square brackets, what stands under one in round ones, children in braces. */
function drawn({ plan: { head }, items, children }: PlanNode): string {
  const item = ({ index, plan: { head: own }, plans, items: below }: PlanItemNode): string => {
    const inner = [...below.map(item), ...plans.map(drawn)].join(' ');
    return `${own}${index}${inner === '' ? '' : `(${inner})`}`;
  };
  const under = children.length === 0 ? '' : `{${children.map(drawn).join(' ')}}`;
  return `${head}[${items.map(item).join(' ')}]${under}`;
}

describe('planTree', () => {
  it.each<[string, readonly Plan[], readonly string[]]>([
    ['나란한 계획', [plan('가', 1), plan('나', 0)], ['가[가0]', '나[]']],
    ['아래 계획', [plan('가', 1), plan('나', 1, { parent: 0 })], ['가[가0]{나[나0]}']],
    ['위가 뒤에 서는 계획', [plan('나', 0, { parent: 1 }), plan('가', 1)], ['가[가0]{나[]}']],
    ['항목을 펴는 계획', [plan('가', 2), plan('나', 1, { parent: 0, under: 1 })], ['가[가0 가1(나[나0])]']],
    [
      '여러 항목에 흩어진 항목',
      [plan('가', 2), plan('나', 3, { parent: 0, places: [0, 0, 1] })],
      ['가[가0(나0 나1) 가1(나2)]{나[]}'],
    ],
    [
      '항목 없는 계획을 건너 그 위의 항목을 펴는 계획',
      [plan('가', 2), plan('나', 0, { parent: 0 }), plan('다', 1, { parent: 1, under: 0 })],
      ['가[가0(다[다0]) 가1]{나[]}'],
    ],
    [
      '세 단계',
      [plan('가', 1), plan('나', 2, { parent: 0, places: [0, 0] }), plan('다', 1, { parent: 1, under: 1 })],
      ['가[가0(나0 나1(다[다0]))]{나[]}'],
    ],
    ['없는 항목을 가리키면 그냥 아래', [plan('가', 1), plan('나', 1, { parent: 0, under: 7 })], ['가[가0]{나[나0]}']],
    ['돌고 도는 위', [plan('가', 0, { parent: 1 }), plan('나', 0, { parent: 0 })], ['가[]{나[]}']],
    ['제 위에 선 계획', [plan('가', 1, { parent: 0, under: 0 })], ['가[가0]']],
  ])('%s', (_what, plans, expected) => {
    expect(planTree(plans).map(drawn)).toEqual(expected);
  });

  it('위로 가장 가까운 목록을 찾고, 돌지 않는다', () => {
    const [one, two] = [plan('가', 0, { parent: 1 }), plan('나', 0, { parent: 0 })];
    expect(listAbove([one, two], one)).toBeUndefined();
    const plans = [plan('가', 1), plan('나', 0, { parent: 0 }), plan('다', 1, { parent: 1 })];
    expect(plans.map((each) => listAbove(plans, each))).toEqual([undefined, 0, 0]);
  });
});

describe('under는 위의 항목 안을 가리킨다', () => {
  it.each<[string, readonly Plan[]]>([
    ['항목', [plan('가', 2), plan('나', 1, { parent: 0, places: [1] })]],
    ['계획', [plan('가', 2), plan('나', 1, { parent: 0, under: 1 })]],
  ])('맞는 %s', (_what, plans) => expect(() => checkLayer('plans', plans, TEXT, {})).not.toThrow());

  it.each<[string, readonly Plan[]]>([
    ['위의 항목보다 큰 번호', [plan('가', 2), plan('나', 1, { parent: 0, under: 2 })]],
    ['음수', [plan('가', 2), plan('나', 1, { parent: 0, places: [-1] })]],
    ['소수', [plan('가', 2), plan('나', 1, { parent: 0, under: 0.5 })]],
    ['위가 없는 계획', [plan('가', 2, { under: 0 })]],
    ['항목 없는 위', [plan('가', 0), plan('나', 1, { parent: 0, places: [0] })]],
  ])('틀린 것: %s', (_what, plans) => expect(() => checkLayer('plans', plans, TEXT, {})).toThrow(/under/));
});
