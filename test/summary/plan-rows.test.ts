import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, byRule, createAnalyzer, createSource, planRows, planTree } from '../../src/index.ts';

const evidence = byRule('test.plan');

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const TEXT = `가람시는 정주환경 개선, 일자리 확충 등 2대 전략과 4개 과제, 20여 개 사업을 추진한다.

□ 정주환경 개선
① 빈집  정비
② 교량 보수
□ 일자리 확충
③ 청년 채용 지원
④ 창업 공간 마련
`;

describe('planRows', () => {
  it('항목마다 한 줄, 항목이 없는 계획도 한 줄', () => {
    const rows = planRows(analyzer.analyze(TEXT, { id: 'a.txt' }));
    expect(rows.map(({ path, number, item }) => `${path} | ${number ?? '-'} | ${item ?? '-'}`)).toEqual([
      '2대 전략 | 1 | 정주환경 개선',
      '2대 전략 > 정주환경 개선 > 4개 과제 | 1 | 빈집 정비',
      '2대 전략 > 정주환경 개선 > 4개 과제 | 2 | 교량 보수',
      '2대 전략 | 2 | 일자리 확충',
      '2대 전략 > 일자리 확충 > 4개 과제 | 3 | 청년 채용 지원',
      '2대 전략 > 일자리 확충 > 4개 과제 | 4 | 창업 공간 마련',
      '2대 전략 > 4개 과제 > 20여 개 사업 | - | -',
    ]);
    expect(rows[1]).toMatchObject({ id: 'a.txt', plan: '4개 과제', count: 4, found: 4, complete: true });
    expect(rows.at(-1)).toMatchObject({ count: 20, found: 0, complete: false, approximate: true });
  });

  it('위치로 자른 글이 곧 항목이고, 항목이 없으면 계획의 이름이다', () => {
    const document = analyzer.analyze(TEXT);
    for (const row of planRows(document)) {
      expect(document.text.slice(row.start, row.end).replace(/\s+/g, ' ')).toBe(row.item ?? row.plan);
    }
  });

  it('글이 말한 속성을 함께 싣는다', () => {
    const text = '가람시는 2022~2026년 1억 원으로 1개 과제를 추진한다.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, evidence });
    const plan = {
      ...{ ...at('1개 과제'), count: 1, unit: '개', head: '과제', items: [], complete: false, mentions: [] },
      body: { ...at('가람시'), value: '가람시' },
      period: { ...at('2022~2026년'), value: { from: '2022', to: '2026' } },
      budget: { ...at('1억 원'), value: { amount: '100000000', currency: '원' } },
      status: { ...at('추진한다'), value: 'pursued' },
    } as const;
    expect(planRows({ source: createSource(text), text, plans: [plan] })).toMatchObject([
      {
        plan: '1개 과제',
        body: '가람시',
        from: '2022',
        to: '2026',
        budget: '100000000',
        currency: '원',
        status: 'pursued',
      },
    ]);
  });

  it('어느 계획과 항목도 빠지지 않는다', () => {
    for (const name of ['ministry', 'province', 'city', 'news-page']) {
      const document = analyzer.analyze(readFileSync(`examples/press/${name}.txt`, 'utf8'));
      const rows = planRows(document);
      const expected = document.plans.flatMap(({ start, items }) =>
        items.length === 0 ? [start] : items.map((item) => item.start),
      );
      expect(rows.map(({ start }) => start).toSorted((left, right) => left - right)).toEqual(
        expected.toSorted((left, right) => left - right),
      );
      expect(document.planTree).toEqual(planTree(document.plans));
    }
  });

  it('계획이 없으면 줄도 없다', () => expect(planRows(analyzer.analyze('비가 온다.'))).toEqual([]));
});
