import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';
import { costRatio } from '../support/cost-ratio.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const TEXT = `가람시, 어촌 정주여건 개선 기본계획 수립

가람시(시장 봉하늘)는 3일 어촌 정주여건 개선 기본계획을 확정했다고 밝혔다. 기본계획은 빈집정비와 방파제 보강을 담았다.

시는 3대 전략에 따라 2028년까지 120억 원을 들여 방파제 보강 공사를 시행하고 빈집정비로 귀어인 주택 40채를 마련한다.

귀어인 주택은 어촌계가 운영하며, 관계자는 다양한 내용의 추진 결과를 보도자료로 알릴 예정이라고 설명했다.

시는 어촌 정주여건 개선 기본계획을 확정했다고 다시 밝혔다.

문의: 가람시 어촌과 홍길동 (055-123-4567)
`;
const summaryOf = (text: string) => analyzer.analyze(text, { publishedAt: '2024-05-07' }).summary;
const keywordsOf = (text: string) => summaryOf(text).keywords.map(({ value }) => value.text);

describe('핵심어', () => {
  it.each(['어촌 정주여건 개선', '기본계획', '빈집정비'])('붙여 쓴 말과 되풀이한 구는 통째로: %s', (word) =>
    expect(keywordsOf(TEXT).some((keyword) => keyword.includes(word))).toBe(true),
  );

  it.each(['보도자료', '관계자', '추진', '내용', '결과', '문의', '홍길동'])(
    '어디에나 나오는 말과 사람은 아니다: %s',
    (word) => expect(keywordsOf(TEXT)).not.toContain(word),
  );

  it.each(['과학적', '주민들', '제1차', 'Bordeaux'])('홀로 뜻이 서지 않는 말은 아니다: %s', (word) =>
    expect(keywordsOf(`가람시는 ${word} 조류경보를, ${word} 녹조를 살폈다.`)).not.toContain(word),
  );

  it.each(['생산실적', 'ICCS', '조류경보제'])('그와 닮았어도 뜻이 서면 핵심어이다: %s', (word) =>
    expect(keywordsOf(`가람시는 ${word}를 살폈다. ${word}는 처음이다.`)).toContain(word),
  );

  it('열을 넘지 않고, 무거운 것부터이며, 서로 품지 않는다', () => {
    const keywords = summaryOf(TEXT).keywords.map(({ value }) => value);
    expect(keywords.length).toBeLessThanOrEqual(10);
    expect(keywords.every(({ score }, index) => score > 0 && score <= (keywords[index - 1]?.score ?? score))).toBe(
      true,
    );
    for (const { text } of keywords) {
      expect(
        keywords.filter((other) => other.text.replace(/\s/gu, '').includes(text.replace(/\s/gu, ''))),
      ).toHaveLength(1);
    }
  });
});

describe('핵심 문장과 한 줄', () => {
  it('첫 문장이 한 줄이고, 핵심 문장은 글의 차례이다', () => {
    const { oneLine, keySentences } = summaryOf(TEXT);
    expect(oneLine?.value).toContain('기본계획을 확정했다고 밝혔다.');
    expect(keySentences[0]?.value).toBe(oneLine?.value);
    const starts = keySentences.map(({ evidence }) => evidence[0].start);
    expect(starts).toEqual([...starts].sort((left, right) => left - right));
  });

  it('전화번호와 되풀이는 고르지 않는다', () => {
    const sentences = summaryOf(TEXT).keySentences.map(({ value }) => value);
    expect(sentences.join(' ')).not.toMatch(/055|다시 밝혔다/u);
  });

  it('아주 긴 첫 문장은 절의 끝까지만', () => {
    const long = `가람시는 3일 어촌 정주여건 개선 기본계획을 확정하여 방파제 보강과 빈집정비에 나서기로 했으며, ${'빈집정비와 방파제 보강, '.repeat(14)}어촌 주택을 마련한다고 밝혔다.`;
    expect(summaryOf(long).oneLine?.value).toMatch(/나서기로 했으며$/u);
  });

  it('문장이 없으면 한 줄은 제목이고, 아무것도 없으면 없다', () => {
    expect(summaryOf('').oneLine).toBeUndefined();
    expect(summaryOf('').keywords).toEqual([]);
    expect(summaryOf('추진 배경').keySentences).toEqual([]);
  });
});

it('근거를 자르고 빈칸을 줄이면 값과 같다', () => {
  const piece = fc.constantFrom(
    '어촌 ',
    '정주여건 ',
    '개선',
    '을 ',
    '확정했다. ',
    '\n',
    '□ ',
    'constructor ',
    '__proto__ ',
    '가람시는 ',
    '3일 ',
    '‘',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const document = analyzer.analyze(pieces.join(''));
      const { keywords, keySentences, oneLine } = document.summary;
      const surface = ({ start, end }: { start: number; end: number }) =>
        document.text.slice(start, end).replace(/\s+/gu, ' ');
      for (const { value, evidence } of keywords) for (const span of evidence) expect(surface(span)).toBe(value.text);
      for (const { value, evidence } of keySentences) expect(surface(evidence[0])).toBe(value);
      if (oneLine !== undefined) expect(surface(oneLine.evidence[0])).toBe(oneLine.value);
    }),
    { numRuns: 60 },
  );
});

it('글이 길어도 걸리는 때는 길이에 비례한다', { timeout: 60_000 }, async () => {
  let summarize = () => {};
  const captured = await createAnalyzer({
    engine: 'garu',
    stages: (standard) =>
      standard.map((stage) => {
        if (stage.provides !== 'summary') return stage;
        return {
          ...stage,
          run(...given: Parameters<typeof stage.run>) {
            summarize = () => void stage.run(...given);
            return stage.run(...given);
          },
        };
      }),
  });
  const ratio = costRatio((length) => {
    const lines = Array.from(
      { length: Math.ceil(length / 40) },
      (_, line) => `가람시는 어촌${line} 빈집정비와 나루${line % 97}항 방파제 보강을 확정했다고 밝혔다.`,
    );
    captured.analyze(lines.join('\n\n'));
    return summarize;
  });
  expect(ratio).toBeLessThan(3);
});
