import type { InstallEvent } from '../../node/model-store.ts';
import { terminalOf } from '../write.ts';

/** Shows an installation to people. */
export interface InstallProgress {
  readonly show: (event: InstallEvent) => void;
  /** Leaves the bar, and says a last sentence where there is one. */
  readonly end: (message?: string) => void;
}

/** Redrawing the bar more often than this, in milliseconds, only costs time. */
const REDRAW = 100;
const BAR = 30;

/**
 * A progress display: a bar that is redrawn on a terminal, else a line for every quarter.
 *
 * @example `installProgress(process.stderr).show({ kind: 'bytes', label: '받기', done: 44, total: 88 })`: `받기 ███…  50%`
 */
export function installProgress(stream: NodeJS.WritableStream): InstallProgress {
  const { terminal } = terminalOf(stream);
  let drawn = '';
  let last = { label: '', quarter: 0, at: 0 };

  function leaveBar(): void {
    if (drawn !== '') stream.write('\n');
    drawn = '';
  }
  function show(event: InstallEvent): void {
    if (event.kind === 'step') {
      leaveBar();
      stream.write(`${event.message}\n`);
      return;
    }
    const { label, done, total } = event;
    const share = total === undefined || total === 0 ? undefined : done / total;
    const quarter = Math.floor((share ?? 0) * 4);
    const isNew = label !== last.label;
    const now = performance.now();
    const line = `${label} ${share === undefined ? '' : `${bar(share)} ${percent(share)} `}${megabytes(done)}${total === undefined ? '' : `/${megabytes(total)}`}MB`;
    if (terminal) {
      if (line === drawn || (!isNew && share !== 1 && now - last.at < REDRAW)) return;
      if (isNew) leaveBar();
      stream.write(`\r\u001b[2K${line}`);
      drawn = line;
    } else {
      if (!isNew && quarter === last.quarter) return;
      if (quarter > 0) stream.write(`${label} ${percent(share ?? 0)}\n`);
    }
    last = { label, quarter, at: now };
  }
  return {
    show,
    end(message) {
      leaveBar();
      if (message !== undefined) stream.write(`${message}\n`);
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function percent(share: number): string {
  return `${String(Math.floor(share * 100)).padStart(3)}%`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
