import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FinishedDocument } from '../../src/core/finished.ts';
import { NO_SUMMARY } from '../../src/core/layers.ts';
import { createSource } from '../../src/core/source.ts';
import type { Span } from '../../src/core/span.ts';
import { escapeHtml, toHtml } from '../../src/display/html.ts';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

/** What a reader of the page sees: tags gone, character references decoded. */
function visible(html: string): string {
  return html.replace(/<[^>]*>/gu, '').replace(/&(?:amp|lt|gt|quot|#39|#13);/gu, (name) => CHARACTERS[name] ?? name);
}

/** A finished document whose annotations are these spans and nothing else. */
function documentOf(text: string, spans: readonly Span[]): FinishedDocument {
  const evidence = { by: 'rule', rule: 'test.span' } as const;
  const entities = spans.map((span) => ({ ...span, type: 'AGENCY', norm: '"<가&나>\'', evidence }) as const);
  const none = { blocks: [], sentences: [], names: [], morphemes: [], dates: [], quantities: [], referents: [] };
  return {
    ...none,
    ...{ source: createSource(text), text, engine: analyzer.engine, diagnostics: [], release: {} },
    ...{
      summary: NO_SUMMARY,
      relations: [],
      lists: [],
      officials: [],
      plans: [],
      quotes: [],
      events: [],
      entities,
    },
  };
}

const piece = fc.constantFrom(
  '가람시',
  '3대 전략',
  '<b>',
  '&amp;',
  '"',
  "'",
  '>',
  '\r\n',
  ' ',
  '😀',
  '\ud800',
  '▲',
  '</mark>',
);

describe('toHtml', () => {
  it('개체와 계획에 표시를 달고 무엇인지 적는다', () => {
    const html = analyzer.analyze('해양수산부는 ▲청년 지원 ▲주택 정비 등 2대 과제를 추진한다.').toHtml();
    expect(html).toContain('<mark data-kind="AGENCY" title="AGENCY 해양수산부 · 사전 agency:해양수산부"');
    expect(html).toContain('data-kind="plan" title="PLAN 2대 과제');
    expect(html).toContain('data-kind="plan-item" title="ITEM 2대 과제 · 규칙 plans.');
  });

  it('글 속의 태그는 글자로 남는다', () => {
    expect(analyzer.analyze('<script>alert(1)</script> & "가람시"').toHtml()).not.toContain('<script');
  });

  it('태그를 벗기면 글이 그대로 돌아온다', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(visible(analyzer.analyze(text).toHtml())).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('겹치고 엇갈린 구간도 바르게 여닫는다', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 8, maxLength: 12 }), spans, (pieces, pairs) => {
        const text = pieces.join('');
        const html = toHtml(
          documentOf(
            text,
            pairs.map(([left, right]) => ({
              start: Math.min(left, right, text.length),
              end: Math.min(Math.max(left, right), text.length),
            })),
          ),
        );
        expect(visible(html)).toBe(text);
        let depth = 0;
        for (const [tag] of html.matchAll(/<\/?mark\b/gu)) {
          depth += tag === '<mark' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

it('escapeHtml은 속성과 본문에 모두 안전하다', () => {
  expect(escapeHtml(`R&D <5대 '과제'> "가"`)).toBe('R&amp;D &lt;5대 &#39;과제&#39;&gt; &quot;가&quot;');
});
