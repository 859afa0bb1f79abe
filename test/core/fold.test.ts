import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldedOffset, foldText, unfoldSpans } from '../../src/core/fold.ts';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

describe('글자 고르기', () => {
  it.each([
    ['전각 숫자와 괄호', '２０２５년（３개）', '2025년(3개)'],
    ['폭이 없는 글자', '국토\u200b교통\ufeff부', '국토교통부'],
    ['붙임표', '산업\u00ad통상부', '산업통상부'],
    ['다른 따옴표', '´스마트` ‟도시‟ ʻ가ʼ', "'스마트' ”도시” ‘가’"],
    ['여러 빈칸', '3대\u00a0전략\u3000발표', '3대 전략 발표'],
    ['풀어 쓴 한글', '경상남도'.normalize('NFD'), '경상남도'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)?.text).toBe(folded);
  });

  it('고를 것이 없으면 아무것도 하지 않는다', () => {
    expect(foldText('경상남도는 3대 전략을 ‘발표’했다.')).toBeUndefined();
  });

  it('자리는 원래 글로 돌아온다', () => {
    const text = '인천\u200b광역시 ３대';
    const { text: folded, origin } = foldText(text) ?? { text: '', origin: { points: [] } };
    const start = folded.indexOf('인천광역시');
    const [span] = unfoldSpans([{ start, end: start + 5, name: '인천광역시' }], origin);
    expect(text.slice(span?.start, span?.end)).toBe('인천\u200b광역시');
    expect(foldedOffset(origin, text.indexOf('３'))).toBe(folded.indexOf('3'));
  });
});

describe('고른 글의 분석', () => {
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await createAnalyzer({ engine: 'garu' });
  });
  const PLAIN = '경상남도(도지사 하늘찬)는 2일 3대 전략을 발표했다. 국토교통부는 86억 원을 지원한다.';

  it('폭이 없는 글자를 어디에 끼워도 같은 것을 찾고, 자리는 넣은 글의 것이다', () => {
    const plain = analyzer.analyze(PLAIN);
    fc.assert(
      fc.property(
        fc.array(fc.nat(PLAIN.length), { maxLength: 8 }),
        fc.constantFrom('\u200b', '\u00ad', '\ufeff'),
        (at, odd) => {
          const places = new Set(at);
          const text = [...PLAIN].map((letter, index) => (places.has(index) ? odd + letter : letter)).join('');
          const document = analyzer.analyze(text);
          const strip = (surface: string) => surface.replaceAll(odd, '');
          expect(document.entities.map((entity) => strip(document.textOf(entity)))).toEqual(
            plain.entities.map((entity) => plain.textOf(entity)),
          );
          expect(document.entities.map(({ norm }) => norm)).toEqual(plain.entities.map(({ norm }) => norm));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('풀어 쓴 한글', () => {
    const document = analyzer.analyze(PLAIN.normalize('NFD'));
    expect(document.entities.map((entity) => document.textOf(entity).normalize('NFC'))).toEqual(
      analyzer.analyze(PLAIN).entities.map(({ start, end }) => PLAIN.slice(start, end)),
    );
  });
});
