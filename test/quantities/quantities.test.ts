import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { costRatio } from '../support/cost-ratio.ts';
import { quantitiesIn } from './harness.ts';

/** "surface = value unit qualifiers" of every mention of a text. */
function described(text: string): readonly string[] {
  return quantitiesIn(text).map(({ start, end, value, upper, was, unit, qualifiers }) => {
    const numbers = upper === undefined ? value : `${value}~${upper}`;
    const amount = was === undefined ? numbers : `${was}→${numbers}`;
    return [`${text.slice(start, end)} =`, amount, unit, ...qualifiers].join(' ');
  });
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
    ['사업비 6천 550억 원', '6천 550억 원 = 655000000000 원'],
    ['보증 한도 상향(2→3억원)', '2→3억원 = 200000000→300000000 원'],
    ['500~1천만 원 차등', '500~1천만 원 = 5000000~10000000 원'],
    ['3천 엔과 5위안', '3천 엔 = 3000 엔', '5위안 = 5 위안'],
    ['적자(△1.2조원)', '△1.2조원 = -1200000000000 원'],
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
    ['14개 신규 선정', '14개 = 14 개'],
    ['1,000개 달성', '1,000개 = 1000 개'],
    ['버스 3대를 더', '3대 = 3 대'],
    ['단말기 1,200대 보급', '1,200대 = 1200 대'],
    ['두 곳에서', '두 곳 = 2 곳'],
    ['3명~5명', '3명~5명 = 3~5 명'],
    ['이천 명이', '이천 명 = 2000 명'],
    ['두세 곳에', '두세 곳 = 2~3 곳'],
    ['참가자 300 여명이', '300 여명 = 300 명 and-more'],
    ['확진자 11만 804명', '11만 804명 = 110804 명'],
    ['(’20)3,219명', '3,219명 = 3219 명'],
    ['감소(△424명)', '△424명 = -424 명'],
    ['세 번에 걸쳐', '세 번 = 3 번'],
    ['교재(20강), 해설(16강)', '20강 = 20 강', '16강 = 16 강'],
    ['강의 16강을 새로', '16강 = 16 강'],
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
    ['3개 기관 직원', '3개 기관 = 3 개'],
    ['18개 시·도 담당자', '18개 시·도 = 18 개'],
    ['30개 온라인을', '30개 온라인 = 30 개'],
    ['△3개 기관', '3개 기관 = 3 개'],
    ['4개 지구대 모두', '4개 지구대 = 4 개'],
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
    ['수출(△3.2%)', '△3.2% = -3.2 %'],
    ['전년 대비 -3.2% 줄어', '-3.2% = -3.2 %'],
    ['- 30% 할인', '30% = 30 %'],
    ['-30% 할인', '30% = 30 %'],
    ['영하권(-18℃)', '-18℃ = -18 ℃'],
    ['비율 상향(30→50%)', '30→50% = 30→50 %'],
    ['수역 4천 5백㎡', '4천 5백㎡ = 4500 m²'],
  ],
  'quantities.duration': [
    ['향후 5년간 지원', '5년간 = 5 년'],
    ['8개월 동안', '8개월 = 8 개월'],
    ['(4일간)', '4일간 = 4 일'],
    ['30일 이내에', '30일 = 30 일 at-most'],
    ['약 8주간이며', '8주간 = 8 주 about'],
    ['24시간 운영', '24시간 = 24 시간'],
    ['평균 26.9일로', '26.9일 = 26.9 일'],
    ['6분기 연속', '6분기 = 6 분기'],
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
    '두 기관은',
    '세 번째',
    '3번 출구',
    '8강 진출',
    '16강전',
    '세계 4강',
    '교동 63호분',
    '5.19 기간',
    '올해로 3회를 맞는',
    '(단위: 백만 명)',
  ],
  'quantities.counted-noun': [
    '30개 이상',
    '5개 등',
    '6개월',
    '3개년',
    '30개 온라인 강좌를',
    '5개 선도 사업을',
    '7개 식품·의약 업체',
    '5개 H/W 기술',
    '민원24 개발을',
    '5개소를완료하였다고밝혔다',
  ],
  'quantities.unit': ['5G 통신', '3D 프린터', 'H5N1', '4K 영상', 'v2.1m1'],
  'quantities.duration': ['2024년', '22년', '15일 밝혔다', '4년제', '3년생', '5년차', '두 분께서', '12.2주'],
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

describe('기준 단위로 바꾼 값', () => {
  it.each([
    ['길이 3.3㎞', { unit: 'm', value: '3300' }],
    ['0.1㎜', { unit: 'm', value: '0.0001' }],
    ['10~20톤', { unit: 'kg', value: '10000', upper: '20000' }],
    ['면적 12평', { unit: 'm²', value: '4800/121' }],
    ['121평', { unit: 'm²', value: '400' }],
    ['1.5ha', { unit: 'm²', value: '15000' }],
    ['300톤/일', { unit: 'kg/일', value: '300000' }],
    ['20만㎥/일', undefined],
    ['50GWh', { unit: 'kWh', value: '50000000' }],
    ['3toe', { unit: 'kWh', value: '34890' }],
    ['△0.3%', undefined],
    ['(△0.3bp)', { unit: '%p', value: '-0.003' }],
    ['5천만 유로', { unit: 'EUR', value: '50000000' }],
    ['2억~3억 원', { unit: 'KRW', value: '200000000', upper: '300000000' }],
    ['100억 규모', { unit: 'KRW', value: '10000000000' }],
    ['20명', undefined],
    ['36.5℃', undefined],
  ])('%s', (text, normal) => {
    expect(quantitiesIn(text)[0]?.normal).toEqual(normal);
  });
});

describe('세는 명사', () => {
  it('의 구간을 준다', () => {
    const text = '3개 사업장에서';
    const [mention] = quantitiesIn(text);
    expect(text.slice(mention?.noun?.start, mention?.noun?.end)).toBe('사업장');
  });
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
          expect(mention.value).toMatch(/^-?\d+(\.\d+)?$/);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('시계도 지역 설정도 쓰지 않는다', () => {
    const text = '총 1,234명에게 6천 550억 원, 수출(△3.2%), 42만 8천㎡';
    const expected = quantitiesIn(text, []);
    expect(expected).toHaveLength(4);
    vi.stubGlobal('Date', undefined);
    vi.stubGlobal('Intl', undefined);
    try {
      expect(quantitiesIn(text, [])).toEqual(expected);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each(['1', '1~', '만', '3개', '3개 온라인 ', '5억 ', '1,', '→1', '△1%', '300 여', "'", '3일', '$', '두세 '])(
    '%j를 이어 붙여도 글 길이에 비례한다',
    (part) => {
      const ratio = costRatio((length) => {
        const text = part.repeat(length / part.length);
        return () => quantitiesIn(text, []);
      });
      expect(ratio).toBeLessThan(3);
    },
  );
});
