#!/usr/bin/env node
// Speed, start and memory of the bare engines, of gongbo on top of them, and of the native engines, over the same releases.
// usage: npm run bench -- [FILE.jsonl] [--limit 1000] [--rounds 5] [--starts 3] [--engines a,b] [--json FILE] [--dist DIR]
// Every engine lives in a process of its own, one works at a time. A round is gone through in slices of texts, and each slice
// by all engines in turn, so that a noisy minute of the machine hits all of them alike; the medians of the rounds count.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES } from './engine-list.mjs';
import { startEngine } from './engine-process.mjs';
import { currentLoad, gongboVersion, machineOf } from './machine.mjs';
import { benchPython } from './python.mjs';
import { median } from './statistics.mjs';
import { engineTable } from './tables.mjs';
import { charactersOf, readTexts } from './texts.mjs';

const SLICE = 50;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    starts: { type: 'string', default: '3' },
    engines: { type: 'string', default: ENGINES.map(({ id }) => id).join() },
    json: { type: 'string' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});
const chosen = values.engines.split(',').map((id) => {
  const engine = ENGINES.find((one) => one.id === id);
  if (engine === undefined) fail(`모르는 엔진입니다: ${id} (${ENGINES.map((one) => one.id).join(', ')})`);
  return engine;
});
const { name, texts } = readTexts(positionals[0], Number(values.limit));
const characters = charactersOf(texts);
const rounds = Number(values.rounds);
const leftOut = [];
const loads = [currentLoad()];
const places = await findPlaces();
say(`${name}: ${texts.length} texts, ${characters} characters`);

const folder = mkdtempSync(join(tmpdir(), 'gongbo-bench-'));
const file = join(folder, 'texts.json');
writeFileSync(file, JSON.stringify(texts));
const running = [];
try {
  const starts = await measureStarts();
  const works = new Map(running.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round += 1) await measureRound(round, works);
  report(starts, works);
} finally {
  await Promise.all(running.map((engine) => engine.end()));
  rmSync(folder, { recursive: true });
}

async function findPlaces() {
  const dist = resolve(values.dist);
  const { findModel } = await import(pathToFileURL(join(dist, 'node.js')).href);
  const model = await findModel();
  const { python, reason } = chosen.some(({ runner }) => runner === 'python') ? benchPython() : {};
  if (reason !== undefined) say(`Python: ${reason}`);
  return { dist, model, python };
}

/** Starts every engine as often as asked, in turn; the last of each goes on to the rounds. */
async function measureStarts() {
  const starts = new Map();
  const count = Number(values.starts);
  for (let start = 1; start <= count; start += 1) {
    for (const engine of chosen) {
      if (leftOut.some(({ id }) => id === engine.id)) continue;
      try {
        if (engine.model && places.model === undefined)
          throw new Error('Kiwi 모델이 없습니다: npx gongbo model install');
        if (engine.runner === 'python' && places.python === undefined) throw new Error('Python이나 pip이 없습니다');
        const process = await startEngine(engine, places);
        starts.set(engine.id, [...(starts.get(engine.id) ?? []), process.startSeconds]);
        if (start < count) await process.end();
        else {
          running.push(process);
          await process.ask({ texts: file });
          await process.ask({ from: 0, to: 20 });
        }
        say(`start ${start} ${engine.id} ${process.startSeconds.toFixed(2)} s`);
      } catch (error) {
        leftOut.push({ id: engine.id, reason: error.message });
        say(`${engine.name}: 뺍니다. ${error.message}`);
      }
    }
  }
  return starts;
}

async function measureRound(round, works) {
  const sums = new Map(running.map(({ id }) => [id, { seconds: 0, processorSeconds: 0, peakKilobytes: 0 }]));
  for (let from = 0; from < texts.length; from += SLICE) {
    const turn = (round + from / SLICE) % running.length;
    for (const engine of [...running.slice(turn), ...running.slice(0, turn)]) {
      const { seconds, processorSeconds, peakKilobytes } = await engine.ask({ from, to: from + SLICE });
      const sum = sums.get(engine.id);
      sum.seconds += seconds;
      sum.processorSeconds += processorSeconds;
      sum.peakKilobytes = Math.max(sum.peakKilobytes, peakKilobytes);
    }
  }
  loads.push(currentLoad());
  for (const [id, sum] of sums) {
    works.get(id).push(sum);
    say(
      `round ${round + 1}/${rounds} ${id.padEnd(12)} ${(characters / sum.seconds / 1e3).toFixed(1)} thousand characters/s`,
    );
  }
}

function report(starts, works) {
  const engines = chosen.flatMap(({ id, name: label, against }) => {
    const own = works.get(id);
    if (own === undefined) return [];
    const base = works.get(against);
    const timesOf = (field) => base?.map((one, round) => own[round][field] / one[field]);
    const ratios = timesOf('seconds');
    const processorRatios = timesOf('processorSeconds');
    return {
      id,
      name: label,
      against,
      charactersPerSecond: Math.round(characters / median(own.map(({ seconds }) => seconds))),
      charactersPerProcessorSecond: Math.round(characters / median(own.map((one) => one.processorSeconds))),
      // How much more time than the bare engine, round by round.
      ...(ratios === undefined ? {} : { ratio: median(ratios), processorRatio: median(processorRatios), ratios }),
      startSeconds: median(starts.get(id)),
      peakMegabytes: Math.round(Math.max(...own.map(({ peakKilobytes }) => peakKilobytes)) / 1024),
    };
  });
  const result = {
    gongbo: gongboVersion(),
    machine: machineOf(),
    loads,
    texts: { name, count: texts.length, characters },
    rounds,
    engines,
    leftOut,
  };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${engineTable(result, 'en')}\n`);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(2);
}
