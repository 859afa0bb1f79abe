import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KiwiState } from '../../src/morphemes/kiwi-wasm.ts';
import { readSnapshotFile, writeSnapshotFile } from '../../src/node/snapshot-file.ts';
import { temporaryDirectory } from './model-fixture.ts';

const PAGE = 65_536;
const PAGES = 300;
const STATE: KiwiState = { pages: PAGES, stackPointer: 196_368, id: 0, answer: '[{"str":"경남"}]' };

/** Mostly empty: the first page, one byte in the middle, and a run that is longer than a block and reaches the end. */
function sparseMemory(): Uint8Array {
  const memory = new Uint8Array(PAGES * PAGE);
  memory.fill(7, 0, PAGE);
  memory[50 * PAGE + 123] = 1;
  for (let page = 150; page < PAGES; page += 1) memory.fill(page & 255 || 1, page * PAGE, (page + 1) * PAGE);
  return memory;
}

async function written(memory: Uint8Array, key = '열쇠'): Promise<string> {
  const path = join(await temporaryDirectory(), 'a.snapshot');
  const file = await open(path, 'wx');
  expect(await writeSnapshotFile(file, key, memory, STATE)).toBe((await file.stat()).size);
  await file.close();
  return path;
}

/** What comes back: nothing, an error, or the state with the memory. */
async function read(path: string, key = '열쇠') {
  const file = await open(path);
  try {
    const snapshot = await readSnapshotFile(file, key);
    if (snapshot === undefined) return undefined;
    const memory = new Uint8Array(PAGES * PAGE);
    await snapshot.fill(memory);
    return { state: snapshot.state, memory };
  } finally {
    await file.close();
  }
}

describe('스냅샷 파일', () => {
  test('기억과 상태가 그대로 돌아오고 빈 쪽은 쓰지 않는다', async () => {
    const memory = sparseMemory();
    const path = await written(memory);
    const back = await read(path);
    expect(back?.state).toEqual(STATE);
    expect(Buffer.compare(back?.memory ?? new Uint8Array(), memory)).toBe(0);
    const { length } = await readFile(path);
    expect(length).toBeGreaterThan(152 * PAGE);
    expect(length).toBeLessThan(153 * PAGE);
  });

  test('모두 빈 기억도 돌아온다', async () => {
    const back = await read(await written(new Uint8Array(PAGES * PAGE)));
    expect(back?.memory.every((byte) => byte === 0)).toBe(true);
  });

  test('다른 판의 것이면 없는 것과 같다', async () => {
    expect(await read(await written(sparseMemory(), '다른 열쇠'))).toBeUndefined();
  });

  test.each([
    ['첫 바이트', 0],
    ['가운데', 0.5],
    ['마지막 쪽', 0.999],
  ])('한 비트가 뒤집히면 던진다: %s', async (_, where) => {
    const path = await written(sparseMemory());
    const bytes = await readFile(path);
    const offset = Math.floor(where * 152 * PAGE);
    bytes[offset] = (bytes[offset] ?? 0) ^ 16;
    await writeFile(path, bytes);
    await expect(read(path)).rejects.toThrow('not as it was written');
  });

  test.each([
    ['차례', 100],
    ['차례의 길이', 16],
    ['차례의 검사합', 12],
    ['형식의 이름', 1],
  ])('%s에서 한 비트가 뒤집히면 없는 것과 같다', async (_, fromEnd) => {
    const path = await written(sparseMemory());
    const bytes = await readFile(path);
    const offset = bytes.length - fromEnd;
    bytes[offset] = (bytes[offset] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await read(path)).toBeUndefined();
  });

  test.each([0, 1, 15, 16, 17, PAGE, 100 * PAGE, -1, -17])('잘리면 없는 것과 같다: %d', async (length) => {
    const path = await written(sparseMemory());
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, length < 0 ? bytes.length + length : length));
    expect(await read(path)).toBeUndefined();
  });

  test('앞이나 뒤에 무엇이 붙으면 없는 것과 같다', async () => {
    const path = await written(sparseMemory());
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([Buffer.alloc(10), bytes]));
    expect(await read(path)).toBeUndefined();
    await writeFile(path, Buffer.concat([bytes, Buffer.alloc(10)]));
    expect(await read(path)).toBeUndefined();
  });
});
