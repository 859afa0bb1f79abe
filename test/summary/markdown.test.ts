import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { escapeMarkdown } from '../../src/summary/render/markdown.ts';

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
