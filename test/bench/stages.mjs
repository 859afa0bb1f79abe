#!/usr/bin/env node
// What each stage costs, as a ratio to the bare engine over the same text, all in one process.
// usage: node test/bench/stages.mjs FILE.jsonl [--engine garu|kiwi] [--limit N] [--dist DIR]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'garu' },
    limit: { type: 'string', default: '300' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
  },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('usage: node test/bench/stages.mjs FILE.jsonl [--engine garu|kiwi] [--limit N]\n');
  process.exit(2);
}
const { createAnalyzer } = await import(pathToFileURL(join(resolve(values.dist), 'index.js')).href);

const spent = new Map();
let tagger = 0;
const timed = (stage) => ({
  ...stage,
  run(doc, context) {
    const start = process.hrtime.bigint();
    const layer = stage.run(doc, context);
    spent.set(stage.provides, (spent.get(stage.provides) ?? 0) + Number(process.hrtime.bigint() - start) / 1e6);
    return layer;
  },
});
const analyzer = await createAnalyzer({ engine: values.engine, stages: (standard) => standard.map(timed) });
// The bare engine: only the stages that it needs to be fed sentence by sentence, and no names.
const bare = await createAnalyzer({
  engine: values.engine,
  stages: (standard) =>
    standard
      .filter(({ provides }) => ['blocks', 'release', 'sentences', 'names', 'morphemes'].includes(provides))
      .map((stage) => (stage.provides === 'names' ? { ...stage, run: () => [] } : stage))
      .map((stage) => (stage.provides === 'morphemes' ? timedEngine(stage) : stage)),
});

function timedEngine(stage) {
  return {
    ...stage,
    run(doc, context) {
      const start = process.hrtime.bigint();
      const layer = stage.run(doc, context);
      tagger += Number(process.hrtime.bigint() - start) / 1e6;
      return layer;
    },
  };
}

const releases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .slice(0, Number(values.limit))
  .map((line) => JSON.parse(line));
for (const { text } of releases.slice(0, 20)) analyzer.analyze(text); // warm the compiler up
spent.clear();
let whole = 0;
let characters = 0;
for (const { text, publishedAt } of releases) {
  characters += text.length;
  // Interleaved, so that a noisy minute hits both alike.
  bare.analyze(text, { publishedAt });
  const start = process.hrtime.bigint();
  JSON.stringify(analyzer.analyze(text, { publishedAt }));
  whole += Number(process.hrtime.bigint() - start) / 1e6;
}

const show = (name, milliseconds) =>
  console.log(
    `${name.padEnd(22)} ${milliseconds.toFixed(0).padStart(8)} ms  ${(milliseconds / tagger).toFixed(2).padStart(6)} × engine`,
  );
console.log(`${releases.length} releases, ${characters} characters, ${values.engine}`);
show('bare engine', tagger);
for (const [name, milliseconds] of spent) show(`  ${name}`, milliseconds);
show('  attach, JSON', whole - [...spent.values()].reduce((sum, value) => sum + value, 0));
show('whole', whole);
