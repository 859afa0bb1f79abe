import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { modelCommand } from '../../src/cli/commands/model.ts';
import { installProgress } from '../../src/cli/commands/model-progress.ts';
import { modelPath } from '../../src/node/model-store.ts';
import { CONTENTS, fakePip, isolated, tarGz, temporaryDirectory, writeFiles } from '../node/model-fixture.ts';

type Setting = Omit<Awaited<ReturnType<typeof isolated>>, 'pips'> & { readonly pips: readonly (readonly string[])[] };

/** Runs `gongbo model …` and collects what it writes. */
async function run(setting: Setting, ...words: readonly string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  let exitCode = 0;
  const setExitCode = (code: number) => {
    exitCode = Math.max(exitCode, code);
  };
  const { environment, ...rest } = setting;
  const io = { stdin: new PassThrough(), stdout, stderr, environment, setExitCode };
  let error: unknown;
  try {
    const program = new Command('gongbo').addCommand(modelCommand(io, rest));
    await program.parseAsync(['model', ...words], { from: 'user' });
  } catch (reason) {
    error = reason;
  }
  return { out: text(stdout), err: text(stderr), exitCode, error };
}

function text(stream: PassThrough): string {
  const written: unknown = stream.read();
  return written === null ? '' : String(written);
}

describe('model install', () => {
  test('표준 출력에는 경로만, 진행은 표준 오류에', async () => {
    const setting = { ...(await isolated()), pips: [await fakePip({ archive: tarGz() })] };
    const { out, err, exitCode, error } = await run(setting, 'install');
    expect({ out, exitCode, error }).toEqual({ out: `${modelPath(setting)}\n`, exitCode: 0, error: undefined });
    expect(err).toContain('풀기 100%');
    expect(err).toContain('설치했습니다');
    expect(err).not.toContain('Saved');
    expect((await run(setting, 'install')).err).toBe('온전한 모델이 이미 있습니다.\n');
  });

  test('--from과 --quiet', async () => {
    const setting = await isolated();
    const archive = join(await temporaryDirectory(), 'model.tgz');
    await writeFile(archive, tarGz());
    expect(await run(setting, 'install', '--from', archive, '--quiet')).toMatchObject({
      out: `${modelPath(setting)}\n`,
      err: '',
    });
  });

  test('실패하면 표준 출력이 비어 있다', async () => {
    const { out, error } = await run(await isolated(), 'install', '--from', '/nowhere');
    expect(out).toBe('');
    expect(error).toMatchObject({ code: 'MODEL_INSTALL' });
  });
});

describe('model path', () => {
  test('경로를 쓴다', async () => {
    const setting = await isolated();
    await writeFiles(modelPath(setting), CONTENTS);
    expect((await run(setting, 'path')).out).toBe(`${modelPath(setting)}\n`);
  });

  test('없으면 MODEL_MISSING', async () => {
    expect((await run(await isolated(), 'path')).error).toMatchObject({ code: 'MODEL_MISSING' });
  });
});

describe('model verify', () => {
  test('온전하면 0으로 끝난다', async () => {
    const setting = await isolated();
    await writeFiles(modelPath(setting), CONTENTS);
    const { out, exitCode } = await run(setting, 'verify');
    expect(exitCode).toBe(0);
    expect(out).toContain('cong.mdl               200000  정상\n');
    expect(out).toContain('모든 파일이 원본과 같습니다');
  });

  test('손상됐으면 1로 끝나고 그 파일을 가리킨다', async () => {
    const setting = await isolated();
    const directory = await writeFiles(await temporaryDirectory(), { ...CONTENTS, 'sj.morph': Buffer.alloc(3_000) });
    const { out, exitCode } = await run(setting, 'verify', directory);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/sj\.morph +3000 {2}내용이 다름/);
  });

  test('캐시의 모델이 잘렸으면 폴더를 주지 않아도 그것을 확인한다', async () => {
    const setting = await isolated();
    await writeFiles(modelPath(setting), { ...CONTENTS, 'sj.morph': Buffer.alloc(3) });
    expect(await run(setting, 'verify')).toMatchObject({ exitCode: 1, out: expect.stringContaining('잘림') });
  });

  test('아무 데도 없으면 MODEL_MISSING', async () => {
    expect((await run(await isolated(), 'verify')).error).toMatchObject({ code: 'MODEL_MISSING' });
  });
});

describe('진행 표시', () => {
  function bar(blocks: string, percent: string, megabytes: string): string {
    return `\r\u001b[2K받기 ${blocks} ${percent}% ${megabytes}/1.0MB`;
  }

  test('터미널에는 막대를 다시 그린다', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    const progress = installProgress(stream);
    progress.show({ kind: 'bytes', label: '받기', done: 500_000, total: 1_000_000 });
    progress.show({ kind: 'bytes', label: '받기', done: 1_000_000, total: 1_000_000 });
    progress.end('끝');
    expect(text(stream)).toBe(
      `${bar('█'.repeat(15) + '░'.repeat(15), ' 50', '0.5')}${bar('█'.repeat(30), '100', '1.0')}\n끝\n`,
    );
  });

  test('파이프에는 4분의 1마다 한 줄', () => {
    const stream = new PassThrough();
    const progress = installProgress(stream);
    for (let done = 0; done <= 1_000; done += 1) progress.show({ kind: 'bytes', label: '받기', done, total: 1_000 });
    progress.end();
    expect(text(stream)).toBe('받기  25%\n받기  50%\n받기  75%\n받기 100%\n');
  });

  test('전체 크기를 몰라도 보인다', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true });
    installProgress(stream).show({ kind: 'bytes', label: '받기', done: 5_000_000 });
    expect(text(stream)).toContain('받기 5.0MB');
  });
});
