import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { describe, expect, test } from 'vitest';
import { createKoreanTfIdf, KoreanTokenizer, tokenizingStages } from '../../../src/adapters/natural/index.ts';
import { createAnalyzer } from '../../../src/index.ts';

const analyzer = await createAnalyzer({ engine: 'garu', stages: tokenizingStages });
const tokenizer = new KoreanTokenizer(analyzer, { keep: 'nouns' });
const TEXTS = [
  '어촌의 갯벌을 살린다. 갯벌은 바다의 허파다.',
  '교실에서 수업을 바꾼다. 바다 이야기도 한다.',
  '경찰이 사기 조직을 붙잡았다.',
] as const;

function filled() {
  const tfidf = createKoreanTfIdf(tokenizer);
  for (const [index, text] of TEXTS.entries()) tfidf.add(text, `글${index}`);
  return tfidf;
}

describe('한국어 낱말의 TF-IDF', () => {
  test('낱말마다 무게와 글에서의 자리를 준다', () => {
    const [first] = filled().terms(0);
    expect(first).toMatchObject({ term: '갯벌', tf: 2 });
    expect(first?.idf).toBeCloseTo(1 + Math.log(3 / 2), 10);
    expect(first?.tfidf).toBeCloseTo(2 * (1 + Math.log(3 / 2)), 10);
    expect(first?.spans.map(({ start, end }) => TEXTS[0].slice(start, end))).toEqual(['갯벌', '갯벌']);
    expect(first?.spans[1]?.start).toBe(TEXTS[0].lastIndexOf('갯벌'));
  });
  test('여러 글에 있는 낱말은 덜 무겁다', () => {
    const weights = new Map(
      filled()
        .terms(0)
        .map(({ term, tfidf }) => [term, tfidf]),
    );
    expect(weights.get('바다')).toBeLessThan(weights.get('어촌') ?? 0);
  });
  test('조사가 붙은 물음으로도 찾고, 없는 글은 주지 않는다', () => {
    const hits = filled().search('갯벌에서 바다를');
    expect(hits.map(({ key }) => key)).toEqual(['글0', '글1']);
    expect(hits[0]?.spans.map(({ start, end }) => TEXTS[0].slice(start, end))).toEqual(['갯벌', '갯벌', '바다']);
    expect(filled().search('우주선')).toEqual([]);
    expect(filled().search(['사기'])[0]).toMatchObject({ index: 2, key: '글2' });
  });
  test('natural만으로는 한국어 글을 찾지 못한다', () => {
    const Natural: typeof TfIdf = createRequire(import.meta.url)('natural/lib/natural/tfidf/tfidf.js');
    const natural = new Natural();
    for (const text of TEXTS) natural.addDocument(text);
    expect(natural.tfidfs('갯벌')).toEqual([0, 0, 0]);
    expect(natural.listTerms(0)).toEqual([]);
  });
  test('분석한 문서도 넣는다', () => {
    const tfidf = createKoreanTfIdf(tokenizer);
    expect(tfidf.add(analyzer.analyze(TEXTS[0]))).toBe(0);
    expect(tfidf.terms(0)).toHaveLength(4);
    expect(tfidf.search('갯벌')[0]).toMatchObject({ index: 0, key: '' });
  });
  test('빈 글, 없는 글, 객체에 있는 이름', () => {
    const tfidf = createKoreanTfIdf(tokenizer);
    expect(tfidf.search('갯벌')).toEqual([]);
    tfidf.add('');
    tfidf.add('constructor와 toString');
    expect(tfidf.terms(0)).toEqual([]);
    expect(tfidf.terms(7)).toEqual([]);
    expect(tfidf.terms(1).map(({ term, tf }) => [term, tf])).toContainEqual(['constructor', 1]);
    const [hit] = tfidf.search('constructor는');
    expect(hit?.index).toBe(1);
    expect(hit?.score).toBeGreaterThan(0);
    expect(tfidf.search('valueOf')).toEqual([]);
    tfidf.add('갯벌을 살린다');
    expect(tfidf.search('갯벌의 constructor').map(({ index, score }) => [index, score > 0])).toEqual([
      [1, true],
      [2, true],
    ]);
  });
  test('어떤 글에도 자리가 맞다', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...TEXTS)), { maxLength: 5 }),
        (texts) => {
          const tfidf = createKoreanTfIdf(tokenizer);
          for (const text of texts) tfidf.add(text);
          for (const [index, text] of texts.entries()) {
            for (const { tf, tfidf: weight, spans } of tfidf.terms(index)) {
              expect(spans).toHaveLength(tf);
              expect(weight).toBeGreaterThan(0);
              for (const { start, end } of spans) expect(start < end && end <= text.length).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
