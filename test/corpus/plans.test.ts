import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/corpus/compare.ts';
import { duplicatesCsv, planSeriesCsv, planTableCsv } from '../../src/corpus/csv.ts';
import { comparePlans } from '../../src/corpus/plan-series.ts';
import { planTable } from '../../src/corpus/plan-table.ts';
import { costRatio } from '../support/cost-ratio.ts';
import { type ReleaseWords, release } from './release.ts';

type Words = Omit<ReleaseWords, 'id'>;
const corpus = (...words: readonly Words[]) =>
  words.map((one, index) => release({ issuer: '가람시', id: `글${index}`, publishedAt: `202${index}-03-05`, ...one }));
const labels = (...words: readonly Words[]) =>
  comparePlans(corpus(...words)).map(({ states }) => states.map(({ text }) => text).join(' → '));

describe('corpus.items: 같은 항목이 이어지는 계획', () => {
  it.each<[string, readonly Words[], string]>([
    [
      '하나가 더해진다',
      [
        { plans: [['3대 전략', '길 정비', '물 관리', '숲 가꾸기']] },
        { plans: [['4대 전략', '길 정비', '물 관리', '숲 가꾸기', '바람길 열기']] },
      ],
      '3대 전략 → 4대 전략',
    ],
    [
      '이름에 말이 붙는다',
      [
        { plans: [['3대 과제', '길 정비', '물 관리', '숲 가꾸기']] },
        { plans: [['3대 추진과제', '길 정비', '물 관리', '빈집 정비']] },
      ],
      '3대 과제 → 3대 추진과제',
    ],
    [
      '띄어쓰기와 기호가 다르다',
      [{ plans: [['2대 분야', '길·물', '숲 가꾸기']] }, { plans: [['2대 분야', '길ㆍ물', '숲가꾸기']] }],
      '2대 분야 → 2대 분야',
    ],
  ])('%s', (_, words, expected) => expect(labels(...words)).toEqual([expected]));

  it.each<[string, readonly Words[]]>([
    [
      '항목이 다르다',
      [
        { plans: [['3대 전략', '길 정비', '물 관리', '숲 가꾸기']] },
        { plans: [['3대 전략', '길 정비', '창업', '수출']] },
      ],
    ],
    [
      '이름이 다르다',
      [{ plans: [['2대 핵심과제', '길 정비', '물 관리']] }, { plans: [['2대 세부과제', '길 정비', '물 관리']] }],
    ],
    [
      '기관이 다르다',
      [
        { plans: [['2대 전략', '길 정비', '물 관리']] },
        { issuer: '나래군', plans: [['2대 전략', '길 정비', '물 관리']] },
      ],
    ],
    [
      '같은 날이다',
      [
        { publishedAt: '2024-03-05', plans: [['2대 전략', '길 정비', '물 관리']] },
        { publishedAt: '2024-03-05T10:00', plans: [['2대 전략', '길 정비', '물 관리']] },
      ],
    ],
  ])('아님: %s', (_, words) => expect(labels(...words)).toEqual([]));
});

describe('corpus.programme: 같은 사업의 계획', () => {
  it.each<[string, string, string, string]>([
    ['해가 바뀐다', '「2023년 물순환 도시 시행계획」', '「2024년 물순환 도시 시행계획」', '51개 세부과제'],
    ['차수가 바뀐다', '제1차 물순환 도시 기본계획', '제2차 물순환 도시 기본계획(’26~’30)', '51개 세부과제'],
    ['차수가 빠진다', '물순환 도시 기본계획', '제2차 물순환 도시 기본계획', '45개 세부과제'],
  ])('%s', (_, before, after, label) => {
    expect(labels({ programme: before, plans: [['51개 세부과제']] }, { programme: after, plans: [[label]] })).toEqual([
      `51개 세부과제 → ${label}`,
    ]);
  });

  it.each<[string, readonly Words[]]>([
    [
      '사업이 다르다',
      [
        { programme: '물순환 도시 기본계획', plans: [['3대 전략']] },
        { programme: '둘레길 잇기 기본계획', plans: [['3대 전략']] },
      ],
    ],
    [
      '흔한 이름이다',
      [
        { programme: '종합계획', plans: [['3대 전략']] },
        { programme: '종합계획', plans: [['3대 전략']] },
      ],
    ],
    [
      '이름도 수도 다르다',
      [
        { programme: '물순환 도시 기본계획', plans: [['3대 분야']] },
        { programme: '물순환 도시 기본계획', plans: [['5대 중점분야']] },
      ],
    ],
    [
      '어느 것인지 모른다',
      [
        { programme: '물순환 도시 기본계획', plans: [['4개 과제'], ['6개 과제']] },
        { programme: '물순환 도시 기본계획', plans: [['4개 과제'], ['7개 과제']] },
      ],
    ],
    [
      '수가 너무 다르다',
      [
        { programme: '물순환 도시 기본계획', plans: [['3개 과제']] },
        { programme: '물순환 도시 기본계획', plans: [['53개 과제']] },
      ],
    ],
  ])('아님: %s', (_, words) => expect(labels(...words)).toEqual([]));
});

describe('corpus.motto: 같은 비전의 계획', () => {
  it.each(['물이 도는 가람', '함께 걷는 길', '숲에서 쉬는 도시'])('%s', (vision) => {
    expect(labels({ vision, plans: [['3대 전략']] }, { vision: `‘${vision}’`, plans: [['4대 전략']] })).toEqual([
      '3대 전략 → 4대 전략',
    ]);
  });

  it.each<[string, Words, Words]>([
    [
      '비전이 다르다',
      { vision: '함께 걷는 길', plans: [['3대 전략']] },
      { vision: '물이 도는 가람', plans: [['3대 전략']] },
    ],
    ['비전이 없다', { plans: [['3대 전략']] }, { plans: [['3대 전략']] }],
  ])('아님: %s', (_, before, after) => expect(labels(before, after)).toEqual([]));
});

describe('comparePlans', () => {
  it('이름이 바뀐 기관은 같은 기관이다', () => {
    const plans: Words['plans'] = [['2대 전략', '통계 개방', '자료 연결']];
    const [series] = comparePlans(
      corpus({ issuer: '통계청', plans }, { issuer: '국가데이터처', former: ['통계청'], plans }),
    );
    expect(series).toMatchObject({ body: '국가데이터처', states: [{ body: '통계청' }, { body: '국가데이터처' }] });
  });

  it('수가 바뀐 것, 더해지고 빠지고 고쳐진 항목을 알린다', () => {
    const [series] = comparePlans(
      corpus(
        { plans: [['4대 전략', '길 정비', '물 관리', '빈집 정비', '숲 가꾸기']] },
        { plans: [['5대 전략', '길 정비', '물 관리', '빈집 정비 확대', '바람길 열기', '숲 가꾸기']] },
        { plans: [['5대 전략', '길 정비', '물 관리']] },
      ),
    );
    const texts = (items: (typeof series & object)['steps'][number]['items']) =>
      items?.map(({ from, to }) => [from?.text, to?.text]);
    expect(series?.steps[0]?.count).toEqual({ from: 4, to: 5 });
    expect(texts(series?.steps[0]?.items)).toEqual([
      ['빈집 정비', '빈집 정비 확대'],
      [undefined, '바람길 열기'],
    ]);
    // The last release lists two of five: nothing is known of the others.
    expect(series?.steps[1]).toEqual({ from: 1, to: 2 });
    expect(series?.rules).toEqual(['corpus.items']);
  });

  it('날짜나 기관을 모르면 잇지 않는다', () => {
    const plans: Words['plans'] = [['2대 전략', '길 정비', '물 관리']];
    const { publishedAt: _, ...undated } = release({ id: 'a', issuer: '가람시', publishedAt: '2024', plans });
    expect(comparePlans([undated, ...corpus({ plans })])).toEqual([]);
    expect(
      comparePlans(['2024-03-05', '2025-03-05'].map((publishedAt) => release({ id: publishedAt, publishedAt, plans }))),
    ).toEqual([]);
  });

  it('계획 수에 비례하는 시간에 끝난다', () => {
    const ratio = costRatio(
      (count) => {
        const input = Array.from({ length: count }, (_, index) =>
          release({
            id: String(index),
            issuer: '가람시',
            publishedAt: `2024-${String(10 + (index % 3))}-01T${String(index).padStart(6, '0')}`,
            plans: [['4대 전략', '공통 항목', '다른 공통 항목', `항목 ${index}`, `일감 ${index}`]],
          }),
        );
        return () => comparePlans(input);
      },
      { length: 150, factor: 8 },
    );
    expect(ratio).toBeLessThan(3);
  });
});

describe('planTable', () => {
  const input = corpus(
    {
      plans: [
        ['2대 전략', '길 정비', '물 관리'],
        ['3대 과제', '빈집 정비'],
      ],
    },
    { publishedAt: '2020-11-01', plans: [['5개 사업']] },
    { issuer: '나래군', plans: [['2대 분야', '길', '숲']] },
    { plans: [] },
  );

  it('기관과 해마다 한 줄이다', () => {
    expect(planTable(input)).toEqual([
      {
        agency: '가람시',
        year: '2020',
        releases: 2,
        plans: 3,
        complete: 1,
        completeShare: 0.333,
        promised: 10,
        found: 3,
        ids: ['글0', '글1'],
      },
      expect.objectContaining({ agency: '나래군', year: '2022', plans: 1, completeShare: 1 }),
    ]);
  });

  it('CSV로 쓴다', () => {
    expect(planTableCsv(planTable(input)).split('\r\n')[1]).toBe('가람시,2020,2,3,1,0.333,10,3,글0 | 글1');
  });
});

describe('compare', () => {
  const words = fc.record({
    publishedAt: fc.constantFrom('2023-01-02', '2024-01-02', '2025-01-02'),
    issuer: fc.constantFrom('가람시', '나래군'),
    text: fc.constantFrom('가람시는 길을 고친다.', '가람시는 길을 새로 고친다.', '나래군은 숲을 가꾼다.'),
    plans: fc.array(
      fc.constantFrom(
        ['2대 전략', '길', '물'] as const,
        ['3대 전략', '길', '물', '숲'] as const,
        ['3대 과제', '길', '물', '빛'] as const,
      ),
      {
        maxLength: 2,
      },
    ),
  });

  it('들어온 차례와 상관없고, JSON을 거쳐도 같다', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.integer(), (list, seed) => {
        const input = list.map((one, index) => release({ ...one, id: `글${index % 4}` }));
        const [shuffled = input] = fc.sample(fc.shuffledSubarray(input, { minLength: input.length }), {
          seed,
          numRuns: 1,
        });
        const result = compare(input, { threshold: 0.4 });
        expect(compare(JSON.parse(JSON.stringify(shuffled)), { threshold: 0.4 })).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });

  it('아무것도 없으면 아무것도 없다', () => {
    const nothing = compare([]);
    expect(nothing).toEqual({ duplicates: { groups: [], withoutText: [] }, series: [], table: [] });
    expect(
      [planSeriesCsv(nothing.series), duplicatesCsv(nothing.duplicates)].map((csv) => csv.split('\r\n').length),
    ).toEqual([2, 2]);
  });
});
