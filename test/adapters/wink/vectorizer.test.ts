import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import its from 'wink-nlp/src/its.js';
import { createVectorizer, documentOf, koreanTerms } from '../../../src/adapters/wink/index.ts';
import type { Analyzer, Document } from '../../../src/index.ts';
import { garu, korean } from './nlp.ts';

const TEXTS = [
  '너울시는 항구를 정비하고 뱃길을 잇는다. 항구는 바다의 문이다.',
  '너울시는 항구와 뱃길에 등대를 세운다.',
  '가람군은 농가의 사과 재배를 돕는다. 농가 소득이 늘었다.',
];

let analyzer: Analyzer;
let documents: readonly Document[];
beforeAll(async () => {
  analyzer = await garu();
  documents = TEXTS.map((text) => analyzer.analyze(text));
});

describe('koreanTerms', () => {
  test('명사와 용언의 기본형을 글의 차례로 준다', () => {
    expect(koreanTerms(analyzer.analyze('3대 전략을 발표하고 어촌을 도왔다.'))).toEqual([
      '전략',
      '발표',
      '어촌',
      '돕다',
    ]);
  });
  test('누구에게 물을지는 넣지 않는다', () => {
    const page = readFileSync('examples/press/city.txt', 'utf8');
    const terms = koreanTerms(analyzer.analyze(page));
    expect(page).toMatch(/문의: .*상권활성화팀/u);
    expect(terms).toContain('상권');
    expect(terms).not.toContain('문의');
  });
});

describe('createVectorizer', () => {
  test('글을 가르는 낱말이 무겁다', () => {
    const words = createVectorizer(documents)
      .keywords(documents[2] ?? analyzer.analyze(''), 3)
      .map(([word]) => word);
    expect(words[0]).toBe('농가');
    expect(words).toHaveLength(3);
  });
  test('닮은 글이 가깝다', () => {
    const { similarity } = createVectorizer(documents);
    const [one, two, three] = documents;
    if (one === undefined || two === undefined || three === undefined) throw new Error('three documents');
    expect(similarity(one, one)).toBeCloseTo(1, 5);
    expect(similarity(one, two)).toBeGreaterThan(similarity(one, three));
    expect(similarity(one, two)).toBe(similarity(two, one));
  });
  test('배우지 않은 글도 재고, 낱말이 없는 글은 아무것도 닮지 않는다', () => {
    const { similarity, bowOf } = createVectorizer(documents);
    const fresh = analyzer.analyze('새 항구에 등대를 세운다.');
    const [one] = documents;
    if (one === undefined) throw new Error('three documents');
    expect(Object.keys(bowOf(fresh)).sort()).toEqual(['등대', '세우다', '항구']);
    expect(similarity(fresh, one)).toBeGreaterThan(0);
    expect(similarity(analyzer.analyze(''), analyzer.analyze(''))).toBe(0);
  });
  test('wink의 것을 그대로 쓴다', () => {
    const { bm25, bowOf } = createVectorizer(documents, { norm: 'l2' });
    expect(bm25.config()).toMatchObject({ norm: 'l2', k1: 1.2 });
    expect(bm25.out(its.docBOWArray)).toHaveLength(3);
    expect(bm25.doc(0).out(its.bow)).toEqual(bowOf(documents[0] ?? analyzer.analyze('')));
  });
  test('wink로 읽은 문서도 배운다', () => {
    const nlp = korean(analyzer);
    const read = TEXTS.map((text) => documentOf(nlp.readDoc(text)));
    const [first] = read;
    if (first === undefined) throw new Error('three documents');
    expect(createVectorizer(read).bowOf(first)).toEqual(createVectorizer(documents).bowOf(documents[0] ?? first));
  });
  test('문서 없이는 알린다', () => {
    expect(() => createVectorizer([])).toThrow('배울 문서가 없습니다');
  });
});
