/** What the command line may touch: streams and environment are given, never taken. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  /** Results only. */
  readonly stdout: NodeJS.WritableStream;
  /** Progress, warnings and errors. */
  readonly stderr: NodeJS.WritableStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** 0 fine, 1 some inputs failed, 2 wrong usage; the highest one set wins. */
  setExitCode(code: number): void;
}
