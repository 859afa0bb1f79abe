import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { WorkerAnswer, WorkerJob, WorkerSetting } from './pool-protocol.ts';

/** Where threads come from and what they may take; what the tests put in the place of the real worker. */
export interface ThreadPlace {
  /** The module that a thread runs. */
  readonly entry?: URL;
  readonly resourceLimits?: ResourceLimits;
}

/** A running worker thread. */
export interface WorkerThread {
  /** @throws DataCloneError when the job holds what cannot cross a thread */
  post(job: WorkerJob): void;
  /** Whether the thread keeps the process alive: it does until it is told otherwise. */
  keepAlive(alive: boolean): void;
  /** Ends the thread at once; `ended` is called before this resolves. */
  stop(): Promise<void>;
}

/** Whom a thread tells what happens to it. */
export interface ThreadListener {
  answer(answer: WorkerAnswer): void;
  /** @param reason what was thrown outside of any job, else the exit code in words */
  ended(reason: string): void;
}

/** Starts a thread; its first answer says whether its analyser could be loaded. */
export function startThread(
  setting: WorkerSetting,
  { entry = workerEntry(), resourceLimits }: ThreadPlace,
  listener: ThreadListener,
): WorkerThread {
  const worker = new Worker(entry, {
    workerData: setting,
    // A thread would take over the flags of its process, such as --input-type and --inspect.
    execArgv: [],
    name: 'gongbo',
    ...(resourceLimits === undefined ? {} : { resourceLimits }),
  });
  let thrown: unknown;
  worker.on('message', (answer: WorkerAnswer) => listener.answer(answer));
  worker.on('error', (error) => {
    thrown = error;
  });
  worker.on('exit', (code) => {
    const exit = `끝남 코드 ${code}`;
    listener.ended(thrown === undefined ? exit : thrown instanceof Error ? thrown.message : String(thrown));
  });
  return {
    post: (job) => worker.postMessage(job),
    keepAlive: (alive) => (alive ? worker.ref() : worker.unref()),
    stop: async () => void (await worker.terminate()),
  };
}

/** Both src/node and dist lie inside the package, so its own name leads to its worker. */
function workerEntry(): URL {
  return new URL('dist/worker.js', pathToFileURL(createRequire(import.meta.url).resolve('gongbo/package.json')));
}
