import { describe, expect, test, vi } from 'vitest';
import { PARENT_RULES } from '../../src/plans/hierarchy.ts';
import { analyse, plansIn } from './harness.ts';

/** "child < parent" for every plan that has one. */
function parentsIn(text: string): readonly string[] {
  const { plans } = analyse(text).layers;
  const label = (plan: { readonly start: number; readonly end: number } | undefined) =>
    plan === undefined ? '' : text.slice(plan.start, plan.end);
  return plans.flatMap((plan) => (plan.parent === undefined ? [] : [`${label(plan)} < ${label(plans[plan.parent])}`]));
}

/** Whether a rule set a parent in a text. */
function decides(id: string, text: string): boolean {
  const rule = PARENT_RULES.find((one) => one.id === id);
  if (rule === undefined) return false;
  const apply = vi.spyOn(rule, 'apply');
  try {
    analyse(text);
    return apply.mock.calls.some(([drafts]) => drafts.some(({ parent }) => parent?.rule === id));
  } finally {
    apply.mockRestore();
  }
}

const TABLES: readonly (readonly [
  rule: string,
  gives: readonly (readonly [string, ...string[]])[],
  not: readonly string[],
])[] = [
  [
    'plans.parent-chain',
    [
      ['4대 전략, 12개 과제를 추진한다.', '12개 과제 < 4대 전략'],
      ['2대 목표, 4대 전략, 12개 과제로 구성했다.', '4대 전략 < 2대 목표', '12개 과제 < 4대 전략'],
      [
        '3대 전략과 함께 5대 과제를 제시하면서 이를 달성하기 위한 15개 추진사업을 발굴했다.',
        '5대 과제 < 3대 전략',
        '15개 추진사업 < 5대 과제',
      ],
      ['군은 4개 전략을 골자로,\n\n ㅇ 골목과 하천을 살리는 12개 과제를 담았다.', '12개 과제 < 4개 전략'],
      ['3개 분야*, 7개 목표, 20개 세부과제를 담았다.', '7개 목표 < 3개 분야', '20개 세부과제 < 7개 목표'],
      ['□ 시는 물길 복원을 비롯한 4개 전략을 골자로,\n\n ㅇ 내년까지 12개 과제를 추진한다.', '12개 과제 < 4개 전략'],
      ['도는 ‘머무는 섬’을 내걸고 3대 전략을 세우고,\n\nㅇ 항로 확대 등 9개 과제를 담았다.', '9개 과제 < 3대 전략'],
    ],
    [
      '7대 원칙과 2대 사업을 추진한다.',
      '12개 과제와 4대 전략을 추진한다.',
      '3대 전략을 발표했다. 9개 과제도 추진한다.',
      '□ 시는 4개 전략을 골자로 한다.\n\n ㅇ 내년까지 12개 과제를 추진한다.',
      '□ 시는 4개 전략을 골자로,\n\n ㅇ 시장이 현장을 찾았다.\n\n ㅇ 내년까지 12개 과제를 추진한다.',
    ],
  ],
  [
    'plans.parent-including',
    [
      ['신규 3개 과제를 포함한 23개 과제를 반영했다.', '3개 과제 < 23개 과제'],
      ['10대 과제를 포함한 50개 과제를 추진한다.', '10대 과제 < 50개 과제'],
      ['2개 핵심 사업을 비롯한 9개 사업을 추진한다.', '2개 핵심 사업 < 9개 사업'],
    ],
    ['3개 과제를 발굴하고 23개 과제를 점검했다.', '50개 과제를 포함한 10대 과제를 추진한다.'],
  ],
  [
    'plans.parent-sum',
    [
      [
        '28개 과제를 추진한다.\n\n① 안전 분야는 12개 과제\n\n② 환경 분야는 9개 과제\n\n③ 문화 분야는 7개 과제',
        '12개 과제 < 28개 과제',
        '9개 과제 < 28개 과제',
        '7개 과제 < 28개 과제',
      ],
      ['30개 과제 가운데 22개 과제는 끝났고, 8개 과제는 진행한다.', '22개 과제 < 30개 과제', '8개 과제 < 30개 과제'],
      [
        '146개 세부과제(단독 과제 108개, 협조과제 38개)를 추진한다.',
        '단독 과제 108개 < 146개 세부과제',
        '협조과제 38개 < 146개 세부과제',
      ],
    ],
    ['20개 과제는 끝났고, 8개 과제는 진행한다. 모두 30개 과제다.', '5개 과제와 9개 과제를 더했다.'],
  ],
  [
    'plans.parent-among',
    [
      ['30개 과제 가운데 20개 과제는 끝났고, 8개 과제는 진행한다.', '20개 과제 < 30개 과제', '8개 과제 < 30개 과제'],
      ['시가 맡은 94개 과제 중 53개 과제를 마쳤다.', '53개 과제 < 94개 과제'],
      ['도는 12개 과제를 발굴했다.\n\n이 중 4개 과제를 먼저 추진한다.', '4개 과제 < 12개 과제'],
    ],
    ['시는 94개 과제를 중간 점검하고 53개 과제를 알렸다.', '도는 12개 과제를 발굴했다. 군은 4개 과제를 추진한다.'],
  ],
  [
    'plans.parent-sorted',
    [
      ['12개 과제를 4개 분야로 나누어 추진한다.', '12개 과제 < 4개 분야'],
      ['20개 세부과제를 5대 전략으로 묶어 발표했다.', '20개 세부과제 < 5대 전략'],
      ['9개 사업을 3대 분야로 구분해 추진한다.', '9개 사업 < 3대 분야'],
    ],
    ['12개 과제를 4대 전략과 함께 본다.', '12개 과제를 4개 부서로 나누었다.'],
  ],
  [
    'plans.parent-taken-up',
    [
      ['시는 3대 전략을 세웠다. 이를 달성하기 위해 15개 사업을 추진한다.', '15개 사업 < 3대 전략'],
      ['시는 2대 목표를 세웠다.\n\n이를 실현하기 위한 6개 과제를 추진한다.', '6개 과제 < 2대 목표'],
      ['4대 전략을 발표했다. 각 전략을 뒷받침할 12개 과제도 추진한다.', '12개 과제 < 4대 전략'],
    ],
    ['시는 3대 전략을 세웠다. 도는 15개 사업을 추진한다.', '시는 15개 사업을 추진한다. 이를 위해 3대 전략을 세웠다.'],
  ],
  [
    'plans.parent-nested',
    [
      [
        '2대 전략을 추진한다.\n\n① 물길 복원 (3개 과제)\n\n② 숲길 연결 (5개 과제)',
        '3개 과제 < 2대 전략',
        '5개 과제 < 2대 전략',
      ],
      ['3대 목표를 세웠다.\n\n1. 소득 증대 (2개 사업 추진)\n\n2. 인구 회복\n\n3. 문화 진흥', '2개 사업 < 3대 목표'],
      ['▲안전(4개 과제) ▲환경(6개 과제) 등 2대 전략을 추진한다.', '4개 과제 < 2대 전략', '6개 과제 < 2대 전략'],
    ],
    [
      '2대 전략을 추진한다.\n\n① 물길 복원\n\n② 숲길 연결\n\n한편 도는 5개 과제를 추진한다.',
      '물길 복원(3개 과제)을 추진한다.',
    ],
  ],
  [
    'plans.parent-programme',
    [
      [
        '시는 『물빛 50+』 21개 프로젝트를 선정했다. 우리 군은 2개 사업이 『물빛 50+』에 선정됐다.',
        '2개 사업 < 21개 프로젝트',
      ],
      ['「푸른 마을」 30개 과제를 발표했다.\n\n우리 도는 4개 과제가 「푸른 마을」에 반영됐다.', '4개 과제 < 30개 과제'],
      ['『새물결』 12개 과제를 추진한다. 이 가운데 3개 사업이 『새물결』에 포함됐다.', '3개 사업 < 12개 과제'],
    ],
    [
      '『물빛 50+』 21개 프로젝트를 선정했다. 2개 사업이 『숲길』에 선정됐다.',
      '『물빛』 2개 프로젝트를 선정했다. 9개 사업이 『물빛』에 선정됐다.',
    ],
  ],
];

test.each(PARENT_RULES.map(({ id }) => id))('%s: 찬성 예 셋 이상, 반대 예 둘 이상', (id) => {
  const [, gives, not] = TABLES.find(([rule]) => rule === id) ?? [id, [], []];
  expect(gives.length).toBeGreaterThanOrEqual(3);
  expect(not.length).toBeGreaterThanOrEqual(2);
});

describe.each(TABLES)('%s', (rule, gives, not) => {
  test.each(gives)('%s', (text, ...parents) => {
    expect(parentsIn(text)).toEqual(parents);
    expect(decides(rule, text)).toBe(true);
  });
  test.each(not)('관계 없음: %s', (text) => expect(parentsIn(text)).toEqual([]));
});

test('부모를 따라 올라가면 제자리로 돌아오지 않는다', () => {
  const text = '4대 전략 12개 과제, 12개 과제 4대 전략, 2대 목표 4대 전략 12개 과제를 추진한다.';
  const { plans } = analyse(text).layers;
  for (const start of plans.keys()) {
    const seen = new Set<number>();
    for (let at: number | undefined = start; at !== undefined; at = plans[at]?.parent) {
      expect(seen.has(at)).toBe(false);
      seen.add(at);
    }
  }
});

test('문장 첫머리의 "이를 위해"는 긴 목록을 사이에 두고도 앞 문장의 계획을 잇는다', () => {
  const list = '①골목길 조명 교체와 보행로 확충, ②홀몸 어르신 안부 확인과 돌봄 확대, ③장마철 하수구 점검과 준설';
  expect(plansIn(`군은 2대 전략을 선정했다. 이를 위해 ${list}을 3대 중점과제로 추진한다.`)[1]).toContain('< 2대 전략');
  expect(plansIn(`군은 2대 전략을 선정했다. 올해는 ${list}을 3대 중점과제로 추진한다.`)[1]).not.toContain('<');
});
