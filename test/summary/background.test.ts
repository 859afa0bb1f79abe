import { describe, expect, it } from 'vitest';
import bm25Vectorizer from 'wink-nlp/utilities/bm25-vectorizer.js';
import { saturation, wordKey } from '../../src/summary/background.ts';

describe('낱말의 무게', () => {
  const wink = bm25Vectorizer({ k1: 3, b: 0.3 });
  wink.loadModel(
    JSON.stringify({
      uid: 'WinkNLP-BM25Vectorizer-Model/1.0.0',
      docId: 100,
      tf: [],
      idf: {},
      terms: [],
      sumOfAllDLs: 100 * 300,
    }),
  );

  it.each([1, 2, 3, 7, 40])('%i번 말한 낱말은 wink의 BM25와 같다', (times) => {
    for (const rest of [0, 1, 120, 260, 900]) {
      const words = [...Array<string>(times).fill('정주'), ...Array<string>(rest).fill('그밖')];
      expect(saturation(words.length)(times)).toBe(wink.bowOf(words, true)['정주']);
    }
  });

  it.each([
    ['정주여건', '정주여건'],
    ['정주 여건', '정주여건'],
    ['k-방산', 'K-방산'],
  ])('%s의 열쇠', (surface, key) => expect(wordKey(surface)).toBe(key));
});
