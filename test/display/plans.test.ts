import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPlans } from '../../src/display/plans.ts';
import { cellWidth } from '../../src/display/width.ts';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const TEXT = `가람시는 ‘누구나 머무는 도시’라는 비전 아래 2대 전략, 4개 과제를 확정했다.

[전략 1] 정주환경 개선

① 빈집 정비
 빈집을 고쳐 쓴다.
② 교량 보수
 낡은 다리를 고친다.

[전략 2] 일자리 확충

① 청년 채용 지원
 청년을 뽑는 기업을 돕는다.
② 창업 공간 마련
 빈 점포를 빌려준다.
`;

describe('계획 나무', () => {
  it('항목 아래에 항목을 그리고 속성을 한 줄로 적는다', () => {
    const shown = renderPlans(analyzer.analyze(TEXT, { id: 'a.txt' }), { color: false, width: 80 });
    const lines = shown.split('\n');
    expect(lines[0]).toBe('a.txt');
    expect(shown).toContain('2대 전략 (2/2) · 확정\n│ 비전 누구나 머무는 도시');
    expect(shown).toContain('├ 정주환경 개선\n│ ├ 빈집 정비\n│ └ 교량 보수\n├ 일자리 확충\n');
    expect(shown).toContain('└─ 4개 과제 (4/4) — 항목은 위에 · 확정');
  });

  it.each([24, 40, 60])('폭 %i칸을 넘지 않고, 긴 항목은 가지를 이어 다음 줄에 쓴다', (width) => {
    for (const name of readdirSync('examples/press').filter((each) => each.endsWith('.txt'))) {
      const document = analyzer.analyze(readFileSync(`examples/press/${name}`, 'utf8'), { id: name });
      for (const line of renderPlans(document, { color: false, width }).split('\n'))
        expect(cellWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('글 속의 제어 문자는 단말기에 닿지 않는다', () => {
    const document = analyzer.analyze('시는 3대 과제(▲\u001b[31m빨강 ▲파\u0007랑 ▲노랑)를 추진한다.', {
      id: '\u001b]0;a',
    });
    const shown = renderPlans(document, { color: false, width: 40 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none of them is written is what is tested
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });

  it.each(['', '비가 온다.'])('계획이 없다고 말한다: %j', (text) =>
    expect(renderPlans(analyzer.analyze(text), { color: false, width: 40 })).toBe('계획이 없습니다\n'),
  );

  it('마크다운에도 항목 아래에 항목을 쓴다', () => {
    expect(analyzer.analyze(TEXT).toMarkdown()).toContain(
      '- **2대 전략** (2/2) — 비전 누구나 머무는 도시 · 상태 확정\n  - 정주환경 개선\n    - 빈집 정비\n    - 교량 보수\n  - 일자리 확충\n',
    );
  });

  it('HTML의 표시에는 어느 항목 아래인지 적는다', () => {
    expect(analyzer.analyze(TEXT).toHtml()).toContain('title="계획 항목 · 4개 과제 · 위 정주환경 개선 · 규칙 plans.');
  });
});
