import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type InstallEvent, installModel, modelPath, verifyModel } from '../../src/node/model-store.ts';
import {
  CONTENTS,
  fakePip,
  isolated,
  manifestOf,
  releaseServer,
  serve,
  tarGz,
  temporaryDirectory,
  writeFiles,
  zip,
} from './model-fixture.ts';

type Options = Awaited<ReturnType<typeof isolated>>;
const ALTERED = { ...CONTENTS, 'sj.morph': Buffer.alloc(3_000) };
const FAST_LOCK = { heartbeat: 20, grace: 100, patience: 20_000 };

/** Nothing but the model is left, and the model is whole. */
async function expectCleanModel(options: Options): Promise<void> {
  expect((await verifyModel(modelPath(options), options.manifest)).ok).toBe(true);
  expect(await readdir(dirname(modelPath(options)))).toEqual(['9.9.9']);
}

/** No model, no lock, no unfinished directory. */
async function expectNothing(options: Options): Promise<void> {
  expect(await readdir(dirname(modelPath(options)))).toEqual([]);
}

/** How many bytes have come, by the last event that says so. */
function receivedIn(events: readonly InstallEvent[]): number {
  return events.findLast((event) => event.kind === 'bytes')?.done ?? 0;
}

async function archiveFile(bytes: Buffer): Promise<string> {
  const path = join(await temporaryDirectory(), 'archive');
  await writeFile(path, bytes);
  return path;
}

describe('네트워크 없이 설치', () => {
  test.each([
    ['폴더', async () => writeFiles(await temporaryDirectory(), CONTENTS)],
    ['tar.gz', () => archiveFile(tarGz())],
    ['휠', () => archiveFile(zip())],
  ])('%s에서', async (_, make) => {
    const options = await isolated();
    const result = await installModel({ ...options, from: await make() });
    expect(result).toEqual({ directory: modelPath(options), outcome: 'installed' });
    await expectCleanModel(options);
  });

  test('온전한 모델이 있으면 아무것도 하지 않는다', async () => {
    const options = await isolated();
    const from = await archiveFile(tarGz());
    await installModel({ ...options, from });
    const before = await stat(join(modelPath(options), 'cong.mdl'));
    expect((await installModel({ ...options, from })).outcome).toBe('present');
    expect((await stat(join(modelPath(options), 'cong.mdl'))).ino).toBe(before.ino);
    expect((await installModel({ ...options, from, force: true })).outcome).toBe('installed');
    await expectCleanModel(options);
  });

  test.each([
    ['잘린 압축 파일', () => archiveFile(tarGz().subarray(0, 60_000)), 'cong.mdl'],
    ['바뀐 파일이 든 압축 파일', () => archiveFile(tarGz(ALTERED)), 'sj.morph(내용이 다름)'],
    ['바뀐 파일이 있는 폴더', async () => writeFiles(await temporaryDirectory(), ALTERED), 'sj.morph(내용이 다름)'],
    ['빈 폴더', () => temporaryDirectory(), 'sj.morph(없음)'],
  ])('%s: MODEL_CORRUPT, 캐시에는 아무것도 남지 않는다', async (_, make, expected) => {
    const options = await isolated();
    await expect(installModel({ ...options, from: await make() })).rejects.toMatchObject({
      code: 'MODEL_CORRUPT',
      message: expect.stringContaining(expected),
    });
    await expectNothing(options);
  });

  test('없는 경로: MODEL_INSTALL', async () => {
    const options = await isolated();
    const missing = join(await temporaryDirectory(), '없는 파일');
    await expect(installModel({ ...options, from: missing })).rejects.toMatchObject({
      code: 'MODEL_INSTALL',
      message: expect.stringContaining(missing),
    });
    await expectNothing(options);
  });
});

describe('손상된 캐시', () => {
  test.each([
    ['잘린 파일', { ...CONTENTS, 'cong.mdl': Buffer.alloc(10) }],
    ['바뀐 파일', ALTERED],
  ])('%s: 알리고, 온전한 모델로 바꾼다', async (_, contents) => {
    const options = await isolated();
    await writeFiles(modelPath(options), contents);
    const events: InstallEvent[] = [];
    const from = await archiveFile(tarGz());
    await installModel({ ...options, from, onEvent: (event) => events.push(event) });
    expect(JSON.stringify(events)).toContain('온전하지 않습니다');
    await expectCleanModel(options);
  });

  test('바꾸다 실패하면 있던 것을 그대로 둔다', async () => {
    const options = await isolated();
    await installModel({ ...options, from: await archiveFile(tarGz()) });
    const from = await archiveFile(tarGz(ALTERED));
    await expect(installModel({ ...options, from, force: true })).rejects.toMatchObject({ code: 'MODEL_CORRUPT' });
    await expectCleanModel(options);
  });
});

describe('pip과 배포처', () => {
  test('pip이 받은 파일로 설치한다', async () => {
    const options = await isolated();
    await installModel({ ...options, pips: [['/nowhere/pip'], await fakePip({ archive: tarGz() })] });
    await expectCleanModel(options);
  });

  test('pip이 없으면 배포처에서 받는다', async () => {
    const events: InstallEvent[] = [];
    const server = releaseServer(tarGz, { cuts: 2, received: () => receivedIn(events) });
    const options = await isolated(manifestOf(await serve(server.answer)));
    await installModel({ ...options, pips: [['/nowhere/pip']], onEvent: (event) => events.push(event) });
    await expectCleanModel(options);
    expect(events).toContainEqual({ kind: 'step', message: 'pip이 없습니다' });
    expect(events.some((event) => event.kind === 'bytes' && event.label === '받기' && event.done === event.total)).toBe(
      true,
    );
  });

  test.each([
    ['pip이 실패하면', { words: 'ERROR: No matching distribution found' }],
    ['pip이 받은 파일이 손상됐으면', { archive: tarGz(ALTERED) }],
  ])('%s 배포처에서 받는다', async (_, behaviour) => {
    const options = await isolated(manifestOf(await serve(releaseServer(tarGz).answer)));
    await installModel({ ...options, pips: [await fakePip(behaviour)] });
    await expectCleanModel(options);
  });

  test('pip도 네트워크도 없으면 까닭과 --from을 알려 준다', async () => {
    const options = await isolated();
    const pips = [await fakePip({ words: 'ERROR: network is unreachable' })];
    const error = await installModel({ ...options, pips }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'MODEL_INSTALL', remedy: expect.stringContaining('--from') });
    expect(String(error)).toContain('network is unreachable');
    expect(String(error)).toContain('127.0.0.1');
    await expectNothing(options);
  });

  test('배포처의 파일이 손상됐으면 MODEL_CORRUPT이고, 다음에는 처음부터 받는다', async () => {
    let bytes = tarGz(ALTERED);
    const options = await isolated(manifestOf(await serve(releaseServer(() => bytes).answer)));
    await expect(installModel(options)).rejects.toMatchObject({
      code: 'MODEL_CORRUPT',
      message: expect.stringContaining('sj.morph(내용이 다름)'),
    });
    await expectNothing(options);
    bytes = tarGz();
    await installModel(options);
    await expectCleanModel(options);
  });

  test('끊긴 내려받기는 다음 설치가 이어 받는다', async () => {
    const events: InstallEvent[] = [];
    const server = releaseServer(tarGz, { cuts: 1, received: () => receivedIn(events) });
    const options = await isolated(manifestOf(await serve(server.answer)));
    const download = { ...options.download, attempts: 0 };
    const impatient = { ...options, download, onEvent: (event: InstallEvent) => void events.push(event) };
    await expect(installModel(impatient)).rejects.toMatchObject({ code: 'MODEL_INSTALL' });
    await installModel(options);
    expect(server.ranges).toEqual(['whole', 'bytes=10000-']);
    await expectCleanModel(options);
  });
});

describe('디스크', () => {
  test('가득 찬 디스크: MODEL_INSTALL, 치우고 끝낸다', async () => {
    const options = await isolated();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    await expect(
      installModel({
        ...options,
        from: await archiveFile(tarGz()),
        write: async (path, chunks) => {
          for await (const chunk of chunks) {
            await writeFile(path, chunk);
            throw full;
          }
        },
      }),
    ).rejects.toMatchObject({ code: 'MODEL_INSTALL', message: expect.stringContaining('디스크에 자리가 모자랍니다') });
    await expectNothing(options);
  });

  test('pip이 디스크를 채우면 배포처에서 또 받지 않는다', async () => {
    const server = releaseServer(tarGz);
    const options = await isolated(manifestOf(await serve(server.answer)));
    const pips = [await fakePip({ words: 'ERROR: Could not install: [Errno 28] No space left on device' })];
    await expect(installModel({ ...options, pips })).rejects.toMatchObject({
      code: 'MODEL_INSTALL',
      message: expect.stringContaining('디스크에 자리가 모자랍니다'),
    });
    expect(server.ranges).toEqual([]);
    await expectNothing(options);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('쓸 수 없는 캐시: MODEL_INSTALL', async () => {
    const options = await isolated();
    await chmod(options.environment.XDG_CACHE_HOME, 0o500);
    onTestFinished(() => chmod(options.environment.XDG_CACHE_HOME, 0o700));
    await expect(installModel(options)).rejects.toMatchObject({ code: 'MODEL_INSTALL' });
  });

  test('캐시 자리에 파일이 있으면: MODEL_INSTALL', async () => {
    const options = await isolated();
    await writeFile(join(options.environment.XDG_CACHE_HOME, 'gongbo'), '파일');
    await expect(installModel(options)).rejects.toMatchObject({ code: 'MODEL_INSTALL' });
  });
});

describe('동시에 두 번', () => {
  test('한 프로세스에서 둘: 하나가 설치하고 하나는 기다린다', async () => {
    const options = { ...(await isolated()), lock: FAST_LOCK };
    const from = await archiveFile(tarGz());
    const results = await Promise.all([1, 2, 3].map(() => installModel({ ...options, from })));
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['installed', 'present', 'present']);
    await expectCleanModel(options);
  });

  test('죽은 설치의 잠금과 남은 것을 치우고 설치한다', async () => {
    const options = { ...(await isolated()), lock: FAST_LOCK };
    const parent = dirname(modelPath(options));
    await mkdir(join(parent, '.staging-dead'), { recursive: true });
    await writeFile(join(parent, '.staging-dead', 'half'), 'x');
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const holder = { token: 'dead', pid: child.pid, host: hostname() };
    await writeFile(`${modelPath(options)}.lock`, JSON.stringify(holder));
    await installModel({ ...options, from: await archiveFile(tarGz()) });
    await expectCleanModel(options);
  });

  test.each([
    ['다른 컴퓨터에서 멈춘 설치의 잠금', JSON.stringify({ token: 'far', pid: 1, host: 'elsewhere' })],
    ['내용이 없는 잠금', ''],
    ['내용이 깨진 잠금', '{"token": "../../..", "pid": 1}'],
  ])('%s: 조용한 지 오래면 넘겨받는다', async (_, content) => {
    const options = { ...(await isolated()), lock: { ...FAST_LOCK, patience: 400 } };
    await mkdir(dirname(modelPath(options)), { recursive: true });
    await writeFile(`${modelPath(options)}.lock`, content);
    await installModel({ ...options, from: await archiveFile(tarGz()) });
    await expectCleanModel(options);
  });

  test('다른 프로세스 둘, 그리고 도중에 죽은 프로세스', async () => {
    const slow = await serve((_, response) => {
      // Half of the archive, and then nothing: the process that asks is killed meanwhile.
      response.writeHead(200, { 'content-length': tarGz().length, etag: '"slow"' }).write(tarGz().subarray(0, 50_000));
    });
    const options = { ...(await isolated(manifestOf(slow))), lock: FAST_LOCK };
    const program = await bundle();
    const killed = start(program, options);
    await waitFor(async () => (await readdir(dirname(modelPath(options)))).includes('9.9.9.partial'));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect((await readdir(dirname(modelPath(options)))).length).toBeGreaterThan(1);

    const good = { ...options, manifest: manifestOf(await serve(releaseServer(tarGz).answer)) };
    const printed = await Promise.all([start(program, good), start(program, good)].map(outputOf));
    expect(printed.toSorted()).toEqual(['installed', 'present']);
    await expectCleanModel(options);
  });
});

/** The installer as one JavaScript file that a process of its own can run. */
async function bundle(): Promise<string> {
  const directory = await temporaryDirectory();
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('../../src/node/model-install.ts', import.meta.url)),
      outDir: directory,
      rollupOptions: { output: { entryFileNames: 'install.mjs' } },
    },
  });
  const program = join(directory, 'run.mjs');
  await writeFile(
    program,
    `import { installModel } from './install.mjs';
const { outcome } = await installModel(JSON.parse(process.argv[2]));
process.stdout.write(outcome);`,
  );
  return program;
}

function start(program: string, options: object): ChildProcess {
  return spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function outputOf(child: ChildProcess): Promise<string> {
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await once(child, 'close');
  return printed;
}

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    if (await condition().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('기다리던 일이 일어나지 않았습니다');
}
