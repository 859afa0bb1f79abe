#!/usr/bin/env node
// How time grows with the length of a document and with the number of documents: both are doubled, and the exponents printed.
// usage: node test/bench/growth.mjs [FILE.jsonl] [--engine garu|kiwi] [--longest 1024000] [--documents 1024] [--rounds 3] [--json FILE] [--dist DIR]
// Exponent 1 is linear, the goal is at most 1.05: over all lengths, and over the longer half, where fixed costs no longer hide
// a square. Processor time counts, since it hardly knows of the other load of the machine. Long documents are different
// releases one after the other. The file is to hold as many characters as the longest document.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { currentLoad, gongboVersion, machineOf } from './machine.mjs';
import { exponentOf, median } from './statistics.mjs';
import { growthTable, stageTable } from './tables.mjs';
import { charactersOf, readTexts } from './texts.mjs';

const SHORTEST = 1000;
const FEWEST = 16;
/** The short documents are as many as make up this many characters, so that the clock can tell. */
const LEAST_WORK = 64_000;
const LATE_STAGES = { JSON: 'toJSON', Markdown: 'toMarkdown', HTML: 'toHtml', rows: 'toRows' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'garu' },
    longest: { type: 'string', default: '1024000' },
    documents: { type: 'string', default: '1024' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});
const { createAnalyzer, compare } = await import(pathToFileURL(join(resolve(values.dist), 'index.js')).href);
const { name, texts } = readTexts(positionals[0], 4000);
const longest = Number(values.longest);
const pool = poolOf(texts, Math.max(longest, LEAST_WORK));

let spent = {};
const timed = (stage) => ({
  ...stage,
  run(doc, context) {
    const start = processorTime();
    const layer = stage.run(doc, context);
    spent[stage.provides] = (spent[stage.provides] ?? 0) + processorTime() - start;
    return layer;
  },
});
const analyzer = await createAnalyzer({ engine: values.engine, stages: (standard) => standard.map(timed) });
for (const text of texts.slice(0, 100)) analyzer.analyze(text); // warm the compiler up

const loads = [currentLoad()];
const lengths = doubled(SHORTEST, longest);
const numbers = doubled(FEWEST, Math.min(Number(values.documents), texts.length));
const byLength = new Map(lengths.map((length) => [length, []]));
const byNumber = new Map(numbers.map((number) => [number, []]));
for (let round = 1; round <= Number(values.rounds); round += 1) {
  for (const length of lengths) {
    byLength.get(length).push(costOfLength(length));
    say(`round ${round} ${length} characters: ${byLength.get(length).at(-1).analyze.toFixed(1)} ms`);
  }
  for (const number of numbers) {
    byNumber.get(number).push(costOfNumber(number));
    say(`round ${round} ${number} documents: ${byNumber.get(number).at(-1).analyze.toFixed(1)} ms`);
  }
  loads.push(currentLoad());
}
report();

/** Milliseconds for one document of a length, by stage. */
function costOfLength(length) {
  const count = Math.max(1, Math.floor(LEAST_WORK / length));
  spent = {};
  let analyze = 0;
  for (let index = 0; index < count; index += 1) {
    const text = pool.slice(index * length, (index + 1) * length);
    const start = processorTime();
    const document = analyzer.analyze(text);
    analyze += processorTime() - start;
    for (const [stage, method] of Object.entries(LATE_STAGES)) {
      const from = processorTime();
      JSON.stringify(document[method]());
      spent[stage] = (spent[stage] ?? 0) + processorTime() - from;
    }
  }
  const stages = Object.fromEntries(Object.entries(spent).map(([stage, time]) => [stage, time / count]));
  const inside = Object.entries(stages).filter(([stage]) => !(stage in LATE_STAGES));
  // What the pipeline itself does: levelling the text, checking and attaching the layers.
  const pipeline = analyze / count - inside.reduce((sum, [, time]) => sum + time, 0);
  return { analyze: analyze / count, stages: { ...stages, pipeline } };
}

/** Milliseconds for a number of documents, as if they were of the usual length, and for comparing their results. */
function costOfNumber(number) {
  const chosen = texts.slice(0, number);
  const documents = [];
  const start = processorTime();
  for (const [index, text] of chosen.entries()) {
    documents.push(analyzer.analyze(text, { id: String(index) }).toJSON({ text: true }));
  }
  const analyze = processorTime() - start;
  const from = processorTime();
  compare(documents);
  const usual = (charactersOf(texts) / texts.length) * (number / charactersOf(chosen));
  return { analyze: analyze * usual, stages: { compare: (processorTime() - from) * usual } };
}

function report() {
  const length = curveOf(byLength, 'characters');
  const number = curveOf(byNumber, 'documents');
  const result = {
    gongbo: gongboVersion(),
    machine: machineOf(),
    loads,
    engine: values.engine,
    texts: { name, characters: pool.length },
    rounds: Number(values.rounds),
    length,
    number,
  };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${growthTable(result, 'en')}\n\n${stageTable(result, 'en')}\n`);
}

/** The medians of the rounds at each size, and the exponents of the whole and of each stage. */
function curveOf(costs, unit) {
  const points = [...costs].map(([size, rounds]) => ({
    [unit]: size,
    milliseconds: median(rounds.map(({ analyze }) => analyze)),
    stages: Object.fromEntries(
      Object.keys(rounds[0].stages).map((stage) => [stage, median(rounds.map(({ stages }) => stages[stage]))]),
    ),
  }));
  const exponents = (timeOf) => {
    // The clock may miss what takes next to no time.
    const all = points.map((point) => [point[unit], Math.max(timeOf(point), 1e-3)]);
    return { all: exponentOf(all), longer: exponentOf(all.slice(Math.floor(all.length / 2))) };
  };
  return {
    exponents: exponents(({ milliseconds }) => milliseconds),
    stages: Object.fromEntries(
      Object.keys(points[0].stages).map((stage) => [stage, exponents(({ stages }) => stages[stage])]),
    ),
    points,
  };
}

/** Different releases, one after the other, until there are enough characters. */
function poolOf(parts, length) {
  const chosen = [];
  for (let size = 0, index = 0; size < length; index += 1) {
    const part = parts[index % parts.length];
    chosen.push(part);
    size += part.length + 2;
  }
  return chosen.join('\n\n').slice(0, length).toWellFormed();
}

function doubled(from, to) {
  const sizes = [];
  for (let size = from; size <= to; size *= 2) sizes.push(size);
  return sizes;
}

/** Milliseconds of processor time that the process has taken so far. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
