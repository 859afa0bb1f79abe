import { copyFile, mkdtemp, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kiwiTagger } from '../../src/morphemes/kiwi.ts';
import { type KiwiHandle, restoreKiwi } from '../../src/morphemes/kiwi-wasm.ts';
import type { KnownName, Tagger } from '../../src/morphemes/tagger.ts';
import { loadKiwiTagger, loadKnownKiwi } from '../../src/node/kiwi-engine.ts';
import { readSnapshot, type SnapshotPlace, snapshotPlace } from '../../src/node/kiwi-snapshot.ts';
import { readSnapshotFile } from '../../src/node/snapshot-file.ts';
import { kiwiModelDirectory } from '../morphemes/kiwi-model.ts';

const directory = await kiwiModelDirectory();
const wasm = await readFile(createRequire(import.meta.url).resolve('kiwi-nlp/dist/kiwi-wasm.wasm'));
const SENTENCE = '경상남도는 3대 전략을 발표했다.';
const THROWING = '\u{10ffff}';

describe.skipIf(directory === undefined)('Kiwi의 스냅샷', () => {
  let cache = '';
  let place: SnapshotPlace;
  let built: Tagger;
  let lines: readonly string[];
  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'gongbo-snapshot-'));
    place = snapshotPlace({ version: '0.23.0', wasm }, { environment: { XDG_CACHE_HOME: cache }, platform: 'linux' });
    built = await loadKiwiTagger(directory ?? '', { environment: environment() });
    const press = join(import.meta.dirname, '../../examples/press');
    const texts = (await readdir(press)).filter((name) => name.endsWith('.txt'));
    lines = (await Promise.all(texts.map((name) => readFile(join(press, name), 'utf8')))).flatMap((text) =>
      text.split('\n'),
    );
  });
  afterAll(() => rm(cache, { recursive: true, force: true }));

  function environment() {
    return { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };
  }

  async function restore(): Promise<KiwiHandle> {
    const kiwi = await readSnapshot(place, wasm);
    if (kiwi === undefined) throw new Error('스냅샷을 읽지 못했습니다');
    return kiwi;
  }

  test('처음 만들 때 쓰고, 다음에는 모델 파일 없이 같은 형태소를 낸다', async () => {
    const restored = await loadKnownKiwi('/없는/폴더', { environment: environment() });
    expect(restored.info).toEqual(built.info);
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) {
      expect(restored.tag(line, [])).toEqual(built.tag(line, []));
      const names: readonly KnownName[] = [...line.matchAll(/[가-힣]{3}(?= )/g)].map(({ index }) => {
        return { start: index, end: index + 3 };
      });
      expect(restored.tag(line, names)).toEqual(built.tag(line, names));
    }
  });

  test('이름을 통째로 지킨다', async () => {
    const restored = kiwiTagger(await restore());
    expect(restored.tag('하병필은 갔다', [{ start: 0, end: 3 }])[0]).toEqual({
      form: '하병필',
      tag: 'NNP',
      start: 0,
      end: 3,
    });
  });

  test('환경 변수나 옵션으로 끄면 스냅샷을 읽지 않는다', async () => {
    const off = { ...environment(), GONGBO_KIWI_SNAPSHOT: '0' };
    await expect(loadKnownKiwi('/없는/폴더', { environment: off })).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    await expect(loadKnownKiwi('/없는/폴더', { environment: environment(), snapshot: false })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
    });
  });

  test('모델이 없으면 스냅샷이 있어도 설치하라고 말한다', async () => {
    const loading = loadKiwiTagger('/없는/폴더', { environment: environment() });
    await expect(loading).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });

  test('Kiwi가 던지는 글이 수백 번 와도 다음 글을 읽는다', async () => {
    const kiwi = await restore();
    const before = kiwi.tokenize(SENTENCE, []);
    for (let round = 0; round < 400; round += 1) expect(() => kiwi.tokenize(THROWING, [])).toThrow();
    expect(kiwi.tokenize(SENTENCE, [])).toEqual(before);
  });

  test('한 프로세스의 여럿은 서로 모른다', async () => {
    const [left, right] = [await restore(), await restore()];
    const expected = right.tokenize(SENTENCE, []);
    for (let round = 0; round < 20; round += 1) expect(() => left.tokenize(THROWING, [])).toThrow();
    left.tokenize(lines.join('\n').slice(0, 8_000), []);
    expect(right.tokenize(SENTENCE, [])).toEqual(expected);
    expect(left.tokenize(SENTENCE, [])).toEqual(expected);
  });

  test('다른 판의 것, 잘린 것, 망가진 것은 읽지 않고, 다시 만들어 쓴다', async () => {
    expect(await readSnapshot({ ...place, key: '다른 판' }, wasm)).toBeUndefined();
    const { size } = await stat(place.path);
    const copy = { ...place, path: join(cache, 'cut') };
    await copyFile(place.path, copy.path);
    await truncate(copy.path, size - 70_000);
    expect(await readSnapshot(copy, wasm)).toBeUndefined();
    await rm(copy.path);

    await flip(place.path, Math.floor(size / 3));
    expect(await readSnapshot(place, wasm)).toBeUndefined();
    const rebuilt = await loadKiwiTagger(directory ?? '', { environment: environment() });
    expect(rebuilt.tag(SENTENCE, [])).toEqual(built.tag(SENTENCE, []));
    expect((await restore()).tokenize(SENTENCE, []).length).toBeGreaterThan(0);
    expect(await readdir(dirname(place.path))).toHaveLength(1);
  });

  test('기억은 온전해도 전과 달리 대답하면 쓰지 않는다', async () => {
    const file = await open(place.path);
    try {
      const snapshot = await readSnapshotFile(file, place.key);
      if (snapshot === undefined) throw new Error('스냅샷을 읽지 못했습니다');
      expect(await restoreKiwi(wasm, { ...snapshot.state, answer: '[]' }, snapshot.fill)).toBeUndefined();
    } finally {
      await file.close();
    }
  });

  test('엔진이 망가져 있으면 스냅샷을 읽지 않고 던지지도 않는다', async () => {
    expect(await readSnapshot(place, wasm.subarray(0, 1_000))).toBeUndefined();
  });
});

async function flip(path: string, position: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, position);
    byte[0] = (byte[0] ?? 0) ^ 64;
    await file.write(byte, 0, 1, position);
  } finally {
    await file.close();
  }
}
