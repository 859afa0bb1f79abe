import { execFile, spawn } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GongboError } from '../core/errors.ts';
import type { Environment, ModelManifest } from './model-manifest.ts';

/** How to use pip. */
export interface PipOptions {
  readonly manifest: ModelManifest;
  /** Default: `process.env`. */
  readonly environment?: Environment;
  /** The commands that may start pip, tried in turn; default: those usual on the platform. */
  readonly pips?: readonly (readonly string[])[];
  /** Receives the number of bytes brought so far. */
  readonly onBytes?: (done: number) => void;
}

/** Without a byte of progress for this long, in milliseconds, pip is given up. */
const PATIENCE = 180_000;
const POLL = 250;

/**
 * The commands that start pip on this platform.
 *
 * @example 리눅스에서 첫째는 `['python3', '-m', 'pip']`입니다
 */
export function pipCommands(platform: string = process.platform): readonly (readonly string[])[] {
  if (platform === 'win32') return [['py', '-3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip']];
  return [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']];
}

/**
 * Has pip bring the model's package into a directory.
 *
 * @returns the archive's path, or nothing where there is no pip
 * @throws GongboError `MODEL_INSTALL` with pip's own last words when it fails
 * @example `await downloadWithPip('/tmp/모델', { manifest: KIWI_MODEL })`은 `/tmp/모델/pip/kiwipiepy_model-0.23.0.tar.gz`입니다
 */
export async function downloadWithPip(directory: string, options: PipOptions): Promise<string | undefined> {
  const { manifest, environment = process.env, pips = pipCommands() } = options;
  const to = join(directory, 'pip');
  const temporary = join(directory, 'pip-temporary');
  await mkdir(to, { recursive: true });
  await mkdir(temporary, { recursive: true });
  // pip works on the cache's file system too: /tmp is often too small for it. In `to`, no module of the user's shadows Python's.
  const surroundings = { cwd: to, env: { ...environment, TMPDIR: temporary, TEMP: temporary, TMP: temporary } };
  const pip = await firstWorking(pips, surroundings);
  if (pip === undefined) return undefined;
  let isRunning = true;
  const watch = setInterval(async () => {
    const size = await largestFile(directory);
    if (isRunning) options.onBytes?.(size);
  }, POLL);
  try {
    await run(pip, [...downloadParameters(manifest), '--dest', to], surroundings, () => largestFile(directory));
  } finally {
    isRunning = false;
    clearInterval(watch);
  }
  const name = (await readdir(to)).find((file) => file.startsWith(`${manifest.pythonPackage}-${manifest.version}`));
  if (name === undefined) throw failure('pip이 내려받은 파일을 찾지 못했습니다');
  return join(to, name);
}

function downloadParameters({ pythonPackage, version }: ModelManifest): readonly string[] {
  const quiet = ['--quiet', '--no-input', '--progress-bar', 'off', '--disable-pip-version-check'];
  const impatient = ['--retries', '2', '--timeout', '15'];
  return ['download', '--no-deps', ...quiet, ...impatient, `${pythonPackage}==${version}`];
}

interface Surroundings {
  readonly cwd: string;
  readonly env: Record<string, string | undefined>;
}

async function firstWorking(pips: readonly (readonly string[])[], surroundings: Surroundings) {
  for (const pip of pips) {
    const [command = '', ...before] = pip;
    const works = await new Promise<boolean>((resolve) => {
      const settings = { ...surroundings, timeout: 10_000, windowsHide: true };
      execFile(command, [...before, '--version'], settings, (error) => resolve(error === null));
    });
    if (works) return pip;
  }
  return undefined;
}

function run(
  [command = '', ...before]: readonly string[],
  parameters: readonly string[],
  surroundings: Surroundings,
  progress: () => Promise<number>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...parameters], {
      ...surroundings,
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let words = '';
    let last = { size: 0, at: performance.now() };
    const guard = setInterval(async () => {
      const size = await progress();
      if (size !== last.size) last = { size, at: performance.now() };
      else if (performance.now() - last.at > PATIENCE) child.kill();
    }, 1_000);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-20_000);
    });
    child.on('error', (error) => {
      clearInterval(guard);
      reject(failure(`pip을 시작하지 못했습니다: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      clearInterval(guard);
      if (code === 0) resolve();
      else if (/No space left on device|Errno 28\b/.test(words)) {
        reject(Object.assign(new Error('pip: no space left on device'), { code: 'ENOSPC' }));
      } else reject(failure(`pip이 실패했습니다: ${lastWords(words) || (signal ?? `종료 코드 ${code}`)}`));
    });
  });
}

/** The line of pip's output that says what went wrong, at a length that people read. */
function lastWords(words: string): string {
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '');
  const line = lines.findLast((text) => /^\s*(?:ERROR|error)/.test(text)) ?? lines.at(-1) ?? '';
  return line.trim().slice(0, 300);
}

function failure(problem: string): GongboError {
  return new GongboError('MODEL_INSTALL', problem, '네트워크와 pip 설정을 확인하세요');
}

/** The size of the archive that is growing, wherever below the directory pip keeps it. */
async function largestFile(directory: string): Promise<number> {
  let largest = 0;
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) largest = Math.max(largest, await largestFile(path));
    else if (/\.(?:gz|whl|zip)$/.test(entry.name)) {
      largest = Math.max(largest, (await stat(path).catch(() => undefined))?.size ?? 0);
    }
  }
  return largest;
}
