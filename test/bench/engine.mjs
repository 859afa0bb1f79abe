// Speed of an engine by itself against the same engine behind our Tagger, over the same text in one run:
// node test/bench/engine.mjs FILE [--engine garu|kiwi] [--rounds 5]
// FILE is plain text, or JSON Lines with a field `text`. Both get it line by line; the rounds alternate, medians are compared.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'garu' }, rounds: { type: 'string', default: '5' } },
});
const [file] = positionals;
if (file === undefined) throw new Error('글 파일을 주세요: node test/bench/engine.mjs FILE');

const content = readFileSync(file, 'utf8');
const texts = file.endsWith('.jsonl')
  ? content
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text)
  : [content];
const lines = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== '');
const characters = lines.reduce((sum, line) => sum + line.length, 0);

const { bare, tagger } = values.engine === 'kiwi' ? await kiwi() : await garu();
const times = { bare: [], tagger: [] };
for (let round = 0; round < Number(values.rounds); round += 1) {
  times.bare.push(time(bare));
  times.tagger.push(time((line) => tagger.tag(line, [])));
}
const engine = median(times.bare);
const ours = median(times.tagger);
console.log(`${values.engine}: ${lines.length} lines, ${characters} characters`);
console.log(`  engine ${rate(engine)}  tagger ${rate(ours)}  ratio ${(ours / engine).toFixed(2)}`);

async function garu() {
  const { createGaruTagger } = await load('../../src/morphemes/garu.ts');
  const ourTagger = await createGaruTagger();
  const { Garu } = await import('garu-ko');
  const own = await Garu.load();
  return { bare: (line) => own.analyze(line), tagger: ourTagger };
}

async function kiwi() {
  const { findModel } = await load('../../src/node/model-store.ts');
  const directory = await findModel();
  if (directory === undefined) throw new Error('Kiwi 모델이 없습니다: gongbo model install');
  const { loadKiwiTagger } = await load('../../src/node/kiwi-engine.ts');
  const { KIWI_FILES } = await load('../../src/morphemes/kiwi.ts');
  const ourTagger = await loadKiwiTagger(directory);
  const { KiwiBuilder, Match } = await import('kiwi-nlp');
  const builder = await KiwiBuilder.create(createRequire(import.meta.url).resolve('kiwi-nlp/dist/kiwi-wasm.wasm'));
  const modelFiles = Object.fromEntries(KIWI_FILES.map((name) => [name, readFileSync(join(directory, name))]));
  const own = await builder.build({ modelFiles, modelType: 'cong', loadTypoDict: false });
  return { bare: (line) => own.tokenize(line.toWellFormed(), Match.all), tagger: ourTagger };
}

async function load(path) {
  const { module } = await runnerImport(new URL(path, import.meta.url).pathname);
  return module;
}

function time(run) {
  const start = performance.now();
  for (const line of lines) run(line);
  return performance.now() - start;
}

function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)];
}

function rate(milliseconds) {
  return `${(characters / milliseconds).toFixed(1)} thousand characters/s`;
}
