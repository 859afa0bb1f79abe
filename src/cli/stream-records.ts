import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import { readFailure } from '../node/read-input.ts';
import type { CliIo } from './io.ts';
import { type Line, linesOf } from './lines.ts';

/** A line of the inputs, or why an input could not be read. */
export interface StreamRecord {
  /** The input's name: a path, or `stdin`. */
  readonly input: string;
  readonly line?: Line;
  readonly error?: unknown;
}

/** What the inputs are called, for `command.argument(...RECORDS)`. */
export const RECORDS = ['[파일...]', 'JSON Lines 파일; 없거나 -면 표준 입력'] as const;

/**
 * The lines of JSON Lines files, `-` being the standard input. After the signal no line comes any more, also where one was
 * being waited for.
 *
 * @example `for await (const { line } of streamRecords(['in.jsonl'], io, stop.signal)) line?.text()`
 */
export async function* streamRecords(
  paths: readonly string[],
  io: CliIo,
  signal: AbortSignal,
): AsyncGenerator<StreamRecord> {
  for (const path of paths) {
    if (signal.aborted) return;
    const input = path === '-' ? 'stdin' : path;
    try {
      const stream = path === '-' ? io.stdin : createReadStream(path);
      if (stream instanceof Readable) addAbortSignal(signal, stream);
      for await (const line of linesOf(stream)) {
        if (signal.aborted) return;
        yield { input, line };
      }
    } catch (error) {
      if (signal.aborted) return;
      yield { input, error: readFailure(input, error) };
    }
  }
}

/** The size of all inputs in bytes, where it is known before they are read: a pipe's is not. */
export async function sizeOfRecords(paths: readonly string[], io: CliIo): Promise<number | undefined> {
  let total = 0;
  for (const path of paths) {
    const size = path === '-' ? sizeOfStdin(io) : await sizeOfFile(path);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

async function sizeOfFile(path: string): Promise<number | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return 0;
  }
}

function sizeOfStdin({ stdin }: CliIo): number | undefined {
  if (!('fd' in stdin) || typeof stdin.fd !== 'number') return undefined;
  try {
    const found = fstatSync(stdin.fd);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
