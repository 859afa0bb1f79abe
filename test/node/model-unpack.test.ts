import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpackModel } from '../../src/node/model-unpack.ts';
import {
  CONTENTS,
  manifestOf,
  padded,
  tar,
  tarGz,
  tarHeader,
  temporaryDirectory,
  writeFiles,
  zip,
} from './model-fixture.ts';

const LONG = `models/${'긴이름'.repeat(20)}`;
const MORPH = CONTENTS['sj.morph'] ?? Buffer.alloc(0);

async function unpack(bytes: Buffer) {
  const directory = await temporaryDirectory();
  const archive = join(directory, 'archive');
  await writeFile(archive, bytes);
  return { directory, files: await unpackModel(archive, directory, { manifest: manifestOf() }) };
}

describe('압축 파일에서 모델 꺼내기', () => {
  const { 'sj.morph': _, ...others } = CONTENTS;
  const gnuName = padded(Buffer.from(`${LONG}/sj.morph\0`));
  const record = ` path=${LONG}/sj.morph\n`;
  const paxName = Buffer.from(`${Buffer.byteLength(record) + 3}${record}`);
  test.each([
    ['tar.gz', tarGz()],
    ['압축하지 않은 tar', tar()],
    ['휠(zip)', zip()],
    [
      'GNU 긴 이름',
      gzipSync(
        Buffer.concat([
          tarHeader('././@LongLink', 'L', Buffer.byteLength(`${LONG}/sj.morph\0`)),
          gnuName,
          tarHeader('cut', '0', MORPH.length),
          padded(MORPH),
          tar(others),
        ]),
      ),
    ],
    [
      'pax 긴 이름',
      gzipSync(
        Buffer.concat([
          tarHeader('pax', 'x', paxName.length),
          padded(paxName),
          tarHeader('cut', '0', MORPH.length),
          padded(MORPH),
          tar(others),
        ]),
      ),
    ],
    [
      '같은 이름의 다른 파일이 앞에 있는 tar',
      gzipSync(Buffer.concat([tarHeader('other/sj.morph', '0', 3), padded(Buffer.from('abc')), tar()])),
    ],
  ])('%s', async (_name, bytes) => {
    const { directory, files } = await unpack(bytes);
    expect(files.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
    for (const [name, content] of Object.entries(CONTENTS)) {
      expect((await readFile(join(directory, name))).equals(content)).toBe(true);
    }
  });

  test('pip이 남긴 파일만 있는 폴더에서도 꺼낸다', async () => {
    const from = await writeFiles(await temporaryDirectory(), {
      'kiwi_test_model-9.9.9.tar.gz': tarGz(),
      'note.txt': Buffer.from('메모'),
    });
    const files = await unpackModel(from, await temporaryDirectory(), { manifest: manifestOf() });
    expect(files.every(({ state }) => state === 'ok')).toBe(true);
  });

  test.each([
    ['중간에서 끊긴 tar.gz', tarGz().subarray(0, 50_000)],
    ['중간에서 끊긴 tar', tar().subarray(0, 50_000)],
    ['중간에서 끊긴 zip', zip().subarray(0, 50_000)],
    ['가운데가 바뀐 tar.gz', altered(tarGz(), 100_000)],
    ['가운데가 바뀐 tar 머리말', altered(tar(), 1_600)],
    ['글 파일', Buffer.from('보도자료입니다. '.repeat(100))],
    ['빈 파일', Buffer.alloc(0)],
  ])('%s: MODEL_CORRUPT이거나 파일의 상태가 정상이 아니다', async (_name, bytes) => {
    const states = await unpack(bytes).then(
      ({ files }) => files.map(({ state }) => state),
      (error: unknown) => error,
    );
    if (Array.isArray(states)) expect(states).toContain('content');
    else expect(states).toMatchObject({ code: 'MODEL_CORRUPT' });
  });

  test('끊긴 파일의 이름을 알려 준다', async () => {
    await expect(unpack(tarGz().subarray(0, 50_000))).rejects.toMatchObject({
      message: expect.stringContaining('cong.mdl'),
    });
  });

  test.each([
    ['내용이 다르면', { ...CONTENTS, 'sj.morph': Buffer.alloc(3_000) }, 'content'],
    ['짧으면', { ...CONTENTS, 'sj.morph': Buffer.alloc(10) }, 'size'],
    ['없으면', others, 'missing'],
  ])('%s 그 파일을 가리킨다', async (_name, contents, state) => {
    for (const bytes of [tarGz(contents), zip(contents)]) {
      const { files } = await unpack(bytes);
      expect(files.filter((file) => file.state !== 'ok')).toMatchObject([{ name: 'sj.morph', state }]);
    }
  });
});

function altered(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
