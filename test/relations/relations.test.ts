import { beforeAll, describe, expect, it } from 'vitest';
import type { Relation } from '../../src/core/layers.ts';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { costRatio } from '../support/cost-ratio.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const analyse = (text: string) => analyzer.analyze(text, { publishedAt: '2024-05-07' });

function valuesOf({ subject, object, partners, post, amount, law, when, period }: Relation): readonly string[] {
  const money = amount && `${amount.value.amount}${amount.value.currency}`;
  const span = period && `${period.value.from ?? ''}~${period.value.to ?? ''}`;
  const others = partners?.map(({ value }) => value).join('+');
  return [subject?.value, object.value, others, post?.value, money, law?.value, when?.value, span].flatMap(
    (value) => value ?? [],
  );
}

/** The values of every relation of one rule, in the order of the fields. */
function readBy(rule: string, text: string): readonly string[] {
  return analyse(text)
    .relations.filter(({ evidence }) => evidence.by === 'rule' && evidence.rule === rule)
    .map((relation) => valuesOf(relation).join(' | '));
}

interface Table {
  readonly rule: string;
  readonly examples: readonly (readonly [text: string, expected: string])[];
  readonly against: readonly string[];
}

const TABLES: readonly Table[] = [
  {
    rule: 'relations.announces',
    examples: [
      ['환경부는 3일 하천 정비 종합대책을 발표했다.', '환경부 | 하천 정비 종합대책'],
      ['강릉시는 새 교통 계획을 공개했다고 밝혔다.', '강릉시 | 교통 계획'],
      ['해양수산부(장관 홍길동)는 갯벌 조사 결과를 최종 발표했다.', '해양수산부 | 갯벌 조사 결과'],
    ],
    against: [
      '환경부는 지난해 발표한 대책을 살폈다.',
      '환경부는 대책을 발표하지 않았다.',
      '환경부는 소감을 밝혔다.',
      '환경부는 3일 결과를 발표했다.',
    ],
  },
  {
    rule: 'relations.hosts',
    examples: [
      ['강릉시는 3일 하천 정비 주민설명회를 개최했다.', '강릉시 | 하천 정비 주민설명회 | 2024-05-03'],
      ['해양수산부는 어촌 청년 간담회를 열었다.', '해양수산부 | 어촌 청년 간담회'],
      ['환경부는 6일 습지 보전 토론회를 공동 개최한다.', '환경부 | 습지 보전 토론회 | 2024-05-06'],
    ],
    against: ['강릉시는 회의를 열었다.', '강릉시는 3일 열린 주민설명회에 갔다.', '강릉시는 창문을 열었다.'],
  },
  {
    rule: 'relations.signs-with',
    examples: [
      ['강릉시는 해양수산부와 업무협약을 체결했다.', '강릉시 | 업무협약 | 해양수산부'],
      ['강릉시와 삼척시는 3일 공동 관광 업무협약을 맺었다.', '강릉시 | 공동 관광 업무협약 | 삼척시'],
      [
        '환경부는 해양수산부, 산림청과 습지 보전을 위한 협약을 체결한다.',
        '환경부 | 습지 보전을 위한 협약 | 해양수산부+산림청',
      ],
    ],
    against: ['강릉시는 업무협약을 체결했다.', '강릉시는 해양수산부와 체결한 협약을 지켰다.'],
  },
  {
    rule: 'relations.appoints',
    examples: [
      ['환경부는 홍길동 교수를 자문위원장에 임명했다.', '환경부 | 홍길동 | 자문위원장'],
      ['강릉시는 김가람 대표를 홍보대사로 위촉했다.', '강릉시 | 김가람 | 홍보대사'],
      ['해양수산부는 이나래 전 국장을 감사로 선임했다고 밝혔다.', '해양수산부 | 이나래 | 감사'],
    ],
    against: ['환경부는 위원 20명을 위촉했다.', '환경부는 홍길동 교수를 만났다.'],
  },
  {
    rule: 'relations.appointed',
    examples: [
      ['홍길동 교수가 자문위원장에 임명됐다.', '홍길동 | 자문위원장'],
      ['김가람 대표가 홍보대사로 위촉되었다.', '김가람 | 홍보대사'],
      ['이나래 국장이 감사로 선임됐다고 한다.', '이나래 | 감사'],
    ],
    against: ['홍길동 교수가 임명된 까닭을 물었다.', '위원 20명이 위촉됐다.'],
  },
  {
    rule: 'relations.allocates',
    examples: [
      ['강릉시는 하천 정비에 총 12억 원을 투입한다.', '강릉시 | 하천 정비 | 1200000000원'],
      ['강릉시는 30억 원을 들여 어린이 도서관을 짓는다.', '강릉시 | 어린이 도서관 | 3000000000원'],
      ['해양수산부는 어촌 재생을 위해 2조 원을 투자했다.', '해양수산부 | 어촌 재생 | 2000000000000원'],
    ],
    against: [
      '강릉시는 하천 정비에 최대 12억 원을 지원한다.',
      '강릉시는 하천 정비에 과제당 5억 원을 지원한다.',
      '강릉시는 127억 원을 지원해 18만 톤의 온실가스를 줄였다.',
      '강릉시는 45억 원을 들여 주변을 정비한다.',
    ],
  },
  {
    rule: 'relations.based-on',
    examples: [
      ['강릉시는 「하천법」에 따른 실태조사를 마쳤다.', '실태조사 | 하천법'],
      ['센터는 「하천법」 제3조에 따라 설립된 기관이다.', '기관 | 하천법'],
      ['강릉시는 「하천법」에 근거한 정비계획을 세웠다.', '정비계획 | 하천법'],
    ],
    against: ['강릉시는 「하천법」을 살폈다.', '「하천법」에 따라 긴급한 때에 나선다.'],
  },
  {
    rule: 'relations.established',
    examples: [
      ['2020년 3월 설립된 가람센터가 문을 닫았다.', '가람센터 | 2020-03'],
      ['지난 2021년 출범한 나래위원회에서 논의했다.', '나래위원회 | 2021'],
      ['2019년 창립한 다솜협회를 찾았다.', '다솜협회 | 2019'],
      ['2022년 12월 설립된 ‘가람 물 연구소’의 성공적 운영을 돕는다.', '‘가람 물 연구소’ | 2022-12'],
    ],
    against: ['2020년 3월 설립된 이후 처음이다.', '설립된 가람센터는 2020년에 옮겼다.'],
  },
  {
    rule: 'relations.was-established',
    examples: [
      ['국립수목원은 1999년 설립됐다.', '국립수목원 | 1999'],
      ['산림청은 1967년에 창설되었다.', '산림청 | 1967'],
      ['질병관리청은 2020년 9월 출범했다.', '질병관리청 | 2020-09'],
    ],
    against: ['국립수목원은 1999년 도서관을 설립했다.', '국립수목원은 오래전 설립됐다.'],
  },
  {
    rule: 'relations.carries-out',
    examples: [
      [
        '강릉시는 2021년 7월부터 10개월간 하천 정비 연구용역을 수행했다.',
        '강릉시 | 하천 정비 연구용역 | 2021-07~2022-04',
      ],
      ['해양수산부는 갯벌 실태조사에 착수했다.', '해양수산부 | 갯벌 실태조사'],
      ['환경부는 습지 보전 연구를 추진한다.', '환경부 | 습지 보전 연구'],
    ],
    against: ['환경부는 연구를 수행했다.', '환경부는 수행한 습지 연구를 폈다.'],
  },
  {
    rule: 'relations.contractor',
    examples: [
      ['하천 정비 용역 수행기관인 국립수목원이 결과를 설명했다.', '국립수목원 | 하천 정비 용역'],
      ['갯벌 보전 연구용역 수행기관인 국립해양생물자원관은 안을 냈다.', '국립해양생물자원관 | 갯벌 보전 연구용역'],
      ['습지 보전 용역 수행기관인 국립생태원이 발표했다.', '국립생태원 | 습지 보전 용역'],
    ],
    against: ['용역 수행기관인 국립수목원이 설명했다.', '하천 정비 수행기관인 국립수목원이 설명했다.'],
  },
];

describe.each(TABLES)('$rule', ({ rule, examples, against }) => {
  it.each(examples)('%s', (text, expected) => expect(readBy(rule, text)).toEqual([expected]));
  it.each(against)('찾지 않는다: %s', (text) => expect(readBy(rule, text)).toEqual([]));
});

it('모든 값은 근거 자리의 글 그대로이거나 정식 이름이다', () => {
  for (const [text] of TABLES.flatMap(({ examples }) => examples)) {
    const document = analyse(text);
    for (const { start, end, object, post } of document.relations) {
      expect(text.slice(start, end)).not.toBe('');
      for (const field of [object, post]) {
        if (field !== undefined)
          expect(field.evidence.map((span) => text.slice(span.start, span.end))).toEqual([field.value]);
      }
    }
  }
});

it('괄호와 따옴표가 어긋나도 멈추지 않는다', () => {
  for (const text of [
    "시는 ''‘’”을 발표했다",
    '강릉시는 )을 발표했다',
    '을 발표했다',
    '\ud83d강릉시는 대책」을 공개했다',
  ])
    expect(() => analyse(text)).not.toThrow();
});

it('글의 길이에 비례하는 시간만 쓴다', () => {
  const sentence = '강릉시는 3일 해양수산부와 하천 정비를 위한 업무협약을 체결했다.\n\n';
  const ratio = costRatio(
    (length) => {
      const text = sentence.repeat(Math.ceil(length / sentence.length));
      return () => analyse(text);
    },
    { length: 1000 },
  );
  expect(ratio).toBeLessThan(3);
}, 60_000);
