import { describe, expect, it } from 'vitest';
import { beginnings } from '../../src/core/beginnings.ts';
import { charactersOf } from '../../src/core/characters.ts';
import { remembered } from '../../src/core/remembered.ts';

describe('사전을 찾기 전의 첫 시험', () => {
  const mayBegin = beginnings(['3·1절', '3.1운동', '3기 신도시', '한']);

  it.each(['3·1절', '3ㆍ1절', '3·15', '3.1운동', '3기 신도시', '3기신도시', '한', '한두', '·'])(
    '낱말이 설 수 있는 자리: %s',
    (text) => expect(mayBegin(text, 0)).toBe(true),
  );

  it.each(['3명', '3.2운동', '3기신도심', '31절', '두', ''])('서지 않는 자리: %j', (text) =>
    expect(mayBegin(text, 0)).toBe(text === ''),
  );

  it('글 안의 자리를 본다', () => {
    expect(mayBegin('제3명', 1)).toBe(false);
    expect(mayBegin('제3.1운동', 1)).toBe(true);
  });
});

it('글자의 표는 첫 단위를 본다', () => {
  const table = charactersOf(['「', '가나']);
  expect([...'「가나'].map((character) => table[character.charCodeAt(0)])).toEqual([1, 1, 0]);
});

describe('낱말의 답', () => {
  it('한 번만 묻고, 차면 잊는다', () => {
    const asked: string[] = [];
    const length = remembered((word) => asked.push(word), 2);
    for (const word of ['가', '가', '나', '다', '가']) length(word);
    expect(asked).toEqual(['가', '나', '다', '가']);
  });

  it('긴 낱말은 기억하지 않는다', () => {
    const asked: string[] = [];
    const ask = remembered((word) => asked.push(word));
    for (const word of ['가'.repeat(13), '가'.repeat(13)]) ask(word);
    expect(asked).toHaveLength(2);
  });
});
