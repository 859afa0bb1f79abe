import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { GongboError } from '../core/errors.ts';

/** How to download. Times are in milliseconds. */
export interface DownloadOptions {
  /** Receives the bytes on the disk and, where the server says it, the whole size. */
  readonly onBytes?: (done: number, total: number | undefined) => void;
  /** How many times in a row to try without getting a single byte; default: 4. */
  readonly attempts?: number;
  /** The first pause between two tries, doubled each time; default: 500. */
  readonly pause?: number;
  /** Without a byte for this long the connection counts as dead; default: 30,000. */
  readonly patience?: number;
}

/** What is kept beside an unfinished file: whether the server still has the same one. */
interface Progress {
  readonly url: string;
  readonly validator: string;
}

/**
 * Downloads a file over HTTP, going on where an earlier try was cut, even in an earlier process.
 *
 * @param path the file to write; unfinished it stays there, with a small `.json` beside it, for the next try
 * @throws GongboError `MODEL_INSTALL` when the server cannot be reached or refuses · the file system's errors
 * @example `await download('https://…/kiwi_model_v0.23.0_base.tgz', '/tmp/모델.partial')`: 끊긴 데서 이어 받습니다
 */
export async function download(url: string, path: string, options: DownloadOptions = {}): Promise<void> {
  const { attempts = 4, pause = 500 } = options;
  let failures = 0;
  for (;;) {
    const before = await sizeOf(path);
    try {
      if (await continueDownload(url, path, options)) return;
    } catch (error) {
      if (isDiskError(error) || error instanceof GongboError) throw error;
      failures = (await sizeOf(path)) > before ? 0 : failures + 1;
      if (failures >= attempts) throw unreachable(url, error);
      await sleep(pause * 2 ** failures);
    }
  }
}

/** Forgets an unfinished or unusable download. */
export async function forgetDownload(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.json`, { force: true });
}

/** One request; true when the file is whole. */
async function continueDownload(url: string, path: string, options: DownloadOptions): Promise<boolean> {
  const have = await sizeOf(path);
  const validator = have > 0 ? await validatorFor(url, path) : undefined;
  const watchdog = new AbortController();
  const { patience = 30_000 } = options;
  let timer = setTimeout(() => watchdog.abort(new Error('응답이 없습니다')), patience);
  try {
    const headers = validator === undefined ? {} : { range: `bytes=${have}-`, 'if-range': validator };
    // Range counts bytes of the file itself, so the server may not compress on the way.
    const response = await fetch(url, {
      headers: { 'accept-encoding': 'identity', ...headers },
      signal: watchdog.signal,
    });
    if (response.status === 416) {
      await response.body?.cancel();
      if (rangeOf(response).total === have) return true;
      await forgetDownload(path);
      throw new Error('서버의 파일이 바뀌었습니다');
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw refusal(url, response.status);
    }
    const range = rangeOf(response);
    const from = response.status === 206 && range.start === have ? have : 0;
    if (response.status === 206 && range.start !== from) {
      await response.body.cancel();
      await forgetDownload(path);
      throw new Error('서버가 다른 부분을 보냈습니다');
    }
    const total = response.status === 206 ? range.total : lengthOf(response);
    await remember(url, path, response);
    let done = from;
    const file = await open(path, from === 0 ? 'w' : 'a');
    try {
      for await (const chunk of response.body) {
        clearTimeout(timer);
        timer = setTimeout(() => watchdog.abort(new Error('응답이 끊겼습니다')), patience);
        await file.appendFile(chunk);
        done += chunk.length;
        options.onBytes?.(done, total);
      }
    } finally {
      await file.close();
    }
    if (total !== undefined && done < total) throw new Error('연결이 중간에 끊겼습니다');
    return true;
  } finally {
    clearTimeout(timer);
  }
}

async function validatorFor(url: string, path: string): Promise<string | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(`${path}.json`, 'utf8'));
    if (typeof kept !== 'object' || kept === null || !('url' in kept) || !('validator' in kept)) return undefined;
    return kept.url === url && typeof kept.validator === 'string' ? kept.validator : undefined;
  } catch {
    return undefined;
  }
}

async function remember(url: string, path: string, response: Response): Promise<void> {
  const tag = response.headers.get('etag');
  // A weak tag does not promise the same bytes, so HTTP does not allow it in If-Range.
  const validator = tag !== null && !tag.startsWith('W/') ? tag : response.headers.get('last-modified');
  if (validator === null) await rm(`${path}.json`, { force: true });
  else await writeFile(`${path}.json`, JSON.stringify({ url, validator } satisfies Progress));
}

function rangeOf(response: Response): { readonly start?: number; readonly total?: number } {
  const [, start, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  return {
    ...(start === undefined ? {} : { start: Number(start) }),
    ...(total === undefined || total === '*' ? {} : { total: Number(total) }),
  };
}

function lengthOf(response: Response): number | undefined {
  const length = response.headers.get('content-length');
  return length === null ? undefined : Number(length);
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && ['open', 'write', 'close'].includes(String(error.syscall));
}

/** What a refusing server is worth: one that is busy or broken may answer later, the others will not. */
function refusal(url: string, status: number): Error {
  const problem = `서버가 ${status}(으)로 답했습니다: ${url}`;
  return status >= 500 || status === 408 || status === 429 ? new Error(problem) : installError(problem);
}

function unreachable(url: string, error: unknown): GongboError {
  // What fetch itself says is only "fetch failed"; the cause knows more.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message || String(Reflect.get(cause, 'code')) : String(cause);
  return installError(`내려받지 못했습니다: ${url}: ${reason}`, error);
}

function installError(problem: string, cause?: unknown): GongboError {
  return new GongboError(
    'MODEL_INSTALL',
    problem,
    '네트워크를 확인하고 다시 실행하세요. 받은 데까지는 이어서 받습니다',
    { cause },
  );
}
