import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createPoolAt, type Pool, type PoolInput, type PoolOptions, type PoolResult } from '../../src/node/pool.ts';

const ENTRY = new URL('./pool-worker.mjs', import.meta.url);
const CRASH = { code: 'WORKER_FAILED', message: expect.stringMatching(/작업 스레드가 끝나/) };
const pools: Pool[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.terminate()));
});

async function poolOf(workers: number, options: PoolOptions = {}, resourceLimits = {}): Promise<Pool> {
  const pool = await createPoolAt({ entry: ENTRY, resourceLimits }, { workers, ...options });
  pools.push(pool);
  return pool;
}

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

function inputs(...texts: readonly string[]): readonly PoolInput[] {
  return texts.map((text, index) => ({ id: String(index), text }));
}

function shown({ id, error }: PoolResult): string {
  return error === undefined ? id : `${id} ${error.code}`;
}

describe('차례', () => {
  it('느린 글이 앞에 있어도 차례를 지킨다', async () => {
    const pool = await poolOf(2);
    const results = await all(pool.run(inputs('느림 200', '가', '나', '다', '라')));
    expect(results.map(shown)).toEqual(['0', '1', '2', '3', '4']);
  });

  it('ordered: false이면 되는 대로 나오고, index와 id로 안다', async () => {
    const pool = await poolOf(2);
    const results = await all(pool.run(inputs('느림 300', '가', '나', '다'), { ordered: false }));
    expect(results.at(-1)).toMatchObject({ index: 0, id: '0' });
    expect(results.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3]);
    for (const { index, id, document } of results) expect([String(index), document?.id]).toEqual([id, id]);
  });

  it('두 스레드가 나누어 한다', async () => {
    const pool = await poolOf(2);
    const results = await all(pool.run(inputs('느림 50', '느림 50', '느림 50', '느림 50')));
    expect(new Set(results.map(({ document }) => Object(document).thread)).size).toBe(2);
  });
});

describe('손에 드는 수', () => {
  it.each([true, false])('끝없는 입력에서 스레드마다 넷보다 많이 가져오지 않는다(ordered: %s)', async (ordered) => {
    const pool = await poolOf(2);
    let pulled = 0;
    let returned = false;
    async function* endless() {
      try {
        for (;;) yield { id: String(pulled++), text: '가' };
      } finally {
        returned = true;
      }
    }
    let seen = 0;
    let most = 0;
    for await (const _result of pool.run(endless(), { ordered })) {
      // A reader slower than the threads.
      await new Promise((resolve) => setTimeout(resolve, 2));
      seen += 1;
      most = Math.max(most, pulled - seen);
      if (seen === 60) break;
    }
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
    expect(returned).toBe(true);
    expect((await pool.analyze('그 뒤', { id: '그 뒤' })).id).toBe('그 뒤');
  });

  it('다음 입력을 기다리는 동안에도 된 것을 내놓는다', async () => {
    const pool = await poolOf(2);
    let release = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow() {
      yield { id: 'a', text: '가' };
      await waiting;
      yield { id: 'b', text: '나' };
    }
    const run = pool.run(slow());
    expect(await run.next()).toMatchObject({ value: { id: 'a' } });
    release();
    expect((await all(run)).map(shown)).toEqual(['b']);
  });

  it('오지 않는 입력을 기다리다 그만두어도 멈춰 있지 않는다', async () => {
    const pool = await poolOf(1);
    async function* stuck() {
      yield { text: '가' };
      await new Promise(() => undefined);
    }
    for await (const _result of pool.run(stuck())) break;
    await pool.close();
  });
});

describe('실패', () => {
  it('한 글의 실패는 값이고, 나머지는 계속한다', async () => {
    const pool = await poolOf(2);
    const results = await all(pool.run(inputs('가', '잘못', '나')));
    expect(results.map(shown)).toEqual(['0', '1 INPUT_INVALID', '2']);
    expect(results[1]?.error).toEqual({ code: 'INPUT_INVALID', message: '잘못된 글', remedy: '고치세요' });
    await expect(pool.analyze('잘못')).rejects.toMatchObject({ name: 'GongboError', code: 'INPUT_INVALID' });
  });

  it('스레드로 보낼 수 없는 값도 그 글만의 실패다', async () => {
    const pool = await poolOf(1);
    const odd = { id: 'x', text: '가', title: Symbol('제목') as unknown as string };
    expect((await all(pool.run([odd, { id: 'y', text: '나' }]))).map(shown)).toEqual(['x ARGUMENT_INVALID', 'y']);
  });

  it('입력이 던지면 손에 든 것을 내놓은 뒤 그것을 던진다', async () => {
    const pool = await poolOf(2);
    async function* broken() {
      yield { id: 'a', text: '느림 50' };
      throw new Error('끊긴 입력');
    }
    const seen: string[] = [];
    const reading = (async () => {
      for await (const result of pool.run(broken())) seen.push(shown(result));
    })();
    await expect(reading).rejects.toThrow('끊긴 입력');
    expect(seen).toEqual(['a']);
  });
});

describe('끝나 버린 스레드', () => {
  it.each([
    ['process.exit', '끝', /끝남 코드 7/],
    ['밖에서 던진 것', '던짐', /밖에서 던짐/],
    ['메모리 부족', '가득', /memory/],
  ])('%s: 갈아 끼우고, 한 번 더 해 본 뒤 그 글만 실패로 한다', async (_what, text, reason) => {
    const pool = await poolOf(2, {}, { maxOldGenerationSizeMb: 24 });
    const results = await all(pool.run(inputs('가', text, '나', '다', '라')));
    expect(results.map(shown)).toEqual(['0', '1 WORKER_FAILED', '2', '3', '4']);
    expect(results[1]?.error).toMatchObject({ ...CRASH, remedy: expect.stringMatching(/메모리/) });
    expect(results[1]?.error?.message).toMatch(reason);
    await expect(pool.analyze(text)).rejects.toMatchObject({ code: 'WORKER_FAILED' });
    expect((await pool.analyze('뒤', { id: '뒤' })).id).toBe('뒤');
  });

  it('두 번째에 되면 결과다', async () => {
    const mark = join(await mkdtemp(join(tmpdir(), 'gongbo-pool-')), 'mark');
    const pool = await poolOf(1);
    const results = await all(pool.run(inputs('가', `한번 ${mark}`, '나')));
    expect(existsSync(mark)).toBe(true);
    expect(results.map(shown)).toEqual(['0', '1', '2']);
  });

  it('처음부터 못 실으면 createPool이 실패한다', async () => {
    await expect(poolOf(2, { model: '못 싣는 모델' })).rejects.toMatchObject(CRASH);
  });

  it('하는 일 없이 끝나는 스레드를 끝없이 갈아 끼우지 않는다', async () => {
    const pool = await poolOf(2, { model: '쉬다 끝나는 모델' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(pool.analyze('가')).rejects.toMatchObject(CRASH);
  });
});

describe('닫기', () => {
  it('손에 든 것을 기다리고, 여러 번 불러도 되고, 그 뒤로는 받지 않는다', async () => {
    const pool = await poolOf(1);
    const inHand = Promise.all(['느림 50', '나', '다'].map((text, index) => pool.analyze(text, { id: String(index) })));
    await Promise.all([pool.close(), pool.close(), pool[Symbol.asyncDispose]()]);
    await expect(inHand).resolves.toMatchObject([{ id: '0' }, { id: '1' }, { id: '2' }]);
    await pool.close();
    await expect(pool.analyze('가')).rejects.toMatchObject({ code: 'POOL_CLOSED' });
  });

  it('도는 중에 닫으면 손에 든 것이 나온 뒤 POOL_CLOSED다', async () => {
    const pool = await poolOf(1);
    async function* endless() {
      for (;;) yield { id: 'a', text: '느림 5' };
    }
    const seen: PoolResult[] = [];
    const reading = (async () => {
      for await (const result of pool.run(endless())) {
        seen.push(result);
        if (seen.length === 3) void pool.close();
      }
    })();
    await expect(reading).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.map(shown)).toEqual(seen.map(() => 'a'));
  });

  it('terminate는 기다리지 않는다', async () => {
    const pool = await poolOf(1);
    const slow = expect(pool.analyze('느림 20000')).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    const queued = expect(pool.analyze('가')).rejects.toMatchObject({ code: 'POOL_CLOSED' });
    await Promise.all([pool.terminate(), pool.terminate()]);
    await Promise.all([slow, queued]);
    await pool.close();
  });

  it('닫지 않은 풀이 프로세스를 붙들지 않는다', () => {
    const code = `
      const { createPool } = await import('gongbo/node');
      const pool = await createPool({ workers: 1, engine: 'garu' });
      console.log((await pool.analyze('가람시는 3대 전략을 발표했다.')).plans.length);`;
    const words = ['--input-type=module', '-e', code];
    const { stdout, status } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 25_000 });
    expect([stdout, status]).toEqual(['1\n', 0]);
  });
});

describe('잘못된 사용', () => {
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_000])('workers: %s', async (workers) => {
    await expect(poolOf(workers)).rejects.toMatchObject({ code: 'ARGUMENT_INVALID' });
  });

  it('스레드를 건너지 못하는 옵션', async () => {
    const options = { stages: () => [] } as PoolOptions;
    await expect(poolOf(1, options)).rejects.toMatchObject({ code: 'ARGUMENT_INVALID', message: /stages/ });
  });

  it('기본 수는 프로세서의 수를 넘지 않는다', async () => {
    const pool = await createPoolAt({ entry: ENTRY }, { engine: 'garu' });
    pools.push(pool);
    expect(pool.workers).toBeGreaterThanOrEqual(1);
    expect(pool.workers).toBeLessThanOrEqual(4);
  });

  it('모듈이 없으면 createPool이 실패한다', async () => {
    const entry = pathToFileURL('/없는/worker.js');
    await expect(createPoolAt({ entry }, { workers: 1 })).rejects.toMatchObject({ code: 'WORKER_FAILED' });
  });
});
