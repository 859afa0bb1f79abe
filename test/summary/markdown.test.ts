import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { escapeMarkdown, toMarkdown } from '../../src/summary/render/markdown.ts';
import { FULL_SUMMARY, FULL_TEXT, finished } from '../support/finished.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

describe('escapeMarkdown', () => {
  it.each([
    ['*강조*와 _밑줄_', '\\*강조\\*와 \\_밑줄\\_'],
    ['1. 추진 배경', '1\\. 추진 배경'],
    ['2) 개요', '2\\) 개요'],
    ['- 세부 사업', '\\- 세부 사업'],
    ['# 1번', '\\# 1번'],
    ['R&D <b>|표|</b>', 'R\\&D \\<b\\>\\|표\\|\\</b\\>'],
    ['[전략 1](링크)', '\\[전략 1\\](링크)'],
    ['두\n줄', '두 줄'],
    ['`코드` ~취소~ \\', '\\`코드\\` \\~취소\\~ \\\\'],
  ])('%j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  it('역빗금을 벗기면 글이 돌아오고 한 줄이다', () => {
    const word = fc.constantFrom(
      '가',
      '*',
      '_',
      '#',
      '|',
      '`',
      '<',
      '>',
      '[',
      ']',
      '1.',
      '-',
      '+',
      '\\',
      ' ',
      '\n',
      '&',
      '~',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('').replace(/\s+/gu, ' ').trim();
        const escaped = escapeMarkdown(words.join(''));
        expect(escaped.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')).toBe(text);
        expect(escaped).not.toMatch(/\n/u);
      }),
    );
  });
});

describe('toMarkdown', () => {
  it('요약의 모든 칸을 쓰고, 글의 기호는 글자로 남긴다', () => {
    const shown = toMarkdown(finished(FULL_TEXT, { summary: FULL_SUMMARY }));
    expect(shown).toBe(`# 고요시·미르시 \\*물길\\* \\<정비\\> \\[1단계\\]

*부제\\_하나*

> 고요시는 물길\\_개통식을 연다.

- **기관:** 고요시
- **함께:** 미르시
- **배포:** 2025-09-04T10:00+09:00
- **보도:** 2025-09-05T12:00+09:00
- **행사:** 물길 개통식 (예정)
- **때:** 2025-09-05T14:00
- **곳:** 물길 광장
- **참석:** 시민들 1,200여 명, 공무원
- **지역:** 고요시, 미르시
- **법령:** 물길 정비법
- **낱말:** 물길, 정비
- **조건:** 공공누리 제1유형

## 인물

| 이름 | 직함 | 소속 |
| --- | --- | --- |
| 나루한 | 시장 | 고요시 |

## 주요 수치

| 수치 | 무엇 |
| --- | --- |
| 2건 | 안건 |

## 주요 문장

- 고요시는 물길\\_개통식을 연다.

## 목록

- **주요 내용** (이 밖에 더)
  - A\\|B
  - C \\& D

## 누가 무엇을

- **협약:** 고요시 · 업무협약 · 함께 미르시, 가온시 · 2025-09-05
- **투입:** 물길 정비 · 3,000,000원 · \\~2027
- **임명:** 나루한 · 시장
- **근거:** 물길 정비 · 물길 정비법

## 붙임

- 붙임 1. 행사\\_개요

## 문의

- 우다미 · 055-000-0000
`);
  });

  it('계획은 들여쓴 목록, 사람은 표, 말은 인용으로 쓴다', () => {
    const text = [
      '해양수산부, 어촌 3대 전략 발표',
      '',
      '해양수산부(장관 곽정환)는 3일 ▲일자리 ▲주거 ▲교통이라는 3대 전략을 발표했다.',
      '',
      '곽정환 장관은 “어촌에 *희망*을 심겠다”고 말했다.',
    ].join('\n');
    const markdown = analyzer.analyze(text, { publishedAt: '2024-05-07' }).toMarkdown();
    expect(markdown).toMatch(/^# 해양수산부, 어촌 3대 전략 발표\n/u);
    expect(markdown).toContain('- **3대 전략** (3/3) — 담당 해양수산부 · 상태 발표\n  - 일자리\n  - 주거\n  - 교통');
    expect(markdown).toContain('| 곽정환 | 장관 | 해양수산부 |');
    expect(markdown).toContain('> 어촌에 \\*희망\\*을 심겠다\n>\n> — 곽정환');
  });

  it('아무것도 없으면 빈 문서이다', () => expect(analyzer.analyze('').toMarkdown()).toBe('\n'));
});
