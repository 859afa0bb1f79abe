import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { onExit } from 'signal-exit';
import { GongboError } from '../core/errors.ts';
import { writeFailure } from './write.ts';

/** Milliseconds within which of several processes that replace a dead one's lock each sees which was the last. */
const SETTLED = 200;

/**
 * Locks a file for this process, by a file beside it that names the process: `out.jsonl.lock`. The lock goes when the process
 * ends, also by a signal; what a killed process of this host left behind is replaced.
 *
 * @returns what unlocks it
 * @throws GongboError `INPUT_INVALID` when another process has the lock, or it cannot be written
 * @example `const unlock = await lockFile('out.jsonl'); try { … } finally { unlock() }`
 */
export async function lockFile(path: string): Promise<() => void> {
  const lock = `${await realName(path)}.lock`;
  const mine = `${process.pid} ${hostname()}\n`;
  const remove = () => {
    try {
      if (read(lock) === mine) rmSync(lock);
    } catch {
      // Then it stays, and is seen to be a dead process's.
    }
  };
  // Before there is a lock, so that no signal comes between.
  const forget = onExit(remove);
  try {
    await take(path, lock, mine);
  } catch (error) {
    forget();
    throw error instanceof GongboError ? error : writeFailure(lock, error);
  }
  return () => {
    forget();
    remove();
  };
}

async function take(path: string, lock: string, mine: string): Promise<void> {
  try {
    writeFileSync(lock, mine, { flag: 'wx' });
    return;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  let holder = read(lock);
  if (holder === '') {
    // It is being written, unless its process was killed just then.
    await setTimeout(SETTLED);
    holder = read(lock);
  }
  // Its process has ended meanwhile.
  if (holder === undefined) return take(path, lock, mine);
  if (mayLive(holder, mine)) throw locked(path, lock, holder);
  const next = `${lock}.${process.pid}`;
  writeFileSync(next, mine);
  renameSync(next, lock);
  await setTimeout(SETTLED);
  const last = read(lock) ?? '';
  if (last !== mine) throw locked(path, lock, last);
}

/** Whether the process that a lock names may live; those of other hosts are not seen from here. */
function mayLive(holder: string, mine: string): boolean {
  const { pid, host } = holderOf(holder);
  // An own lock is that of an earlier process with the same number, as in containers.
  if (pid === undefined || holder === mine) return false;
  if (host !== hostname()) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function holderOf(holder: string): { readonly pid?: number; readonly host?: string } {
  const [, pid, host] = /^(\d+) (.*)\n$/.exec(holder) ?? [];
  return pid === undefined || host === undefined ? {} : { pid: Number(pid), host };
}

function locked(path: string, lock: string, holder: string): GongboError {
  const { pid, host } = holderOf(holder);
  const remedy =
    host === hostname()
      ? `그것이 끝나기를 기다리거나 다른 파일을 쓰세요. gongbo가 아니면 ${lock}을 지우세요`
      : `그것이 끝나기를 기다리거나 다른 파일을 쓰세요. 이미 죽었으면 ${lock}을 지우세요`;
  return new GongboError('INPUT_INVALID', `${path}: 다른 프로세스가 결과를 쓰고 있습니다(pid ${pid}, ${host})`, remedy);
}

/** The path without symbolic links, so that a file has one lock; what is not there yet has no links. */
async function realName(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
  }
}

/** What a file holds; nothing where there is none. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
