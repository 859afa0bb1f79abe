import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer, type Document, toHtmlPage } from '../../src/index.ts';

let analyzer: Analyzer;
let province: Document;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
  province = analyzer.analyze(readFileSync('examples/press/province.txt', 'utf8'));
});

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };

/** The words of the text elements, as a parser of HTML reads them. */
function textsOf(html: string): readonly string[] {
  return [...html.matchAll(/<div class="text">(.*?)<\/div>/gs)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#\d+);/g, (whole, name: string) => CHARACTERS[name] ?? whole),
  );
}

describe('toHtmlPage', () => {
  it('홀로 서는 쪽이다: 스크립트도, 다른 곳의 것도 없다', () => {
    const html = province.toHtmlPage();
    expect(html).toMatch(/^<!doctype html>\n<html lang="ko">/);
    expect(html).toContain('<title>충청북도, ‘중부내륙 물길 관광벨트 조성 방안’ 연구용역 최종보고회 개최</title>');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|url\(|@import|https?:/);
  });

  it('요약, 계획 나무, 말, 글이 있다', () => {
    const html = province.toHtmlPage();
    expect(html).toContain('<dt>기관</dt><dd>충청북도</dd>');
    expect(html).toMatch(
      /<li><span class="label">3대 전략<\/span> <span class="note">3\/3<\/span>.*<li>호수권 체류 기반 확충<\/li>/s,
    );
    expect(html).toContain('<span class="missing">0/18 (다 나오지 않음)</span>');
    expect(html).toContain('<footer>서문걸</footer>');
    expect(html).toMatch(/title="AGENCY 충청북도 · (?:사전|규칙) /);
  });

  it('색마다 뜻을 적고, 없는 종류는 적지 않는다', () => {
    const [, legend = ''] = /<ul class="legend"[^>]*>(.*?)<\/ul>/s.exec(province.toHtmlPage()) ?? [];
    expect(legend).toContain('>기관</mark>');
    expect(legend).not.toContain('>시각의 뜻</mark>');
    expect(toHtmlPage([analyzer.analyze('바람이 분다.')])).not.toContain('class="legend"');
  });

  it('여러 건은 한 쪽에 차례로 있다', () => {
    const other = analyzer.analyze('<b>R&D</b> 3대 "과제"를 발표했다.\r\n끝');
    const html = toHtmlPage([province, other]);
    expect(html).toContain('<title>보도자료 2건</title>');
    expect(textsOf(html)).toEqual([province.text, other.text]);
  });
});
