import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { type FetchProgress, fetchFiles } from '../../src/browser/fetch-files.ts';
import { fetchKiwiTagger } from '../../src/browser/fetch-kiwi.ts';
import { KIWI_FILES } from '../../src/morphemes/kiwi.ts';
import { KIWI_MODEL } from '../../src/node/model-manifest.ts';
import { serve } from '../node/model-fixture.ts';

const BODIES: Readonly<Record<string, Buffer>> = {
  'a.mdl': Buffer.from('가'.repeat(50_000)),
  'b.dict': Buffer.from('나라사전'),
};
const FILES = Object.entries(BODIES).map(([name, body]) => ({
  name,
  size: body.length,
  sha256: createHash('sha256').update(body).digest('hex'),
}));

/** Fetches the files from a server that gives something else under one of the names. */
async function fetchFrom(
  changed: Readonly<Record<string, Buffer | number>> = {},
  onProgress?: (p: FetchProgress) => void,
) {
  const url = await serve(({ url: path = '' }, response) => {
    const body = changed[path.slice(1)] ?? BODIES[path.slice(1)] ?? 404;
    if (typeof body === 'number') response.writeHead(body).end();
    else response.end(body);
  });
  return fetchFiles(FILES, (name) => new URL(name, url).href, onProgress === undefined ? {} : { onProgress });
}

describe('모델 파일을 주소에서 받는다', () => {
  test('온전히 받고 얼마나 받았는지 알린다', async () => {
    const seen: FetchProgress[] = [];
    const files = await fetchFrom({}, (progress) => seen.push(progress));
    expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(Object.entries(BODIES));
    const total = FILES.reduce((sum, { size }) => sum + size, 0);
    expect(seen.at(-1)).toEqual({ loaded: total, total });
    expect(seen.map(({ loaded }) => loaded)).toEqual(seen.map(({ loaded }) => loaded).toSorted((a, b) => a - b));
  });
  test.each([
    ['없는 파일', { 'b.dict': 404 }, 'MODEL_MISSING', /b\.dict: HTTP 404/],
    ['막힌 파일', { 'b.dict': 403 }, 'MODEL_MISSING', /b\.dict: HTTP 403/],
    ['짧은 파일', { 'b.dict': Buffer.from('나라') }, 'MODEL_CORRUPT', /b\.dict: 6바이트뿐입니다\(원래 12바이트\)/],
    ['빈 파일', { 'b.dict': Buffer.alloc(0) }, 'MODEL_CORRUPT', /0바이트뿐입니다/],
    ['긴 파일', { 'b.dict': Buffer.from('나라사전집') }, 'MODEL_CORRUPT', /b\.dict: 12바이트보다 깁니다/],
    ['다른 파일', { 'b.dict': Buffer.from('나라시전') }, 'MODEL_CORRUPT', /b\.dict: 내용이 원본과 다릅니다/],
  ])('%s: 주소와 까닭을 말한다', async (_, changed, code, message) => {
    await expect(fetchFrom(changed)).rejects.toMatchObject({
      name: 'GongboError',
      code,
      message: expect.stringMatching(/http:\/\/127\.0\.0\.1:\d+\//),
      remedy: expect.stringMatching(/./),
    });
    await expect(fetchFrom(changed)).rejects.toThrow(message);
  });
  test('도중에 끊긴 파일', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 12 });
      response.write('나라', () => response.destroy());
    });
    const fetching = fetchFiles(FILES.slice(1), (name) => new URL(name, url).href);
    await expect(fetching).rejects.toMatchObject({ code: 'MODEL_CORRUPT', message: expect.stringContaining('끊겼') });
  });
  test('닿지 않는 서버', async () => {
    const fetching = fetchFiles(FILES, (name) => `http://127.0.0.1:9/${name}`);
    await expect(fetching).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('http://127.0.0.1:9/'),
      remedy: expect.stringContaining('Access-Control-Allow-Origin'),
    });
  });
  test('하나가 잘못되면 나머지도 그만 받는다', async () => {
    let closed = false;
    const url = await serve(({ url: path }, response) => {
      response.on('close', () => {
        closed = true;
      });
      if (path === '/b.dict') response.writeHead(404).end();
      else response.write('가');
    });
    await expect(fetchFiles(FILES, (name) => new URL(name, url).href)).rejects.toThrow('b.dict');
    await vi.waitFor(() => expect(closed).toBe(true));
  });
  test('그만두게 하면 그 까닭을 던진다', async () => {
    const stopping = new AbortController();
    const url = await serve((_, response) => void response.write('가'));
    const options = { signal: stopping.signal, onProgress: () => stopping.abort(new Error('그만')) };
    await expect(fetchFiles(FILES, (name) => new URL(name, url).href, options)).rejects.toThrow('그만');
  });
});

describe('Kiwi를 주소에서 받는다', () => {
  test('받는 파일이 Kiwi가 읽는 파일이다', () => {
    expect(KIWI_MODEL.files.map(({ name }) => name).toSorted()).toEqual([...KIWI_FILES].toSorted());
  });
  test('주소가 빠진 파일을 댄다', async () => {
    const model = Object.fromEntries(KIWI_FILES.slice(1).map((name) => [name, `/${name}`]));
    await expect(fetchKiwiTagger({ model, wasm: '/kiwi.wasm' })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('combiningRule.txt'),
    });
  });
  test.each(['model', 'model/'])('폴더의 주소 %s에서 파일을 찾는다', async (folder) => {
    const asked: (string | undefined)[] = [];
    const url = await serve(({ url: path }, response) => {
      asked.push(path);
      if (path === '/kiwi.wasm') response.end('\0asm');
      else response.writeHead(404).end();
    });
    const model = new URL(folder, url).href;
    await expect(fetchKiwiTagger({ model, wasm: new URL('kiwi.wasm', url).href })).rejects.toThrow('HTTP 404');
    await vi.waitFor(() => expect(asked).toContain('/model/combiningRule.txt'));
    expect(asked.filter((path) => path?.includes('//'))).toEqual([]);
  });
  test('WebAssembly 자리에 온 다른 쪽을 모델을 받기 전에 알아본다', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve(({ url: path }, response) => {
      asked.push(path);
      response.end('<!doctype html>첫 화면');
    });
    const fetching = fetchKiwiTagger({ model: new URL('model/', url).href, wasm: new URL('kiwi.wasm', url).href });
    await expect(fetching).rejects.toMatchObject({
      code: 'ENGINE_UNAVAILABLE',
      message: expect.stringContaining('/kiwi.wasm'),
    });
    expect(asked).toEqual(['/kiwi.wasm']);
  });
});
