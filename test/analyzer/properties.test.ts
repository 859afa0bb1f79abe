import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

const PRESS = 'examples/press';
const releases = readdirSync(PRESS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(join(PRESS, name), 'utf8')] as const);

/** Words of the genre and everything that has ever broken a tokenizer, in any order. */
const pieces = fc.constantFrom(
  ...[
    '가람시',
    '산업통상자원부(장관 한도윤)는',
    '3대 전략',
    '15개 과제',
    '▲',
    '①',
    '□',
    ' ㅇ ',
    '- ',
    '* ',
    '\n',
    '\r\n',
    ' ',
    '\t',
  ],
  ...[
    '2024. 5. 3.(금)',
    '오후 2시',
    '1조 2,000억 원',
    '20여 명',
    '’22.12월',
    '「지방자치법」',
    '“',
    '”',
    '"',
    '‘',
    '’',
    '(',
    ')',
    '했다.',
  ],
  ...[
    '등',
    '으로',
    '라는',
    '를 ',
    '고 밝혔다.',
    '\u0000',
    '\ud83d',
    '\ude00',
    '😀',
    '👨‍👩‍👧',
    '\u200b',
    '\ufeff',
    'ㄱㄴ',
    '각',
    '\u2028',
    '漢字',
  ],
  ...['가'.repeat(300), '---', '…', '<b>', '&amp;', '__proto__', 'constructor', '<script>', '\\', '1.', '가.', '첫째,'],
);
const anyRelease = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const analyze = (text: string) => analyzer.analyze(text, { id: 'p', publishedAt: '2024-05-07' });

/** Every span anywhere in a JSON value that says what it covers. */
function surfaces(value: unknown, found: { text: string; start: number; end: number }[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  const fields = Object.entries(value);
  const { text, start, end } = Object.fromEntries(fields);
  if (typeof text === 'string' && typeof start === 'number' && typeof end === 'number')
    found.push({ text, start, end });
  for (const [, field] of fields) surfaces(field, found);
  return found;
}

describe('분석기의 성질', () => {
  it('어떤 글에도 던지지 않고, 모든 위치의 글자가 적힌 글자와 같다', () => {
    fc.assert(
      fc.property(anyRelease, (text) => {
        const json = JSON.parse(JSON.stringify(analyze(text)));
        for (const span of surfaces(json))
          expect(text.slice(span.start, span.end).toWellFormed()).toBe(span.text.toWellFormed());
      }),
      { numRuns: 150 },
    );
  });

  it('같은 글에는 같은 결과를 낸다, 앞에 무엇을 읽었든', () => {
    fc.assert(
      fc.property(anyRelease, anyRelease, (text, other) => {
        const first = JSON.stringify(analyze(text));
        analyze(other);
        expect(JSON.stringify(analyze(text))).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  it.each(releases)('%s: JSON으로 오가도 그대로다', (_name, text) => {
    const json = analyze(text).toJSON();
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it.each(releases)('%s: 앞에 빈 줄 세 개를 두면 모든 위치가 3씩 밀린다', (_name, text) => {
    const shift = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shift);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, field]) => [
          key,
          (key === 'start' || key === 'end') && typeof field === 'number' ? field + 3 : shift(field),
        ]),
      );
    };
    const plain = JSON.parse(JSON.stringify(analyze(text)));
    const shifted = JSON.parse(JSON.stringify(analyze(`\n\n\n${text}`)));
    expect(shifted).toEqual(shift(plain));
  });

  it.each(releases)('%s: HTML에서 꼬리표를 빼면 글이 된다', (_name, text) => {
    const stripped = analyze(text)
      .toHtml()
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    expect(stripped).toContain(text.trim());
  });
});
