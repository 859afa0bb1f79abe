import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readInput } from '../../src/node/read-input.ts';
import { temporaryDirectory } from './model-fixture.ts';

const TEXT = '고요시, 5대 과제 발표\r\n';

describe('읽기', () => {
  test('파일', async () => {
    const path = join(await temporaryDirectory(), '보도자료.txt');
    await writeFile(path, TEXT);
    expect(await readInput(path)).toEqual({ name: path, text: TEXT, encoding: 'utf-8', diagnostics: [] });
  });

  test('표준 입력: 글자 중간에서 나뉜 조각도', async () => {
    const bytes = Buffer.from(TEXT);
    const stdin = Readable.from([bytes.subarray(0, 2), bytes.subarray(2, 7), bytes.subarray(7)]);
    expect(await readInput('-', { stdin })).toMatchObject({ name: '표준 입력', text: TEXT });
  });

  test('표준 입력: 문자열 조각', async () => {
    expect((await readInput('-', { stdin: Readable.from(['고요', '시']) })).text).toBe('고요시');
  });
});

describe('읽지 못하면 이름과 까닭과 할 일을 알려 준다', () => {
  async function problemOf(path: string, stdin?: Readable): Promise<unknown> {
    return readInput(path, stdin === undefined ? {} : { stdin }).catch((error: unknown) => error);
  }

  test.each([
    ['없는 파일', async (directory: string) => join(directory, '없음.txt'), '파일이 없습니다'],
    ['폴더', async (directory: string) => directory, '폴더입니다'],
    [
      '파일을 폴더처럼 쓴 경로',
      async (directory: string) => {
        await writeFile(join(directory, 'a.txt'), TEXT);
        return join(directory, 'a.txt', 'b.txt');
      },
      '경로 중간',
    ],
    ['너무 긴 이름', async (directory: string) => join(directory, '가'.repeat(300)), '너무 깁니다'],
    [
      '저를 가리키는 링크',
      async (directory: string) => {
        await symlink(join(directory, 'loop'), join(directory, 'loop'));
        return join(directory, 'loop');
      },
      '심볼릭 링크',
    ],
    ['NUL이 든 이름', async () => 'a\0b', '쓸 수 없는 파일 이름'],
    [
      '빈 파일',
      async (directory: string) => {
        await writeFile(join(directory, 'empty.txt'), '');
        return join(directory, 'empty.txt');
      },
      '글이 없습니다',
    ],
    [
      '빈칸만 있는 파일',
      async (directory: string) => {
        await writeFile(join(directory, 'blank.txt'), '\ufeff \r\n\u3000\t\n');
        return join(directory, 'blank.txt');
      },
      '글이 없습니다',
    ],
  ])('%s', async (_, make, expected) => {
    const path = await make(await temporaryDirectory());
    expect(await problemOf(path)).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(expected),
      remedy: expect.stringMatching(/./),
    });
    expect(String(await problemOf(path))).toContain(path);
  });

  test('빈 표준 입력', async () => {
    expect(await problemOf('-', Readable.from([]))).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('표준 입력: 글이 없습니다'),
    });
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('권한 없는 파일', async () => {
    const path = join(await temporaryDirectory(), 'secret.txt');
    await writeFile(path, TEXT);
    await chmod(path, 0);
    expect(await problemOf(path)).toMatchObject({ message: expect.stringContaining('권한') });
  });
});
