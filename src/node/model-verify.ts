import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GongboError } from '../core/errors.ts';
import { KIWI_MODEL, type ModelFile, type ModelManifest } from './model-manifest.ts';

/** What one file of a model is like. */
export interface FileReport {
  readonly name: string;
  /** `missing`: not there · `size`: cut or too long · `content`: altered · `unreadable`: no right to read it. */
  readonly state: 'ok' | 'missing' | 'size' | 'content' | 'unreadable';
  /** Size in bytes as found; 0 where there is no file. */
  readonly size: number;
  readonly expectedSize: number;
}

/** What a directory that should hold a model is like. */
export interface ModelReport {
  readonly directory: string;
  readonly ok: boolean;
  readonly files: readonly FileReport[];
}

/** The file beside the model's that keeps sizes and times of a checked state. */
const MARKER = '.verified.json';

/**
 * Checks presence and size of each file, without reading any.
 *
 * @example `(await inspectModel('/opt/kiwi')).files.filter((file) => file.state !== 'ok')`: 없거나 잘린 파일
 */
export async function inspectModel(directory: string, manifest: ModelManifest = KIWI_MODEL): Promise<ModelReport> {
  return reportOf(directory, await Promise.all(manifest.files.map((file) => inspectFile(directory, file))));
}

/**
 * Checks each file of a model by its SHA-256; about 0.3 seconds for Kiwi's model.
 *
 * @example `(await verifyModel('/opt/kiwi')).ok`: 모든 파일이 원본과 같으면 true
 */
export async function verifyModel(directory: string, manifest: ModelManifest = KIWI_MODEL): Promise<ModelReport> {
  const { files } = await inspectModel(directory, manifest);
  const checked: FileReport[] = [];
  for (const report of files) {
    const expected = manifest.files.find((file) => file.name === report.name)?.sha256;
    checked.push(report.state === 'ok' ? await hashed(directory, report, expected) : report);
  }
  return reportOf(directory, checked);
}

/**
 * Checks a model by its marker where the files are as they were when it was written, else by SHA-256.
 *
 * @example `(await checkModel('/opt/kiwi')).ok`: 한 번 확인한 모델이면 파일을 다시 읽지 않습니다
 */
export async function checkModel(directory: string, manifest: ModelManifest = KIWI_MODEL): Promise<ModelReport> {
  const isUnchanged = await isMarked(directory, manifest);
  return isUnchanged ? inspectModel(directory, manifest) : verifyModel(directory, manifest);
}

/** The error for a model with broken files: "Kiwi 모델이 손상됐습니다: sj.morph(내용이 다름)". */
export function corruptModel(report: ModelReport, remedy = '`gongbo model install`로 다시 설치하세요'): GongboError {
  return new GongboError(
    'MODEL_CORRUPT',
    `Kiwi 모델이 손상됐습니다: ${report.directory}: ${problemsOf(report)}`,
    remedy,
  );
}

/** What is wrong with a model, in one line: "cong.mdl(잘림: 10바이트, 원래 75667563바이트), sj.morph(없음)". */
export function problemsOf(report: ModelReport): string {
  return report.files
    .filter((file) => file.state !== 'ok')
    .map((file) => `${file.name}(${stateLabel(file)})`)
    .join(', ');
}

/** How a file's state is said to people: "정상", "없음", "잘림: …". */
export function stateLabel(file: FileReport): string {
  switch (file.state) {
    case 'ok':
      return '정상';
    case 'missing':
      return '없음';
    case 'unreadable':
      return '읽을 수 없음';
    case 'content':
      return '내용이 다름';
    case 'size':
      return `${file.size < file.expectedSize ? '잘림' : '크기가 다름'}: ${file.size}바이트, 원래 ${file.expectedSize}바이트`;
  }
}

/** Writes the marker of a model that has just been checked, so that the next check reads no file. */
export async function markVerified(directory: string, manifest: ModelManifest = KIWI_MODEL): Promise<void> {
  await writeFile(join(directory, MARKER), await fingerprint(directory, manifest));
}

/** Whether sizes and times of all files are those that the marker keeps. */
async function isMarked(directory: string, manifest: ModelManifest): Promise<boolean> {
  try {
    return (await readFile(join(directory, MARKER), 'utf8')) === (await fingerprint(directory, manifest));
  } catch {
    return false;
  }
}

async function fingerprint(directory: string, manifest: ModelManifest): Promise<string> {
  const lines = manifest.files.map(async ({ name, sha256 }) => {
    const { size, mtimeMs } = await stat(join(directory, name));
    return { name, sha256, size, mtimeMs };
  });
  return `${JSON.stringify(await Promise.all(lines), null, 1)}\n`;
}

async function inspectFile(directory: string, { name, size }: ModelFile): Promise<FileReport> {
  try {
    const found = await stat(join(directory, name));
    if (!found.isFile()) return { name, state: 'missing', size: 0, expectedSize: size };
    return { name, state: found.size === size ? 'ok' : 'size', size: found.size, expectedSize: size };
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EACCES';
    return { name, state: denied ? 'unreadable' : 'missing', size: 0, expectedSize: size };
  }
}

async function hashed(directory: string, report: FileReport, expected: string | undefined): Promise<FileReport> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(join(directory, report.name), { highWaterMark: 1 << 20 }), hash);
  } catch {
    return { ...report, state: 'unreadable' };
  }
  return hash.digest('hex') === expected ? report : { ...report, state: 'content' };
}

function reportOf(directory: string, files: readonly FileReport[]): ModelReport {
  return { directory, ok: files.every((file) => file.state === 'ok'), files };
}
