import { expect, test } from 'vitest';
import { TAGS } from '../../src/core/layers.ts';
import { cover, unreadable } from '../../src/morphemes/fallback.ts';
import { plainLetters } from '../../src/morphemes/jamo.ts';
import { usableNames } from '../../src/morphemes/tagger.ts';
import { foldTag } from '../../src/morphemes/tags.ts';
import { placed } from './notation.ts';

test.each([
  ['VV-I', 'VV'],
  ['VA-R', 'VA'],
  ['XSA-I', 'XSA'],
  ['W_URL', 'SL'],
  ['W_EMAIL', 'SL'],
  ['W_HASHTAG', 'SL'],
  ['W_MENTION', 'SL'],
  ['W_SERIAL', 'SN'],
  ['W_EMOJI', 'SW'],
  ['Z_CODA', 'UN'],
  ['USER3', 'NNP'],
  ['없는 태그', 'UN'],
  ['', 'UN'],
  ['constructor', 'UN'],
])('품사 %s은 %s로 접는다', (tag, expected) => {
  expect(foldTag(tag)).toBe(expected);
});

test('세종 품사는 그대로 둔다', () => {
  expect(TAGS.map(foldTag)).toEqual(TAGS);
});

test.each([
  ['ᆫ', 'ㄴ'],
  ['ᆯ', 'ㄹ'],
  ['ᆫ다', 'ㄴ다'],
  ['ᆹ', 'ㅄ'],
  ['다', '다'],
])('자모 %s은 %s로 쓴다', (form, expected) => {
  expect(plainLetters(form)).toBe(expected);
});

test.each([
  ['겹치면 먼저 나온 긴 것', '0-2 0-3 2-6', '0-3'],
  ['차례가 섞여도 순서대로', '4-6 0-2', '0-2 4-6'],
  ['글 밖이나 뒤집힌 것은 버린다', '3-99 4-2 2-2 0.5-2', ''],
  ['가장자리 빈칸은 뗀다', '2-4', '2-3'],
  ['서로게이트 쌍을 가르면 버린다', '4-7', ''],
])('이름 고르기: %s', (_, names, expected) => {
  const given = names.split(' ').map((span) => {
    const [start = 0, end = 0] = span.split('-').map(Number);
    return { start, end };
  });
  const usable = usableNames('가나다 라마😀', given).map(({ start, end }) => `${start}-${end}`);
  expect(usable.join(' ')).toBe(expected);
});

test('엔진이 읽지 못한 글은 글자마다 서고 이름은 남는다', () => {
  expect(placed(unreadable('가 😀a', [{ start: 0, end: 1 }]))).toBe('가/NNP[0,1) 😀/SW[2,4) a/UN[4,5)');
});

test('엔진이 빠뜨린 글자를 채운다', () => {
  const found = [{ form: '나', tag: 'NNG', start: 1, end: 2 }] as const;
  expect(placed(cover('가나 다', found))).toBe('가/UN[0,1) 나/NNG[1,2) 다/UN[3,4)');
});
