import { PassThrough, Readable } from 'node:stream';
import type { CliIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a run of the command line left behind. */
export interface CliResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Runs the command line inside the test, with streams of the test's own. */
export async function cli(
  words: readonly string[],
  options: {
    readonly stdin?: string | Uint8Array;
    readonly terminal?: boolean;
    /** Whether stderr is a terminal. */
    readonly watched?: boolean;
    /** In pieces of how many bytes stdin comes. */
    readonly chunk?: number;
    readonly environment?: Record<string, string>;
  } = {},
): Promise<CliResult> {
  let code = 0;
  const stdout = collect(options.terminal ?? false);
  const stderr = collect(options.watched ?? false);
  const input = Buffer.from(options.stdin ?? '');
  const io: CliIo = {
    stdin: Readable.from(pieces(input, options.chunk ?? Math.max(1, input.length))),
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment: options.environment ?? {},
    setExitCode: (next) => {
      code = Math.max(code, next);
    },
  };
  await run(words, io);
  return { stdout: stdout.text(), stderr: stderr.text(), code };
}

function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function collect(terminal: boolean) {
  const chunks: Buffer[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY: terminal, columns: 80 });
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
