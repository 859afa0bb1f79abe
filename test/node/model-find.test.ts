import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheDirectory } from '../../src/node/model-paths.ts';
import { findModel, installModel, modelPath, requireModel, verifyModel } from '../../src/node/model-store.ts';
import { CONTENTS, fakePython, isolated, manifestOf, temporaryDirectory, writeFiles } from './model-fixture.ts';

describe('캐시의 자리', () => {
  test.each([
    ['linux', { HOME: '/home/a' }, '/home/a/.cache/gongbo'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/cache' }, '/cache/gongbo'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: 'relative' }, '/home/a/.cache/gongbo'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '' }, '/home/a/.cache/gongbo'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Caches/gongbo'],
    ['win32', { USERPROFILE: '/u/a', LOCALAPPDATA: '/u/a/Local' }, '/u/a/Local/gongbo'],
    ['win32', { USERPROFILE: '/u/a' }, '/u/a/AppData/Local/gongbo'],
  ])('%s %o → %s', (platform, environment, expected) => {
    expect(cacheDirectory({ platform, environment })).toBe(expected);
  });

  test('모델은 판마다 다른 폴더에 있다', () => {
    expect(modelPath({ platform: 'linux', environment: { HOME: '/home/a' } })).toBe(
      '/home/a/.cache/gongbo/kiwi-model/0.23.0',
    );
  });
});

describe('찾는 차례', () => {
  test('지정한 폴더 → 환경 변수 → 캐시 → 파이썬 패키지', async () => {
    const options = await isolated();
    const chosen = await writeFiles(await temporaryDirectory(), CONTENTS);
    const named = await writeFiles(await temporaryDirectory(), CONTENTS);
    const packaged = await writeFiles(await temporaryDirectory(), CONTENTS);
    const pythons = [['/nowhere/python'], await fakePython(packaged, '9.9.9')];

    expect(await findModel(options)).toBeUndefined();
    expect(await findModel({ ...options, pythons })).toBe(packaged);
    await writeFiles(modelPath(options), CONTENTS);
    expect(await findModel({ ...options, pythons })).toBe(modelPath(options));
    const environment = { ...options.environment, GONGBO_KIWI_MODEL: named };
    expect(await findModel({ ...options, pythons, environment })).toBe(named);
    expect(await findModel({ ...options, pythons, environment, directory: chosen })).toBe(chosen);
  });

  test('지정한 폴더에 없으면 다른 데서 찾지 않는다', async () => {
    const options = await isolated();
    await writeFiles(modelPath(options), CONTENTS);
    const empty = await temporaryDirectory();
    expect(await findModel({ ...options, directory: empty })).toBeUndefined();
    await expect(requireModel({ ...options, directory: empty })).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });

  test('다른 판의 파이썬 패키지는 쓰지 않고, 판을 알려 준다', async () => {
    const options = await isolated();
    const packaged = await writeFiles(await temporaryDirectory(), { ...CONTENTS, 'cong.mdl': Buffer.from('old') });
    const pythons = [await fakePython(packaged, '0.22.1')];
    await expect(requireModel({ ...options, pythons })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringContaining('kiwi_test_model 0.22.1'),
    });
  });
});

describe('없거나 손상된 모델', () => {
  test('없으면 찾아본 곳과 할 일을 모두 알려 준다', async () => {
    const options = await isolated();
    const error = await requireModel(options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'MODEL_MISSING', remedy: expect.stringContaining('gongbo model install') });
    for (const place of ['GONGBO_KIWI_MODEL', modelPath(options), 'kiwi_test_model']) {
      expect(String(error)).toContain(place);
    }
  });

  test.each([
    [
      '잘린 파일',
      { ...CONTENTS, 'sj.morph': CONTENTS['sj.morph']?.subarray(0, 10) ?? Buffer.alloc(0) },
      'sj.morph(잘림: 10바이트',
    ],
    ['빠진 파일', { 'cong.mdl': CONTENTS['cong.mdl'] ?? Buffer.alloc(0) }, 'sj.morph(없음)'],
    ['크기는 같고 내용이 다른 파일', { ...CONTENTS, 'sj.morph': Buffer.alloc(3_000) }, 'sj.morph(내용이 다름)'],
  ])('%s: 이름을 알려 준다', async (_, contents, expected) => {
    const options = await isolated();
    await writeFiles(modelPath(options), contents);
    await expect(requireModel(options)).rejects.toMatchObject({
      code: 'MODEL_CORRUPT',
      message: expect.stringContaining(expected),
    });
  });

  test('환경 변수의 모델이 손상됐으면 다음 곳의 온전한 모델을 쓴다', async () => {
    const options = await isolated();
    const named = await writeFiles(await temporaryDirectory(), { ...CONTENTS, 'sj.morph': Buffer.alloc(3_000) });
    await writeFiles(modelPath(options), CONTENTS);
    const environment = { ...options.environment, GONGBO_KIWI_MODEL: named };
    expect(await requireModel({ ...options, environment })).toBe(modelPath(options));
  });

  test('설치한 뒤에 바뀐 파일은 표식이 있어도 알아챈다', async () => {
    const options = await isolated();
    const from = await writeFiles(await temporaryDirectory(), CONTENTS);
    const { directory } = await installModel({ ...options, from });
    expect(await requireModel(options)).toBe(directory);
    await writeFile(join(directory, 'sj.morph'), Buffer.alloc(3_000));
    await utimes(join(directory, 'sj.morph'), 1, 1);
    await expect(requireModel(options)).rejects.toMatchObject({ code: 'MODEL_CORRUPT' });
  });

  test('verifyModel은 파일마다 상태를 준다', async () => {
    const directory = await writeFiles(await temporaryDirectory(), {
      'combiningRule.txt': Buffer.from('가 + 다\n'),
      'cong.mdl': Buffer.from('짧다'),
    });
    const report = await verifyModel(directory, manifestOf());
    expect(report.ok).toBe(false);
    expect(report.files.map(({ name, state }) => [name, state])).toEqual([
      ['combiningRule.txt', 'content'],
      ['cong.mdl', 'size'],
      ['sj.morph', 'missing'],
    ]);
  });
});
