import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAliasMatcher, dictionaryAliases } from '../../../src/adapters/natural/index.ts';
import { costRatio } from '../../support/cost-ratio.ts';

const NAMES = [
  '산업통상자원부',
  '국토교통부',
  '과학기술정보통신부',
  '경상남도',
  '경상북도',
  '경상남도교육청',
  '지역혁신협의회',
  '서울시',
  '국방부',
  '제1전투비행단',
  'LH공사',
];
const matcher = createAliasMatcher([
  ...NAMES.map((name) => [name, name] as const),
  ['산자부', '산업통상자원부'] as const,
]);

function found(text: string): readonly (readonly [surface: string, alias: string, distance: number])[] {
  return matcher.find(text).map(({ start, end, alias, distance }) => [text.slice(start, end), alias, distance]);
}

describe('이름 하나가 무엇인지', () => {
  test.each([
    ['산자부', '산업통상자원부', 1],
    ['국토 교통부', '국토교통부', 1],
    ['과학기술\n정보통신부', '과학기술정보통신부', 1],
    ['lh공사', 'LH공사', 1],
    ['국토교통부'.normalize('NFD'), '국토교통부', 1],
    ['산업통상부', '산업통상자원부', 0.943],
    ['지역 혁신협회', '지역혁신협의회', 0.967],
    ['국토교통뷰', '국토교통부', 0.92],
  ])('%s → %s, %d', (name, value, score) => {
    const [best] = matcher.match(name);
    expect(best?.value).toBe(value);
    expect(best?.score).toBeCloseTo(score, 2);
  });
  test.each([
    '경상남북도',
    '경상동도교육청',
    '경상북도교육청',
    '제2전투비행단',
    '국토교통부장관',
    '국방비',
    '남도',
    '',
    '  ',
    '우주선',
  ])('아무것도 아니다: %s', (name) => {
    expect(matcher.match(name)).toEqual([]);
  });
  test('이름이 그대로 있으면 비슷한 것은 주지 않는다', () => {
    expect(matcher.match('경상남도').map(({ alias }) => alias)).toEqual(['경상남도']);
  });
  test('한 이름이 여럿을 뜻하면 다 주고, 한 가지의 여러 이름은 가장 가까운 것만 준다', () => {
    const entries = [
      ['고성군', '강원'],
      ['고성군', '경남'],
      ['가람물빛혁신원', '가람'],
      ['가람물빛혁신단', '가람'],
    ] as const;
    const own = createAliasMatcher(entries);
    expect(own.match('고성군').map(({ value }) => value)).toEqual(['강원', '경남']);
    expect(own.match('가람물빛혁신언').map(({ value }) => value)).toEqual(['가람']);
    expect(own.find('고성군은').map(({ value }) => value)).toEqual(['강원', '경남']);
  });
  test('얼마나 가까워야 하는지 정할 수 있다', () => {
    const strict = createAliasMatcher(new Map([['국토교통부', 1]]), { minScore: 0.95 });
    expect(strict.match('국토교통뷰')).toEqual([]);
    for (const options of [{ minScore: 2 }, { minScore: Number.NaN }, { maxDistance: -1 }]) {
      expect(() => createAliasMatcher([], options)).toThrow(expect.objectContaining({ code: 'ARGUMENT_INVALID' }));
    }
  });
});

describe('글 안에서', () => {
  test.each([
    ['경남의 지역혁신협이회 위원들과', ['지역혁신협이회', '지역혁신협의회', 1]],
    ['국토교통뷰는 3일', ['국토교통뷰', '국토교통부', 1]],
    ['국토교퉁부가', ['국토교퉁부', '국토교통부', 1]],
    ['지역혁신의회와', ['지역혁신의회', '지역혁신협의회', 1]],
    ['지역혁신협협의회에서', ['지역혁신협협의회', '지역혁신협의회', 1]],
    ['과학 기술정보통신부는', ['과학 기술정보통신부', '과학기술정보통신부', 0]],
    ['지역\n혁신협의회는', ['지역\n혁신협의회', '지역혁신협의회', 0]],
    ['😀국토\u200b교통부😀', ['국토\u200b교통부', '국토교통부', 0]],
    ['경상남도교육쳥', ['경상남도교육쳥', '경상남도교육청', 1]],
    ['경상남도 도청', ['경상남도', '경상남도', 0]],
    ['서울 시', ['서울 시', '서울시', 0]],
  ] as const)('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
  test.each([
    '경상남북도는',
    '국방비를',
    '서울 시민',
    '이국방부',
    '국토통부는',
    '이국토교통부',
    '국토교통 분야',
    '국토교통망을',
    '산업통상자원과',
    '지역혁신협력회',
    '토교통부는',
    '경상북도교육청에서 제2전투비행단',
    '경상남 도청',
    '',
  ])('없다: %s', (text) => {
    expect(found(text).filter(([, alias]) => alias !== '경상북도')).toEqual([]);
  });
  test('여러 곳을 글의 차례로 준다', () => {
    expect(found('국방부와 국토교통뷰, 다시 국방부').map(([surface]) => surface)).toEqual([
      '국방부',
      '국토교통뷰',
      '국방부',
    ]);
  });
  test('틀린 글자를 받아들이지 않게 할 수 있다', () => {
    const strict = createAliasMatcher([['국토교통부', 1]], { maxDistance: 0 });
    expect(strict.find('국토교통뷰와 국토교통부').map(({ start }) => start)).toEqual([7]);
  });
  test('어떤 글에도 던지지 않고, 글의 조각을 준다', () => {
    const pieces = fc.oneof(fc.constantFrom(...NAMES, ' ', '\n', '는', '\u200b'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        let before = 0;
        for (const { start, end, distance, alias } of matcher.find(text)) {
          expect(start >= before && end > start && end <= text.length).toBe(true);
          if (distance === 0) expect(text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '')).toBe(alias);
          before = end;
        }
        expect(matcher.match(text).every(({ score }) => score >= 0.9 && score <= 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  test('품은 글의 길이에 비례한다', () => {
    const line = '국토 국토교통뷰와 국토교 국방부는 지역혁신을 경상남도에서 알린다. ';
    const ratio = costRatio((length) => {
      const text = line.repeat(length / line.length);
      return () => matcher.find(text);
    });
    expect(ratio).toBeLessThan(3);
  });
});

describe('내장 사전', () => {
  test('기관의 이름과 약칭으로 찾는다', async () => {
    const agencies = createAliasMatcher(await dictionaryAliases({ at: '2024-05-07' }));
    expect(agencies.match('과기정통부')[0]).toMatchObject({ score: 1, value: { name: '과학기술정보통신부' } });
    expect(agencies.match('중소벤쳐기업부')[0]?.value.name).toBe('중소벤처기업부');
    const text = '행정안전뷰와 경상북도교육청은';
    expect(agencies.find(text).map(({ value }) => value.name)).toEqual(['행정안전부', '경상북도교육청']);
  });
  test('그날 쓰던 이름만 준다', async () => {
    const namesAt = async (at: string) => (await dictionaryAliases({ at })).map(([alias]) => alias);
    expect(await namesAt('2024-05-07')).not.toContain('국가데이터처');
    expect(await namesAt('2025-12-01')).toContain('국가데이터처');
  });
  test('표를 고르고 내 표를 얹을 수 있다', async () => {
    const header = 'id\tname\ttype\taliases\tparent\tcode\tfrom\tto\tsource\tnote';
    const text = `# role: names\n# entity: AGENCY\n${header}\nmine:1\t가람물빛혁신청\toffice\t물빛청 | 물청?\t\t\t\t\t직접 씀\t\n`;
    const entries = await dictionaryAliases({ tables: ['mine'], dictionaries: [{ file: 'mine.tsv', text }] });
    expect(entries.map(([alias, { id }]) => [alias, id])).toEqual([
      ['가람물빛혁신청', 'mine:1'],
      ['물빛청', 'mine:1'],
    ]);
  });
});
