import { readFile } from 'node:fs/promises';
import { GongboError } from '../core/errors.ts';
import type { Source } from '../core/source.ts';
import { type SourceOptions, sourcesOfBytes } from '../ingest/sources.ts';
import { type DecodedText, decodeText } from '../ingest/text.ts';

/** A text that was read, and where from. */
export interface InputText extends DecodedText {
  /** The path as given, or "표준 입력". */
  readonly name: string;
}

/** Where the standard input comes from. */
export interface ReadOptions {
  /** Default: `process.stdin`. */
  readonly stdin?: AsyncIterable<string | Uint8Array>;
}

const REASONS: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  ENOENT: ['파일이 없습니다', '경로를 확인하세요'],
  ENOTDIR: ['파일이 없습니다(경로 중간이 폴더가 아닙니다)', '경로를 확인하세요'],
  EISDIR: ['파일이 아니라 폴더입니다', '폴더 안의 파일을 적으세요(예: 폴더/*.txt)'],
  EACCES: ['읽을 권한이 없습니다', '파일의 권한을 확인하세요'],
  EPERM: ['읽을 권한이 없습니다', '파일의 권한을 확인하세요'],
  ENAMETOOLONG: ['파일 이름이 너무 깁니다', '경로를 확인하세요'],
  ELOOP: ['심볼릭 링크가 서로를 가리킵니다', '링크를 고치거나 원본의 경로를 적으세요'],
  EMFILE: ['한꺼번에 열린 파일이 너무 많습니다', '파일을 나누어 실행하세요'],
  ERR_FS_FILE_TOO_LARGE: ['파일이 너무 큽니다', '파일을 나누세요'],
  ERR_INVALID_ARG_VALUE: ['쓸 수 없는 파일 이름입니다', '경로를 확인하세요'],
};

/**
 * Reads a text from a file, or from the standard input where the path is `-`.
 *
 * @throws GongboError `INPUT_INVALID` naming the input, the reason and the remedy: no such file, a directory, no right,
 *   no known encoding, no text in it
 * @example `(await readInput('보도자료.txt')).text`
 */
export async function readInput(path: string, options: ReadOptions = {}): Promise<InputText> {
  const name = path === '-' ? '표준 입력' : path;
  const decoded = decodeText(await bytesOf(path, name, options), { name });
  if (decoded.text.trim() === '') {
    throw new GongboError('INPUT_INVALID', `${name}: 글이 없습니다(빈 입력)`, '보도자료 글이 든 입력을 넣으세요');
  }
  return { name, ...decoded };
}

/**
 * Reads the releases in a file of any kind that is read, or in the standard input where the path is `-`: plain text, a
 * saved page, a feed, an HWPX, HWP, DOCX or PDF document.
 *
 * @returns one source; of a feed as many as it has releases
 * @throws GongboError `INPUT_INVALID` naming the input, the reason and the remedy; `PEER_MISSING` for a document without `kordoc`
 * @example `const [source] = await readSources('보도자료.hwpx'); analyzer.analyze(source)`
 */
export async function readSources(
  path: string,
  { stdin, ...options }: ReadOptions & Omit<SourceOptions, 'name'> = {},
): Promise<readonly Source[]> {
  const name = path === '-' ? '표준 입력' : path;
  const bytes = await bytesOf(path, name, stdin === undefined ? {} : { stdin });
  return sourcesOfBytes(bytes, { id: path, ...options, name });
}

async function bytesOf(path: string, name: string, { stdin = process.stdin }: ReadOptions): Promise<Uint8Array> {
  try {
    return path === '-' ? await collect(stdin) : await readFile(path);
  } catch (error) {
    throw readFailure(name, error);
  }
}

/** What went wrong as an input was read, in words for its reader: `readFailure('없음.txt', error).message`. */
export function readFailure(name: string, error: unknown): GongboError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [problem, remedy] = REASONS[code] ?? [
    `읽지 못했습니다: ${error instanceof Error ? error.message : String(error)}`,
    '파일을 열 수 있는지 확인하세요',
  ];
  return new GongboError('INPUT_INVALID', `${name}: ${problem}`, remedy, { cause: error });
}

async function collect(stream: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
