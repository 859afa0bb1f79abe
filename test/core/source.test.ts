import { describe, expect, it } from 'vitest';
import { createSource, isPublishedAt, originOffset } from '../../src/core/source.ts';

describe('글', () => {
  it.each(['2021', '2021-12', '2021-12-02', '2021-12-02T16:07', '2021-12-02T16:07+09:00', '2024-02-29'])(
    '%s는 배포일이다',
    (value) => expect(isPublishedAt(value)).toBe(true),
  );

  it.each(['', '21-12-02', '2021-13', '2021-02-30', '2023-02-29', '2021/12/02', '어제', '2021-12-02 16:07'])(
    '%j는 배포일이 아니다',
    (value) => expect(isPublishedAt(value)).toBe(false),
  );

  it('글이 문자열이 아니거나 배포일이 틀리면 무엇을 고칠지 말한다', () => {
    expect(() => createSource('글', { publishedAt: '어제' })).toThrowError(
      /배포일을 읽을 수 없습니다: "어제" \(ARGUMENT_INVALID\)\n {2}→/,
    );
    expect(() => Reflect.apply(createSource, undefined, [42])).toThrowError(/문자열이 아닙니다: number/);
  });

  it('들어온 글의 위치로 되돌아간다', () => {
    const source = {
      ...createSource('가나다'),
      origin: {
        points: [
          [0, 3],
          [2, 9],
        ] as const,
      },
    };
    expect([0, 1, 2, 3].map((offset) => originOffset(source, offset))).toEqual([3, 4, 9, 10]);
    expect(originOffset(createSource('가'), 1)).toBe(1);
  });
});
