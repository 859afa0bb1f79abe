import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cli } from './harness.ts';

// Locks are between processes, so these tests run `dist` (npm test builds it first).
const LINE = `${JSON.stringify({ id: '기록', text: '가람시는 3대 전략을 발표했다.' })}\n`;
const OTHER = `${JSON.stringify({ id: '다른 기록', text: '나래군은 5개 과제를 추진한다.' })}\n`;
let folder: string;
let out: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongbo-lock-'));
  out = join(folder, 'out.jsonl');
  lock = `${out}.lock`;
});

function resume(path = out): ChildProcess {
  return spawn(process.execPath, ['dist/bin.js', 'stream', '--engine', 'garu', '--resume', path], { stdio: 'pipe' });
}

async function ended(child: ChildProcess) {
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code, signal] = await once(child, 'close');
  return { stderr, code, signal };
}

/** A process that has written the first line and waits for another. */
async function writing(path = out) {
  const child = resume(path);
  const end = ended(child);
  child.stdin?.on('error', () => undefined).write(LINE);
  while ((await readFile(out, 'utf8').catch(() => '')) === '') await new Promise((resolve) => setTimeout(resolve, 20));
  return { child, end };
}

async function dead(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  return child.pid ?? 0;
}

async function go(): Promise<void> {
  expect(await cli(['stream', '--engine', 'garu', '--resume', out], { stdin: LINE })).toMatchObject({
    code: 0,
    stderr: '',
  });
  expect(await readdir(folder)).toEqual(['out.jsonl']);
}

describe('두 프로세스가 한 파일에', () => {
  it('쓰려 하면 나중 것이 까닭을 말하고 물러난다', async () => {
    const { child, end } = await writing();
    const link = join(folder, 'link.jsonl');
    await symlink(out, link);
    for (const path of [out, link]) {
      const second = resume(path);
      second.stdin?.on('error', () => undefined).end(OTHER);
      const { code, stderr } = await ended(second);
      expect(code).toBe(3);
      expect(stderr).toContain(
        `${basename(path)}: 다른 프로세스가 결과를 쓰고 있습니다(pid ${child.pid}, ${hostname()})`,
      );
      expect(stderr).toMatch(/→ .*out\.jsonl\.lock/);
    }
    child.stdin?.end();
    expect(await end).toMatchObject({ code: 0 });
    expect((await readFile(out, 'utf8')).trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('죽은 잠금을 한꺼번에 넘겨받으려 하면 하나만 된다', async () => {
    await writeFile(lock, `${await dead()} ${hostname()}\n`);
    const children = [resume(), resume(), resume()];
    const ends = children.map(ended);
    for (const child of children) child.stdin?.on('error', () => undefined).write(LINE);
    // The one that goes on waits for its input.
    const lost = await Promise.race(
      [0, 1, 2].map((skipped) => Promise.all(ends.filter((_, index) => index !== skipped))),
    );
    for (const child of children) child.stdin?.end();
    expect(lost.map(({ code }) => code)).toEqual([3, 3]);
    expect((await Promise.all(ends)).map(({ code }) => code).sort()).toEqual([0, 3, 3]);
    expect(await readdir(folder)).toEqual(['out.jsonl']);
  });
});

describe('잠금은', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s에 지워진다', async (signal) => {
    const { child, end } = await writing();
    expect(existsSync(lock)).toBe(true);
    child.kill(signal);
    await end;
    expect(await readdir(folder)).toEqual(['out.jsonl']);
  });

  it('엔진을 싣는 동안의 신호에도 지워진다', async () => {
    const child = resume();
    const end = ended(child);
    while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGTERM');
    await end;
    expect(existsSync(lock)).toBe(false);
  });

  it('SIGKILL에는 남지만 다음 프로세스를 막지 않는다', async () => {
    const { child, end } = await writing();
    child.kill('SIGKILL');
    await end;
    expect(existsSync(lock)).toBe(true);
    await go();
  });

  it.each([
    ['빈 것', ''],
    ['쓰다 만 것', '12'],
    ['같은 번호였던 앞선 프로세스의 것', `${process.pid} ${hostname()}\n`],
  ])('%s이면 넘겨받는다', async (_what, content) => {
    await writeFile(lock, content);
    await go();
  });

  it('다른 컴퓨터의 것이면 살았는지 모르므로 물러난다', async () => {
    await writeFile(lock, '1 다른-컴퓨터\n');
    const { code, stderr } = await cli(['stream', '--engine', 'garu', '--resume', out], { stdin: LINE });
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/\(pid 1, 다른-컴퓨터\).*\n {2}→ .*죽었으면 .*lock을 지우세요/),
    ]);
    expect(await readdir(folder)).toEqual(['out.jsonl.lock']);
  });

  it('읽을 수 없으면 까닭을 말한다', async () => {
    await mkdir(lock);
    const { code, stderr } = await cli(['stream', '--engine', 'garu', '--resume', out], { stdin: LINE });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/out\.jsonl\.lock: 결과를 쓸 수 없습니다: EISDIR/)]);
  });

  it('파일이 틀려 그만두어도 지워진다', async () => {
    await writeFile(out, '보도자료\n');
    expect((await cli(['stream', '--resume', out], { stdin: LINE })).code).toBe(3);
    expect(await readdir(folder)).toEqual(['out.jsonl']);
  });
});
