import { createRequire } from 'node:module';
import type { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import type { Stemmer } from 'natural/lib/natural/stemmers/index.js';
import { describe, expect, test } from 'vitest';
import { createKoreanStemmer, tokenizingStages } from '../../../src/adapters/natural/index.ts';
import { createAnalyzer } from '../../../src/index.ts';

const analyzer = await createAnalyzer({ engine: 'garu', stages: tokenizingStages });
const stemmer = createKoreanStemmer(analyzer);

describe('한국어 어간', () => {
  test.each([
    ['국토교통부에서', '국토교통부'],
    ['발표했다', '발표'],
    ['열렸습니다', '열리다'],
    ['KTX를', 'ktx'],
    ['constructor', 'constructor'],
    ['!!', '!!'],
    ['', ''],
  ])('%s → %s', (token, stem) => {
    expect(stemmer.stem(token)).toBe(stem);
  });
  test('글을 어간으로 나눈다', () => {
    expect(stemmer.tokenizeAndStem('경상남도는 전략을 발표했다.')).toEqual(['경상남도', '전략', '발표']);
  });
  test('명사만 둘 수 있다', () => {
    const nouns = createKoreanStemmer(analyzer, { keep: 'nouns' });
    expect(nouns.tokenizeAndStem('포럼이 창원에서 열렸다.')).toEqual(['포럼', '창원']);
  });
  test('그만둘 낱말은 이 어간 추출기에만 있다', () => {
    const own = createKoreanStemmer(analyzer);
    own.addStopWord('전략');
    own.addStopWords(['발표', 'KTX']);
    expect(own.tokenizeAndStem('KTX 전략을 창원에서 발표했다')).toEqual(['창원']);
    expect(own.tokenizeAndStem('KTX 전략을 창원에서 발표했다', true)).toEqual(['ktx', '전략', '창원', '발표']);
    own.removeStopWord('전략');
    own.removeStopWords(['ktx']);
    expect(own.tokenizeAndStem('KTX 전략을 창원에서 발표했다')).toEqual(['ktx', '전략', '창원']);
    expect(stemmer.tokenizeAndStem('전략을 발표했다')).toEqual(['전략', '발표']);
  });
  test('natural의 분류기가 한국어를 읽게 한다', () => {
    const require = createRequire(import.meta.url);
    const Bayes: typeof BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js');
    const examples = [
      ['어촌의 갯벌을 살리고 어선을 돌본다', '바다'],
      ['초등학교 교실에서 수업을 바꾼다', '교육'],
    ] as const;
    const [korean, english] = [new Bayes(stemmer as Stemmer), new Bayes()];
    for (const classifier of [korean, english]) {
      for (const [text, label] of examples) classifier.addDocument(text, label);
      classifier.train();
    }
    expect(korean.classify('갯벌에서 어선이')).toBe('바다');
    expect(korean.classify('수업을 교실에서도')).toBe('교육');
    expect(Object.keys(english.features)).toEqual([]);
  });
});
