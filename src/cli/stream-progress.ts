import type { CliIo } from './io.ts';
import { terminalOf } from './write.ts';

/** How far a stream is. */
export interface StreamProgress {
  /** @param bytes size of the input's line · @param isNew whether it was analysed, not skipped */
  step(bytes: number, isNew: boolean): void;
  /** Clears the line, so that something else can be written there. */
  clear(): void;
  end(): void;
}

/** Where the progress is shown, and by which clock. */
export interface StreamProgressOptions {
  /** Size of the inputs in bytes, where it is known: the rest of the time is reckoned by it. */
  readonly total?: number;
  /** Whether the results go to a file, so that the terminal is free. */
  readonly free?: boolean;
  /** Milliseconds from any beginning; default: `performance.now`. */
  readonly now?: () => number;
}

/** Redrawing more often than this, in milliseconds, only costs time. */
const REDRAW = 200;
const SILENT: StreamProgress = { step: () => undefined, clear: () => undefined, end: () => undefined };

/**
 * Shows number, rate and the time that is left on a terminal's stderr, unless the results go to that terminal too.
 *
 * @example `streamProgress(io, { total: 1000 }).step(20, true)` writes "1건 · 12.5건/초 · 2% · 남은 시간 4초"
 */
export function streamProgress(io: CliIo, options: StreamProgressOptions = {}): StreamProgress {
  const { total, free = false, now = () => performance.now() } = options;
  const { stderr } = io;
  if (!terminalOf(stderr).terminal || (!free && terminalOf(io.stdout).terminal)) return SILENT;
  const begin = now();
  const counts = { records: 0, skipped: 0, bytes: 0, newBytes: 0 };
  let drawnAt = Number.NEGATIVE_INFINITY;
  const clear = () => void stderr.write('\r\u001b[2K');
  const rate = () => counts.records / Math.max((now() - begin) / 1000, 0.001);
  const parts = () => [
    `${counts.records.toLocaleString('en-US')}건`,
    ...(counts.skipped === 0 ? [] : [`건너뜀 ${counts.skipped.toLocaleString('en-US')}건`]),
    `${rate().toFixed(1)}건/초`,
  ];
  const left = (): readonly string[] => {
    if (total === undefined || total === 0 || counts.newBytes === 0) return [];
    const milliseconds = ((total - counts.bytes) * (now() - begin)) / counts.newBytes;
    const share = Math.floor((100 * counts.bytes) / total);
    return [`${Math.min(share, 100)}%`, `남은 시간 ${duration(Math.max(0, milliseconds))}`];
  };
  return {
    step(bytes, isNew) {
      counts.bytes += bytes;
      if (isNew) {
        counts.records += 1;
        counts.newBytes += bytes;
      } else counts.skipped += 1;
      if (now() - drawnAt < REDRAW) return;
      drawnAt = now();
      clear();
      stderr.write([...parts(), ...left()].join(' · '));
    },
    clear,
    end() {
      clear();
      stderr.write(`${parts().join(' · ')}\n`);
    },
  };
}

/** "1시간 2분", "3분 20초", "4초". */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)}시간 ${minutes % 60}분`;
  return minutes === 0 ? `${seconds}초` : `${minutes}분 ${seconds % 60}초`;
}
