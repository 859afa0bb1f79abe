import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FinishedDocument } from '../../src/core/finished.ts';
import type { Span } from '../../src/core/span.ts';
import { escapeHtml, pageText, toHtml } from '../../src/display/html.ts';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { finished } from '../support/finished.ts';

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
  return finished(text, {
    entities: spans.map((span) => ({ ...span, type: 'AGENCY', norm: '"<가&나>\'', evidence })),
  });
}

/** Every element is closed, the inner one first. */
function expectNested(html: string): void {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)(\w+)/gu)) {
    if (slash === '') open.push(name);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
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
    expect(html).toContain('<mark data-kind="AGENCY" title="기관 AGENCY · 해양수산부 · 사전 agency:해양수산부"');
    expect(html).toContain('data-kind="plan" title="계획 · 2대 과제');
    expect(html).toContain('data-kind="plan-item" title="계획 항목 · 2대 과제 · 규칙 plans.');
  });

  it('다른 표시 안에 있는 표시는 바깥의 것도 알린다', () => {
    const html = analyzer.analyze('고요시는 12개 세부과제를 확정했다.').toHtml();
    expect(html).toMatch(
      /title="수량 QUANTITY · 12 · 규칙 [^"\n]+\n계획 · 12개 세부과제[^"\n]*" style="[^"]*">12개 세부과제</,
    );
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
        expectNested(html);
      }),
      { numRuns: 200 },
    );
  });
});

it('이음 자리와 표시가 엇갈려도 바르게 여닫고, 이름과 닿는 곳은 하나씩이다', () => {
  const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 8 });
  fc.assert(
    fc.property(spans, spans, (marked, linked) => {
      const text = '가람시는 <3대> 전략을 & 세웠다.';
      const ordered = (pairs: readonly (readonly [number, number])[]) =>
        pairs.map(([left, right]) => ({ start: Math.min(left, right), end: Math.max(left, right) }));
      const anchors = ordered(linked).map((span, index) => ({ ...span, id: `p${index}` }));
      const html = pageText(documentOf(text, ordered(marked)), anchors);
      expect(visible(html)).toBe(text);
      expectNested(html);
      const filled = (list: readonly Span[]) => list.filter(({ start, end }) => start < end).length;
      expect(html.match(/ id="/gu) ?? []).toHaveLength(filled(anchors));
      expect(html.match(/ tabindex="0"/gu) ?? []).toHaveLength(filled(ordered(marked)));
    }),
  );
});

it('escapeHtml은 속성과 본문에 모두 안전하다', () => {
  expect(escapeHtml(`R&D <5대 '과제'> "가"`)).toBe('R&amp;D &lt;5대 &#39;과제&#39;&gt; &quot;가&quot;');
});
