import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { AggressiveTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import { describe, expect, test } from 'vitest';
import { type KoreanToken, KoreanTokenizer, tokenizingStages, tokensOf } from '../../../src/adapters/natural/index.ts';
import { createAnalyzer } from '../../../src/index.ts';

const analyzer = await createAnalyzer({ engine: 'garu', stages: tokenizingStages });
const whole = await createAnalyzer({ engine: 'garu' });
const TEXT = '경상남도는 3대 전략을 발표했다. 포럼이 창원에서 열렸고 KTX가 빨리 왔다.';

/** What is wrong with the places of tokens. */
function misplaced(text: string, tokens: readonly KoreanToken[]): readonly KoreanToken[] {
  const cuts = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return tokens.filter(
    ({ start, end }, index) =>
      !(start >= 0 && start < end && end <= text.length && (tokens[index - 1]?.start ?? 0) <= start) ||
      cuts(start) ||
      cuts(end),
  );
}

describe('KoreanTokenizer', () => {
  test('natural의 Tokenizer이고 그 자리에 들어간다', () => {
    const base: new () => unknown = createRequire(import.meta.url)('natural/lib/natural/tokenizers/tokenizer.js');
    const tokenizer: AggressiveTokenizer = new KoreanTokenizer(analyzer);
    expect(tokenizer).toBeInstanceOf(base);
    expect(tokenizer.trim(['', '전략', ''])).toEqual(['전략']);
  });
  test('내용이 있는 낱말을 주고, 풀이말은 사전에 있는 꼴로 준다', () => {
    expect(new KoreanTokenizer(analyzer).tokenize(TEXT)).toEqual([
      '경상남도',
      '3',
      '대',
      '전략',
      '발표',
      '포럼',
      '창원',
      '열리다',
      'KTX',
      '빨리',
      '오다',
    ]);
  });
  test('명사만, 또는 모두', () => {
    expect(new KoreanTokenizer(analyzer, { keep: 'nouns' }).tokenize('포럼이 창원에서 열렸다.')).toEqual([
      '포럼',
      '창원',
    ]);
    expect(new KoreanTokenizer(analyzer, { keep: 'all' }).tokenize('포럼이 열렸다.')).toEqual([
      '포럼',
      '이',
      '열리',
      '었',
      '다',
      '.',
    ]);
  });
  test('낱말마다 글에서의 자리를 준다', () => {
    const tokens = new KoreanTokenizer(analyzer).tokenizeSpans(TEXT);
    expect(tokens.find(({ form }) => form === '열리다')).toMatchObject({ tag: 'VV', start: 28, end: 30 });
    expect(TEXT.slice(28, 30)).toBe('열렸');
    expect(misplaced(TEXT, tokens)).toEqual([]);
    for (const { form, tag, start, end } of tokens) if (tag.startsWith('N')) expect(TEXT.slice(start, end)).toBe(form);
  });
  test('분석한 문서와 그 문장에서도 읽는다', () => {
    const document = whole.analyze(TEXT);
    const tokenizer = new KoreanTokenizer(whole);
    expect(tokenizer.tokenize(document)).toEqual(tokenizer.tokenize(TEXT));
    expect(tokenizer.tokenize(document, document.sentences[1])).toEqual([
      '포럼',
      '창원',
      '열리다',
      'KTX',
      '빨리',
      '오다',
    ]);
    expect(tokensOf(document, 'nouns', document.sentences[0]).map(({ form }) => form)).not.toContain('포럼');
  });
  test('없는 keep은 있는 것을 말한다', () => {
    const options = JSON.parse('{"keep": "verbs"}');
    expect(() => new KoreanTokenizer(analyzer, options)).toThrow(
      expect.objectContaining({ code: 'ARGUMENT_INVALID', remedy: expect.stringContaining('content') }),
    );
  });
  test('tokenizingStages는 누리집의 메뉴도 읽고, 형태소에서 멈춘다', () => {
    const text = '도지사가 밝혔다.\n메뉴 | 로그인 | 회원가입';
    expect(new KoreanTokenizer(whole).tokenize(text)).not.toContain('로그인');
    expect(new KoreanTokenizer(analyzer).tokenize(text)).toContain('로그인');
    expect(analyzer.analyze(TEXT).plans).toEqual([]);
  });
});

describe('어떤 글에도', () => {
  const folder = new URL('../../../examples/press/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  test.each(files)('%s: 한글을 하나도 잃지 않고 자리가 맞다', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const tokens = new KoreanTokenizer(analyzer, { keep: 'all' }).tokenizeSpans(text);
    expect(misplaced(text, tokens)).toEqual([]);
    const covered = new Uint8Array(text.length);
    for (const { start, end } of tokens) covered.fill(1, start, end);
    expect([...text].filter((unit, at) => /[가-힣]/.test(unit) && covered[at] === 0)).toEqual([]);
  });
  test('던지지 않고 자리가 글 안에 있다', () => {
    const words = fc.constantFrom(
      '경상남도',
      '는 ',
      '발표했다',
      '😀',
      '\ud800',
      '\n',
      '메뉴 | ',
      '국토\u200b교통부',
      '２０개',
      '각',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const keep of ['all', 'content', 'nouns'] as const) {
          const tokens = new KoreanTokenizer(analyzer, { keep }).tokenizeSpans(text);
          expect(misplaced(text, tokens)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
