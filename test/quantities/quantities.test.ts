import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './harness.ts';

/** "surface = value unit qualifiers" of every mention of a text. */
function described(text: string): readonly string[] {
  return quantitiesIn(text).map(({ start, end, value, upper, unit, qualifiers }) =>
    [`${text.slice(start, end)} =`, upper === undefined ? value : `${value}~${upper}`, unit, ...qualifiers].join(' '),
  );
}

const GOOD: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'quantities.money': [
    ['총사업비 2,540억 원(국비 1,778억 원)', '2,540억 원 = 254000000000 원', '1,778억 원 = 177800000000 원'],
    ['약 75.7억원을 들여', '75.7억원 = 7570000000 원 about'],
    ['1억 9천585만 원의 보상금', '1억 9천585만 원 = 195850000 원'],
    ['매출액 1천억 원 이상', '1천억 원 = 100000000000 원 at-least'],
    ['최대 500만 달러를', '500만 달러 = 5000000 달러 at-most'],
    ['200~300만원', '200~300만원 = 2000000~3000000 원'],
    ['3만 원~5만 원', '3만 원~5만 원 = 30000~50000 원'],
    ['수백억 원대', '수백억 원 = 10000000000 원 and-more'],
    ['40백만원', '40백만원 = 40000000 원'],
    ['500$ 상당', '500$ = 500 달러'],
  ],
  'quantities.money-sign': [
    ['$500 상당', '$500 = 500 달러'],
    ['US$ 3억을', 'US$ 3억 = 300000000 달러'],
    ['€20만', '€20만 = 200000 유로'],
  ],
  'quantities.money-bare': [
    ['국비 100억, 지방비', '100억 = 10000000000 원'],
    ['3.2천억을 투자', '3.2천억 = 320000000000 원'],
    ['약 450억 규모', '450억 = 45000000000 원 about'],
  ],
  'quantities.counter': [
    ['관계자 20여 명이', '20여 명 = 20 명 and-more'],
    ['안건 16건의 심의', '16건 = 16 건'],
    ['광역지자체 13곳 발표', '13곳 = 13 곳'],
    ['2만 2천168명의 종사자', '2만 2천168명 = 22168 명'],
    ['1∼2건을', '1∼2건 = 1~2 건'],
    ['1,354개사 선정', '1,354개사 = 1354 개사'],
    ['로봇 100만 대 이상', '100만 대 = 1000000 대 at-least'],
    ['버스 3대를 더', '3대 = 3 대'],
    ['두 곳에서', '두 곳 = 2 곳'],
    ['3명~5명', '3명~5명 = 3~5 명'],
    ['이천 명이', '이천 명 = 2000 명'],
  ],
  'quantities.counted-noun': [
    ['3개 사업장에서', '3개 사업장 = 3 개'],
    ['12개 부처가', '12개 부처 = 12 개'],
    ['24개 시·군에', '24개 시·군 = 24 개'],
    ['4개 대학과 함께', '4개 대학 = 4 개'],
    ['6개 자전거도로를', '6개 자전거도로 = 6 개'],
    ['10개 팀이', '10개 팀 = 10 개'],
    ['4개 사이다.', '4개 사 = 4 개'],
    ['17개시도', '17개시도 = 17 개'],
    ['17개 시도별로', '17개 시도 = 17 개'],
  ],
  'quantities.unit': [
    ['하루 20만㎥/일 처리', '20만㎥/일 = 200000 m³/일'],
    ['길이 3.3㎞의', '3.3㎞ = 3.3 km'],
    ['26MW급 설비', '26MW = 26 MW'],
    ['24km순환노선', '24km = 24 km'],
    ['전체의 40% 이상', '40% = 40 % at-least'],
    ['0.75%포인트 올려', '0.75%포인트 = 0.75 %p'],
    ['400평 규모', '400평 = 400 평'],
    ['10~20톤', '10~20톤 = 10~20 t'],
  ],
  'quantities.duration': [
    ['향후 5년간 지원', '5년간 = 5 년'],
    ['8개월 동안', '8개월 = 8 개월'],
    ['(4일간)', '4일간 = 4 일'],
    ['30일 이내에', '30일 = 30 일 at-most'],
    ['약 8주간이며', '8주간 = 8 주 about'],
    ['24시간 운영', '24시간 = 24 시간'],
  ],
};

const BAD: Readonly<Record<string, readonly string[]>> = {
  'quantities.money': ['3원칙을 지켜', '5원전', '12월 원고'],
  'quantities.money-sign': ['$변수', 'US$'],
  'quantities.money-bare': ['3조 2교대', '5억 명', '3만을'],
  'quantities.counter': [
    '5건설사',
    '제3회 대회',
    '5세대 이동통신',
    '3대 전략',
    '세계 3대 강국',
    '제1·2기 계획',
    '20대 청년',
    '열기 속에',
  ],
  'quantities.counted-noun': ['30개 이상', '5개 등', '6개월', '3개년'],
  'quantities.unit': ['5G 통신', '3D 프린터', 'H5N1', '4K 영상', 'v2.1m1'],
  'quantities.duration': ['2024년', '22년', '15일 밝혔다', '4년제', '3년생', '5년차'],
};

describe.each(Object.entries(GOOD))('%s', (rule, examples) => {
  it.each(examples)('%s', (text, ...expected) => {
    expect(described(text)).toEqual(expected);
    for (const { evidence } of quantitiesIn(text)) expect(evidence).toEqual({ by: 'rule', rule });
  });
  it.each(BAD[rule] ?? [])('아님: %s', (text) => {
    expect(quantitiesIn(text).filter(({ evidence }) => evidence.by === 'rule' && evidence.rule === rule)).toEqual([]);
  });
});

describe('세는 명사', () => {
  it('의 구간을 준다', () => {
    const text = '3개 사업장에서';
    const [mention] = quantitiesIn(text);
    expect(text.slice(mention?.noun?.start, mention?.noun?.end)).toBe('사업장');
  });
});

/** Strings with numbers that count nothing. */
const NOTHING = [
  '3대 전략',
  '5대 중점 추진과제',
  '4대강',
  '4대 보험',
  '3대에 걸쳐',
  '3대째',
  '20대 청년',
  '20~30대',
  '10대 시절',
  '세계 3대 박람회',
  'AI 3대 강국',
  '제20대 대통령',
  '119',
  '119구급대',
  '112',
  '1366',
  '010-0000-0000',
  '02-2100-1234',
  '(044-201-3333)',
  '5·18민주화운동',
  '6·25전쟁',
  '4.19혁명',
  '10.29 참사',
  '1.5배',
  '3배 이상',
  'v2.1',
  '버전 3.0',
  '제3차 위원회',
  '제12조',
  '제2항',
  '제1호',
  '제5공화국',
  '1차 서류심사',
  '2차관',
  '1급',
  '3등급',
  '2단계 사업',
  '3층 회의실',
  '5호선',
  '101동',
  '3-2로',
  '2:1',
  '1.2. 개요',
  '1) 목적',
  '① 자료',
  '코로나19',
  '코로나-19',
  'G20',
  'COP28',
  'KF-21',
  'H5N1',
  'A320',
  '5G',
  '3D',
  '4K',
  'RE100',
  'ISO 9001',
  '2024',
  '2024년',
  '6월 3일',
  '14:00',
  '3·1운동',
  '4차 산업혁명',
  '5세대 이동통신',
  '3기 신도시',
  '1/2',
  '빅5',
  '3고 위기',
  '이 명단',
  '사건 사고',
  '만약 그렇다면',
  '천연기념물',
  '백두대간',
  '십장생',
  '수도권',
  '수천리',
  '세대 교체',
  '네트워크',
  '한 가지',
  '두루 살펴',
  '정찰위성 1호기',
  '백사장 정비',
  '사백년 인절미',
  '두 마리 토끼',
  '(만 톤)',
  '30만 이상',
  '13억 인구',
];

it('부정 예가 60개를 넘는다', () => {
  expect(new Set(NOTHING).size).toBeGreaterThanOrEqual(60);
});

it.each(NOTHING)('없음: %s', (text) => {
  expect(described(text)).toEqual([]);
});

describe('어떤 글이든', () => {
  it('던지지 않고, 구간이 차례대로 글 안에 있다', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '20',
        ',',
        '.',
        '~',
        ' ',
        '만',
        '억',
        '조',
        '천',
        '수',
        '여',
        '세',
        '개',
        '명',
        '원',
        '$',
        'US$',
        '㎡',
        '%',
        'km',
        '/일',
      ],
      ...['대', '년', '간', '가지', '사업', '에서', '제', '-', '(', '\n', '\ud83d', '\udc00', '\u0000', '😀'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const mention of quantitiesIn(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.value).toMatch(/^\d+(\.\d+)?$/);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['1', '1~', '만', '3개', '5억 ', '1,', "'", '3일', '$'])('%j를 이어 붙여도 글 길이에 비례한다', (part) => {
    const time = (length: number) => {
      const text = part.repeat(length / part.length);
      const start = performance.now();
      quantitiesIn(text);
      return performance.now() - start;
    };
    time(20_000);
    const [once, twice] = [Math.min(time(40_000), time(40_000)), Math.min(time(80_000), time(80_000))];
    // A quadratic scan would take many seconds; below the noise of the clock the ratio says nothing.
    expect(twice).toBeLessThan(Math.max(4 * once, 300));
  });
});
