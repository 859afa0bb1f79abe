import { describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

const GOOD = { id: 'a', text: '가람시는 3대 전략을 발표했다.', publishedAt: '2024-05-03' };

function rows(stdout: string): readonly Record<string, unknown>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('gongbo stream', () => {
  it('한 줄에 한 줄을 같은 차례로 돌려준다', async () => {
    const input = [GOOD, { ...GOOD, id: 'b', text: '나래군은 5개 과제를 추진한다.' }]
      .map((row) => JSON.stringify(row))
      .join('\n');
    const { stdout, stderr, code } = await cli(['stream', '--engine', 'garu'], { stdin: `${input}\n` });
    expect(rows(stdout).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('글 안의 U+2028과 마지막 줄의 빠진 줄바꿈을 견딘다', async () => {
    const { stdout, code } = await cli(['stream', '--engine', 'garu'], {
      stdin: `\uFEFF${JSON.stringify({ ...GOOD, text: '첫 줄\u2028둘째 줄' })}\r\n\n${JSON.stringify({ ...GOOD, id: 7 })}`,
    });
    expect(rows(stdout).map(({ id }) => id)).toEqual(['a', '7']);
    expect(code).toBe(0);
  });

  it.each([
    ['JSON이 아닌 줄', '{"id": "x", "text": ', /JSON이 아닙니다/],
    ['객체가 아닌 줄', '[1, 2]', /JSON 객체가 아닙니다/],
    ['글이 없는 줄', '{"id": "x"}', /"text"에 문자열이 없습니다/],
    ['틀린 배포일', '{"id": "x", "text": "글", "publishedAt": "어제"}', /배포일을 읽을 수 없습니다/],
    ['UTF-8이 아닌 줄', Buffer.from([0x7b, 0xb0, 0xa1, 0x7d]), /UTF-8이 아닌/],
  ])('%s은 그 줄만 잘못으로 남긴다', async (_what, bad, message) => {
    const stdin = Buffer.concat([
      Buffer.from(`${JSON.stringify(GOOD)}\n`),
      Buffer.from(bad),
      Buffer.from(`\n${JSON.stringify({ ...GOOD, id: 'c' })}\n`),
    ]);
    const { stdout, stderr, code } = await cli(['stream', '--engine', 'garu'], { stdin });
    const [first, failure, last] = rows(stdout);
    expect([first?.['id'], last?.['id']]).toEqual(['a', 'c']);
    expect(failure).toMatchObject({ input: 'stdin', line: 2, error: { message: expect.stringMatching(message) } });
    expect(stderr).toMatch(/^gongbo: stdin:2: /);
    expect(code).toBe(1);
  });

  it('읽힌 줄의 잘못에는 id가 남는다', async () => {
    const { stdout } = await cli(['stream', '--engine', 'garu'], {
      stdin: '{"id": 7}\n{"id": "b", "text": 1}\n{"text": 1}\n',
    });
    expect(rows(stdout).map((row) => row['id'])).toEqual(['7', 'b', undefined]);
  });

  it('빈 입력에는 아무것도 쓰지 않는다', async () => {
    expect(await cli(['stream', '--engine', 'garu'], { stdin: '' })).toEqual({ stdout: '', stderr: '', code: 0 });
  });
});
