import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Time zones on both sides of the date line's working day; results must be the same under each. */
export const ZONES = ['UTC', 'Asia/Seoul', 'America/Los_Angeles'] as const;

/** What Node prints when it is run with these arguments on a machine in that zone; fails where it fails. */
export function printedUnder(zone: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}
