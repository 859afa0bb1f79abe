#!/usr/bin/env node
// From the start of a process to the first byte of its first result, import and all: `gongbo analyze` of a file, `gongbo stream` of a line.
// usage: node test/bench/start.mjs [FILE] [--engine garu|kiwi|auto] [--rounds 15] [--dist DIR[,DIR…]]
// One process at a time, all folders and commands in turn, so that a busy moment hits all alike; medians count. CPU time is what the
// process used in all until its end, on all its threads; memory is its highest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { currentLoad } from './machine.mjs';
import { median } from './statistics.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'garu' },
    rounds: { type: 'string', default: '15' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});
const [file = fileURLToPath(new URL('../../examples/press/ministry.txt', import.meta.url))] = positionals;
/** Loaded before the command: says at the end, on a pipe of its own, what the process has used. */
const REPORTER = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, JSON.stringify({ processor: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
});`;

const folder = mkdtempSync(join(tmpdir(), 'gongbo-start-'));
try {
  const reporter = join(folder, 'reporter.cjs');
  writeFileSync(reporter, REPORTER);
  const line = `${JSON.stringify({ id: '1', text: readFileSync(file, 'utf8') })}\n`;
  const kinds = values.dist.split(',').flatMap((dist) => [
    { name: `analyze ${dist}`, dist, words: ['analyze', file], runs: [] },
    { name: `stream  ${dist}`, dist, words: ['stream'], input: line, runs: [] },
  ]);
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const kind of kinds) {
      const run = await start(kind, reporter);
      // The first fills the caches of the system.
      if (round > 0) kind.runs.push(run);
    }
  }
  console.log(`engine ${values.engine}, ${values.rounds} rounds, Node ${process.version}, load ${currentLoad()}`);
  for (const { name, runs } of kinds) {
    const of = (field) => runs.map((run) => run[field]);
    const [first, processor, megabytes] = ['first', 'processor', 'megabytes'].map((field) => median(of(field)));
    const least = Math.min(...of('first'));
    console.log(
      `${name}: first result ${first.toFixed(3)} s (least ${least.toFixed(3)}), CPU ${processor.toFixed(3)} s, ${megabytes.toFixed(0)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Seconds to the first byte, CPU seconds in all and the peak of the memory of one run. */
function start({ dist, words, input }, reporter) {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    ['--require', reporter, join(resolve(dist), 'bin.js'), ...words, '--engine', values.engine],
    { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  );
  child.stdin.end(input ?? '');
  let first;
  let report = '';
  child.stdout.on('data', () => {
    first ??= (performance.now() - begin) / 1e3;
  });
  child.stdio[3].on('data', (chunk) => {
    report += chunk;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0 && first !== undefined) done({ first, ...JSON.parse(report) });
      else fail(new Error(`${words.join(' ')}: 끝남 코드 ${code}`));
    });
  });
}
