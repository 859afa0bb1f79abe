import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { KiwiState } from '../morphemes/kiwi-wasm.ts';

/**
 * The form of a snapshot's file: the pages of the memory that are not empty, block by block; after them the table of contents
 * as JSON, which ends in the tail. Whatever is cut or altered is noticed: the sizes add up to the file's, and the table and
 * each block have a CRC-32.
 */
const MAGIC = 'gongboK1';
const TAIL = 16;
const PAGE = 65_536;
/** In pages, 8 MiB: one block is checked while the next one is read. */
const BLOCK = 128;

interface Block {
  /** Number of the first page. */
  readonly page: number;
  /** How many pages. */
  readonly count: number;
  readonly crc: number;
}

interface Contents {
  /** What the snapshot is of. */
  readonly key: string;
  readonly state: KiwiState;
  readonly blocks: readonly Block[];
}

/** A snapshot that is open for reading; its table of contents has been checked, its blocks have not. */
export interface SnapshotFile {
  readonly state: KiwiState;
  /** Reads the blocks to their places. @throws when one of them is not as it was written */
  fill(memory: Uint8Array): Promise<void>;
}

/**
 * Writes a snapshot to an open, empty file.
 *
 * @returns its size in bytes
 * @example `await writeSnapshotFile(await open('…/kiwi.tmp', 'wx'), key, memory, state)`
 */
export async function writeSnapshotFile(
  file: FileHandle,
  key: string,
  memory: Uint8Array,
  state: KiwiState,
): Promise<number> {
  const blocks: Block[] = [];
  let writing = Promise.resolve();
  let position = 0;
  for (const { page, count } of fullBlocks(memory)) {
    const bytes = memory.subarray(page * PAGE, (page + count) * PAGE);
    blocks.push({ page, count, crc: crc32(bytes) });
    // One block is written while the next one is looked for and summed up.
    await writing;
    writing = writeAll(file, bytes, position);
    position += bytes.length;
  }
  await writing;
  const contents = Buffer.from(JSON.stringify({ key, state, blocks } satisfies Contents));
  const tail = Buffer.alloc(TAIL);
  tail.writeUInt32LE(contents.length, 0);
  tail.writeUInt32LE(crc32(contents), 4);
  tail.write(MAGIC, 8, 'latin1');
  await writeAll(file, Buffer.concat([contents, tail]), position);
  return position + contents.length + TAIL;
}

/**
 * Reads the table of contents of a snapshot.
 *
 * @param key what the snapshot has to be of
 * @returns nothing where the file is another one, cut, or its table altered
 * @example `await readSnapshotFile(await open('…/kiwi.snapshot'), key)`
 */
export async function readSnapshotFile(file: FileHandle, key: string): Promise<SnapshotFile | undefined> {
  const { size } = await file.stat();
  if (size < TAIL) return undefined;
  const tail = Buffer.alloc(TAIL);
  await readAll(file, tail, size - TAIL);
  const length = tail.readUInt32LE(0);
  if (tail.toString('latin1', 8) !== MAGIC || length > size - TAIL) return undefined;
  const json = Buffer.alloc(length);
  await readAll(file, json, size - TAIL - length);
  if (crc32(json) !== tail.readUInt32LE(4)) return undefined;
  // Its checksum says that it is what was written above.
  const { state, blocks, ...contents } = JSON.parse(json.toString()) as Contents;
  const sum = blocks.reduce((total, { count }) => total + count * PAGE, 0);
  if (contents.key !== key || sum + length + TAIL !== size) return undefined;
  return { state, fill: (memory) => fill(file, blocks, memory) };
}

async function fill(file: FileHandle, blocks: readonly Block[], memory: Uint8Array): Promise<void> {
  let position = 0;
  let checked: { readonly bytes: Uint8Array; readonly crc: number } | undefined;
  for (const { page, count, crc } of blocks) {
    const bytes = memory.subarray(page * PAGE, (page + count) * PAGE);
    const reading = readAll(file, bytes, position);
    try {
      if (checked !== undefined) check(checked);
    } finally {
      // Nothing may write to the memory any more once this has failed.
      await reading;
    }
    checked = { bytes, crc };
    position += bytes.length;
  }
  if (checked !== undefined) check(checked);
}

function check({ bytes, crc }: { readonly bytes: Uint8Array; readonly crc: number }): void {
  if (crc32(bytes) !== crc) throw new Error('a block of the snapshot is not as it was written');
}

async function readAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) throw new Error('the snapshot is cut');
    done += bytesRead;
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** The pages that are not empty, neighbours together. */
function* fullBlocks(memory: Uint8Array): Generator<Pick<Block, 'page' | 'count'>> {
  const empty = new Uint8Array(PAGE);
  const pages = memory.length / PAGE;
  let count = 0;
  for (let page = 0; page < pages; page += 1) {
    const isFull = Buffer.compare(memory.subarray(page * PAGE, (page + 1) * PAGE), empty) !== 0;
    if (isFull) count += 1;
    if (count > 0 && (count === BLOCK || !isFull)) {
      yield { page: isFull ? page - count + 1 : page - count, count };
      count = 0;
    }
  }
  if (count > 0) yield { page: pages - count, count };
}
