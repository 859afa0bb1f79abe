import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { describe, expect, test } from 'vitest';
import { KoreanClassifier, KoreanTokenizer, tokenizingStages } from '../../../src/adapters/natural/index.ts';
import { createAnalyzer } from '../../../src/index.ts';

const analyzer = await createAnalyzer({ engine: 'garu' });
const tokenizer = new KoreanTokenizer(await createAnalyzer({ engine: 'garu', stages: tokenizingStages }));

const TOPICS = [
  { label: '바다', input: '어촌계와 함께 갯벌을 되살리고 어항 시설을 고친다' },
  { label: '바다', input: '항만과 어선의 안전을 살피고 수산물 위판장을 새로 짓는다' },
  { label: '바다', input: '양식장 어업인에게 어구를 지원하고 섬을 잇는 여객선을 늘린다' },
  { label: '교육', input: '초등학교 교실에서 방과후 수업을 하고 교사를 더 뽑는다' },
  { label: '교육', input: '학생과 학부모가 늘봄학교 돌봄 교실을 고른다' },
  { label: '교육', input: '중학교 교육과정을 바꾸고 학교에 상담 교사를 둔다' },
  { label: '치안', input: '경찰은 사기 조직 일당을 붙잡아 검찰에 송치했다' },
  { label: '치안', input: '수사관이 피해자 신고를 받아 범죄 계좌를 추적했다' },
  { label: '치안', input: '경찰청은 온라인 거래 사기 피의자를 구속했다' },
] as const;

const ALGORITHMS = ['bayes', 'logistic'] as const;

function press(name: string): string {
  return readFileSync(new URL(`../../../examples/press/${name}.txt`, import.meta.url), 'utf8');
}

describe.each(ALGORITHMS)('%s', (algorithm) => {
  const classifier = KoreanClassifier.train(tokenizer, TOPICS, { algorithm });
  test.each([
    ['ministry', '바다'],
    ['education-office', '교육'],
    ['police', '치안'],
  ])('보도자료 %s의 주제는 %s', (name, topic) => {
    expect(classifier.classify(press(name))[0]?.label).toBe(topic);
  });
  test('점수는 0과 1 사이이고 큰 것부터이며 합이 1이다', () => {
    const scores = classifier.classify('갯벌에서 교사가 신고했다').map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 10);
    expect(scores[0]).toBeGreaterThan(0.34);
  });
  test('글, 문서, 문장의 낱말을 같은 것으로 읽는다', () => {
    const text = '갯벌을 살린다. 교사를 더 뽑는다.';
    const document = analyzer.analyze(text);
    expect(classifier.classify(document)).toEqual(classifier.classify(text));
    const labels = document.sentences.map((sentence) => classifier.classify(tokenizer.tokenize(document, sentence))[0]);
    expect(labels.map((best) => best?.label)).toEqual(['바다', '교육']);
  });
  test('JSON으로 적었다가 다시 읽어도 같다', () => {
    const json = JSON.stringify(classifier);
    const again = KoreanClassifier.fromJSON(tokenizer, json);
    expect(again.labels).toEqual(classifier.labels);
    for (const { input } of TOPICS) expect(again.classify(input)).toEqual(classifier.classify(input));
    expect(JSON.stringify(KoreanClassifier.fromJSON(tokenizer, JSON.parse(json)))).toBe(json);
  });
  test('두 번 배워도 같다', () => {
    expect(JSON.stringify(KoreanClassifier.train(tokenizer, TOPICS, { algorithm }))).toBe(JSON.stringify(classifier));
  });
  test('객체에 있는 이름도 낱말과 이름표가 된다', () => {
    const odd = KoreanClassifier.train(
      tokenizer,
      [
        { input: ['constructor', '__proto__'], label: 'constructor' },
        { input: ['toString', '갯벌'], label: '__proto__' },
        { input: ['교실', '수업'], label: '1' },
        { input: ['수사', '신고'], label: '0' },
      ],
      { algorithm },
    );
    expect(odd.classify(['__proto__'])[0]?.label).toBe('constructor');
    expect(odd.classify(['toString'])[0]?.label).toBe('__proto__');
    expect(odd.classify(['수업'])[0]?.label).toBe('1');
    expect(odd.classify(['신고'])[0]?.label).toBe('0');
  });
  test('낱말이 없는 글도, 이름표가 하나뿐이어도 된다', () => {
    const one = KoreanClassifier.train(tokenizer, [{ input: '', label: '빈 글' }], { algorithm });
    expect(one.classify('갯벌')).toEqual([{ label: '빈 글', score: 1 }]);
  });
  test('적은 글의 이름표로 쏠리지 않는다', () => {
    const examples = [
      { input: ['라'], label: '적다' },
      ...Array.from({ length: 20 }, () => ({ input: ['가', '나', '다'], label: '많다' })),
    ];
    const uneven = KoreanClassifier.train(tokenizer, examples, { algorithm });
    expect(uneven.classify(['마'])[0]?.label).toBe('많다');
    expect(uneven.classify(['라'])[0]?.label).toBe('적다');
  });
  test('볼 낱말의 수를 정할 수 있다', () => {
    const few = KoreanClassifier.train(tokenizer, TOPICS, { algorithm, maxFeatures: 5 });
    expect(few.toJSON().features).toHaveLength(5);
    expect(few.toJSON().features).toContain('사기');
  });
});

describe('KoreanClassifier', () => {
  const classifier = KoreanClassifier.train(tokenizer, TOPICS);
  test('긴 글에서 natural의 점수는 모두 0이지만 여기서는 아니다', () => {
    const Bayes: typeof BayesClassifier = createRequire(import.meta.url)(
      'natural/lib/natural/classifiers/bayes_classifier.js',
    );
    const natural = new Bayes();
    const words = (start: number) => Array.from({ length: 400 }, (_, index) => `낱말${start + index}`);
    const examples = [
      ...Array.from({ length: 9 }, (_, index) => ({ input: words(1000 * index), label: '다른 글' })),
      { input: words(100_000), label: '이 글' },
    ];
    for (const { input, label } of examples) natural.addDocument(input, label);
    natural.train();
    const text = words(0).concat(words(1000));
    expect(natural.getClassifications(text).map(({ value }) => value)).toContain(0);
    const own = KoreanClassifier.train(tokenizer, examples, { maxFeatures: 10_000 });
    expect(own.classify(text)[0]?.label).toBe('다른 글');
    expect(own.classify(words(100_000))[0]?.label).toBe('이 글');
  });
  test.each([
    [() => KoreanClassifier.train(tokenizer, []), 'ARGUMENT_INVALID'],
    [() => KoreanClassifier.train(tokenizer, TOPICS, { maxFeatures: 0 }), 'ARGUMENT_INVALID'],
    [() => KoreanClassifier.train(tokenizer, TOPICS, JSON.parse('{"algorithm": "svm"}')), 'ARGUMENT_INVALID'],
    [() => KoreanClassifier.fromJSON(tokenizer, '{'), 'INPUT_INVALID'],
    [() => KoreanClassifier.fromJSON(tokenizer, null), 'INPUT_INVALID'],
    [() => KoreanClassifier.fromJSON(tokenizer, { ...classifier.toJSON(), labels: ['바다'] }), 'INPUT_INVALID'],
    [() => KoreanClassifier.fromJSON(tokenizer, { ...classifier.toJSON(), features: [1] }), 'INPUT_INVALID'],
    [() => KoreanClassifier.fromJSON(tokenizer, { ...classifier.toJSON(), keep: 'nouns' }), 'ARGUMENT_INVALID'],
  ])('잘못 쓰면 코드로 말한다 %#', (use, code) => {
    expect(use).toThrow(expect.objectContaining({ name: 'GongboError', code, remedy: expect.any(String) }));
  });
  test('어떤 글도 나눈다', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())), (input) => {
        const scores = classifier.classify(input).map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
