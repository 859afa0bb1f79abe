import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/core/layers.ts';
import { ATTRIBUTE_RULE_IDS, type ATTRIBUTE_RULES } from '../../src/plans/attributes/attributes.ts';
import { analyse } from './harness.ts';

type Name = keyof typeof ATTRIBUTE_RULES;
type Value = NonNullable<Plan[Name]>['value'];

/** Rule id, texts with the value that it reads, texts in which it reads nothing. */
interface Table {
  readonly rule: string;
  readonly gives: readonly (readonly [text: string, value: Value])[];
  readonly not: readonly string[];
}

function named(kind: 'vision' | 'slogan' | 'goal', word: string, to: string, topic: string): readonly Table[] {
  return [
    {
      rule: `plans.${kind}-named-before`,
      gives: [
        [`‘함께 크는 마을’이라는 ${word} 아래 3대 전략을 추진한다.`, '함께 크는 마을'],
        [`시는 “맑은 하천”을 ${word}${to} 4대 전략을 세웠다.`, '맑은 하천'],
        [`'쉬운 민원'을 정책 ${word}${to} 정하고 2대 전략과 6개 과제를 마련했다.`, '쉬운 민원'],
      ],
      not: [
        `시는 ${word} 아래 3대 전략을 추진한다.`,
        '시는 ‘함께 크는 마을’ 사업과 3대 전략을 추진한다.',
        `‘깨끗한 물’, ‘푸른 숲’을 ${word}${to} 3대 전략을 세웠다.`,
      ],
    },
    {
      rule: `plans.${kind}-named-behind`,
      gives: [
        [`${word}${topic} ‘깨끗한 들판’으로, 3대 전략을 추진한다.`, '깨끗한 들판'],
        [`${word} : “든든한 항구”, 2대 전략을 세웠다.`, '든든한 항구'],
        [`도는 ${word}${to} ‘열린 도서관’을 내걸고 4대 전략을 발표했다.`, '열린 도서관'],
      ],
      not: [
        `${word}${to} 「하천 정비 대책」을 마련하고 3대 전략을 세웠다.`,
        `${word}${topic} 높고 3대 전략은 ‘길, 물, 숲’이다.`,
        `살기 좋은 마을을 ${word}${to} ‘길 넓히기’ 등 3대 전략을 추진한다.`,
      ],
    },
    {
      rule: `plans.${kind}-line`,
      gives: [
        [`□ ${word} : 사람이 돌아오는 섬마을\n\n□ 3대 전략을 추진한다.`, '사람이 돌아오는 섬마을'],
        [`○ (${word}) 머물고 싶은 골목\n\n○ 4대 전략 추진`, '머물고 싶은 골목'],
        [`5대 과제를 발표했다.\n\n<${word}> “물 걱정 없는 들녘”`, '물 걱정 없는 들녘'],
      ],
      not: [
        `□ ${word}을 놓고 이야기를 나눈 주민들\n\n□ 3대 전략을 추진한다.`,
        `□ 3대 ${word} : 길, 물, 숲\n\n□ 4대 전략을 추진한다.`,
      ],
    },
  ];
}

const TABLES: readonly Table[] = [
  ...named('vision', '비전', '으로', '은'),
  ...named('slogan', '구호', '로', '는'),
  ...named('goal', '목표', '로', '는'),
  {
    rule: 'plans.vision-clause',
    gives: [
      ['시는 활기찬 항구도시 도약을 비전으로 3대 전략을 세웠다.', '활기찬 항구도시 도약'],
      ['이번 계획은 누구나 쉬어 가는 숲을 비전으로 4대 전략을 담았다.', '누구나 쉬어 가는 숲'],
      ['대책을 마련하고, 안전한 뱃길 실현을 비전으로 2대 전략을 발표했다.', '안전한 뱃길 실현'],
    ],
    not: ['시는 새로운 비전으로 3대 전략을 내걸었다.', '시는 ▲길 ▲물을 비전으로 4대 전략을 세웠다.'],
  },
  {
    rule: 'plans.goal-clause',
    gives: [
      ['도는 2030년까지 배출량 40% 감축을 목표로 3대 전략을 추진한다.', '배출량 40% 감축'],
      ['군은 어르신이 안심할 수 있는 마을 만들기를 목표로 5대 과제를 세웠다.', '어르신이 안심할 수 있는 마을 만들기'],
      ['대책은 항만 재해 건수 절반 감축을 목표로 하는 4대 전략을 담았다.', '항만 재해 건수 절반 감축'],
      [
        '도는 물순환 건강성 증진, 안전한 사회 구축을 목표로 3대 전략을 추진한다.',
        '물순환 건강성 증진, 안전한 사회 구축',
      ],
      ['시는 2028년까지 시장 규모를 두 배로 키운다는 목표 아래 3대 전략을 추진한다.', '시장 규모를 두 배로 키운다'],
    ],
    not: [
      '시는 3대 목표로 길, 물, 숲을 정했다.',
      '시는 숲 넓히기 등을 목표로 3대 전략을 추진한다.',
      '시는 ▲배출 감축 ▲숲 확대를 목표로 3대 전략을 추진한다.',
    ],
  },
  {
    rule: 'plans.period-bracket',
    gives: [
      ['시는 3대 전략(2023~2027)을 발표했다.', { from: '2023', to: '2027' }],
      ['12개 과제(’22~’26년)를 확정했다.', { from: '2022', to: '2026' }],
      ['도는 ‘5대 과제’(2030년까지)를 알렸다.', { to: '2030' }],
    ],
    not: ['시는 3대 전략(2023년 발표)을 추진한다.', '시는 3대 전략(9.1~9.5 공개)을 알렸다.'],
  },
  {
    rule: 'plans.period-plan-name',
    gives: [
      ['제2차 하천 기본계획(2024~2028)은 4대 전략을 담았다.', { from: '2024', to: '2028' }],
      ['‘제3차 숲 종합계획(2022~2026)’의 5대 과제를 점검했다.', { from: '2022', to: '2026' }],
      ['3대 전략과 9개 과제를 담은 ‘제1차 갯벌 기본계획(’23~’27)’을 알렸다.', { from: '2023', to: '2027' }],
    ],
    not: [
      '하천 기본계획(2024~2028)을 마친 뒤 새 위원회가 만든 3대 전략을 알렸다. 끝.'.replace(
        '을 마친',
        '에 이어 열린 모임의',
      ),
      '시는 3대 전략으로 추진하는 숲 가꾸기 5개년 계획(2018~2022)을 점검했다.',
      '시장 규모(2019~2022)는 줄었고 3대 전략을 세웠다.',
    ],
  },
  {
    rule: 'plans.period-from-to',
    gives: [
      ['시는 2022년부터 2026년까지 3대 전략을 추진한다.', { from: '2022', to: '2026' }],
      ['12개 과제를 2023년부터 2025년까지 시행한다.', { from: '2023', to: '2025' }],
      ['2021년부터 2025년까지 ‘맑은 물’을 목표로 3대 전략을 세웠다.', { from: '2021', to: '2025' }],
      ['군이 2021년부터 2024년까지 추진한 5대 과제를 살폈다.', { from: '2021', to: '2024' }],
    ],
    not: [
      '2018년부터 2022년까지 줄어든 인구를 되돌리려고 3대 전략을 발표했다.',
      '2018년부터 2022년까지 조사한 결과를 모아 3대 전략을 추진한다.',
    ],
  },
  {
    rule: 'plans.period-range',
    gives: [
      ['군은 ’23~’27년 5개 과제를 추진한다.', { from: '2023', to: '2027' }],
      ['3대 전략을 2024∼2026년까지 시행한다.', { from: '2024', to: '2026' }],
      ['2020~2024년간 온 도가 4대 전략에 힘을 모은다.', { from: '2020', to: '2024' }],
    ],
    not: [
      '시는 9월 1일부터 9월 5일까지 3대 전략을 알린다.',
      '2019~2021년 조사한 자료로 3대 전략을 추진한다.',
      '내년 상반기 수립하는 계획에 맞춰 3대 전략을 추진한다.',
      '2022년 계획이다. 시는 3대 전략을 추진한다.',
    ],
  },
  {
    rule: 'plans.period-until',
    gives: [
      ['시는 2030년까지 3대 전략을 추진한다.', { to: '2030' }],
      ['도는 5대 과제를 오는 2028년까지 차질 없이 이행한다.', { to: '2028' }],
      ['2025년까지 추진할 12개 과제를 알렸다.', { to: '2025' }],
    ],
    not: [
      '시는 2025년까지 3대 전략을 수립한다.',
      '2030년까지 숲을 넓히고 3대 전략을 추진한다.',
      '시는 2030년 행사를 앞두고 3대 전략을 추진한다.',
    ],
  },
  {
    rule: 'plans.period-target',
    gives: [
      ['오는 2027년까지 물길을 되살리기 위한 4대 과제를 마련했다.', { to: '2027' }],
      ['2030년까지 배출량을 절반으로 줄이는 것을 목표로 3대 전략을 발표했다.', { to: '2030' }],
      ['도는 2045년까지 추진할 ▲길 ▲물 등 2대 전략을 공개했다.', { to: '2045' }],
    ],
    not: ['2022년까지 모은 의견으로 3대 전략을 발표했다.', '9월까지 길을 넓히기 위한 3대 전략을 발표했다.'],
  },
  {
    rule: 'plans.budget-bracket',
    gives: [
      ['시는 3대 사업(총사업비 900억 원)을 추진한다.', { amount: '90000000000', currency: '원' }],
      ['12개 과제(20억 원)를 선정했다.', { amount: '2000000000', currency: '원' }],
      ['도는 5대 과제(예산 1조 2천억 원)를 확정했다.', { amount: '1200000000000', currency: '원' }],
    ],
    not: ['시는 3대 사업(매출 900억 원 달성)을 추진한다.', '12개 과제(과제당 2억 원)를 선정했다.'],
  },
  {
    rule: 'plans.budget-beside',
    gives: [
      ['올해 고른 사업(총 12개 과제, 340억 원)을 추진한다.', { amount: '34000000000', currency: '원' }],
      ['예산 47억 원(14개 과제)을 추진한다.', { amount: '4700000000', currency: '원' }],
      ['길 넓히기(5개 과제, 총 30억 원)를 추진한다.', { amount: '3000000000', currency: '원' }],
    ],
    not: ['매출 47억 원(14개 과제)을 올렸다.', '12개 과제, 340억 원 매출을 올렸다.'],
  },
  {
    rule: 'plans.budget-before',
    gives: [
      ['시는 총 300억 원을 투입해 3대 전략을 추진한다.', { amount: '30000000000', currency: '원' }],
      ['군은 사업비 20억 원 규모의 4대 과제를 추진한다.', { amount: '2000000000', currency: '원' }],
      ['도는 2조 5천억 원을 들여 5대 과제를 추진한다.', { amount: '2500000000000', currency: '원' }],
    ],
    not: [
      '매출 300억 원을 올린 시장에서 3대 전략을 알렸다.',
      '도로에 20억 원을 투입하고 3대 전략을 추진한다.',
      '기업은 공장에 500조 원 투자, 정부는 6대 과제를 추진한다.',
      '과제당 최대 5억 원을 지원하는 3대 전략을 추진한다.',
    ],
  },
  {
    rule: 'plans.budget-after',
    gives: [
      ['도는 5개 전략과제에 1,200억 원을 투자한다.', { amount: '120000000000', currency: '원' }],
      ['12개 과제에는 국비 20억 원이 투입된다.', { amount: '2000000000', currency: '원' }],
      ['3대 사업을 위해 총 7억 원을 편성했다.', { amount: '700000000', currency: '원' }],
    ],
    not: ['3대 사업으로 매출 7억 원을 올렸다.', '3대 전략을 세우고, 다리에 7억 원을 투입한다.'],
  },
  {
    rule: 'plans.budget-taken-up',
    gives: [
      ['시는 3대 전략을 확정했다. 이를 위해 총 2조 원을 투입한다.', { amount: '2000000000000', currency: '원' }],
      ['5대 과제를 추진한다. 여기에 30억 원을 투자한다.', { amount: '3000000000', currency: '원' }],
      ['4대 전략을 세웠다.\n\n이를 위해 2026년까지 9억 원을 지원한다.', { amount: '900000000', currency: '원' }],
    ],
    not: [
      '3대 전략을 확정했다. 다리에는 2억 원을 투입한다.',
      '3대 전략을 확정했다. 이를 위해 길을 넓히고 2억 원을 벌었다.',
    ],
  },
  {
    rule: 'plans.body-charge',
    gives: [
      ['환경부는 이 가운데 13개 과제를 담당한다.', '환경부'],
      ['해수부가 4대 전략을 총괄한다.', '해양수산부'],
      ['국토교통부는 5개 과제를 맡아 살핀다.', '국토교통부'],
    ],
    not: ['환경부는 3대 전략을 살핀다.', '환경부 담당 공무원이 3대 전략을 이야기했다.'],
  },
  {
    rule: 'plans.body-adnominal',
    gives: [
      ['환경부가 발표한 3대 전략을 시군에 알렸다.', '환경부'],
      ['이날 국토교통부가 마련한 5대 과제에 대해 이야기했다.', '국토교통부'],
      ['산업통상자원부에서 제시한 4대 전략이 눈길을 끌었다.', '산업통상자원부'],
    ],
    not: ['환경부에 제출된 3대 전략을 알렸다.', '환경부 발표를 들은 뒤 3대 전략을 이야기했다.'],
  },
  {
    rule: 'plans.body-subject',
    gives: [
      ['환경부는 하천을 되살리기 위한 3대 전략을 확정했다.', '환경부'],
      ['산업통상자원부(장관 이도윤)는 5대 과제를 추진한다.', '산업통상자원부'],
      ['해수부가 오는 3월 4대 전략을 발표한다.', '해양수산부'],
    ],
    not: [
      '“환경부는 3대 전략을 추진한다”는 말이 나왔다.',
      '환경부 누리집에 3대 전략이 공개됐다.',
      '환경부는 17개 시도가 지난해 추진한 12개 과제를 살폈다.',
    ],
  },
  {
    rule: 'plans.body-holder',
    gives: [
      ['환경부는 3대 전략을 담은 하천 종합대책을 발표했다.', '환경부'],
      ['국토교통부는 4대 전략으로 구성된 도로 기본계획을 수립했다.', '국토교통부'],
      ['해수부는 5대 과제를 골자로 하는 어촌 대책을 확정했다.', '해양수산부'],
    ],
    not: ['환경부는 3대 전략을 담은 책을 읽었다.', '환경부 자료는 3대 전략을 담았다.'],
  },
  {
    rule: 'plans.status-object',
    gives: [
      ['시는 3대 전략을 발표했다.', 'announced'],
      ['위원회는 10대 과제를 최종 확정했다.', 'decided'],
      ['도는 5대 전략 등을 국무회의를 거쳐 의결했다.', 'decided'],
      ['도는 ‘5대 전략’을 중점적으로 추진한다.', 'pursued'],
      ['10대 과제를 선정해 추진한다.', 'decided'],
      ['군은 3대 전략과 세부 계획을 내놓았다.', 'announced'],
      ['연구진은 4대 전략을 제시했다.', 'proposed'],
      ['위원들은 6개 과제를 검토했다.', 'considered'],
    ],
    not: [
      '시는 3대 전략을 확정하지 않았다.',
      '시는 3대 전략을 바탕으로 보고서를 발표했다.',
      '시는 3대 전략을 담은 보고서를 발표했다.',
      '시는 3대 전략을 통해 일자리 사업을 추진한다.',
    ],
  },
  {
    rule: 'plans.status-subject',
    gives: [
      ['모두 12개 과제가 발굴됐다.', 'identified'],
      ['3대 전략이 국무회의에서 의결되었다.', 'decided'],
      ['이 자리에서는 4대 전략이 집중적으로 논의되었다.', 'considered'],
    ],
    not: ['3대 전략이 확정되지 않았다.', '3대 전략이 지역 발전을 이끈다.'],
  },
  {
    rule: 'plans.status-topic',
    gives: [
      ['12개 과제는 지난해 확정됐다.', 'decided'],
      ['나머지 3개 과제는 내년에 추진한다.', 'pursued'],
      ['이번 4대 전략은 주민 토론회에서 도출됐다.', 'identified'],
    ],
    not: ['12개 과제는 길을 넓히는 것이다.', '3대 전략은 다음과 같다.'],
  },
  {
    rule: 'plans.status-as',
    gives: [
      ['시는 물길 복원, 숲길 연결을 2대 과제로 선정했다.', 'decided'],
      ['안전과 활력을 2대 전략으로 추진한다.', 'pursued'],
      ['군은 길, 물, 숲을 3대 과제로 제시했다.', 'proposed'],
    ],
    not: ['12개 과제를 3대 분야로 나누어 살폈다.', '시는 3대 전략으로 길을 넓힌다.'],
  },
  {
    rule: 'plans.status-about',
    gives: [
      ['위원들은 3대 전략에 대해 논의했다.', 'considered'],
      ['5대 과제에 대하여 깊이 있게 검토했다.', 'considered'],
      ['12개 과제에 관해 부처와 협의했다.', 'considered'],
    ],
    not: ['3대 전략에 대해 설명했다.', '3대 전략에 대해 발표했다.'],
  },
  {
    rule: 'plans.status-items',
    gives: [
      ['시는 3대 전략으로 ▲길 복원 ▲물 정화 ▲숲 확대를 제시했다.', 'proposed'],
      ['군은 2대 과제로 ①둑 보강 ②수로 정비를 선정했다.', 'decided'],
      ['도는 2대 전략인 ▲안전 강화 ▲활력 제고를 추진한다.', 'pursued'],
    ],
    not: ['3대 전략은 ▲길 복원 ▲물 정화 ▲숲 확대이다.', '시는 2대 전략으로 ▲길 복원 ▲물 정화를 살폈다.'],
  },
  {
    rule: 'plans.status-noun',
    gives: [
      ['시, 10대 과제 확정', 'decided'],
      ['군, 5대 전략 본격 추진 -', 'pursued'],
      ['12개 과제의 차질 없는 이행에 힘쓴다.', 'pursued'],
    ],
    not: ['10대 과제 선정위원회가 열렸다.', '10대 과제 추진을 촉구했다.', '3대 전략 수립을 위한 모임을 열었다.'],
  },
  {
    rule: 'plans.status-adnominal',
    gives: [
      ['지난달 발표한 3대 전략에 따라 길을 넓힌다.', 'announced'],
      ['새로 발굴된 5개 과제에 힘을 쏟는다.', 'identified'],
      ['의회가 의결한 4대 과제가 눈길을 끈다.', 'decided'],
      ['현재 추진 중인 12개 과제가 눈길을 끈다.', 'pursued'],
      ['시가 발표한 「푸른 숲 대책」의 5대 과제가 눈길을 끈다.', 'announced'],
    ],
    not: [
      '하천을 살리는 3대 전략에 대해 설명했다.',
      '아직 확정하지 않은 3대 전략이 남았다.',
      '발표 자료에는 3대 전략에 대한 설명이 있다.',
    ],
  },
];

const NAMES: readonly Name[] = ['vision', 'slogan', 'goal', 'period', 'budget', 'body', 'status'];

function readBy(rule: string, text: string): readonly Value[] {
  const name = NAMES.find((one) => rule.startsWith(`plans.${one}-`));
  return analyse(text).layers.plans.flatMap((plan) => {
    const attribute = name === undefined ? undefined : plan[name];
    return attribute?.evidence.by === 'rule' && attribute.evidence.rule === rule ? [attribute.value] : [];
  });
}

describe.each(TABLES)('$rule', ({ rule, gives, not }) => {
  test.each(gives)('%s', (text, value) => expect(readBy(rule, text)[0]).toEqual(value));
  test.each(not)('읽지 않음: %s', (text) => expect(readBy(rule, text)).toEqual([]));
});

test('규칙마다 보이는 글이 셋, 아닌 글이 둘 넘게 있다', () => {
  for (const rule of ATTRIBUTE_RULE_IDS) {
    const table = TABLES.find((one) => one.rule === rule);
    expect(table?.gives.length ?? 0, rule).toBeGreaterThanOrEqual(3);
    expect(table?.not.length ?? 0, rule).toBeGreaterThanOrEqual(2);
  }
});

test('한 사슬의 계획은 상태와 주체를 함께하고, 비전은 맨 위 계획의 것이다', () => {
  const text = '환경부는 ‘머무는 항구’라는 비전 아래 3대 전략, 12개 과제를 발표했다.';
  const [strategies, tasks] = analyse(text).layers.plans;
  expect([strategies?.status?.value, tasks?.status?.value]).toEqual(['announced', 'announced']);
  expect([strategies?.body?.value, tasks?.body?.value]).toEqual(['환경부', '환경부']);
  expect([strategies?.vision?.value, tasks?.vision]).toEqual(['머무는 항구', undefined]);
});

test('으뜸 언급이 말하지 않는 것은 다른 언급에서 읽는다', () => {
  const text = '시는 ▲길 ▲물 ▲숲 등 3대 전략이 있다.\n\n환경부는 3대 전략을 확정했다.';
  expect(analyse(text).layers.plans[0]).toMatchObject({ status: { value: 'decided' }, body: { value: '환경부' } });
});

test('항목이 말하는 해와 돈은 계획의 것이 아니다', () => {
  const text = '시는 ▲2028년까지 길 넓히기 ▲9억 원을 투입해 물길 복원 등 2대 과제를 추진한다.';
  const [plan] = analyse(text).layers.plans;
  expect([plan?.period, plan?.budget]).toEqual([undefined, undefined]);
});

test('모든 속성은 그 말이 있는 자리를 가리킨다', () => {
  const text = '환경부는 2030년까지 ‘맑은 물’을 목표로 300억 원을 투입해 3대 전략을 추진한다.';
  const [plan] = analyse(text).layers.plans;
  const shown = (['goal', 'period', 'budget', 'body', 'status'] as const).map((name) => {
    const attribute = plan?.[name];
    return attribute === undefined ? undefined : text.slice(attribute.start, attribute.end);
  });
  expect(shown).toEqual(['맑은 물', '2030년', '300억 원', '환경부', '추진한다']);
});
