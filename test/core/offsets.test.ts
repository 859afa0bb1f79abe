import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, replaceLoneSurrogates, splitsSurrogatePair, utf8Offsets } from '../../src/core/offsets.ts';

const anyText = fc.string({ unit: fc.constantFrom('가', 'a', 'é', '😀', '\ud83d', '\ude00', ' ') });

describe('위치 셈', () => {
  it('서로게이트 쌍의 가운데를 안다', () => {
    expect([0, 1, 2, 3].map((offset) => splitsSurrogatePair('😀가', offset))).toEqual([false, true, false, false]);
    expect(splitsSurrogatePair('\ud83d가', 1)).toBe(false);
  });

  it('짝 없는 서로게이트를 한 글자씩 바꾼다', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const replaced = replaceLoneSurrogates(text);
        expect(replaced).toHaveLength(text.length);
        expect(replaced.isWellFormed()).toBe(true);
      }),
    );
  });

  it('UTF-8 바이트 위치가 실제 부호화와 같다', () => {
    fc.assert(
      fc.property(anyText.map(replaceLoneSurrogates), (text) => {
        const offsets = utf8Offsets(text);
        for (let index = 0; index <= text.length; index += 1) {
          if (splitsSurrogatePair(text, index)) continue;
          expect(offsets[index]).toBe(new TextEncoder().encode(text.slice(0, index)).length);
        }
      }),
    );
  });

  it('코드 포인트 위치가 문자열 반복과 같다', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let offset = 0;
        const expected = [...text].map((character) => {
          offset += character.length;
          return offset - character.length;
        });
        expect([...codePointOffsets(text)]).toEqual([...expected, text.length]);
      }),
    );
  });
});
