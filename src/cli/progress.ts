import type { CliIo } from './io.ts';
import { terminalOf } from './write.ts';

/**
 * Counts on a terminal's stderr, unless the results go to that terminal too.
 *
 * @example `const progress = progressOn(io); progress(20)` writes "20줄"
 */
export function progressOn(io: CliIo): (lines: number, done?: boolean) => void {
  if (!terminalOf(io.stderr).terminal || terminalOf(io.stdout).terminal) return () => undefined;
  return (lines, done = false) => {
    if (done) io.stderr.write(`\r${lines}줄을 마쳤습니다\n`);
    else if (lines % 20 === 0) io.stderr.write(`\r${lines}줄`);
  };
}
