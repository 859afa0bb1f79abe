import { GongboError } from '../core/errors.ts';
import type { Source } from '../core/source.ts';
import type { EngineInfo } from '../morphemes/tagger.ts';
import type { FetchProgress } from './fetch-files.ts';
import type { KiwiUrls } from './fetch-kiwi.ts';
import {
  errorOf,
  type WorkerAnalyzeOptions,
  type WorkerLoad,
  type WorkerReply,
  type WorkerRequest,
  type WorkerResult,
} from './worker-messages.ts';

/** The event that a worker sends: the part that is used. */
export interface WorkerEvent {
  readonly type: string;
  readonly data?: unknown;
  readonly message?: string;
}

/** The part of a browser's `Worker` that is used. */
export interface WorkerLike {
  /** Sends a message to the worker. */
  postMessage(message: unknown): void;
  /** Listens to what the worker sends. */
  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: WorkerEvent) => void): void;
  /** Ends the worker at once. */
  terminate(): void;
}

/** How a worker's analyser is loaded. URLs are those of the page: relative ones are read from there. */
export interface WorkerAnalyzerOptions extends WorkerLoad {
  /** Called while Kiwi's model is fetched. */
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Ends the loading, and with it the worker; what it was aborted with is thrown. */
  readonly signal?: AbortSignal;
}

/** An analyser in a worker: as that of `createAnalyzer`, but its answers are promises of plain values. */
export interface WorkerAnalyzer {
  /** The engine in use: its name, version and model. */
  readonly engine: EngineInfo;
  /**
   * Analyses one release; several may be asked for at once, they are answered in their order.
   *
   * @throws GongboError as `analyze` does, and `ENGINE_UNAVAILABLE` when the worker has ended
   * @example `(await analyzer.analyze('3대 전략을 …', { publishedAt: '2024-05-07' })).json.plans[0].label` → "3대 전략"
   */
  analyze(input: string | Source, options?: WorkerAnalyzeOptions): Promise<WorkerResult>;
  /** Ends the worker; what was asked and not yet answered fails with `ENGINE_UNAVAILABLE`. */
  dispose(): void;
}

interface Waiting {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Loads an analyser in a worker, so that the page stays responsive. A worker that cannot load it is ended.
 *
 * @throws GongboError what the loading throws there (`MODEL_MISSING`, `MODEL_CORRUPT`, `DICTIONARY_INVALID` …), and
 * `ENGINE_UNAVAILABLE` when the worker does not start
 * @example
 * ```ts
 * const worker = new Worker(new URL('gongbo/browser-worker', import.meta.url), { type: 'module' });
 * const analyzer = await createWorkerAnalyzer(worker);
 * const { json } = await analyzer.analyze('경상남도는 2일 3대 전략을 …', { publishedAt: '2021-12-02' });
 * ```
 */
export async function createWorkerAnalyzer(
  worker: WorkerLike,
  { onProgress, signal, kiwi, ...options }: WorkerAnalyzerOptions = {},
): Promise<WorkerAnalyzer> {
  const waiting = new Map<number, Waiting>();
  let ended: { readonly reason: unknown } | undefined;
  let count = 0;
  const end = (reason: unknown) => {
    ended ??= { reason };
    worker.terminate();
    for (const { reject } of waiting.values()) reject(ended.reason);
    waiting.clear();
  };
  const ask = (request: (id: number) => WorkerRequest): Promise<WorkerReply> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended.reason);
        return;
      }
      count += 1;
      worker.postMessage(request(count));
      waiting.set(count, { resolve, reject });
    });
  worker.addEventListener('message', ({ data }) => {
    // The other side is the worker of this package, which sends nothing else.
    const reply = data as WorkerReply;
    if ('progress' in reply) {
      onProgress?.(reply.progress);
      return;
    }
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) asked?.reject(errorOf(reply.error));
    else asked?.resolve(reply);
  });
  worker.addEventListener('error', ({ message }) => end(broken(message)));
  worker.addEventListener('messageerror', () => end(broken('답을 읽지 못했습니다')));
  const load = { ...options, ...(kiwi === undefined ? {} : { kiwi: absolute(kiwi) }) };
  const abort = () => end(signal?.reason);
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort);
  try {
    const reply = await ask((id) => ({ id, load }));
    if (!('loaded' in reply)) throw broken('다른 작업자입니다');
    return {
      engine: reply.loaded,
      async analyze(input, asked = {}) {
        const answer = await ask((id) => ({ id, analyze: input, options: asked }));
        if (!('result' in answer)) throw broken('다른 작업자입니다');
        return answer.result;
      },
      dispose: () => end(disposed()),
    };
  } catch (error) {
    end(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** The URLs as the page means them: a worker would read relative ones from its own place. */
function absolute({ model, wasm }: KiwiUrls): KiwiUrls {
  // The types of a page are the DOM's, which a library for Node as well cannot include.
  const { document, location } = globalThis as {
    readonly document?: { readonly baseURI?: string };
    readonly location?: { readonly href?: string };
  };
  const base = document?.baseURI ?? location?.href;
  const resolve = (url: string) => (base !== undefined && URL.canParse(url, base) ? new URL(url, base).href : url);
  return {
    wasm: resolve(wasm),
    model:
      typeof model === 'string'
        ? resolve(model)
        : Object.fromEntries(Object.entries(model).map(([name, url]) => [name, resolve(url)])),
  };
}

function broken(message?: string): GongboError {
  return new GongboError(
    'ENGINE_UNAVAILABLE',
    `작업자가 멈췄습니다${message === undefined || message === '' ? '' : `: ${message}`}`,
    "작업자를 `new Worker(new URL('gongbo/browser-worker', import.meta.url), { type: 'module' })`로 만들었는지 확인하세요",
  );
}

function disposed(): GongboError {
  return new GongboError('ENGINE_UNAVAILABLE', '이미 끝낸 작업자입니다', 'createWorkerAnalyzer()로 다시 만드세요');
}
