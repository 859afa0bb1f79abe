import { once } from 'node:events';
import { GongboError } from '../core/errors.ts';
import type { CliIo } from './io.ts';

/** Writes and waits where the reader is slower than we are, so that memory stays flat. */
export async function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Why a file of results could not be written: `throw writeFailure('out.jsonl', error)`. */
export function writeFailure(path: string, cause: unknown): GongboError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GongboError(
    'INPUT_INVALID',
    `${path}: 결과를 쓸 수 없습니다: ${reason}`,
    '폴더와 파일의 권한과 빈 자리를 확인하세요',
    { cause },
  );
}

/** Whether a stream is a terminal, and how wide: `{ terminal: true, columns: 100 }`. */
export function terminalOf(stream: NodeJS.WritableStream): { readonly terminal: boolean; readonly columns: number } {
  const terminal = 'isTTY' in stream && stream.isTTY === true;
  const columns = 'columns' in stream && typeof stream.columns === 'number' ? stream.columns : 80;
  return { terminal, columns };
}

/** Whether results are written in colours: on a terminal, unless `NO_COLOR` forbids it. */
export function colorOn({ stdout, environment }: Pick<CliIo, 'stdout' | 'environment'>): boolean {
  return terminalOf(stdout).terminal && (environment['NO_COLOR'] ?? '') === '';
}
