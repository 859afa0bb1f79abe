// How much faster two worker threads are than one, in one run on one machine, in alternating rounds of which medians are compared:
// node test/bench/pool.mjs [FILE.jsonl] [--engine garu|kiwi] [--workers 2] [--releases 200] [--rounds 5]
// Without a FILE the releases of examples/press are read over and over. Every measurement is a process of its own that loads its
// engines, warms up, and then times the releases; "machine" is what as many independent processes with one thread each reach at the
// same time: more than that no pool can reach here and now, whatever else the machine is doing. On a busy machine times say little;
// "cpu" (processor time a release, of all threads) and "main" (of it in the main thread) still do: a pool that spends no more of it
// with several threads, and next to none in the main one, is as fast as the processors that it gets.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'garu' },
    workers: { type: 'string', default: '2' },
    releases: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    measure: { type: 'boolean', default: false },
  },
});
const workers = Number(values.workers);
const releases = Number(values.releases);

if (values.measure) await measure();
else await compare();

async function measure() {
  const { createPool } = await import('gongbo/node');
  const texts = textsOf(positionals[0]);
  const begun = performance.now();
  const pool = await createPool({ workers, engine: values.engine });
  const loaded = performance.now();
  await timeOf(pool, texts, Math.max(texts.length, 40) * workers);
  const cpuBefore = process.cpuUsage();
  const loopBefore = performance.eventLoopUtilization();
  const milliseconds = await timeOf(pool, texts, releases);
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpu = (user + system) / 1000 / releases;
  const main = performance.eventLoopUtilization(loopBefore).active / releases;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  await pool.close();
  console.log(JSON.stringify({ load: loaded - begun, milliseconds, cpu, main, megabytes }));
}

async function timeOf(pool, texts, count) {
  function* inputs() {
    for (let index = 0; index < count; index += 1) yield { id: String(index), text: texts[index % texts.length] };
  }
  const start = performance.now();
  let done = 0;
  for await (const { error } of pool.run(inputs())) {
    if (error !== undefined) throw new Error(error.message);
    done += 1;
  }
  if (done !== count) throw new Error(`${done} of ${count} came back`);
  return performance.now() - start;
}

async function compare() {
  const rounds = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const one = await child(1);
    const several = await child(workers);
    const apart = await Promise.all(Array.from({ length: workers }, () => child(1)));
    const slowest = Math.max(...apart.map(({ milliseconds }) => milliseconds));
    const seen = {
      one,
      several,
      ratio: one.milliseconds / several.milliseconds,
      machine: (workers * one.milliseconds) / slowest,
    };
    rounds.push(seen);
    console.log(
      `round ${round + 1}: 1 thread ${rate(one)}, ${workers} threads ${rate(several)}, ratio ${seen.ratio.toFixed(2)}, machine ${seen.machine.toFixed(2)}, load ${loadavg()[0]?.toFixed(1)}`,
    );
  }
  console.log(
    JSON.stringify({
      engine: values.engine,
      releases,
      processors: cpus().length,
      ratio: round2(median(rounds.map(({ ratio }) => ratio))),
      machine: round2(median(rounds.map(({ machine }) => machine))),
      ofMachine: round2(median(rounds.map(({ ratio, machine }) => ratio / machine))),
      releasesPerSecond: both(rounds, ({ milliseconds }) => round2(releases / (milliseconds / 1000))),
      cpuMilliseconds: both(rounds, ({ cpu }) => round2(cpu)),
      mainMilliseconds: both(rounds, ({ main }) => round2(main)),
      loadSeconds: both(rounds, ({ load }) => round2(load / 1000)),
      peakMegabytes: both(rounds, ({ megabytes }) => Math.round(megabytes)),
    }),
  );
}

/** The medians of a number for one thread and for several. */
function both(rounds, number) {
  return {
    1: median(rounds.map(({ one }) => number(one))),
    [workers]: median(rounds.map(({ several }) => number(several))),
  };
}

function child(count) {
  const words = [
    fileURLToPath(import.meta.url),
    ...positionals,
    '--measure',
    '--engine',
    values.engine,
    '--workers',
    String(count),
    '--releases',
    String(releases),
  ];
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    started.stdout.on('data', (chunk) => {
      output += chunk;
    });
    started.on('close', (code) => (code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`ended with ${code}`))));
  });
}

function textsOf(file) {
  if (file !== undefined) {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line).text);
  }
  const folder = new URL('../../examples/press/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

function rate({ milliseconds }) {
  return `${(releases / (milliseconds / 1000)).toFixed(1)}/s`;
}

function round2(value) {
  return Math.round(value * 100) / 100;
}

function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];
}
