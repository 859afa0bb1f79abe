import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

const GOOD = `${JSON.stringify({ id: 'a', text: '가람시는 3대 전략을 발표했다.' })}\n`;
let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongbo-exit-'));
  await writeFile(file('press.txt'), '가람시는 3대 전략을 발표했다.\n');
});

describe('끝남 코드', () => {
  it.each([
    ['모두 됨', 0, ['stream', '--engine', 'garu'], GOOD],
    ['실패한 줄이 있음', 1, ['stream', '--engine', 'garu'], `${GOOD}{}\n`],
    ['모두 실패함', 1, ['stream', '--engine', 'garu'], '{}\n'],
    ['입력 파일이 없음', 1, ['stream', '--engine', 'garu', '없음.jsonl'], ''],
    ['그런 명령이 없음', 2, ['strem'], GOOD],
    ['그런 엔진이 없음', 2, ['stream', '--engine', 'mecab'], GOOD],
    ['날짜가 아님', 2, ['analyze', '--date', '어제', '-'], '글'],
    ['모델이 없음', 3, ['stream', '--engine', 'kiwi', '--model', '/없는/모델'], GOOD],
    ['사전이 없음', 3, ['stream', '--engine', 'garu', '-d', '/없는/사전.tsv'], GOOD],
    ['결과를 쓸 폴더가 없음', 3, ['stream', '--engine', 'garu', '--resume', '/없는/폴더/out.jsonl'], GOOD],
    ['모델이 없음(analyze)', 3, ['analyze', '--engine', 'kiwi', '--model', '/없는/모델', '-'], '글'],
    ['모델이 없음(plans)', 3, ['plans', '--engine', 'kiwi', '--model', '/없는/모델', '-'], '글'],
    ['모델이 없음(compare)', 3, ['compare', '--engine', 'kiwi', '--model', '/없는/모델', '-'], GOOD],
  ])('%s: %i', async (_what, expected, words, stdin) => {
    const { code, stderr } = await cli(words, { stdin });
    expect(code, stderr).toBe(expected);
    expect(stderr).not.toContain('    at ');
  });

  it('brat의 폴더를 만들 수 없으면 3', async () => {
    const { code, stderr } = await cli(['analyze', '-o', join(file('press.txt'), 'x'), file('press.txt')]);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/press\.txt.x: 결과를 쓸 수 없습니다.*\n {2}→ /)]);
  });

  it.skipIf(!existsSync('/dev/full'))('표준 출력이 가득 차면 3', () => {
    // Only processes end by themselves, so this runs `dist`.
    const { status } = spawnSync(process.execPath, ['dist/bin.js', 'stream', '--engine', 'garu'], {
      input: GOOD,
      stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect(status).toBe(3);
  });
});
