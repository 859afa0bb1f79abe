import { describe, expect, test } from 'vitest';
import { codaOf, decompose, isHangul, isSyllable, syllablesEnd } from '../../src/core/hangul.ts';
import { type AfterCoda, particleReader } from '../../src/core/particles.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';

const lexicon = await loadStandardLexicon();
const AFTER: readonly AfterCoda[] = ['any', 'vowel', 'consonant', 'vowel-or-rieul', 'consonant-not-rieul'];
const particles = particleReader(
  lexicon
    .table('particles')
    .map(({ name, type }) => ({ form: name, after: AFTER.find((after) => after === type) ?? 'any' })),
);

describe('한글', () => {
  test('음절을 자모로 나눈다', () => {
    expect(decompose('도'.charCodeAt(0))).toEqual({ initial: 3, vowel: 8, final: 0 });
    expect(decompose('A'.charCodeAt(0))).toBeUndefined();
  });
  test.each([
    ['도', 'vowel'],
    ['울', 'rieul'],
    ['청', 'consonant'],
    ['ㄱ', undefined],
  ])('%s의 끝소리는 %s', (syllable, coda) => {
    expect(codaOf(syllable.charCodeAt(0))).toBe(coda);
  });
  test('음절만 이어진 데까지', () => {
    expect(syllablesEnd('서진도는 2일', 0)).toBe(4);
    expect(isHangul('서진도')).toBe(true);
    expect(isHangul('LH공사')).toBe(false);
    expect(isSyllable(0xd83d)).toBe(false);
  });
});

describe('이름의 오른쪽 경계', () => {
  test.each([
    ['국토교통부', '는'],
    ['경남도', '와'],
    ['김 장관', '에게서'],
    ['진주', '에서는'],
    ['산림청', '으로부터'],
    ['서울', '로'],
    ['세종시', '로서의'],
    ['조달청', '이라며'],
    ['관세청', ''],
    ['LH', '는'],
    ['LH', '은'],
  ])('%s 뒤의 "%s"은 조사다', (noun, particle) => {
    expect(particles.isBoundary(`${noun}${particle} 밝혔다`, noun.length)).toBe(true);
  });
  test.each([
    ['국토교통부', '은'],
    ['산림청', '는'],
    ['해양경찰청', '장은'],
    ['서울', '으로'],
    ['전남', '도지사'],
    ['부산', '로'],
  ])('%s 뒤의 "%s"은 조사가 아니다', (noun, rest) => {
    expect(particles.isBoundary(`${noun}${rest} 밝혔다`, noun.length)).toBe(false);
  });
  test('명사가 끝날 수 있는 자리를 긴 것부터 준다', () => {
    expect(particles.nounEnds('국토교통부에서는', 0, 8)).toEqual([8, 7, 5]);
    expect(particles.first('도청에서는', 2)).toBe('에서');
  });
});
