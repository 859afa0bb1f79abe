import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { download } from '../../src/node/model-download.ts';
import { releaseServer, serve, tarGz, temporaryDirectory } from './model-fixture.ts';

const FAST = { attempts: 3, pause: 1, patience: 10_000 };
const BYTES = tarGz();

describe('내려받기', () => {
  test('끊긴 데서 이어 받는다', async () => {
    const seen: number[] = [];
    const server = releaseServer(() => BYTES, { cuts: 3, received: () => seen.at(-1) ?? 0 });
    const path = join(await temporaryDirectory(), 'model.partial');
    await download(await serve(server.answer), path, { ...FAST, onBytes: (done) => seen.push(done) });
    expect((await readFile(path)).equals(BYTES)).toBe(true);
    expect(server.ranges).toEqual(['whole', 'bytes=10000-', 'bytes=20000-', 'bytes=30000-']);
    expect(seen.toSorted((left, right) => left - right)).toEqual(seen);
  });

  test('다음 실행에서도 이어 받고, 다 받은 파일은 다시 받지 않는다', async () => {
    let received = 0;
    const onBytes = (done: number) => {
      received = done;
    };
    const server = releaseServer(() => BYTES, { cuts: 1, received: () => received });
    const url = await serve(server.answer);
    const path = join(await temporaryDirectory(), 'model.partial');
    await expect(download(url, path, { ...FAST, attempts: 0, onBytes })).rejects.toMatchObject({
      code: 'MODEL_INSTALL',
    });
    expect((await stat(path)).size).toBe(10_000);
    await download(url, path, FAST);
    await download(url, path, FAST);
    expect((await readFile(path)).equals(BYTES)).toBe(true);
    expect(server.ranges).toEqual(['whole', 'bytes=10000-', `bytes=${BYTES.length}-`]);
  });

  test('그사이 서버의 파일이 바뀌면 처음부터 받는다', async () => {
    let received = 0;
    let tag = '"first"';
    let bytes = Buffer.alloc(50_000, 1);
    const server = releaseServer(() => bytes, { cuts: 1, received: () => received, tag: () => tag });
    const url = await serve(server.answer);
    const path = join(await temporaryDirectory(), 'model.partial');
    const onBytes = (done: number) => {
      received = done;
    };
    await download(url, path, { ...FAST, attempts: 0, onBytes }).catch(() => {});
    expect((await stat(path)).size).toBe(10_000);
    tag = '"second"';
    bytes = Buffer.alloc(30_000, 2);
    await download(url, path, FAST);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  test('범위 요청을 모르는 서버에서도 받는다', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls += 1;
      response.writeHead(200, { 'content-length': BYTES.length });
      if (calls === 1) response.write(BYTES.subarray(0, 5_000), () => setTimeout(() => response.destroy(), 20));
      else response.end(BYTES);
    });
    const path = join(await temporaryDirectory(), 'model.partial');
    await download(url, path, FAST);
    expect((await readFile(path)).equals(BYTES)).toBe(true);
  });

  test('잠깐 바쁜 서버(503)는 다시 부른다', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls += 1;
      if (calls === 1) response.writeHead(503).end('busy');
      else response.end(BYTES);
    });
    const path = join(await temporaryDirectory(), 'model.partial');
    await download(url, path, FAST);
    expect((await readFile(path)).equals(BYTES)).toBe(true);
  });

  test('없는 파일(404)은 다시 부르지 않는다', async () => {
    let calls = 0;
    const url = await serve((_, response) => {
      calls += 1;
      response.writeHead(404).end();
    });
    const directory = await temporaryDirectory();
    await expect(download(url, join(directory, 'model.partial'), FAST)).rejects.toMatchObject({
      code: 'MODEL_INSTALL',
      message: expect.stringContaining('404'),
    });
    expect(calls).toBe(1);
    expect(await readdir(directory)).toEqual([]);
  });

  test('말이 없는 서버를 끝없이 기다리지 않는다', async () => {
    const url = await serve((_, response) => void response.writeHead(200, { 'content-length': 100 }).write('a'));
    const path = join(await temporaryDirectory(), 'model.partial');
    await expect(download(url, path, { ...FAST, attempts: 1, patience: 100 })).rejects.toMatchObject({
      code: 'MODEL_INSTALL',
    });
  });

  test('서버가 없으면 MODEL_INSTALL이다', async () => {
    const path = join(await temporaryDirectory(), 'model.partial');
    await expect(download('http://127.0.0.1:9/model.tgz', path, FAST)).rejects.toMatchObject({ code: 'MODEL_INSTALL' });
  });
});
