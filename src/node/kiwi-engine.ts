import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GongboError } from '../core/errors.ts';
import { KIWI_FILES, kiwiTagger } from '../morphemes/kiwi.ts';
import { openKiwi } from '../morphemes/kiwi-wasm.ts';
import type { Tagger } from '../morphemes/tagger.ts';
import { readSnapshot, type SnapshotPlace, snapshotPlace, writeSnapshot } from './kiwi-snapshot.ts';
import { type Environment, SNAPSHOT_VARIABLE } from './model-manifest.ts';
import { checkModel } from './model-verify.ts';

/** How Kiwi is loaded. */
export interface KiwiOptions {
  /**
   * Keeps the built Kiwi in the user's cache (0.5 GB) and takes it from there the next time, which is several times faster;
   * what it answers is the same. Default: true, except where `GONGBO_KIWI_SNAPSHOT=0`.
   */
  readonly snapshot?: boolean;
  /** Default: `process.env`. */
  readonly environment?: Environment;
}

/**
 * Builds Kiwi from a directory that holds its model, or takes it from the cache where it was built before.
 *
 * @param modelDirectory as `gongbo model path` prints it
 * @throws GongboError `ENGINE_UNAVAILABLE` when kiwi-nlp is not whole, `MODEL_MISSING` when a file cannot be read, `MODEL_CORRUPT` when Kiwi rejects the model
 * @example `await loadKiwiTagger('/home/공보/kiwi-0.23.0')`
 */
export async function loadKiwiTagger(modelDirectory: string, options: KiwiOptions = {}): Promise<Tagger> {
  // Only of files that are known by their SHA-256 is it sure that the snapshot is theirs.
  const isKnown = isSnapshotWanted(options) && (await checkModel(modelDirectory)).ok;
  return isKnown ? loadKnownKiwi(modelDirectory, options) : build(modelDirectory, await readEngine());
}

/** The same for a directory that `requireModel` has just checked. */
export async function loadKnownKiwi(modelDirectory: string, options: KiwiOptions = {}): Promise<Tagger> {
  const wasm = await readEngine();
  const place = isSnapshotWanted(options) ? await placeOf(wasm, options) : undefined;
  if (place === undefined) return build(modelDirectory, wasm);
  const kiwi = await readSnapshot(place, wasm);
  return kiwi === undefined ? build(modelDirectory, wasm, place) : kiwiTagger(kiwi);
}

/** Where the snapshot of Kiwi's model is or would be, and its size in bytes where it is there. */
export interface SnapshotReport {
  readonly path: string;
  readonly size?: number;
}

/**
 * Looks for the snapshot of the installed engine with Kiwi's model, without reading it.
 *
 * @returns nothing where the engine cannot be told
 * @throws GongboError `ENGINE_UNAVAILABLE` when kiwi-nlp is not whole
 * @example `await findSnapshot()`: 스냅샷이 있으면 `{ path: '/home/…/0.23.0-….snapshot', size: 522000000 }`
 */
export async function findSnapshot(
  options: Pick<KiwiOptions, 'environment'> = {},
): Promise<SnapshotReport | undefined> {
  const place = await placeOf(await readEngine(), options);
  if (place === undefined) return undefined;
  const { path } = place;
  return stat(path).then(
    ({ size }) => ({ path, size }),
    () => ({ path }),
  );
}

/** Whether options and environment leave the snapshot on. */
function isSnapshotWanted({ snapshot, environment = process.env }: KiwiOptions): boolean {
  return snapshot ?? environment[SNAPSHOT_VARIABLE] !== '0';
}

/** Where the snapshot of this engine with Kiwi's model is. */
async function placeOf(wasm: Uint8Array, { environment }: KiwiOptions): Promise<SnapshotPlace | undefined> {
  const version = await engineVersion();
  if (version === undefined) return undefined;
  return snapshotPlace({ version, wasm }, environment === undefined ? {} : { environment });
}

async function build(modelDirectory: string, wasm: Uint8Array, place?: SnapshotPlace): Promise<Tagger> {
  const files = await readModel(modelDirectory);
  const kiwi = await openKiwi(
    files,
    wasm,
    place === undefined
      ? undefined
      : async (memory, state) => {
          await writeSnapshot(place, memory, state);
        },
  );
  return kiwiTagger(kiwi);
}

async function readModel(modelDirectory: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const files: Record<string, Uint8Array> = {};
  for (const name of KIWI_FILES) {
    try {
      files[name] = await readFile(join(modelDirectory, name));
    } catch (cause) {
      throw new GongboError(
        'MODEL_MISSING',
        `Kiwi 모델 파일을 읽을 수 없습니다: ${join(modelDirectory, name)}`,
        '`gongbo model install`로 모델을 설치하세요',
        { cause },
      );
    }
  }
  return files;
}

async function readEngine(): Promise<Uint8Array> {
  try {
    return await readFile(createRequire(import.meta.url).resolve('kiwi-nlp/dist/kiwi-wasm.wasm'));
  } catch (cause) {
    throw new GongboError(
      'ENGINE_UNAVAILABLE',
      'kiwi-nlp 패키지의 WebAssembly를 읽지 못했습니다',
      '`npm install`로 패키지를 다시 설치하세요',
      { cause },
    );
  }
}

async function engineVersion(): Promise<string | undefined> {
  try {
    const path = createRequire(import.meta.url).resolve('kiwi-nlp/package.json');
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value !== 'object' || value === null || !('version' in value)) return undefined;
    return typeof value.version === 'string' && /^[\w.+-]+$/.test(value.version) ? value.version : undefined;
  } catch {
    return undefined;
  }
}
