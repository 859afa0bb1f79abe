import { availableParallelism } from 'node:os';
import type { AnalyzeOptions } from '../analyzer.ts';
import { GongboError } from '../core/errors.ts';
import type { Source } from '../core/source.ts';
import type { EngineInfo } from '../morphemes/tagger.ts';
import type { DocumentJson, JsonOptions } from '../summary/render/json.ts';
import { eachInHand } from './in-hand.ts';
import { IN_HAND_PER_WORKER, MOST_WORKERS, type PoolError, type PortableOptions, thrownOf } from './pool-protocol.ts';
import { closedError, WorkerCrew } from './worker-crew.ts';
import type { ThreadPlace } from './worker-thread.ts';

/** How a pool is made. */
export interface PoolOptions extends PortableOptions {
  /**
   * Number of worker threads, from 1 to 256; 1 is one thread beside the main one. Each loads an engine of its own: garu takes
   * about 0.2 GB, Kiwi about 0.9 GB. Default: as many as the machine has processors, with `engine: 'garu'` at most 4, else at most 2.
   */
  readonly workers?: number;
  /** What the results include, as for `document.toJSON()`. */
  readonly json?: JsonOptions;
}

/** A release for {@link Pool.run}: its text beside what is known about it. */
export interface PoolInput extends AnalyzeOptions {
  readonly text: string;
}

/** What became of a release: its document or its error; `index` and `id` say which release it was. */
export type PoolResult = {
  /** The place of the release among the inputs, from 0. */
  readonly index: number;
  /** Its id; the empty string where it has none. */
  readonly id: string;
} & (
  | { readonly document: DocumentJson; readonly error?: undefined }
  | { readonly document?: undefined; readonly error: PoolError }
);

/** How a pool works through many releases. */
export interface RunOptions {
  /** Whether results come in the order of the releases; `false`: each as soon as it is done. Default: true. */
  readonly ordered?: boolean;
}

/** Analysers in worker threads. */
export interface Pool {
  /** Number of worker threads. */
  readonly workers: number;
  /** The engine in use: its name, version and model. */
  readonly engine: EngineInfo;
  /**
   * Analyses one release in the next free thread.
   *
   * @throws GongboError what `analyzer.analyze` throws, `WORKER_FAILED` when two threads ended over the text, `POOL_CLOSED`
   * @example `(await pool.analyze('경상남도는 3대 전략을 …', { id: 'a', publishedAt: '2021-12-02' })).plans`
   */
  analyze(input: string | Source, options?: AnalyzeOptions): Promise<DocumentJson>;
  /**
   * Analyses releases one after the other, without end if need be: a release is taken from the inputs only when fewer than four
   * a thread are in hand. A release that fails gives a result with `error`, and the others go on.
   *
   * @throws what the inputs throw, and GongboError `POOL_CLOSED` when the pool is closed meanwhile; what is in hand comes first
   * @example `for await (const { id, document, error } of pool.run(releases)) console.log(id, document?.plans.length ?? error?.code)`
   */
  run(
    inputs: AsyncIterable<PoolInput | Source> | Iterable<PoolInput | Source>,
    options?: RunOptions,
  ): AsyncGenerator<PoolResult, void, undefined>;
  /** Takes no more releases, waits for those in hand, and ends the threads; a second call waits for the same. */
  close(): Promise<void>;
  /** Ends the threads at once; what is in hand fails with `POOL_CLOSED`. */
  terminate(): Promise<void>;
  /** The same as {@link Pool.close}, for `await using pool = await createPool()`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Analyses releases in several threads at once: each worker thread loads an analyser of its own, and results come back as plain
 * JSON, the same to the byte as those of `createAnalyzer` in this thread. A thread that ends (out of memory) is replaced, and its
 * release tried once more. Idle threads do not keep the process alive.
 *
 * @throws GongboError what `createAnalyzer` throws, `ARGUMENT_INVALID` for a number of workers that is no whole number from 1 to 256
 *   or for options that cannot cross a thread (`tagger`, `stages`), `WORKER_FAILED` when a thread cannot even load
 * @example `const pool = await createPool({ workers: 2, engine: 'garu' }); (await pool.analyze('경상남도는 3대 전략을 …')).plans; await pool.close()`
 */
export function createPool(options: PoolOptions = {}): Promise<Pool> {
  return createPoolAt({}, options);
}

/** {@link createPool} with threads of another place, for tests. */
export async function createPoolAt(
  place: ThreadPlace,
  { workers, json = {}, ...analyzer }: PoolOptions = {},
): Promise<Pool> {
  for (const name of ['tagger', 'stages']) {
    if (!(name in analyzer)) continue;
    throw new GongboError(
      'ARGUMENT_INVALID',
      `${name}은(는) 작업 스레드로 보낼 수 없습니다`,
      'createAnalyzer()를 쓰세요',
    );
  }
  const count = checkedWorkers(workers ?? defaultWorkers(analyzer));
  const crew = await WorkerCrew.start(count, { analyzer, json }, place);
  const { engine } = crew;
  const close = () => crew.close();
  return {
    workers: count,
    engine,
    async analyze(input, given = {}) {
      const { line, error } = await crew.submit({ input, options: given });
      if (error !== undefined) throw thrownOf(error);
      return documentOf(line);
    },
    run: (inputs, { ordered = true } = {}) =>
      eachInHand(
        inputs,
        async (release, index, signal): Promise<PoolResult> => {
          if (!crew.isOpen) throw closedError();
          const { line, error } = await crew.submit(jobOf(release), signal);
          const which = { index, id: release.id ?? '' };
          return error === undefined ? { ...which, document: documentOf(line) } : { ...which, error };
        },
        { limit: count * IN_HAND_PER_WORKER, ordered },
      ),
    close,
    terminate: () => crew.terminate(),
    [Symbol.asyncDispose]: close,
  };
}

/**
 * Checks a number of workers.
 *
 * @throws GongboError `ARGUMENT_INVALID`
 */
function checkedWorkers(workers: number): number {
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new GongboError(
    'ARGUMENT_INVALID',
    `작업 스레드의 수가 아닙니다: ${String(workers)}`,
    `1부터 ${MOST_WORKERS}까지의 정수를 쓰세요(1은 스레드 하나)`,
  );
}

function defaultWorkers({ engine }: PortableOptions): number {
  // Kiwi's memory is what runs out first.
  return Math.min(availableParallelism(), engine === 'garu' ? 4 : 2);
}

function jobOf(release: PoolInput | Source) {
  if ('metadata' in release) return { input: release, options: {} };
  const { text, ...options } = release;
  return { input: text, options };
}

function documentOf(line: Uint8Array): DocumentJson {
  // Written by `toJSON` of this very version in the worker.
  return JSON.parse(new TextDecoder().decode(line)) as DocumentJson;
}
