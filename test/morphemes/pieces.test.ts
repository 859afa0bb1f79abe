import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPieces } from '../../src/morphemes/pieces.ts';
import { namesIn } from './notation.ts';

function pieces(text: string, limit: number, ...names: readonly string[]): readonly string[] {
  return cutPieces(text, limit, namesIn(text, ...names)).map(({ start, end }) => text.slice(start, end));
}

describe('긴 글 자르기', () => {
  test.each([
    ['짧은 글은 그대로', '경상남도는', 8, [], ['경상남도는']],
    ['빈칸 뒤에서', '경상남도는 2일 개최했다', 9, [], ['경상남도는 2일 ', '개최했다']],
    ['빈칸이 없으면 부호 뒤에서', '가나다라마·바사아자', 7, [], ['가나다라마·', '바사아자']],
    ['아무것도 없으면 길이대로', '가나다라마바사', 4, [], ['가나다라', '마바사']],
    ['이름은 가르지 않는다', '가나 지역 협의회 회의', 8, ['지역 협의회'], ['가나 ', '지역 협의회 ', '회의']],
    ['한도보다 긴 이름만 가른다', '가나다라마바', 4, ['가나다라마바'], ['가나다라', '마바']],
    ['서로게이트 쌍은 가르지 않는다', '가😀나다라', 2, [], ['가', '😀', '나다', '라']],
  ])('%s', (_, text, limit, names, expected) => {
    expect(pieces(text, limit, ...names)).toEqual(expected);
  });

  test('조각을 이으면 글이 되고 한도를 넘지 않는다', () => {
    const text = fc
      .array(fc.constantFrom('가', ' ', '.', '😀', 'a1'), { maxLength: 80 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (whole, limit) => {
        const cut = pieces(whole, limit, '가a1', '가 가');
        expect(cut.join('')).toBe(whole);
        for (const piece of cut) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});
