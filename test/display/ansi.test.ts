import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/display/ansi.ts';
import { cellWidth, padCells, wrapCells } from '../../src/display/width.ts';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { at, FULL_SUMMARY, FULL_TEXT, finished } from '../support/finished.ts';

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

  it('부제, 한 줄, 지역, 법령, 목록, 핵심어를 보여 준다', () => {
    const shown = renderTerminal(finished(FULL_TEXT, { summary: FULL_SUMMARY }), plain);
    for (const line of [
      '부제  부제_하나',
      '한줄  고요시는 물길_개통식을 연다.',
      '보도  2025-09-05T12:00+09:00',
      '행사  물길 개통식 (예정)',
      '참석  시민들 1,200여 명, 공무원',
      '지역  고요시, 미르시',
      '법령  물길 정비법',
      '낱말  물길, 정비',
      '목록  주요 내용: A|B, C & D 등',
    ])
      expect(shown.split('\n')).toContain(line);
  });

  it('긴 목록은 줄인다', () => {
    const names = Array.from({ length: 18 }, (_, index) => `고요${index + 1}군`);
    const regions = names.map((name) => at(FULL_TEXT, '고요시', { name }));
    const lists = [at(FULL_TEXT, '주요 내용', { label: '대상', items: names, open: true })];
    const summary = { ...FULL_SUMMARY, regions, lists };
    const shown = renderTerminal(finished(FULL_TEXT, { summary }), { color: false, width: 200 });
    expect(shown).toMatch(/^지역 {2}고요1군, .*고요12군 외 6$/mu);
    expect(shown).toMatch(/^목록 {2}대상: .*고요12군 외 6 등$/mu);
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
