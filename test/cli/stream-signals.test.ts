import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Signals reach processes only, so these tests run `dist` (npm test builds it first).
const LINES = Array.from({ length: 4000 }, (_, index) =>
  JSON.stringify({
    id: `기록 ${index}`,
    text: `가람시는 ${(index % 28) + 1}일 ${(index % 7) + 2}대 전략을 발표했다. `.repeat(8),
  }),
);

function stream(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['dist/bin.js', 'stream', '--engine', 'garu', ...words], { stdio: 'pipe' });
}

/** Everything that comes out of a process, and how it ended. */
async function ended(child: ChildProcess) {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const [code, signal] = await once(child, 'close');
  return { ...texts, code, signal };
}

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'gongbo-signal-'));
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, expected) => {
  it.each(['1', '2'])(`손에 든 것까지 쓰고 ${expected}로 끝난다(--workers %s)`, async (workers) => {
    const child = stream('--workers', workers);
    const end = ended(child);
    // The reader goes on giving: nothing but the signal ends this.
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(`${LINES.slice(0, 1000).join('\n')}\n`);
    await once(child.stdout ?? child, 'data');
    child.kill(signal);
    const { stdout, stderr, code } = await end;
    expect(code).toBe(expected);
    expect(stdout.endsWith('\n')).toBe(true);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids.length).toBeLessThan(1000);
    expect(ids).toEqual(ids.map((_, index) => `기록 ${index}`));
    expect(stderr).toMatch(new RegExp(`^gongbo: .*${signal}.*\n$`));
  });
});

describe('멈춘 뒤', () => {
  it('같은 명령이 끝까지 이어서, 처음부터 한 것과 같은 파일을 만든다', async () => {
    const directory = await folder();
    const [input, out] = [join(directory, 'in.jsonl'), join(directory, 'out.jsonl')];
    await writeFile(input, `${LINES.slice(0, 120).join('\n')}\n`);
    const whole = await ended(stream(input));
    const first = stream('--workers', '2', '--resume', out, input);
    const end = ended(first);
    while ((await readFile(out, 'utf8').catch(() => '')) === '')
      await new Promise((resolve) => setTimeout(resolve, 20));
    first.kill('SIGINT');
    expect(await end).toMatchObject({
      code: 130,
      stdout: '',
      stderr: expect.stringMatching(/다시 실행하면 이어집니다/),
    });
    const half = await readFile(out, 'utf8');
    expect(half.endsWith('\n')).toBe(true);
    expect(half.length).toBeLessThan(whole.stdout.length);
    expect(await ended(stream('--workers', '2', '--resume', out, input))).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(await readFile(out, 'utf8')).toBe(whole.stdout);
  }, 90_000);

  it('SIGKILL 뒤에도 이어진다', async () => {
    const directory = await folder();
    const [input, out] = [join(directory, 'in.jsonl'), join(directory, 'out.jsonl')];
    await writeFile(input, LINES.slice(0, 100).join('\n'));
    const first = stream('--resume', out, input);
    const end = ended(first);
    while ((await readFile(out, 'utf8').catch(() => '')) === '')
      await new Promise((resolve) => setTimeout(resolve, 20));
    first.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    expect((await ended(stream('--resume', out, input))).code).toBe(0);
    const ids = (await readFile(out, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(LINES.slice(0, 100).map((line) => JSON.parse(line).id));
  });
});

it('두 번째 신호에는 바로 끝난다', async () => {
  const directory = await folder();
  const input = join(directory, 'in.jsonl');
  const huge = { id: '긴 글', text: '가람시는 3일 3대 전략을 발표했다.\n'.repeat(20_000) };
  await writeFile(input, `${LINES[0]}\n${JSON.stringify(huge)}\n`);
  const child = stream('--workers', '2', '--unordered', input);
  const end = ended(child);
  await once(child.stdout ?? child, 'data');
  child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill('SIGINT');
  expect(await end).toMatchObject({ code: null, signal: 'SIGINT' });
});

it('읽는 쪽이 닫은 파이프에는 조용히 끝난다', async () => {
  const directory = await folder();
  const input = join(directory, 'in.jsonl');
  await writeFile(input, LINES.slice(0, 300).join('\n'));
  for (const workers of ['1', '2']) {
    const child = stream('--workers', workers, input);
    const end = ended(child);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await end).toMatchObject({ code: 0, stderr: '' });
  }
});

it('파일로 된 표준 입력도 끝까지 읽는다', async () => {
  const input = join(await folder(), 'in.jsonl');
  await writeFile(input, LINES.slice(0, 20).join('\n'));
  const file = await open(input);
  const child = spawn(process.execPath, ['dist/bin.js', 'stream', '--engine', 'garu'], {
    stdio: [file.fd, 'pipe', 'pipe'],
  });
  const { stdout, code } = await ended(child);
  await file.close();
  expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, 20]);
});
