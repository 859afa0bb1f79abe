import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { FinishedDocument } from '../../src/core/finished.ts';
import type { Entity, Plan } from '../../src/core/layers.ts';
import type { Span } from '../../src/core/span.ts';
import { htmlTable, markdownTable, markRows, rowsOf, tableOf, textTable } from '../../src/display/index.ts';
import { TABULAR_LISTS } from '../../src/display/list-tables.ts';
import { cellWidth } from '../../src/display/width.ts';
import { type Analyzer, createAnalyzer, type Document } from '../../src/index.ts';
import { finished } from '../support/finished.ts';

let analyzer: Analyzer;
let documents: readonly Document[];
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
  const names = readdirSync('examples/press').filter((name) => name.endsWith('.txt'));
  documents = names.map((name) => analyzer.analyze(readFileSync(`examples/press/${name}`, 'utf8'), { id: name }));
});

/** Words that tables of HTML, Markdown and plain text each have to tame. */
const ODD = [
  '가람시',
  '3대 전략',
  '|',
  '\\',
  '\\|',
  '`',
  '<b>',
  '</td>',
  '&amp;',
  '"',
  "'",
  '\r\n',
  '\t',
  '\u2028',
  '😀',
];
const piece = fc.constantFrom(...ODD, '\ud800', '\u0000', '\u001b[31m', '- ', '1. ', '·', ' ');
const odd = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

/** A document in which every list has an annotation at each of these places. */
const oddDocument = fc
  .tuple(odd, fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 }))
  .map(([text, pairs]) => documentOf(text, spansOf(text, pairs)));

function spansOf(text: string, pairs: readonly (readonly [number, number])[]): readonly Span[] {
  return pairs.map(([left, right]) => ({
    start: Math.min(left, right, text.length),
    end: Math.min(Math.max(left, right), text.length),
  }));
}

function documentOf(text: string, spans: readonly Span[]): FinishedDocument {
  const evidence = { by: 'rule', rule: 'test.span' } as const;
  const words = ({ start, end }: Span) => text.slice(start, end);
  return finished(text, {
    entities: spans.map((span) => ({ ...span, type: 'LAW', norm: words(span), entry: words(span), evidence })),
    dates: spans.map((span) => ({ ...span, kind: 'date', grain: 'day', certain: {}, implied: {}, evidence })),
    quantities: spans.map((span) => ({
      ...span,
      kind: 'money',
      value: '1',
      unit: words(span),
      qualifiers: [],
      noun: span,
      evidence,
    })),
    officials: spans.map((span, index) => ({
      name: words(span),
      title: words(span),
      org: words(span),
      mentions: [index],
      titles: [],
      orgEvidence: [],
      evidence,
    })),
    quotes: spans.map((span, official) => ({
      ...span,
      speaker: { value: words(span), evidence: [span] },
      official,
      evidence,
    })),
    plans: spans.map((span) => ({
      ...span,
      count: 2,
      unit: '대',
      head: words(span),
      items: [{ ...span, repeated: [span], evidence }],
      complete: false,
      mentions: [span],
      vision: { ...span, value: words(span), evidence },
      evidence,
    })),
  });
}

describe('문서의 목록', () => {
  it('배열 그대로다', () => {
    for (const document of documents) {
      for (const name of TABULAR_LISTS) {
        const list: readonly unknown[] = document[name];
        const plain = [...list];
        expect(Array.isArray(list)).toBe(true);
        expect(list).toStrictEqual(plain);
        assert.deepEqual(list, plain);
        expect(JSON.stringify(list)).toBe(JSON.stringify(plain));
        expect(structuredClone(list)).toStrictEqual(plain);
        expect(Object.keys(list)).toEqual(Object.keys(plain));
      }
    }
  });

  it('읽을 때마다 같은 것이고, 고칠 수 없다', () => {
    for (const document of documents) {
      for (const name of TABULAR_LISTS) {
        expect(document[name]).toBe(document[name]);
        expect(Object.isFrozen(document[name])).toBe(true);
      }
    }
    expect(documents[0]?.plans).not.toBe(documents[1]?.plans);
  });

  it('거르고 고르면 보통 배열이다', () => {
    const { entities } = analyzer.analyze('가람시는 3일 3대 전략을 발표했다.');
    for (const derived of [entities.filter(() => true), entities.map((entity) => entity), entities.slice()]) {
      expect(derived).toEqual(entities);
      expect('toRows' in derived).toBe(false);
    }
  });

  it('형은 읽기 전용 배열에 맞는다', () => {
    expectTypeOf<Document['plans']>().toExtend<readonly Plan[]>();
    expectTypeOf<Document['entities']>().toExtend<readonly Entity[]>();
  });
});

describe('toRows', () => {
  it('개체, 계획의 항목, 날짜, 금액, 인물, 말의 줄을 준다', () => {
    const text = `산업통상자원부(장관 한도윤)는 3일 ▲기반 확충 ▲인재 양성이라는 2대 전략을 발표했다. 1조 2,000억 원을 들인다.
한도윤 장관은 “지역이 함께 크도록 돕겠다”고 말했다.`;
    const document = analyzer.analyze(text, { id: 'a', publishedAt: '2024-09-05' });
    expect(document.entities.toRows()[0]).toEqual({
      id: 'a',
      surface: '산업통상자원부',
      start: 0,
      end: 7,
      type: 'AGENCY',
      norm: '산업통상자원부',
      entry: 'agency:산업통상자원부',
      evidence: 'dictionary agency:산업통상자원부',
    });
    expect(document.plans.toRows()).toMatchObject([
      { id: 'a', plan: '2대 전략', number: 1, item: '기반 확충', surface: '기반 확충', budget: null },
      { id: 'a', plan: '2대 전략', number: 2, item: '인재 양성', surface: '인재 양성', budget: null },
    ]);
    expect(document.dates.toRows()).toMatchObject([{ surface: '3일', kind: 'date', iso: '2024-09-03', grain: 'day' }]);
    expect(document.quantities.toRows()).toContainEqual(
      expect.objectContaining({
        surface: '1조 2,000억 원',
        kind: 'money',
        value: '1200000000000',
        unit: '원',
        upper: null,
      }),
    );
    expect(document.officials.toRows()).toMatchObject([
      {
        name: '한도윤',
        title: '장관',
        org: '산업통상자원부',
        acting: false,
        mentions: 2,
        surface: '한도윤',
        start: 11,
      },
    ]);
    expect(document.quotes.toRows()).toMatchObject([
      { surface: '지역이 함께 크도록 돕겠다', speaker: '한도윤', title: '장관', org: '산업통상자원부' },
    ]);
  });

  it('문서의 줄은 표시한 것 모두를 글의 차례로 담는다', () => {
    const rows = analyzer.analyze('강릉시는 ▲기반 확충 ▲인재 양성이라는 2대 전략을 발표했다.', { id: 'b' }).toRows();
    expect(rows.map(({ kind, surface, value }) => [kind, surface, value])).toEqual([
      ['AGENCY', '강릉시', '강릉시'],
      ['plan-item', '기반 확충', '2대 전략'],
      ['plan-item', '인재 양성', '2대 전략'],
      ['plan', '2대 전략', '2대 전략'],
    ]);
    for (const document of documents) {
      const starts = document.toRows().map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((left, right) => left - right));
      const { entities, plans, quotes } = document;
      const places = plans.flatMap(({ mentions, items }) => [
        ...mentions,
        ...items.flatMap((item) => [item, ...(item.repeated ?? [])]),
      ]);
      expect(starts).toHaveLength(entities.length + plans.length + quotes.length + places.length);
    }
  });

  it('표면은 그 자리의 글이고, 줄마다 칸이 같고 납작하다', () => {
    const check = (document: FinishedDocument) => {
      for (const rows of [markRows(document), ...TABULAR_LISTS.map((name) => rowsOf(document, name))]) {
        for (const row of rows) {
          expect(row.surface).toBe(document.text.slice(row.start ?? 0, row.end ?? 0));
          expect(Object.keys(row)).toEqual(Object.keys(rows[0] ?? {}));
          for (const cell of Object.values(row)) expect(cell === null || typeof cell !== 'object').toBe(true);
          expect(Object.values(row)).not.toContain(undefined);
        }
      }
    };
    for (const document of documents) check(document);
    fc.assert(fc.property(oddDocument, check), { numRuns: 100 });
    fc.assert(
      fc.property(odd, (text) => check(analyzer.analyze(text))),
      { numRuns: 50 },
    );
  });
});

describe('목록의 표', () => {
  it('HTML은 제목과 머리가 있고, 글의 기호는 글자로 남는다', () => {
    const html = analyzer.analyze('해양수산부는 「<b> & "어촌" 법률」에 따라 2대 과제를 추진한다.').entities.toHtml();
    expect(html).toContain('<caption>개체 ');
    expect(html).toContain('<th scope="col">글</th><th scope="col">종류</th>');
    expect(html).toContain('<th scope="row">해양수산부</th><td>기관 AGENCY</td>');
    fc.assert(
      fc.property(oddDocument, (document) => {
        for (const name of TABULAR_LISTS) {
          const table = tableOf(document, name);
          const shown = htmlTable(table);
          const tags = shown.match(/<[^>]*>/g) ?? [];
          expect(tags.every((tag) => /^<\/?(?:div|table|caption|thead|tbody|tr|th|td)\b/.test(tag))).toBe(true);
          expect(shown.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"']/);
          expect(shown.match(/<(?:th scope="row"|td)/g) ?? []).toHaveLength(table.rows.length * table.columns.length);
          expect(shown.replace(/<[^>]*>|&(?:amp|lt|gt|quot|#39|#13);/g, '')).not.toContain('&');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('마크다운의 줄마다 칸의 수가 같다', () => {
    expect(analyzer.analyze('강릉시는 ▲기반 확충 ▲인재 양성이라는 2대 전략을 발표했다.').plans.toMarkdown()).toBe(
      `**계획 1**

| 계획 | 번호 | 항목 | 찾음/예고 | 상태 | 담당 | 자리 |
| --- | ---: | --- | ---: | --- | --- | --- |
| 2대 전략 | 1 | 기반 확충 | 2/2 | 발표 | 강릉시 | 6–11 |
| 2대 전략 | 2 | 인재 양성 | 2/2 | 발표 | 강릉시 | 13–18 |
`,
    );
    fc.assert(
      fc.property(oddDocument, (document) => {
        for (const name of TABULAR_LISTS) {
          const table = tableOf(document, name);
          const [, , ...lines] = markdownTable(table)
            .trimEnd()
            .split(/\r\n|[\n\r\u2028\u2029]/);
          expect(lines).toHaveLength(table.rows.length + 2);
          for (const line of lines) {
            expect(line.replace(/\\./gu, '').split('|')).toHaveLength(table.columns.length + 2);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('글자만의 표는 줄마다 칸이 맞고, 제어 문자가 없다', () => {
    fc.assert(
      fc.property(oddDocument, (document) => {
        for (const name of TABULAR_LISTS) {
          const table = tableOf(document, name);
          const shown = textTable(table);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that none of them is written is what is tested
          expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028]/u);
          const [caption, head = '', rule = '', ...lines] = shown.split('\n');
          expect(caption).toBe(`${table.caption}`);
          expect(lines).toHaveLength(table.rows.length + 1);
          for (const line of [head, ...lines]) expect(cellWidth(line)).toBeLessThanOrEqual(cellWidth(rule));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('긴 글은 자르고, 빈 열은 뺀다', () => {
    const text = `가람시는 3일 “${'물길을 따라 '.repeat(10)}걷겠다”고 밝혔다.`;
    const shown = analyzer.analyze(text).quotes.toText();
    expect(shown.split('\n')[1]).toMatch(/^글 +(?:말한 이 +)?자리 +근거$/);
    expect(shown.split('\n')[3]).toMatch(/^물길을 따라 .*… /);
  });

  it('빈 목록도 표다', () => {
    const { plans } = analyzer.analyze('비가 온다.');
    expect(plans.toText()).toMatch(/^계획 0\n계획 {2}번호 {2}항목/);
    expect(plans.toHtml()).toContain('<tbody></tbody>');
    expect(plans.toRows()).toEqual([]);
  });
});
