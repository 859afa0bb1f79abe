import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat, truncate } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { lockFile } from './file-lock.ts';
import { linesOf } from './lines.ts';
import { keysOf, type RecordPlace, scanResults } from './result-scan.ts';
import { writeFailure } from './write.ts';

/** A file of results that a stream goes on with, locked against other processes. */
export interface ResultFile {
  /** Whether a result with this id was there that has not been taken yet: each stands for one record. */
  take(id: string): boolean;
  /** Appends the line of a record; failures of the same record that were there are dropped when the file is closed. */
  write(line: string | Uint8Array, place: RecordPlace): Promise<void>;
  /** Closes the file, in which each record then has one line. */
  close(): Promise<void>;
}

/**
 * Locks and opens a file of results to go on with, and makes it where there is none. A half-written last line is cut off.
 *
 * @throws GongboError `INPUT_INVALID` when another process writes to the file, it cannot be read or written, or it holds what
 *   this version of `gongbo stream` did not write; then it is left as it was
 * @example `const file = await openResultFile('out.jsonl'); if (!file.take('a')) await file.write(line, { id: 'a', input: 'stdin' })`
 */
export async function openResultFile(path: string): Promise<ResultFile> {
  const unlock = await lockFile(path);
  try {
    return await openLocked(path, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openLocked(path: string, unlock: () => void): Promise<ResultFile> {
  const { ids, failures, size, isOpen } = await scanResults(path);
  const handle = await openAt(path, size, isOpen);
  const left = new Map(ids);
  const retried = new Set<number>();
  return {
    take(id) {
      const count = left.get(id) ?? 0;
      if (count > 0) left.set(id, count - 1);
      return count > 0;
    },
    async write(line, place) {
      await handle.appendFile(line).catch((cause) => {
        throw writeFailure(path, cause);
      });
      for (const key of keysOf(place)) for (const number of failures.get(key) ?? []) retried.add(number);
    },
    async close() {
      try {
        await handle.close();
        if (retried.size > 0) await dropLines(await realpath(path), retried);
      } finally {
        unlock();
      }
    },
  };
}

async function openAt(path: string, size: number, isOpen: boolean): Promise<FileHandle> {
  try {
    const handle = await open(path, 'a');
    if ((await handle.stat()).size > size) await truncate(path, size);
    if (isOpen) await handle.appendFile('\n');
    return handle;
  } catch (cause) {
    throw writeFailure(path, cause);
  }
}

/** Puts a copy without some lines into the place of a file, so that at no time there is half a file. */
async function dropLines(path: string, numbers: ReadonlySet<number>): Promise<void> {
  const copy = `${path}.${process.pid}.tmp`;
  try {
    const { mode } = await stat(path);
    await pipeline(linesWithout(path, numbers), createWriteStream(copy, { mode }));
    await rename(copy, path);
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
}

async function* linesWithout(path: string, numbers: ReadonlySet<number>): AsyncGenerator<Uint8Array> {
  const newline = Buffer.from('\n');
  for await (const { number, raw } of linesOf(createReadStream(path))) {
    if (!numbers.has(number)) yield Buffer.concat([raw, newline]);
  }
}
