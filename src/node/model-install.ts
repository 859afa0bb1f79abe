import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { GongboError } from '../core/errors.ts';
import { type FetchOptions, fetchModel, type InstallEvent } from './model-fetch.ts';
import { type FindOptions, isBroken, searchModel } from './model-find.ts';
import { acquireLock, type LockOptions } from './model-lock.ts';
import { KIWI_MODEL } from './model-manifest.ts';
import { modelPath } from './model-paths.ts';
import { unpackModel, type WriteBytes } from './model-unpack.ts';
import { checkModel, corruptModel, inspectModel, markVerified, problemsOf } from './model-verify.ts';

/** How to install the model. */
export interface InstallOptions extends Omit<FindOptions, 'directory'>, Omit<FetchOptions, 'manifest' | 'onEvent'> {
  /** A directory that holds the files, or an archive (.tar.gz, .tgz, .tar, .whl, .zip); default: pip, else the upstream release. */
  readonly from?: string;
  /** Installs even where a good model is found; default: false. */
  readonly force?: boolean;
  /** Receives what is being done, for a progress display. */
  readonly onEvent?: (event: InstallEvent) => void;
  /** Default: to the file system, flushed to the disk. */
  readonly write?: WriteBytes;
  /** The times of the lock that keeps two installations apart. */
  readonly lock?: Pick<LockOptions, 'heartbeat' | 'grace' | 'patience'>;
}

/** What became of an installation. */
export interface InstallResult {
  readonly directory: string;
  /** `present`: a good model was there already. */
  readonly outcome: 'installed' | 'present';
}

/**
 * Puts Kiwi's model into the user's cache: whole and checked, or not at all.
 *
 * @throws GongboError `MODEL_INSTALL` when it cannot be brought or written · `MODEL_CORRUPT` when what was brought is cut or altered
 * @example `await installModel({ from: '/mnt/usb/kiwipiepy_model-0.23.0.tar.gz' })`: 네트워크 없는 컴퓨터에 설치합니다
 */
export async function installModel(options: InstallOptions = {}): Promise<InstallResult> {
  const { manifest = KIWI_MODEL, force = false, onEvent } = options;
  const directory = modelPath(options);
  const say = (message: string) => onEvent?.({ kind: 'step', message });
  if (!force) {
    const places = await searchModel(options, checkModel);
    const present = places.find((place) => place.report?.ok === true)?.report;
    if (present !== undefined) return { directory: present.directory, outcome: 'present' };
    for (const { label, kind, report } of places) {
      if (kind === 'python' || report === undefined || !isBroken(report)) continue;
      say(`${label}의 모델이 온전하지 않습니다: ${report.directory}: ${problemsOf(report)}`);
    }
  }
  const parent = dirname(directory);
  try {
    await mkdir(parent, { recursive: true });
    const lock = await acquireLock(`${directory}.lock`, {
      ...options.lock,
      onWait: ({ pid, host }) => say(`다른 설치가 끝나기를 기다립니다(${host}의 프로세스 ${pid})`),
      onStale: async (token) => {
        say('중간에 멈춘 설치가 남긴 것을 치웁니다');
        await rm(stagingPath(parent, token), { recursive: true, force: true });
      },
    });
    const staging = stagingPath(parent, lock.token);
    try {
      // Another installation may have finished while this one waited.
      if (!force && (await checkModel(directory, manifest)).ok) return { directory, outcome: 'present' };
      await mkdir(staging);
      await fill(staging, options, say);
      await swap(staging, directory, manifest);
      return { directory, outcome: 'installed' };
    } finally {
      await rm(staging, { recursive: true, force: true });
      await lock.release();
    }
  } catch (error) {
    throw explained(error, parent);
  }
}

function stagingPath(parent: string, token: string): string {
  return join(parent, `.staging-${token}`);
}

/** Brings checked files into `staging/model`. */
async function fill(staging: string, options: InstallOptions, say: (message: string) => void): Promise<void> {
  const { manifest = KIWI_MODEL, from, onEvent, write } = options;
  const to = join(staging, 'model');
  await mkdir(to);
  const total = manifest.files.reduce((sum, file) => sum + file.size, 0);
  async function unpack(source: string, name: string): Promise<void> {
    const files = await unpackModel(source, to, {
      manifest,
      ...(write === undefined ? {} : { write }),
      onBytes: (done) => onEvent?.({ kind: 'bytes', label: '풀기', done, total }),
    });
    const report = { directory: name, ok: files.every((file) => file.state === 'ok'), files };
    if (!report.ok) throw corruptModel(report, `${manifest.version} 판의 온전한 파일로 다시 설치하세요`);
  }
  if (from === undefined) {
    await fetchModel(staging, `${modelPath(options)}.partial`, unpack, { ...options, manifest });
    return;
  }
  const source = resolve(from);
  say(`${source}에서 설치합니다`);
  try {
    await unpack(source, source);
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      error.code === 'ENOENT' &&
      'path' in error &&
      error.path === source
    ) {
      throw new GongboError('MODEL_INSTALL', `설치할 파일이 없습니다: ${source}`, '`--from`의 경로를 확인하세요', {
        cause: error,
      });
    }
    throw error;
  }
}

/** Puts the finished directory in its place in one step; a broken one that stood there goes away. */
async function swap(staging: string, directory: string, manifest = KIWI_MODEL): Promise<void> {
  const fresh = join(staging, 'model');
  await markVerified(fresh, manifest);
  const isThere = (await readdir(dirname(directory))).includes(basenameOf(directory));
  if (isThere) await rename(directory, join(staging, 'old'));
  try {
    await rename(fresh, directory);
  } catch (error) {
    // Only where the lock was lost can another installation have come first; its model is as good as ours.
    if (!(await inspectModel(directory, manifest)).ok) throw error;
  }
}

function basenameOf(path: string): string {
  return path.slice(dirname(path).length + 1);
}

/** The error of the file system in words that say what to do. */
function explained(error: unknown, directory: string): unknown {
  if (!(error instanceof Error) || error instanceof GongboError || !('code' in error)) return error;
  const elsewhere = '환경 변수 XDG_CACHE_HOME(윈도우는 LOCALAPPDATA)에 쓸 수 있는 디렉터리를 적으세요';
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new GongboError(
        'MODEL_INSTALL',
        `디스크에 자리가 모자랍니다: ${directory}`,
        `300MB쯤 비우고 다시 실행하거나, ${elsewhere}`,
        { cause: error },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new GongboError('MODEL_INSTALL', `쓰거나 읽을 권한이 없습니다: ${error.message}`, elsewhere, {
        cause: error,
      });
    default:
      return new GongboError(
        'MODEL_INSTALL',
        `설치하지 못했습니다: ${error.message}`,
        `원인을 없애고 다시 실행하거나, ${elsewhere}`,
        {
          cause: error,
        },
      );
  }
}
