// One engine in a process of its own, driven by lines of JSON; engine-process.mjs starts it, engine-runner.py is its twin.
// usage: node test/bench/engine-runner.mjs ENGINE DIST [MODEL]
// { texts } reads a JSON array of texts, { from, to } analyses those and answers the seconds, all answers name the peak memory.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [engine, dist, model] = process.argv.slice(2);
const SENTENCE = '경상남도는 2일 창원에서 3대 전략과 15개 과제를 담은 계획을 발표했다.';

/** Each makes the work on one text; `prepare` is what a user does to the text beforehand, outside the clock. */
const RUNNERS = {
  'kiwi-nlp': async () => {
    const { KiwiBuilder, Match } = await import('kiwi-nlp');
    const builder = await KiwiBuilder.create(createRequire(import.meta.url).resolve('kiwi-nlp/dist/kiwi-wasm.wasm'));
    const names = [
      'combiningRule.txt',
      'cong.mdl',
      'default.dict',
      'extract.mdl',
      'multi.dict',
      'nounchr.mdl',
      'sj.morph',
    ];
    const modelFiles = Object.fromEntries(names.map((name) => [name, readFileSync(join(model, name))]));
    const kiwi = await builder.build({ modelFiles, modelType: 'cong', loadTypoDict: false });
    return { run: (text) => kiwi.tokenize(text, Match.all) };
  },
  'garu-ko': async () => {
    const { Garu, splitSentences } = await import('garu-ko');
    const garu = await Garu.load();
    return {
      // Its time grows with the square of what it gets at once: lines, each cut by its own splitter.
      prepare: (text) =>
        text
          .split(/\r?\n/)
          .filter((line) => line.trim() !== '')
          .flatMap((line) => splitSentences(line).map((sentence) => sentence.text)),
      run: (sentences) => {
        for (const sentence of sentences) garu.analyze(sentence);
      },
    };
  },
  'gongbo-kiwi': () => gongbo('kiwi'),
  'gongbo-garu': () => gongbo('garu'),
};

async function gongbo(name) {
  const { createAnalyzer } = await import(pathToFileURL(join(dist, 'index.js')).href);
  const analyzer = await createAnalyzer({ engine: name, ...(name === 'kiwi' ? { model } : {}) });
  return { run: (text) => JSON.stringify(analyzer.analyze(text)) };
}

const { prepare = (text) => text, run } = await RUNNERS[engine]();
run(prepare(SENTENCE));
answer({ ready: true });

let inputs = [];
for await (const line of createInterface({ input: process.stdin })) {
  const { texts, from, to } = JSON.parse(line);
  if (texts !== undefined) {
    inputs = JSON.parse(readFileSync(texts, 'utf8')).map(prepare);
    answer({ texts: inputs.length });
    continue;
  }
  const before = process.cpuUsage();
  const start = performance.now();
  for (const input of inputs.slice(from, to)) run(input);
  const seconds = (performance.now() - start) / 1e3;
  const { user, system } = process.cpuUsage(before);
  answer({ seconds, processorSeconds: (user + system) / 1e6 });
}

function answer(fields) {
  process.stdout.write(`${JSON.stringify({ ...fields, peakKilobytes: peak() })}\n`);
}

/** The high-water mark of the process; what getrusage says begins with that of the program which started it. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
