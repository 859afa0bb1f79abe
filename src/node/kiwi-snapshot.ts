import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { KIWI_BUILD, type KiwiHandle, type KiwiState, restoreKiwi } from '../morphemes/kiwi-wasm.ts';
import { KIWI_MODEL, type ModelManifest } from './model-manifest.ts';
import { type CacheOptions, cacheDirectory } from './model-paths.ts';
import { readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts';

/** What a built Kiwi depends on. */
export interface SnapshotSubject {
  /** The version of `kiwi-nlp`. */
  readonly version: string;
  /** The bytes of its module. */
  readonly wasm: Uint8Array;
  /** Default: Kiwi's model; the files have to be known to be those. */
  readonly manifest?: ModelManifest;
  /** Default: how Kiwi is built. */
  readonly build?: Readonly<Record<string, unknown>>;
}

/** A place for one snapshot, which may be there or not. */
export interface SnapshotPlace {
  readonly path: string;
  readonly key: string;
}

const SUFFIX = '.snapshot';
const TEMPORARY = /^(.+)\.(\d+)\.[\w-]+\.tmp$/;
/** After this time, in milliseconds, what another computer left half written is taken for dead. */
const PATIENCE = 3_600_000;

/**
 * Where the snapshot of a built Kiwi is in the user's cache, or would be.
 *
 * @example 리눅스에서 `~/.cache/gongbo/kiwi-snapshot/0.23.0-….snapshot`
 */
export function snapshotPlace(subject: SnapshotSubject, options: CacheOptions = {}): SnapshotPlace {
  const { version, wasm, manifest = KIWI_MODEL, build = KIWI_BUILD } = subject;
  const files = manifest.files.map(({ name, size, sha256 }) => [name, size, sha256]);
  const key = JSON.stringify({ version, wasm: sha256(wasm), files, build });
  const name = `${version}-${sha256(key).slice(0, 16)}${SUFFIX}`;
  return { path: join(cacheDirectory(options), 'kiwi-snapshot', name), key };
}

/**
 * The Kiwi of a snapshot; nothing where there is no good one. Never throws.
 *
 * @example `await readSnapshot(snapshotPlace({ version, wasm }), wasm)`
 */
export async function readSnapshot({ path, key }: SnapshotPlace, wasm: Uint8Array): Promise<KiwiHandle | undefined> {
  try {
    const file = await open(path);
    try {
      const snapshot = await readSnapshotFile(file, key);
      return snapshot === undefined ? undefined : await restoreKiwi(wasm, snapshot.state, snapshot.fill);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/**
 * Writes a snapshot, whole or not at all, and takes away those of other versions. Never throws.
 *
 * @returns whether it is there now
 * @example `openKiwi(files, wasm, (memory, state) => writeSnapshot(place, memory, state))`
 */
export async function writeSnapshot(
  { path, key }: SnapshotPlace,
  memory: Uint8Array,
  state: KiwiState,
): Promise<boolean> {
  const temporary = `${path}.${hostTag()}.${process.pid}.${randomUUID()}.tmp`;
  const clear = () => rmSync(temporary, { force: true });
  process.once('exit', clear);
  try {
    const directory = dirname(path);
    await mkdir(directory, { recursive: true });
    await tidy(directory);
    const { bavail, bsize } = await statfs(directory);
    // A cache must not be what fills the disk.
    if (bavail * bsize < memory.length * 2) return false;
    const file = await open(temporary, 'wx');
    try {
      await writeSnapshotFile(file, key, memory, state);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await removeOthers(directory, path);
    return true;
  } catch {
    return false;
  } finally {
    process.removeListener('exit', clear);
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** Takes away what processes that are gone left half written. */
async function tidy(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const [, rest, pid] = TEMPORARY.exec(name) ?? [];
    if (rest === undefined) continue;
    const path = join(directory, name);
    const isOurs = rest.endsWith(`.${hostTag()}`);
    if (isOurs ? !isRunning(Number(pid)) : await isOld(path)) await rm(path, { force: true }).catch(() => {});
  }
}

async function removeOthers(directory: string, keep: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (name.endsWith(SUFFIX) && path !== keep) await rm(path, { force: true }).catch(() => {});
  }
}

async function isOld(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  return Date.now() - mtimeMs > PATIENCE;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Names this computer in a file's name. */
function hostTag(): string {
  return sha256(hostname()).slice(0, 8);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
