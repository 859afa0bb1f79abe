import { describe, expect, test, vi } from 'vitest';
import { EVIDENCE_RULES } from '../../src/plans/classify.ts';
import { analyse, plansIn } from './harness.ts';

describe('수와 단위', () => {
  test.each([
    ['시는 3대 전략을 추진한다.', ['3대 전략']],
    ['시는 15개 추진과제를 추진한다.', ['15개 추진과제']],
    ['시는 15개의 추진과제를 추진한다.', ['15개의 추진과제']],
    ['시는 세 가지 전략을 추진한다.', ['세 가지 전략']],
    ['시는 네 개 과제를 추진한다.', ['네 개 과제']],
    ['시는 두 축을 세웠다.', []],
    ['시는 3+1 전략을 추진한다.', ['3+1 전략']],
    ['시는 100대 국정과제를 점검했다.', ['100대 국정과제']],
    ['총 28개 과제를 발굴했다.', ['28개 과제']],
    ['4대 분야·28개 과제를 발표했다.', ['4대 분야', '28개 과제 < 4대 분야']],
    ['시는 세부과제 79개를 추진한다.', ['세부과제 79개']],
    ['시는 올해 11대\n전략과제를 추진한다.', ['11대 전략과제']],
    ["시는 '3대 중점목표'를 세웠다.", ['3대 중점목표']],
    ['3개 유형 25개 과제를 마련했다.', ['25개 과제']],
    ['올해 고른 것은 총 23개 과제다.', ['23개 과제']],
    [
      '이번방안에담긴3대전략,9개추진과제의주요내용은다음과같으며자세한내용은누리집에있다.',
      ['3대전략', '9개추진과제 < 3대전략'],
    ],
  ])('%s', (text, plans) => expect(plansIn(text)).toEqual(plans));

  test('20여 개와 10+α는 어림수이고, 항목이 모두 있어도 완결이라 하지 않는다', () => {
    const [about] = analyse('시는 20여 개 과제를 추진한다.').layers.plans;
    expect(about).toMatchObject({ count: 20, approximate: true, complete: false });
    expect(analyse('시는 10+α 과제를 추진한다.').layers.plans[0]).toMatchObject({ count: 10, approximate: true });
  });

  test('머리말과 단위를 나누어 적는다', () => {
    expect(analyse('도는 5대 중점 추진과제를 제시했다.').layers.plans[0]).toMatchObject({
      count: 5,
      unit: '대',
      head: '중점 추진과제',
    });
  });
});

/** Whether a rule has something to say of a counted phrase of a text. */
function speaks(id: string, text: string): boolean {
  const rule = EVIDENCE_RULES.find((one) => one.id === id);
  if (rule === undefined) return false;
  const weigh = vi.spyOn(rule, 'weigh');
  try {
    analyse(text);
    return weigh.mock.results.some(({ value }) => value !== 0);
  } finally {
    weigh.mockRestore();
  }
}

/** Rule id, texts that it makes plans of, texts that stay none (or, for traps, the other way round). */
const EVIDENCE: readonly (readonly [rule: string, plans: readonly string[], none: readonly string[]])[] = [
  [
    'plans.head',
    ['군은 12개 과제를 살폈다.', '도는 7개 전략을 들었다.', '시는 9개 의제를 두었다.'],
    ['군은 12개 분야를 살폈다.', '도는 7개 사업을 들었다.', '시는 9개 기업을 찾았다.'],
  ],
  ['plans.unit-great', ['시의 3대 목표', '군의 5대 방향', '도의 4대 정책'], ['시의 3개 방향', '군의 5개 사업이 있다.']],
  [
    'plans.lifting-modifier',
    ['시는 3개 핵심사업이 있다.', '도는 5개 중점 정책이 있다.', '군은 4개 실천 방안이 있다.'],
    ['시는 3개 정기사업이 있다.', '도는 5개 사업이 있다.'],
  ],
  [
    'plans.policy-verb',
    ['시는 32개 사업을 추진한다.', '도는 6개 방안을 마련했다.', '군은 5개 프로젝트를 발굴했다.'],
    ['시에는 32개 사업이 있다.', '도에는 6개 방안이 남았다.'],
  ],
  [
    'plans.items-match',
    ['2개 사업(수로 정비, 둑 보강)', '3개 방향(안전, 환경, 문화)', '2개 방안(연장, 폐지)'],
    ['2개 사업(작년)', '3개 방향'],
  ],
  [
    'plans.neighbour',
    ['4개 분야 12개 과제', '3개 분야, 9개 세부과제', '2개 부문과 8개 과제'],
    ['4개 분야 26명', '3개 분야, 9개 기업'],
  ],
  [
    'plans.part-of-sum',
    [
      '16개 과제는 4개 과제, 11개 과제, 1개 과제로 나뉜다.',
      '10개 과제 가운데 9개 과제는 끝났고 1개 과제는 남았다.',
      '9개 사업을 추진한다. 5개 사업, 3개 사업, 1개 사업이다.',
    ],
    ['남은 것은 1개 과제이다.', '이제 1개 사업이 남았다.'],
  ],
];

describe.each(EVIDENCE)('%s', (rule, plans, none) => {
  test.each(plans)('계획: %s', (text) => {
    expect(plansIn(text)).not.toEqual([]);
    expect(speaks(rule, text)).toBe(true);
  });
  test.each(none)('계획 아님: %s', (text) => expect(plansIn(text)).toEqual([]));
});

/** Rule id, texts that it keeps from being plans, texts that it leaves alone. */
const TRAPS: readonly (readonly [rule: string, traps: readonly string[], plans: readonly string[]])[] = [
  [
    'plans.single',
    ['이제 1개 과제가 남았다.', '시는 한 가지 과제를 안았다.', '군은 1개 사업을 추진한다.'],
    ['2개 과제가 남았다.', '시는 두 가지 과제를 안았다.'],
  ],
  [
    'plans.trap-context',
    [
      '대회에는 30개 과제를 놓고 심사가 열렸다.',
      '공모전에 40개 과제가 접수됐다.',
      '본선에 오른 8개 과제가 경연을 벌였다.',
    ],
    ['시는 30개 과제를 추진한다.', '시는 8개 과제를 발표했다.'],
  ],
  [
    'plans.trap-tender',
    [
      '신규과제 공고에 따라 30개 과제를 선정한다. 과제당 2억 원이며 접수는 5월에 한다.',
      '스타트업 공모를 거쳐 8개 프로젝트가 뽑혔다. 협약을 맺고 사업화를 돕는다.',
      '연구개발 지원금은 12개 과제에 나눈다. 경쟁률은 3대 1이며 컨소시엄도 응모할 수 있다.',
      '시는 협약을 맺은 15개 과제를 지원한다. 수행기관은 사업화를 맡고 융자도 받는다.',
      '올해 연구과제 20개 과제를 발표했다. 신청은 누리집에서 받고 주관기관은 상용화를 맡는다.',
    ],
    [
      '시는 10개 과제를 추진한다. 협약은 내년에 맺는다.',
      '시는 공모와 접수, 협약, 사업화를 담은 4대 전략과 12개 과제를 발표했다.',
      '시는 심사와 협약, 모집, 융자를 줄이는 10개 핵심과제를 발표했다.',
      '시는 10대 과제를 추진한다. 공모와 접수, 협약, 융자는 내년에 한다.',
    ],
  ],
  [
    'plans.trap-counted',
    [
      '시는 5개 기업 지원 사업을 추진한다.',
      '도는 8대 핵심기술 확보 과제를 살핀다.',
      '군은 3개 권역 정비 사업을 추진한다.',
    ],
    ['시는 5개 핵심 사업을 추진한다.', '도는 8대 중점 과제를 살핀다.'],
  ],
  [
    'plans.trap-rank',
    ['세계 3대 전략 회의에 참석했다.', '아시아 5대 프로젝트를 추진한다.', '세계 4대 목표를 추진한다.'],
    ['시의 3대 전략 발표회를 열었다.', '시는 5대 프로젝트를 추진한다.'],
  ],
  [
    'plans.trap-following',
    ['4대 전략 품목을 비축한다.', '3개 사업 연도의 매출을 추진 근거로 삼는다.', '2대 전략 산업을 육성한다.'],
    ['4대 전략을 발표한다.', '3개 사업을 추진한다.'],
  ],
];

test.each(EVIDENCE_RULES.map(({ id }) => id))('%s: 찬성 예 셋 이상, 반대 예 둘 이상', (id) => {
  const [, examples, others] = [...EVIDENCE, ...TRAPS].find(([rule]) => rule === id) ?? [id, [], []];
  expect(examples.length).toBeGreaterThanOrEqual(3);
  expect(others.length).toBeGreaterThanOrEqual(2);
});

describe.each(TRAPS)('%s', (rule, traps, plans) => {
  test.each(traps)('함정: %s', (text) => {
    expect(plansIn(text)).toEqual([]);
    expect(speaks(rule, text)).toBe(true);
  });
  test.each(plans)('계획: %s', (text) => {
    expect(plansIn(text)).not.toEqual([]);
    expect(speaks(rule, text)).toBe(false);
  });
});

test('하나뿐인 과제도 다른 과제와 더해지면 계획이다', () => {
  expect(plansIn('1개 과제와 3개 과제를 더해 4개 과제를 추진한다.')).toHaveLength(3);
});

test.each([
  '군은 3개 마을 정비 사업을 추진한다.',
  '이 집안은 3대에 걸쳐 배를 만들었다.',
  '3대째 이어 온 가게다.',
  '4대 보험에 가입했다.',
  '20~30대 청년이 모였다.',
  '10대 청소년이 참가했다.',
  '세계 3대 박람회에 나갔다.',
  '로봇 3대 강국으로 도약한다.',
  '4대강 물길을 살핀다.',
  '17개 시·도가 함께한다.',
  '5개 기업, 4개 대학, 3개 병원이 참여한다.',
  '12개 과정과 30개 강좌를 연다.',
  '2번째 단계와 제3대 위원회',
  '위원회는 9개 분야, 26명의 전문가로 구성됐다.',
  '안내서는 △건강 △교육 △주거 △취업 등 4개 분야로 나누어 수록했다.',
  '전시는 5개 분야에서 8개 분야로 늘었다.',
  '① 자료 보전, ② 진술 녹취 등을 도입한다.',
  '공기청정기 3대를 들였다.',
  '사업자 12개 사업장에서 점검했다.',
  '12대 국가전략기술을 연구한다.',
])('함정: %s', (text) => expect(plansIn(text)).toEqual([]));

test('같은 계획을 여러 번 말하면 한 계획의 언급이 된다', () => {
  const text = '- 6대 전략과제로 혁신 -\n\n시는 6대 전략과제를 추진한다. 6대 과제는 내년에 끝난다.';
  const { plans } = analyse(text).layers;
  expect(plans).toHaveLength(1);
  expect(plans[0]?.mentions).toHaveLength(2);
});

test('같은 층위의 방안은 같은 수의 과제를 달리 부르는 말이다', () => {
  expect(plansIn('시는 8개 과제를 발굴했다. 8개의 개선방안을 마련했다.')).toHaveLength(1);
  expect(plansIn('시는 8개 과제를 발굴했다. 9개의 개선방안을 마련했다.')).toHaveLength(2);
  expect(plansIn('시는 3개 과제를 발굴했다. 3개의 개선방안을 마련했다.')).toHaveLength(2);
});

test('같은 수라도 다른 목록을 가진 계획은 따로 둔다', () => {
  const text = '시는 △길 △물 등 2개 과제를 추진한다.\n\n도는 △숲 △바람 등 2개 과제를 추진한다.';
  expect(plansIn(text)).toEqual(['2개 과제 = 길 | 물', '2개 과제 = 숲 | 바람']);
});

test('예고한 수와 찾은 수가 다르면 두 수를 모두 알린다', () => {
  const { diagnostics } = analyse('수문 자동화, 저수지 준설 등 12개 과제를 추진한다.');
  expect(diagnostics).toMatchObject([
    { code: 'plan-count-mismatch', message: '12개 과제: 12개를 예고했으나 2개를 찾았습니다' },
  ]);
});
