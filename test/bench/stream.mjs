#!/usr/bin/env node
// Every release of a JSON Lines file through `gongbo stream`: crashes, spans that are not what they say, time and memory. Results are
// written to a file and checked when the time has been taken, so that the check takes no processor from the threads.
// usage: node test/bench/stream.mjs FILE.jsonl [--engine garu|kiwi] [--workers N] [--dist DIR]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'garu' },
    workers: { type: 'string', default: '1' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('usage: node test/bench/stream.mjs FILE.jsonl [--engine garu|kiwi] [--workers N]\n');
  process.exit(2);
}
const texts = new Map();
let characters = 0;
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, text } = JSON.parse(line);
  texts.set(String(id), text);
  characters += text.length;
}

const folder = mkdtempSync(join(tmpdir(), 'gongbo-stream-'));
const results = join(folder, 'results.jsonl');
const command = [
  join(resolve(values.dist), 'bin.js'),
  'stream',
  '--engine',
  values.engine,
  '--workers',
  values.workers,
];
const begin = process.hrtime.bigint();
const child = spawn(process.execPath, command, { stdio: ['pipe', openSync(results, 'w'), 'inherit'] });
createReadStream(file).pipe(child.stdin);
let peak = 0;
const sampler = setInterval(() => {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    peak = Math.max(peak, Number(kilobytes));
  } catch {
    // Not a system with /proc, or the process has ended.
  }
}, 200);

await once(child, 'close');
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
clearInterval(sampler);

const counts = { documents: 0, errors: 0, spans: 0, wrong: 0 };
const found = {};
for await (const line of createInterface({ input: createReadStream(results) })) {
  const record = JSON.parse(line);
  counts.documents += 1;
  if (record.error !== undefined) {
    counts.errors += 1;
    continue;
  }
  const text = texts.get(record.id);
  for (const name of ['entities', 'plans', 'officials', 'dates', 'quotes', 'events']) {
    found[name] = (found[name] ?? 0) + (record[name]?.length ?? 0);
  }
  check(record, text);
}
rmSync(folder, { recursive: true });
console.log(
  JSON.stringify({
    engine: values.engine,
    workers: Number(values.workers),
    ...counts,
    missing: texts.size - counts.documents,
    found,
    seconds: Math.round(seconds * 10) / 10,
    charactersPerSecond: Math.round(characters / seconds),
    peakMegabytes: Math.round(peak / 1024),
  }),
);
process.exitCode = counts.errors + counts.wrong === 0 && texts.size === counts.documents ? 0 : 1;

function check(value, text) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.start === 'number' && typeof value.end === 'number' && typeof value.text === 'string') {
    counts.spans += 1;
    if (text.slice(value.start, value.end) !== value.text) counts.wrong += 1;
  }
  for (const field of Object.values(value)) check(field, text);
}
