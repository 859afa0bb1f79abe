/** The signals that ask a process to end. */
export type Interrupt = 'SIGINT' | 'SIGTERM';

/** What the command line may touch: streams and environment are given, never taken. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  /** Results only. */
  readonly stdout: NodeJS.WritableStream;
  /** Progress, warnings and errors. */
  readonly stderr: NodeJS.WritableStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /**
   * 0 fine, 1 some inputs failed and have their error records, 2 wrong usage, 3 could not start or go on (no engine, nowhere to
   * write), 130 and 143 interrupted; the highest one set wins.
   */
  setExitCode(code: number): void;
  /** From now on the first SIGINT or SIGTERM is told instead of ending the process; a second one ends it. Returns how to undo it. */
  onInterrupt?(listener: (signal: Interrupt) => void): () => void;
}
