import { beforeAll, describe, expect, it } from 'vitest';
import { MARK_LOOKS, NOTEBOOK_STYLE, tableOfRows, tableView } from '../../src/display/index.ts';
import { type Analyzer, createAnalyzer, planTable } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const TEXT = '가람시(시장 한도윤)는 3일 <b>▲기반 확충 ▲인재 양성</b>이라는 2대 전략을 발표했다.';

/** What the Deno kernel gets of a value: it calls the method of this symbol. */
function shown(value: object): Record<string, unknown> {
  const show: unknown = Reflect.get(value, Symbol.for('Jupyter.display'));
  if (typeof show !== 'function') throw new TypeError('a notebook cannot show it');
  return Reflect.apply(show, value, []);
}

describe('노트북', () => {
  it('문서는 색과 범례가 있는 글, 마크다운, 글자, JSON이다', () => {
    const document = analyzer.analyze(TEXT, { publishedAt: '2024-09-05' });
    const { 'text/html': html, ...others } = shown(document);
    expect(html).toBe(
      [
        `<style>${NOTEBOOK_STYLE}</style>`,
        '<ul class="gongbo" lang="ko" aria-label="표시">',
        '<li><mark data-kind="plan">계획</mark> 1</li><li><mark data-kind="plan-item">계획 항목</mark> 2</li>',
        '<li><mark data-kind="PERSON">사람</mark> 1</li><li><mark data-kind="TITLE">직위</mark> 1</li>',
        '<li><mark data-kind="AGENCY">기관</mark> 1</li><li><mark data-kind="DATE">날짜</mark> 1</li></ul>',
        document.toHtml(),
      ].join(''),
    );
    expect(Object.keys(others)).toEqual(['text/markdown', 'text/plain', 'application/vnd.gongbo+json']);
    expect(others['text/markdown']).toBe(document.toMarkdown());
    expect(others['text/plain']).toMatch(/^기관 {2}가람시\n/m);
    expect(others['application/vnd.gongbo+json']).toEqual(document.toJSON({ blocks: false, sentences: false }));
  });

  it('JupyterLab이 HTML보다 먼저 고르는 application/json은 주지 않는다', () => {
    const document = analyzer.analyze(TEXT);
    for (const value of [document, document.plans]) expect(shown(value)).not.toHaveProperty(['application/json']);
  });

  it.each(['entities', 'plans', 'dates', 'quantities', 'officials', 'quotes'] as const)('%s는 표다', (name) => {
    const list = analyzer.analyze(TEXT)[name];
    expect(shown(list)).toEqual({
      'text/html': `<style>${NOTEBOOK_STYLE}</style>${list.toHtml()}`,
      'text/markdown': list.toMarkdown(),
      'text/plain': list.toText().trimEnd(),
    });
  });

  it('표시가 없는 글에는 범례가 없다', () => {
    expect(shown(analyzer.analyze('바람이 분다.'))['text/html']).not.toContain('<ul');
  });

  it('표시의 모든 종류에 색이 있고, 우리 것 밖은 건드리지 않는다', () => {
    for (const kind of Object.keys(MARK_LOOKS)) expect(NOTEBOOK_STYLE).toContain(`mark[data-kind=${kind}]{--h:`);
    const selectors = [...NOTEBOOK_STYLE.matchAll(/(?:^|[{}])\s*([^{}]+)\{(?=[^{}]*\})/g)].map(
      ([, selector]) => selector,
    );
    expect(selectors.length).toBeGreaterThan(Object.keys(MARK_LOOKS).length);
    for (const selector of selectors) expect(selector).toContain('.gongbo');
    expect(NOTEBOOK_STYLE).not.toMatch(/<|url\(|@import/);
  });
});

describe('tableOfRows', () => {
  it('칸의 이름을 열로 하고, 수는 오른쪽에 맞춘다', () => {
    const rows = planTable([analyzer.analyze(TEXT, { id: 'a', publishedAt: '2024-09-05' })]);
    const view = tableView(tableOfRows(rows, '기관별 계획'));
    expect(view.toText()).toBe(`기관별 계획
agency  year  releases  plans  complete  completeShare  promised  found  ids
────────────────────────────────────────────────────────────────────────────
가람시  2024         1      1         1              1         2      2  a
`);
    expect(view.toHtml()).toContain('<td style="text-align:right">2</td>');
    expect(shown(view)['text/markdown']).toBe(view.toMarkdown());
  });

  it('줄마다 다른 칸을 모두 담고, 없는 것은 비운다', () => {
    const table = tableOfRows([{ a: 1, b: null }, { b: ['가', 2], c: true }, { c: { d: '|' } }]);
    expect(table.columns.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(table.rows).toEqual([
      [1, null, null],
      [null, '가, 2', true],
      [null, null, '{"d":"|"}'],
    ]);
    expect(tableView(table).toMarkdown()).toContain('|  | 가, 2 | 예 |\n|  |  | \\{"d":"\\|"\\} |');
    expect(tableView(tableOfRows([])).toHtml()).toContain('<table><thead><tr></tr></thead><tbody></tbody></table>');
  });
});
