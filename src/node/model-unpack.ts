import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline as pipe } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { GongboError } from '../core/errors.ts';
import type { ModelFile, ModelManifest } from './model-manifest.ts';
import { type ArchiveEntry, brokenArchive, tarEntries } from './model-tar.ts';
import type { FileReport } from './model-verify.ts';
import { zipEntries } from './model-zip.ts';

/** Writes a stream of bytes to a new file; a test may put a full disk here. */
export type WriteBytes = (path: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;

/** How to take the files out. */
export interface UnpackOptions {
  readonly manifest: ModelManifest;
  /** Default: to the file system, flushed to the disk. */
  readonly write?: WriteBytes;
  /** Receives the number of bytes written so far, over all files. */
  readonly onBytes?: (done: number) => void;
}

const writeToDisk: WriteBytes = (path, chunks) => pipeline(chunks, createWriteStream(path, { flush: true }));

/**
 * Takes the model's files, and nothing else, out of a directory or an archive (.tar.gz, .tar, .whl, .zip), hashing while writing.
 *
 * @returns one report per file of the manifest
 * @throws GongboError `MODEL_CORRUPT` when the archive is cut or is none · the file system's errors
 * @example `await unpackModel('kiwipiepy_model-0.23.0.tar.gz', '/tmp/모델', { manifest: KIWI_MODEL })`
 */
export async function unpackModel(from: string, to: string, options: UnpackOptions): Promise<readonly FileReport[]> {
  const { manifest, write = writeToDisk, onBytes } = options;
  const states = new Map<string, FileReport>();
  let finished = 0;
  for await (const entry of entriesOf(from, manifest)) {
    const file = manifest.files.find(({ name }) => name === basename(entry.path));
    if (file === undefined || states.get(file.name)?.state === 'ok') continue;
    const report = await copyEntry(entry, file, join(to, file.name), write, (done) => onBytes?.(finished + done));
    states.set(file.name, report);
    finished += report.size;
    if (manifest.files.every(({ name }) => states.get(name)?.state === 'ok')) break;
  }
  return manifest.files.map(
    ({ name, size }) => states.get(name) ?? { name, state: 'missing', size: 0, expectedSize: size },
  );
}

async function copyEntry(
  entry: ArchiveEntry,
  file: ModelFile,
  path: string,
  write: WriteBytes,
  onBytes: (done: number) => void,
): Promise<FileReport> {
  const report = { name: file.name, size: entry.size, expectedSize: file.size };
  if (entry.size !== file.size) return { ...report, state: 'size' };
  const hash = createHash('sha256');
  let size = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of entry.body) {
      size += chunk.length;
      // A zip may say less than it holds; what it says is what was agreed to write.
      if (size > file.size) throw brokenArchive(`${file.name}이(가) 목록에 적힌 것보다 큽니다`);
      hash.update(chunk);
      onBytes(size);
      yield chunk;
    }
  }
  try {
    await write(path, measured());
  } catch (error) {
    throw isBrokenArchive(error)
      ? brokenArchive(`${file.name}을(를) 꺼내지 못했습니다: ${reasonOf(error)}`, error)
      : error;
  }
  if (size !== file.size) return { ...report, size, state: 'size' };
  return { ...report, state: hash.digest('hex') === file.sha256 ? 'ok' : 'content' };
}

/** Whether an error says that the archive is broken, and not the disk: cut gzip data, a bad check sum, no tar. */
function isBrokenArchive(error: unknown): boolean {
  if (error instanceof GongboError) return error.code === 'MODEL_CORRUPT';
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /unexpected end of file/.test(message)
    ? '압축 파일이 중간에서 끊겼습니다'
    : (message.split(' (MODEL_')[0] ?? message);
}

async function* entriesOf(from: string, manifest: ModelManifest): AsyncGenerator<ArchiveEntry> {
  const file = await open(from, 'r');
  const isDirectory = (await file.stat()).isDirectory();
  const start = Buffer.alloc(2);
  if (!isDirectory) await file.read(start, 0, 2, 0);
  await file.close();
  if (isDirectory) yield* directoryEntries(from, manifest);
  else if (start.toString('latin1') === 'PK') yield* zipEntries(from);
  // An error of either stream reaches the reader through the last one, so the callback has nothing to do.
  else if (start[0] === 0x1f && start[1] === 0x8b) yield* tarEntries(pipe(read(from), createGunzip(), () => {}));
  else yield* tarEntries(read(from));
}

/** The model's files in a directory, or else those of the one archive of the model in it, as `pip download` leaves it. */
async function* directoryEntries(directory: string, manifest: ModelManifest): AsyncGenerator<ArchiveEntry> {
  const found = await readdir(directory, { withFileTypes: true });
  const names = new Set(found.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
  const wanted = manifest.files.filter(({ name }) => names.has(name));
  const archive = [...names].find(
    (name) => name.includes(manifest.version) && /^kiwi.*\.(?:tar\.gz|tgz|tar|whl|zip)$/i.test(name),
  );
  if (wanted.length === 0 && archive !== undefined) {
    yield* entriesOf(join(directory, archive), manifest);
    return;
  }
  for (const { name } of wanted) {
    const path = join(directory, name);
    const file = await open(path, 'r');
    const { size } = await file.stat();
    await file.close();
    yield { path, size, body: read(path) };
  }
}

function read(path: string) {
  return createReadStream(path, { highWaterMark: 1 << 18 });
}
