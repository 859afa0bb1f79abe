import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyzer } from './create-analyzer.ts';
import { poolErrorOf, type WorkerAnswer, type WorkerJob, type WorkerSetting } from './pool-protocol.ts';

// The thread of a pool: loads its own engine, then answers one job after the other.
const { analyzer: options, json }: WorkerSetting = workerData;
const encoder = new TextEncoder();

function say(answer: WorkerAnswer): void {
  const buffer = answer.kind === 'line' ? answer.line.buffer : undefined;
  // The bytes move instead of being copied.
  parentPort?.postMessage(answer, buffer instanceof ArrayBuffer ? [buffer] : []);
}

try {
  const analyzer = await createAnalyzer(options);
  parentPort?.on('message', ({ input, options: given }: WorkerJob) => {
    try {
      const document = analyzer.analyze(input, given);
      say({ kind: 'line', line: encoder.encode(`${JSON.stringify(document.toJSON(json))}\n`) });
    } catch (error) {
      say({ kind: 'failure', error: poolErrorOf(error) });
    }
  });
  say({ kind: 'ready', engine: analyzer.engine });
} catch (error) {
  say({ kind: 'refused', error: poolErrorOf(error) });
}
