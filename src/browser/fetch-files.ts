import { GongboError } from '../core/errors.ts';
import type { ModelFile } from '../node/model-manifest.ts';

/** How far the download of a model has come, in bytes of all its files together. */
export interface FetchProgress {
  readonly loaded: number;
  readonly total: number;
}

/** How the files of a model are fetched. */
export interface FetchFilesOptions {
  /** Receives how much has arrived. */
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Ends the download; what it was aborted with is thrown. */
  readonly signal?: AbortSignal;
}

/**
 * Fetches the files of a model, all at once, and checks each by its size and its SHA-256. A page that came over plain
 * HTTP from another machine has no `crypto.subtle`; there the size alone is checked.
 *
 * @param urlOf where each file is
 * @throws GongboError `MODEL_MISSING` when a server does not give a file, `MODEL_CORRUPT` when it gives another one; both name the URL
 * @example `(await fetchFiles(KIWI_MODEL.files, (name) => `/모델/${name}`))['sj.morph']`
 */
export async function fetchFiles(
  files: readonly ModelFile[],
  urlOf: (name: string) => string,
  { onProgress, signal }: FetchFilesOptions = {},
): Promise<Readonly<Record<string, Uint8Array>>> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  // One file that fails ends the download of the others.
  const ending = new AbortController();
  const either = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
  let loaded = 0;
  const onBytes = (count: number) => {
    loaded += count;
    onProgress?.({ loaded, total });
  };
  try {
    const fetched = files.map(
      async (file) => [file.name, await fetchFile(urlOf(file.name), file, onBytes, either)] as const,
    );
    return Object.fromEntries(await Promise.all(fetched));
  } catch (error) {
    ending.abort();
    throw error;
  }
}

async function fetchFile(
  url: string,
  { name, size, sha256 }: ModelFile,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = await fetchFrom(url, 'MODEL_MISSING', `Kiwi 모델 파일 ${name}`, signal);
  // Put into place as it comes: the model is 109 MB, and a copy of it as much again.
  const bytes = new Uint8Array(size);
  let position = 0;
  try {
    for await (const chunk of chunksOf(body)) {
      if (position + chunk.length > size) throw wrongFile(url, name, `${size}바이트보다 깁니다`);
      bytes.set(chunk, position);
      position += chunk.length;
      onBytes(chunk.length);
    }
  } catch (cause) {
    if (signal.aborted || cause instanceof GongboError) throw cause;
    throw wrongFile(url, name, `받는 도중에 끊겼습니다(${position}/${size}바이트)`, cause);
  }
  if (position < size) throw wrongFile(url, name, `${position}바이트뿐입니다(원래 ${size}바이트)`);
  if (globalThis.crypto?.subtle !== undefined && (await hashOf(bytes)) !== sha256) {
    throw wrongFile(url, name, '내용이 원본과 다릅니다');
  }
  return bytes;
}

/**
 * The answer of a server, if it is a good one.
 *
 * @throws GongboError of the code given, which names the URL and the HTTP status
 * @example `await fetchFrom('/없음.wasm', 'ENGINE_UNAVAILABLE', 'Kiwi 엔진')`: "Kiwi 엔진을(를) 받지 못했습니다: /없음.wasm: HTTP 404"
 */
export async function fetchFrom(
  url: string,
  code: 'MODEL_MISSING' | 'ENGINE_UNAVAILABLE',
  what: string,
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, signal === undefined ? {} : { signal });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new GongboError(
      code,
      `${what}을(를) 받지 못했습니다: ${url}: 서버에 닿지 못했습니다`,
      '주소와 네트워크를 확인하고, 다른 서버라면 그 서버가 Access-Control-Allow-Origin을 보내는지 확인하세요',
      { cause },
    );
  }
  if (response.ok) return response;
  throw new GongboError(
    code,
    `${what}을(를) 받지 못했습니다: ${url}: HTTP ${response.status}`,
    '파일이 그 주소에 있고 누구나 읽을 수 있는지 확인하세요',
  );
}

function wrongFile(url: string, name: string, problem: string, cause?: unknown): GongboError {
  return new GongboError(
    'MODEL_CORRUPT',
    `Kiwi 모델 파일 ${name}이(가) 올바르지 않습니다: ${url}: ${problem}`,
    '`gongbo model path`가 알려 주는 폴더의 파일을 그대로 올렸는지 확인하세요',
    { cause },
  );
}

/** Not every browser's streams can be iterated over. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
