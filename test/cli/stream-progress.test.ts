import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { streamProgress } from '../../src/cli/stream-progress.ts';
import { cli } from './harness.ts';

/** A terminal and a clock that goes on when it is told to. */
function setting({ stderr = true, stdout = false, free = false, total = 1000 } = {}) {
  const terminal = Object.assign(new PassThrough(), { isTTY: stderr });
  const results = Object.assign(new PassThrough(), { isTTY: stdout });
  let now = 0;
  const io = {
    stdin: new PassThrough(),
    stdout: results,
    stderr: terminal,
    environment: {},
    setExitCode: () => undefined,
  };
  return {
    progress: streamProgress(io, { free, now: () => now, ...(total === 0 ? {} : { total }) }),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    written: () => String(terminal.read() ?? '').replaceAll('\r\u001b[2K', '|'),
  };
}

describe('진행', () => {
  it('수와 빠르기, 바이트로 어림한 남은 시간을 보인다', () => {
    const { progress, pass, written } = setting();
    pass(1000);
    progress.step(100, true);
    expect(written()).toBe('|1건 · 1.0건/초 · 10% · 남은 시간 9초');
    pass(1000);
    progress.step(400, true);
    expect(written()).toBe('|2건 · 1.0건/초 · 50% · 남은 시간 2초');
    progress.end();
    expect(written()).toBe('|2건 · 1.0건/초\n');
  });

  it('건너뛴 줄은 빠르기에 넣지 않는다', () => {
    const { progress, pass, written } = setting();
    progress.step(800, false);
    written();
    pass(10_000);
    progress.step(100, true);
    expect(written()).toBe('|1건 · 건너뜀 1건 · 0.1건/초 · 90% · 남은 시간 10초');
  });

  it('크기를 모르면 남은 시간이 없고, 길면 분과 시간으로 쓴다', () => {
    const pipe = setting({ total: 0 });
    pipe.pass(500);
    pipe.progress.step(100, true);
    expect(pipe.written()).toBe('|1건 · 2.0건/초');
    const long = setting({ total: 100_000 });
    long.pass(100);
    long.progress.step(1, true);
    expect(long.written()).toMatch(/남은 시간 2시간 46분$/);
    const middle = setting({ total: 1000 });
    middle.pass(100);
    middle.progress.step(1, true);
    expect(middle.written()).toMatch(/남은 시간 1분 40초$/);
  });

  it('0.2초에 한 번보다 자주 그리지 않는다', () => {
    const { progress, pass, written } = setting();
    for (let count = 0; count < 100; count += 1) {
      pass(10);
      progress.step(1, true);
    }
    expect(written().split('|').length - 1).toBeLessThanOrEqual(6);
  });

  it.each([
    ['표준 오류가 터미널이 아니면', { stderr: false }, false],
    ['결과도 터미널로 가면', { stdout: true }, false],
    ['결과가 파일로 가면 표준 출력이 터미널이어도', { stdout: true, free: true }, true],
  ])('%s 보이는지', (_what, options, isShown) => {
    const { progress, pass, written } = setting(options);
    pass(1000);
    progress.step(1, true);
    progress.clear();
    progress.end();
    expect(written() !== '').toBe(isShown);
  });

  it('잘못은 진행 줄을 지우고 쓴다', async () => {
    const { stderr, stdout } = await cli(['stream', '--engine', 'garu'], {
      stdin: '{"id": "a", "text": "글"}\n[1]\n',
      watched: true,
    });
    expect(stderr).toContain('\r\u001b[2Kgongbo: stdin:2: ');
    expect(stderr).toMatch(/2건 · [\d.]+건\/초\n$/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});
