import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('engine-runner.mjs', import.meta.url));
const PYTHON_RUNNER = fileURLToPath(new URL('engine-runner.py', import.meta.url));

/**
 * Starts an engine in a process of its own and waits for its first result.
 *
 * @param engine one of `ENGINES`
 * @param places `dist` of the checkout, the directory of Kiwi's `model`, the `python` that has the native engines
 * @returns the seconds to the first result, `ask` for one answer to one command, `end` to end the process
 */
export async function startEngine({ id, runner }, { dist, model, python }) {
  const begin = performance.now();
  const child =
    runner === 'python'
      ? spawn(python, [PYTHON_RUNNER, id, model ?? ''], { stdio: ['pipe', 'pipe', 'pipe'] })
      : spawn(process.execPath, [RUNNER, id, dist, model ?? ''], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => {
    complaint = (complaint + data).slice(-2000);
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const failed = new Promise((_, reject) => {
    child.on('error', reject);
    child.on('close', () => reject(new Error(`${id}: ${complaint.trim().split('\n').at(-1) ?? ''}`)));
  });
  // An engine that ends when it is told to is no failure.
  failed.catch(() => {});

  /** Engines may write to the output too: only lines of JSON are answers. */
  async function next() {
    for (;;) {
      const { value, done } = await Promise.race([answers.next(), failed]);
      if (done) return await failed;
      if (value.startsWith('{')) return JSON.parse(value);
    }
  }

  await next();
  return {
    id,
    startSeconds: (performance.now() - begin) / 1e3,
    ask(command) {
      child.stdin.write(`${JSON.stringify(command)}\n`);
      return next();
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = new Promise((resolve) => child.on('close', resolve));
      child.stdin.end();
      await closed;
    },
  };
}
