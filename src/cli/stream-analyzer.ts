import { setImmediate } from 'node:timers/promises';
import { createAnalyzer } from '../node/create-analyzer.ts';
import { IN_HAND_PER_WORKER, thrownOf } from '../node/pool-protocol.ts';
import type { JsonOptions } from '../summary/render/json.ts';
import type { CliIo } from './io.ts';
import { analyzerOptions, type EngineOptions } from './options.ts';
import type { StreamInput } from './stream-input.ts';

/** Makes lines of JSON out of releases, in this thread or in several. */
export interface StreamAnalyzer {
  /** How many releases it has use for at a time. */
  readonly limit: number;
  /** The result as a line of JSON with its newline; the same bytes in any thread. */
  lineOf(release: StreamInput, signal: AbortSignal): Promise<string | Uint8Array>;
  close(): Promise<void>;
}

/** Loads the analyser that the options ask for: with one worker here, else in that many threads. */
export async function loadStreamAnalyzer(
  options: EngineOptions & { readonly workers: number },
  json: JsonOptions,
  io: CliIo,
): Promise<StreamAnalyzer> {
  const given = await analyzerOptions(options, io);
  if (options.workers > 1) {
    const { WorkerCrew } = await import('../node/worker-crew.ts');
    const crew = await WorkerCrew.start(options.workers, { analyzer: given, json });
    return {
      limit: options.workers * IN_HAND_PER_WORKER,
      async lineOf({ text, options: known }, signal) {
        const { line, error } = await crew.submit({ input: text, options: known }, signal);
        if (error !== undefined) throw thrownOf(error);
        return line;
      },
      close: () => crew.close(),
    };
  }
  const analyzer = await createAnalyzer(given);
  return {
    limit: 1,
    async lineOf({ text, options: known }) {
      // Signals and closed pipes are noticed between two releases only.
      await setImmediate();
      return `${JSON.stringify(analyzer.analyze(text, known).toJSON(json))}\n`;
    },
    close: async () => analyzer.dispose(),
  };
}
