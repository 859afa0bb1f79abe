import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelCommand } from '../../src/cli/commands/model.ts';
import { kiwiModelDirectory } from '../morphemes/kiwi-model.ts';

const directory = await kiwiModelDirectory();

/** Runs `gongbo model …` with the real model and a cache of its own. */
async function run(cache: string, ...words: readonly string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const environment = { GONGBO_KIWI_MODEL: directory, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };
  const io = { stdin: new PassThrough(), stdout, stderr, environment, setExitCode: () => {} };
  let error: unknown;
  try {
    await new Command('gongbo').addCommand(modelCommand(io)).parseAsync(['model', ...words], { from: 'user' });
  } catch (reason) {
    error = reason;
  }
  return { out: String(stdout.read() ?? ''), err: String(stderr.read() ?? ''), error };
}

describe.skipIf(directory === undefined)('model install --snapshot', () => {
  let cache = '';
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'gongbo-snapshot-'));
  });
  afterAll(() => rm(cache, { recursive: true, force: true }));

  test('스냅샷을 만들고, verify가 어디에 있는지 말한다', async () => {
    expect((await run(cache, 'verify')).out).toContain('스냅샷: 없음');
    const { out, err, error } = await run(cache, 'install', '--snapshot');
    expect({ out, error }).toEqual({ out: `${directory}\n`, error: undefined });
    expect(err).toMatch(/빨리 시작할 스냅샷을 준비합니다\n스냅샷: .*kiwi-snapshot.*\.snapshot \(\d+MB\)\n$/);
    const line = err.trim().split('\n').at(-1) ?? '';
    expect((await run(cache, 'verify')).out).toContain(line);
  });

  test('쓸 수 없는 캐시면 모델은 있지만 스냅샷을 못 썼다고 말한다', async () => {
    const file = join(cache, '폴더가 아닌 파일');
    await writeFile(file, '');
    const { out, error } = await run(file, 'install', '--snapshot', '--quiet');
    expect(out).toBe('');
    expect(error).toMatchObject({
      code: 'MODEL_INSTALL',
      message: expect.stringContaining('스냅샷을 쓰지 못했습니다'),
    });
  });
});
