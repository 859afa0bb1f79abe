import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock that this process holds. */
export interface Lock {
  /** Names this holding, and what belongs to it. */
  readonly token: string;
  release(): Promise<void>;
}

/** How to wait for a lock. Times are in milliseconds. */
export interface LockOptions {
  /** Called once when another process holds the lock. */
  readonly onWait?: (holder: Holder) => void;
  /** Called with the token of a dead holder whose lock was taken over, to clear away what it left. */
  readonly onStale?: (token: string) => Promise<void>;
  /** How often the holder shows that it lives; default: 1,000. */
  readonly heartbeat?: number;
  /** A silent holder whose process is gone is dead after this time; default: 3,000. */
  readonly grace?: number;
  /** A silent holder is dead after this time whatever its process seems to be; default: 60,000. */
  readonly patience?: number;
}

/** Who holds a lock, as the lock file says. */
export interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes a lock file, waiting for a living holder and taking over from a dead one.
 *
 * Two processes that find the same dead lock at the same moment may in theory both get it: what the lock guards has to
 * stay correct then (here: each installs into its own directory and renames it), only the work is done twice.
 *
 * @example `const lock = await acquireLock('…/0.23.0.lock')`: 다른 설치가 끝날 때까지 기다립니다
 */
export async function acquireLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const { heartbeat = 1_000, grace = 3_000, patience = 60_000 } = options;
  const token = randomUUID();
  let seen = { key: '', since: 0 };
  let waited = false;
  while (!(await create(path, token))) {
    const found = await look(path);
    if (found === undefined) continue;
    const key = `${found.holder?.token ?? ''} ${found.changed}`;
    if (key !== seen.key) seen = { key, since: performance.now() };
    // The clock of a network file system may differ from ours; what was observed here does not depend on it.
    const silence = Math.max(Date.now() - found.changed, performance.now() - seen.since);
    const limit = found.holder !== undefined && isAlive(found.holder) ? patience : grace;
    if (silence > limit) {
      await takeAway(path, found.holder, options.onStale);
      continue;
    }
    if (!waited && found.holder !== undefined) {
      waited = true;
      options.onWait?.(found.holder);
    }
    await sleep(Math.min(200, heartbeat));
  }
  const timer = setInterval(() => void touch(path), heartbeat);
  timer.unref();
  return {
    token,
    async release() {
      clearInterval(timer);
      if ((await look(path))?.holder?.token === token) await rm(path, { force: true });
    },
  };
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(JSON.stringify({ token, pid: process.pid, host: hostname() } satisfies Holder));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The lock file as it is, or nothing where it has gone; a holder killed between making and writing it has no name. */
async function look(path: string): Promise<{ readonly holder?: Holder; readonly changed: number } | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    const holder = parse(await readFile(path, 'utf8'));
    return holder === undefined ? { changed: mtimeMs } : { holder, changed: mtimeMs };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(content: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('token' in value) || !('pid' in value) || !('host' in value)) return undefined;
    const { token, pid, host } = value;
    const valid = typeof token === 'string' && /^[\w-]+$/.test(token) && typeof pid === 'number' && pid > 0;
    return valid && typeof host === 'string' ? { token, pid, host } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the holder's process may be alive; of another machine's process we cannot know. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Renames the dead lock away and looks at what was caught: another waiter may have replaced it by its own, living one. */
async function takeAway(path: string, dead: Holder | undefined, onStale: LockOptions['onStale']): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const caught = (await look(aside))?.holder;
  // Where a third one has made its lock in between, the link fails and two go on: see above.
  if (caught?.token !== dead?.token) await link(aside, path).catch(() => {});
  else if (dead !== undefined) await onStale?.(dead.token);
  await rm(aside, { force: true });
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  // A lock that was taken over is no longer ours to keep warm, and its loss harms nothing.
  await utimes(path, now, now).catch(() => {});
}
