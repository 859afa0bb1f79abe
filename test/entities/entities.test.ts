import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/entities/resolve.ts';
import { formsOf, foundBy } from './harness.ts';

describe('지방자치단체의 두 얼굴', () => {
  test.each([
    '경상남도는 사업을 추진한다.',
    '경상남도가 협약을 맺었다.',
    '경상남도(도지사 김도연)는 밝혔다.',
    '김도연 경상남도 해양수산국장은 말했다.',
    '경상남도, 청년 사업 시작',
    '산림청·경상남도는 협력한다.',
    '지방자치단체(경상남도, 진주시)와 논의했다.',
    '우수 자치단체\n\n- 기반 운영 : 경상남도, 진주시\n',
    '경상남도, 강원도 등 2개 광역자치단체가 상을 받았다.',
  ])('하는 쪽은 AGENCY: %s', (text) => {
    expect(formsOf(text)).toContain('경상남도 AGENCY');
  });
  test.each(['경상남도 발전을 이끈다.', '경상남도에서 열린다.', '경상남도 관내 기업', '경상남도까지 넓힌다.'])(
    '곳은 REGION: %s',
    (text) => {
      expect(formsOf(text)).toContain('경상남도 REGION');
    },
  );
  test('짧은 이름은 곳이다', () => {
    expect(formsOf('경남은 바다가 넓다.')).toContain('경남 REGION');
  });
});

describe('그 밖의 구실', () => {
  test.each([
    ['해양경찰청에서 열린 회의', '해양경찰청 FACILITY'],
    ['국무회의에 보고했다.', '국무회의 EVENT'],
    ['민주평화통일자문회의가 참여한다.', '민주평화통일자문회의 AGENCY'],
    ['경북 고성과 강원, 고성에서', '강원 REGION'],
  ])('%s → %s', (text, expected) => {
    expect(formsOf(text)).toContain(expected);
  });
  test.each([
    ['정부는 지자체와 협력한다.', '정부'],
    ['국내 시장을 지킨다.', '국내'],
    ['대한민국의 미래를 연다.', '대한민국'],
    ['우리나라의 바다', '우리나라'],
  ])('%s에는 "%s"가 없다', (text, form) => {
    expect(formsOf(text).filter((found) => found.startsWith(`${form} `))).toEqual([]);
  });
  test('날짜·시각·금액·수량은 그 층에서 온다', () => {
    expect(formsOf('12월 2일 오전 10시에 2,540억 원과 20여 명', { publishedAt: '2021-12-02' })).toEqual([
      '12월 2일 DATE',
      '오전 10시 TIME',
      '2,540억 원 MONEY',
      '20여 명 QUANTITY',
    ]);
  });
  test('연내는 날짜 층에만 있다', () => {
    expect(formsOf('연내에 마치고 연말에 알린다.', { publishedAt: '2021-12-02' })).toEqual(['연말 DATE']);
  });
});

const TABLES: readonly (readonly [string, readonly [string, string][], readonly string[]])[] = [
  [
    'entities.quoted-thing',
    [
      ['‘제21차 어촌재생 점검회의’를 열었다.', '제21차 어촌재생 점검회의 EVENT'],
      ['『제2차 연안관리 기본계획』을 세웠다.', '제2차 연안관리 기본계획 PROGRAM'],
      ['‘서진 바다 체험관’ 문을 열었다.', '서진 바다 체험관 FACILITY'],
    ],
    ['‘차질 없이 추진할 계획’이라고 했다.', '“3대 핵심 전략”을 냈다.', '‘안내서’를 냈다.'],
  ],
  [
    'entities.thing-phrase',
    [
      ['제12회 어촌뉴딜 경진대회를 열었다.', '제12회 어촌뉴딜 경진대회 EVENT'],
      ['제3기 해양행동계획(안)을 마련했다.', '제3기 해양행동계획(안) PROGRAM'],
      ['푸른해양데이터센터를 짓는다.', '푸른해양데이터센터 FACILITY'],
    ],
    ['이날 보고회를 열었다.', '국제사회의 협력을 구했다.', '위원회의 의견을 들었다.'],
  ],
  [
    'entities.place-of-region',
    [
      ['목포에서 목포역까지 간다.', '목포역 FACILITY'],
      ['여수와 광양의 여수·광양항을 넓힌다.', '여수·광양항 FACILITY'],
      ['부산과 부산항을 잇는다.', '부산항 FACILITY'],
    ],
    ['이 지역의 기업', '이 사항을 검토한다.'],
  ],
  [
    'entities.thing-again',
    [
      ['‘바다살림 기본계획’을 냈다. 바다살림 기본계획은 길다.', '바다살림 기본계획 PROGRAM'],
      ['‘햇살마을 지원사업’을 연다. 올해 햇살마을 지원사업에 참여한다.', '햇살마을 지원사업 PROGRAM'],
      ['‘누리바다 한마당’을 연다. 누리바다 한마당이 끝났다.', '누리바다 한마당 EVENT'],
    ],
    ['바다살림이 길다.', '햇살마을에 참여한다.'],
  ],
];

for (const [rule, accepts, rejects] of TABLES) {
  describe(rule, () => {
    test.each(accepts)('찾는다: %s', (text, expected) => {
      expect(foundBy(rule, text)).toContain(expected);
    });
    test.each(rejects)('찾지 않는다: %s', (text) => {
      expect(foundBy(rule, text)).toEqual([]);
    });
  });
}

describe('겹침', () => {
  const evidence = { by: 'rule', rule: 'test' } as const;
  test('긴 것이 이기고, 같으면 센 것이 이긴다', () => {
    expect(
      resolve([
        { start: 0, end: 4, type: 'REGION', evidence, priority: 2 },
        { start: 0, end: 12, type: 'AGENCY', evidence, priority: 2 },
        { start: 20, end: 23, type: 'EVENT', evidence, priority: 0 },
        { start: 20, end: 23, type: 'ORG', evidence, priority: 2 },
      ]).map(({ start, type }) => [start, type]),
    ).toEqual([
      [0, 'AGENCY'],
      [20, 'ORG'],
    ]);
  });
});
