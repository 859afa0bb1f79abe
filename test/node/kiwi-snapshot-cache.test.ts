import { createHash } from 'node:crypto';
import { mkdir, open, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { KiwiState } from '../../src/morphemes/kiwi-wasm.ts';
import { type SnapshotPlace, snapshotPlace, writeSnapshot } from '../../src/node/kiwi-snapshot.ts';
import { KIWI_MODEL } from '../../src/node/model-store.ts';
import { readSnapshotFile } from '../../src/node/snapshot-file.ts';
import { manifestOf, temporaryDirectory } from './model-fixture.ts';

const SUBJECT = { version: '0.23.0', wasm: Uint8Array.of(0, 0x61, 0x73, 0x6d) };
const MEMORY = new Uint8Array(32 * 65_536).fill(3);
const STATE: KiwiState = { pages: 32, stackPointer: 1, id: 0, answer: '[]' };

async function freshPlace(): Promise<SnapshotPlace> {
  return snapshotPlace(SUBJECT, { environment: { XDG_CACHE_HOME: await temporaryDirectory() }, platform: 'linux' });
}

async function isWhole({ path, key }: SnapshotPlace): Promise<boolean> {
  const file = await open(path);
  try {
    const snapshot = await readSnapshotFile(file, key);
    await snapshot?.fill(new Uint8Array(MEMORY.length));
    return snapshot !== undefined;
  } finally {
    await file.close();
  }
}

describe('스냅샷의 자리', () => {
  const options = { environment: { XDG_CACHE_HOME: '/캐시' }, platform: 'linux' };
  const usual = snapshotPlace(SUBJECT, options);

  test('사용자 캐시 안, 모델 옆이다', () => {
    expect(dirname(usual.path)).toBe('/캐시/gongbo/kiwi-snapshot');
    expect(snapshotPlace(SUBJECT, options)).toEqual(usual);
  });

  const [first, ...rest] = KIWI_MODEL.files;
  test.each([
    ['엔진의 판', { ...SUBJECT, version: '0.23.1' }],
    ['엔진의 내용', { ...SUBJECT, wasm: Uint8Array.of(0, 0x61, 0x73, 0x6e) }],
    ['모델', { ...SUBJECT, manifest: manifestOf() }],
    [
      '모델의 파일 하나',
      {
        ...SUBJECT,
        manifest: { ...KIWI_MODEL, files: [{ ...first, name: 'cong.mdl', size: 1, sha256: '0' }, ...rest] },
      },
    ],
    ['만드는 설정', { ...SUBJECT, build: { modelType: 'cong-global' } }],
  ])('%s이 다르면 자리도 다르다', (_, subject) => {
    const other = snapshotPlace(subject, options);
    expect(other.path).not.toBe(usual.path);
    expect(other.key).not.toBe(usual.key);
  });
});

describe('스냅샷 쓰기', () => {
  test('쓰고 나면 그것만 남는다: 다른 판의 것과 죽은 프로세스의 것은 치운다', async () => {
    const place = await freshPlace();
    const directory = dirname(place.path);
    await mkdir(directory, { recursive: true });
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const alive = `b.snapshot.${host}.${process.ppid}.0-0.tmp`;
    const elsewhere = 'b.snapshot.00000000.1.0-0.tmp';
    const names = ['0.22.0-0.snapshot', `a.snapshot.${host}.4194999.0-0.tmp`, 'a.snapshot.00000000.1.1-1.tmp'];
    for (const name of [...names, alive, elsewhere, 'note.txt']) await writeFile(join(directory, name), 'x');
    await utimes(join(directory, 'a.snapshot.00000000.1.1-1.tmp'), 1, 1);
    expect(await writeSnapshot(place, MEMORY, STATE)).toBe(true);
    expect((await readdir(directory)).sort()).toEqual([basename(place.path), alive, elsewhere, 'note.txt'].sort());
    expect(await isWhole(place)).toBe(true);
  });

  test('여럿이 한꺼번에 써도 온전하고 남는 것이 없다', async () => {
    const place = await freshPlace();
    const results = await Promise.all(Array.from({ length: 6 }, () => writeSnapshot(place, MEMORY, STATE)));
    expect(results).toEqual(Array.from({ length: 6 }, () => true));
    expect(await readdir(dirname(place.path))).toEqual([basename(place.path)]);
    expect(await isWhole(place)).toBe(true);
  });

  test('쓸 수 없는 캐시면 조용히 그만둔다', async () => {
    const file = join(await temporaryDirectory(), '폴더가 아닌 파일');
    await writeFile(file, '');
    const place = snapshotPlace(SUBJECT, { environment: { XDG_CACHE_HOME: file }, platform: 'linux' });
    expect(await writeSnapshot(place, MEMORY, STATE)).toBe(false);
  });

  test('그 자리에 폴더가 있으면 조용히 그만두고 남기는 것이 없다', async () => {
    const place = await freshPlace();
    await mkdir(join(place.path, '속'), { recursive: true });
    expect(await writeSnapshot(place, MEMORY, STATE)).toBe(false);
    expect(await readdir(dirname(place.path))).toEqual([basename(place.path)]);
  });

  test('쓰는 가운데 프로세스가 끝나면 반쪽 파일을 지운다', async () => {
    const place = await freshPlace();
    const before = process.listeners('exit');
    const writing = writeSnapshot(place, MEMORY, STATE);
    const added = process.listeners('exit').filter((listener) => !before.includes(listener));
    expect(added).toHaveLength(1);
    const half = async () => (await readdir(dirname(place.path))).filter((name) => name.endsWith('.tmp'));
    await vi.waitFor(async () => expect(await half()).toHaveLength(1), { interval: 1 });
    for (const listener of added) Reflect.apply(listener, process, [0]);
    expect(await half()).toEqual([]);
    await writing;
    expect(process.listeners('exit')).toEqual(before);
  });
});
