import { describe, expect, it } from 'vitest';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { readBackground, wordKey } from '../../src/summary/background.ts';

describe('낱말의 무게', () => {
  it('자주 말할수록 무겁되 갈수록 덜 는다', async () => {
    const { saturation } = readBackground(await loadStandardLexicon());
    const weights = [1, 2, 3, 7].map((times) => {
      const words = [...Array<string>(times).fill('정주'), ...Array<string>(300 - times).fill('그밖')];
      return saturation(words)['정주'] ?? 0;
    });
    expect(weights[0]).toBe(1);
    expect(weights[1]).toBe(1.6);
    expect(weights).toEqual([...weights].sort((left, right) => left - right));
    expect(new Set(weights).size).toBe(4);
  });

  it.each([
    ['정주여건', '정주여건'],
    ['정주 여건', '정주여건'],
    ['k-방산', 'K-방산'],
  ])('%s의 열쇠', (surface, key) => expect(wordKey(surface)).toBe(key));
});
