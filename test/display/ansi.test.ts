import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/display/ansi.ts';
import { cellWidth, padCells, wrapCells } from '../../src/display/width.ts';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

describe('renderTerminal', () => {
  const province = readFileSync('examples/press/province.txt', 'utf8');
  const plain = { color: false, width: 80 };

  it('제목, 기관, 때, 곳, 계획 나무, 사람, 말, 수치를 보여 준다', () => {
    // How far each plan is stands behind it; what that is belongs to the tests of the plans.
    const shown = renderTerminal(analyzer.analyze(province), plain).replace(/ · [가-힣]{2}$/gm, '');
    expect(shown).toContain('기관  충청북도');
    expect(shown).toContain('때    2024-09-12T10:00');
    expect(shown).toContain('곳    충북도청 대회의실');
    expect(shown).toContain(
      [
        '계획  3대 전략 (3/3)',
        '      │ 비전 물길 따라 머무는 중부내륙',
        '      ├ 호수권 체류 기반 확충',
        '      ├ 시군 연계 관광상품 개발',
        '      ├ 주민 주도 관광경제 육성',
        '      └─ 6대 핵심과제 (6/6)',
        '         ├ 수변 숙박시설 정비',
      ].join('\n'),
    );
    expect(shown).toContain('인물  서문걸 행정부지사 (충청북도)');
    expect(shown).toContain('말    서문걸: “물길 관광벨트는');
  });

  it('어느 줄도 폭을 넘지 않는다', () => {
    for (const width of [40, 60, 100]) {
      for (const line of renderTerminal(analyzer.analyze(province), { color: false, width }).split('\n')) {
        expect(cellWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it('색을 끄면 제어 문자가 없고, 켜면 있다', () => {
    const document = analyzer.analyze(province);
    expect(renderTerminal(document, plain)).not.toContain('\u001b');
    expect(renderTerminal(document, { ...plain, color: true })).toContain('\u001b[1m');
  });

  it('글 속의 제어 문자는 단말기에 닿지 않는다', () => {
    const text =
      '가람시는 3대 과제(▲\u001b[31m빨강 ▲파\u0007랑 ▲노랑)를 추진한다.\n\n정수빈 과장은 “\u001b]0;제목\u0007 하겠다”고 말했다.';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none of them is written is what is tested
    expect(renderTerminal(analyzer.analyze(text), plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });

  it('빈 글도 그린다', () => expect(renderTerminal(analyzer.analyze(''), plain)).toBe('\n'));
});

describe('칸', () => {
  it.each([
    ['3대 전략', 8],
    ['ABC', 3],
    ['（주）', 6],
    ['e\u0301', 1],
    ['😀', 2],
    ['', 0],
  ])('%j은 %i칸', (text, cells) => expect(cellWidth(text)).toBe(cells));

  it('칸을 채우고 줄을 나눈다', () => {
    expect(padCells('곳', 6)).toBe('곳    ');
    expect(wrapCells('지역창업 활성화, 지역산업 육성', 16)).toEqual(['지역창업 활성화,', '지역산업 육성']);
    expect(wrapCells('가나다라마바사', 6)).toEqual(['가나다', '라마바', '사']);
    expect(wrapCells('', 6)).toEqual(['']);
  });
});
