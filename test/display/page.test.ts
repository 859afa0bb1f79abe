import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_SUMMARY } from '../../src/core/layers.ts';
import { DARK_SATURATION, MARK_LIGHTNESS, MARK_LOOKS, TEXT_COLOURS } from '../../src/display/mark-kinds.ts';
import { type Analyzer, createAnalyzer, type Document, toHtmlPage } from '../../src/index.ts';
import { at, FULL_SUMMARY, FULL_TEXT, finished } from '../support/finished.ts';

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
    expect(html).not.toMatch(/<(?:script|img|iframe)\b|url\(|@import|https?:/);
    expect(html.match(/<link[^>]*>/g)).toEqual(['<link rel="icon" href="data:,">']);
    expect(html).toContain(`content="default-src 'none';`);
  });

  it('요약, 계획 나무, 말, 글이 있다', () => {
    const html = province.toHtmlPage();
    expect(html).toMatch(/<dt>기관<\/dt><dd><a href="#d1-\d+-\d+">충청북도<\/a><\/dd>/);
    expect(html).toContain('<time datetime="2024-09-12T10:00">2024-09-12 10:00</time>');
    expect(html).toMatch(
      /<li><b><a [^>]*>3대 전략<\/a><\/b><span class="note">3\/3<\/span>.*<li><a [^>]*>호수권 체류 기반 확충<\/a><\/li>/s,
    );
    expect(html).toContain('<span class="missing">0/18 · 수만 나옴</span>');
    expect(html).toContain('<footer>서문걸</footer>');
  });

  it('표시마다 무엇인지와 근거가 있고, 자판으로 한 번씩 닿는다', () => {
    const html = province.toHtmlPage();
    expect(html).toMatch(
      /<mark data-kind="AGENCY" aria-description="기관 AGENCY · 충청북도 · (?:사전|규칙) [^"]+" tabindex="0">/,
    );
    const { entities, plans, quotes } = province;
    const items = plans.flatMap((plan) => plan.items.flatMap((item) => [item, ...(item.repeated ?? [])]));
    const mentions = plans.flatMap((plan) => plan.mentions);
    expect(html.match(/ tabindex="0"/g)).toHaveLength(
      [entities, plans, quotes, items, mentions].reduce((sum, { length }) => sum + length, 0),
    );
  });

  it('요약의 칸은 글의 그 자리로 이어진다', () => {
    const html = toHtmlPage([province, analyzer.analyze('가람시는 3대 과제(▲가 ▲나 ▲다)를 발표했다.')]);
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(40);
    for (const id of targets) expect(html.split(` id="${id}"`)).toHaveLength(2);
    const [, where = ''] = /<dt>곳<\/dt><dd><a href="#([^"]+)"/.exec(html) ?? [];
    expect(html.split(`<span id="${where}">`)[1]?.replace(/<[^>]*>/g, '')).toMatch(/^충북도청 대회의실/);
  });

  it('색마다 뜻과 수를 적고, 없는 종류는 적지 않는다', () => {
    const [, legend = ''] = /<fieldset class="legend">(.*?)<\/fieldset>/s.exec(province.toHtmlPage()) ?? [];
    expect(legend).toContain(
      `>기관</mark> ${province.entities.filter(({ type }) => type === 'AGENCY').length}</label>`,
    );
    const short = toHtmlPage([analyzer.analyze('가람시는 오후 2시에 문을 연다.')]);
    expect(short).toContain('>시각</mark> 1</label>');
    expect(short).not.toContain('>계획</mark>');
    expect(toHtmlPage([analyzer.analyze('바람이 분다.')])).not.toContain('class="legend"');
  });

  it('요약의 모든 칸을 보이고, 글의 기호는 글자로 남는다', () => {
    const html = toHtmlPage([finished(FULL_TEXT, { summary: FULL_SUMMARY })]);
    const shown = html.replace(/<[^>]*>/g, '\n');
    for (const words of [
      '부제_하나',
      '미르시',
      '2025-09-05 12:00',
      '물길 개통식 (예정)',
      '시민들 1,200여 명',
      '물길 정비법',
    ])
      expect(shown).toContain(`\n${words}\n`);
    for (const words of [
      '안건 2건',
      'A|B',
      'C &amp; D',
      '…',
      '붙임 1. 행사_개요',
      '우다미 · 055-000-0000',
      '공공누리 제1유형',
    ])
      expect(shown).toContain(`\n${words}\n`);
    expect(html).not.toMatch(/<(?:정비|b>걷)/);
    expect(textsOf(html)).toEqual([FULL_TEXT]);
  });

  it('때의 처음과 끝을 읽기 좋게 쓴다', () => {
    const summary = { ...NO_SUMMARY, when: at('가나다', '나', '2025-10-17T14:00/2025-10-19') };
    expect(toHtmlPage([finished('가나다', { summary })])).toContain(
      '<dt>때</dt><dd><a href="#d1-1-2"><time datetime="2025-10-17T14:00">2025-10-17 14:00</time> ~ 2025-10-19</a></dd>',
    );
  });

  it('여러 건은 한 쪽에 차례로 있다', () => {
    const other = analyzer.analyze('<b>R&D</b> 3대 "과제"를 발표했다.\r\n끝');
    const html = toHtmlPage([province, other]);
    expect(html).toContain('<title>보도자료 2건</title>');
    expect(textsOf(html)).toEqual([province.text, other.text]);
    expect(html).toContain(`<nav aria-label="차례"><ol><li><a href="#d1">${province.title}</a>`);
  });
});

describe('표시의 색', () => {
  /** HSL to relative luminance, after WCAG 2. */
  function luminanceOf(hue: number, saturation: number, lightness: number): number {
    const reach = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
    const channel = (offset: number) => {
      const turn = (offset + hue / 30) % 12;
      return linear(lightness / 100 - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
    };
    return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(4);
  }

  function linear(value: number): number {
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }

  function luminanceOfHex(hex: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
      linear(Number.parseInt(hex.slice(from, from + 2), 16) / 255),
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  it.each(Object.entries(MARK_LOOKS))(
    '%s 위의 글은 밝은 화면과 어두운 화면에서 또렷하다',
    (_kind, { hue, saturation }) => {
      const light = luminanceOf(hue, saturation, MARK_LIGHTNESS.light);
      const dark = luminanceOf(hue, saturation * DARK_SATURATION, MARK_LIGHTNESS.dark);
      expect((light + 0.05) / (luminanceOfHex(TEXT_COLOURS.light) + 0.05)).toBeGreaterThan(4.5);
      expect((luminanceOfHex(TEXT_COLOURS.dark) + 0.05) / (dark + 0.05)).toBeGreaterThan(4.5);
    },
  );
});
