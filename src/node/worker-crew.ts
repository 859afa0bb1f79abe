import { GongboError } from '../core/errors.ts';
import type { EngineInfo } from '../morphemes/tagger.ts';
import {
  type PoolError,
  poolErrorOf,
  thrownOf,
  type WorkerAnswer,
  type WorkerJob,
  type WorkerSetting,
} from './pool-protocol.ts';
import { startThread, type ThreadPlace, type WorkerThread } from './worker-thread.ts';

/** What became of a job: a line of JSON with its newline, in UTF-8, or an error. */
export type JobResult =
  | { readonly line: Uint8Array; readonly error?: undefined }
  | { readonly line?: undefined; readonly error: PoolError };

interface Task {
  readonly job: WorkerJob;
  /** Aborted: nobody waits for the result any more. */
  readonly signal: AbortSignal | undefined;
  /** How many threads have ended over it. */
  crashes: number;
  settle(result: JobResult): void;
}

/** A place in the crew; its thread is replaced when it ends. */
interface Seat {
  thread: WorkerThread;
  ready: boolean;
  /** How many jobs its thread has answered. */
  answers: number;
  task: Task | undefined;
}

/** A job is given to a second thread when the first ends over it, and not to a third. */
const MOST_CRASHES = 2;

/**
 * Worker threads, each with an analyser of its own and one job at a time, so that it is known over which text a thread ended.
 * A thread that ends is replaced; its job is tried once more, then fails. Threads without a job let the process end.
 *
 * @example `const crew = await WorkerCrew.start(2, { analyzer: { engine: 'garu' }, json: {} }); await crew.submit({ input: '가람시는 …', options: {} })`
 */
export class WorkerCrew {
  readonly #setting: WorkerSetting;
  readonly #place: ThreadPlace;
  readonly #seats = new Set<Seat>();
  readonly #queue: Task[] = [];
  /** Told when there is nothing left to do. */
  readonly #waiting = new Set<() => void>();
  #state: 'starting' | 'open' | 'closing' | 'closed' = 'starting';
  #engine: EngineInfo | undefined;
  /** Why there is no thread left. */
  #broken: PoolError | undefined;
  #ending: Promise<void> | undefined;

  private constructor(setting: WorkerSetting, place: ThreadPlace) {
    this.#setting = setting;
    this.#place = place;
  }

  /**
   * Starts threads, which load side by side.
   *
   * @throws GongboError that the loading of the analyser ended with, or `WORKER_FAILED` when a thread could not even load
   */
  static async start(count: number, setting: WorkerSetting, place: ThreadPlace = {}): Promise<WorkerCrew> {
    const crew = new WorkerCrew(setting, place);
    const loading = Array.from({ length: count }, () => crew.#open());
    try {
      await Promise.all(loading);
    } catch (error) {
      await crew.terminate();
      throw error;
    }
    crew.#state = 'open';
    return crew;
  }

  /** How many threads there are. */
  get size(): number {
    return this.#seats.size;
  }

  /** The engine of the threads. */
  get engine(): EngineInfo {
    if (this.#engine === undefined) throw closedError();
    return this.#engine;
  }

  /** Whether jobs are taken. */
  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /**
   * Gives a job to the next free thread; every failure is a value. An aborted job is not begun.
   *
   * @param signal says that nobody waits for the result any more
   */
  submit(job: WorkerJob, signal?: AbortSignal): Promise<JobResult> {
    if (this.#state !== 'open') return Promise.resolve({ error: poolErrorOf(closedError()) });
    if (this.#broken !== undefined) return Promise.resolve({ error: this.#broken });
    return new Promise((resolve) => {
      this.#queue.push({ job, signal, crashes: 0, settle: resolve });
      this.#dispatch();
    });
  }

  /** Takes no more jobs, waits for those in hand, and ends the threads. */
  async close(): Promise<void> {
    if (this.#state === 'open') this.#state = 'closing';
    if (this.#isBusy()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
    await this.terminate();
  }

  /** Ends the threads at once; the jobs in hand fail with `POOL_CLOSED`. */
  terminate(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async #end(): Promise<void> {
    this.#state = 'closed';
    const seats = [...this.#seats];
    const tasks = [...seats.flatMap(({ task }) => (task === undefined ? [] : [task])), ...this.#queue.splice(0)];
    for (const seat of seats) seat.task = undefined;
    const error = poolErrorOf(closedError());
    for (const task of tasks) task.settle({ error });
    this.#tellWaiting();
    await Promise.all(seats.map(({ thread }) => thread.stop()));
  }

  /** Starts a thread at a place of its own; resolves once its analyser is loaded. */
  #open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = (): WorkerThread => {
        let refusal: PoolError | undefined;
        return startThread(this.#setting, this.#place, {
          answer: (answer) => {
            if (answer.kind === 'refused') refusal = answer.error;
            else this.#take(seat, answer);
            if (answer.kind === 'ready') resolve();
          },
          ended: (reason) => {
            const error = refusal ?? poolErrorOf(crashed(reason));
            // The first threads are not replaced when they cannot be loaded: the caller is told.
            if (this.#state === 'starting' && !seat.ready) reject(thrownOf(error));
            else if (this.#state !== 'closed' && this.#leave(seat, error)) {
              Object.assign(seat, { thread: start(), answers: 0 });
            }
          },
        });
      };
      const seat: Seat = { thread: start(), ready: false, answers: 0, task: undefined };
      this.#seats.add(seat);
    });
  }

  #take(seat: Seat, answer: Exclude<WorkerAnswer, { kind: 'refused' }>): void {
    if (answer.kind === 'ready') {
      seat.ready = true;
      this.#engine ??= answer.engine;
    } else {
      const { task } = seat;
      seat.task = undefined;
      seat.answers += 1;
      task?.settle(answer.kind === 'line' ? { line: answer.line } : { error: answer.error });
    }
    this.#dispatch();
    if (seat.task === undefined) seat.thread.keepAlive(false);
  }

  /** Takes back the job of a thread that has ended; whether the thread is to be replaced. */
  #leave(seat: Seat, error: PoolError): boolean {
    const { task } = seat;
    seat.task = undefined;
    seat.ready = false;
    if (task !== undefined) {
      task.crashes += 1;
      if (task.crashes < MOST_CRASHES) this.#queue.unshift(task);
      else task.settle({ error });
    }
    // A thread that cannot load, or ends without having been given anything, would do so for ever.
    const isUseful = task !== undefined || seat.answers > 0;
    if (!isUseful) {
      this.#seats.delete(seat);
      if (this.#seats.size === 0) this.#break(error);
    }
    this.#dispatch();
    return isUseful;
  }

  #break(error: PoolError): void {
    this.#broken = error;
    for (const task of this.#queue.splice(0)) task.settle({ error });
  }

  #dispatch(): void {
    for (const seat of this.#seats) {
      while (seat.ready && seat.task === undefined) {
        const task = this.#queue.shift();
        if (task === undefined) break;
        this.#give(seat, task);
      }
    }
    if (!this.#isBusy()) this.#tellWaiting();
  }

  #give(seat: Seat, task: Task): void {
    if (task.signal?.aborted === true) {
      task.settle({ error: poolErrorOf(closedError()) });
      return;
    }
    try {
      seat.thread.post(task.job);
      seat.task = task;
      seat.thread.keepAlive(true);
    } catch (cause) {
      const problem = `다른 스레드로 보낼 수 없는 값이 있습니다: ${cause instanceof Error ? cause.message : String(cause)}`;
      task.settle({ error: { code: 'ARGUMENT_INVALID', message: problem, remedy: '글과 옵션에 문자열만 넘기세요' } });
    }
  }

  #isBusy(): boolean {
    return this.#queue.length > 0 || [...this.#seats].some(({ task }) => task !== undefined);
  }

  #tellWaiting(): void {
    for (const tell of this.#waiting) tell();
    this.#waiting.clear();
  }
}

/** What is said to whoever comes to a closed pool. */
export function closedError(): GongboError {
  return new GongboError('POOL_CLOSED', '닫힌 작업 스레드 풀입니다', 'createPool()로 새로 만드세요');
}

function crashed(reason: string): GongboError {
  return new GongboError(
    'WORKER_FAILED',
    `작업 스레드가 끝나 버렸습니다: ${reason}`,
    '글이 지나치게 길면 나누고, 메모리가 모자라면 workers를 줄이세요',
  );
}
