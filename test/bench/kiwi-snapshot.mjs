// Kiwi from a snapshot against Kiwi built anew: time until ready, resident memory, and whether every token is the same.
// node test/bench/kiwi-snapshot.mjs FILE [--limit 1000] [--rounds 5] [--dist DIR]
// FILE is JSON Lines with a field `text`. Each measurement is a process of its own, the two kinds alternate, medians are compared; the
// snapshot is in a cache of its own, which goes away. Memory: resident set after loading and after the first 200 texts, in MB.
// Identity: SHA-256 over all morphemes of the first `limit` texts, with and without names to keep whole.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
    child: { type: 'string' },
    model: { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('글 파일을 주세요: node test/bench/kiwi-snapshot.mjs FILE');
const gongbo = await import(pathToFileURL(join(resolve(values.dist), 'node.js')).href);
const texts = (limit) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, limit)
    .map((line) => JSON.parse(line).text);

if (values.child !== undefined) await child(JSON.parse(values.child));
else await compare();

async function compare() {
  const model = await gongbo.requireModel();
  const cache = mkdtempSync(join(tmpdir(), 'gongbo-snapshot-'));
  const run = (job) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [process.argv[1], file, '--dist', values.dist, '--model', model, '--child', JSON.stringify(job)],
        { env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache }, maxBuffer: 1 << 26 },
      ).toString(),
    );
  try {
    const kinds = { built: [], restored: [], first: [] };
    const directory = join(cache, 'gongbo', 'kiwi-snapshot');
    for (let round = 0; round < Number(values.rounds); round += 1) {
      rmSync(directory, { recursive: true, force: true });
      kinds.built.push(run({ snapshot: false, sample: 200 }));
      kinds.first.push(run({ snapshot: true, sample: 200 }));
      kinds.restored.push(run({ snapshot: true, sample: 200 }));
    }
    const [name] = readdirSync(directory);
    console.log(`snapshot ${(statSync(join(directory, name)).size / 1e6).toFixed(0)} MB`);
    const rows = Object.entries(kinds).map(([kind, runs]) => [kind, middle(runs)]);
    const base = Object.fromEntries(rows).built;
    for (const [kind, row] of rows) {
      const cells = Object.entries(row).map(([key, value]) => {
        return `${key} ${value.toFixed(0)} (${(value / base[key]).toFixed(2)})`;
      });
      console.log(`${kind.padEnd(9)} ${cells.join('  ')}`);
    }
    const limit = Number(values.limit);
    const [before, after] = [false, true].map((snapshot) => run({ snapshot, limit }));
    const isSame = before.hash === after.hash;
    console.log(`${before.texts} texts, ${before.morphemes} morphemes: ${isSame ? 'all the same' : 'DIFFERENT'}`);
    if (!isSame) process.exitCode = 1;
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

async function child({ snapshot, sample, limit }) {
  const start = performance.now();
  const tagger = await gongbo.loadKiwiTagger(values.model, { snapshot });
  const ready = performance.now() - start;
  if (sample !== undefined) {
    const loaded = process.memoryUsage.rss() / 1e6;
    const samples = texts(sample);
    const begin = performance.now();
    for (const text of samples) for (const line of text.split('\n')) tagger.tag(line, []);
    const tagging = performance.now() - begin;
    const used = process.memoryUsage.rss() / 1e6;
    const peak = process.resourceUsage().maxRSS * 1.024e-3;
    console.log(
      JSON.stringify({
        'ready ms': ready,
        'loaded MB': loaded,
        'used MB': used,
        'peak MB': peak,
        'tagging ms': tagging,
      }),
    );
    return;
  }
  const hash = createHash('sha256');
  let morphemes = 0;
  const all = texts(limit);
  for (const text of all) {
    for (const line of text.split('\n')) {
      const names = [...line.matchAll(/[가-힣]{2,4} (?=장관|시장|지사|과장)/g)].map(({ 0: word, index }) => {
        return { start: index, end: index + word.length - 1 };
      });
      for (const given of names.length > 0 ? [[], names] : [[]]) {
        const found = tagger.tag(line, given);
        morphemes += found.length;
        hash.update(JSON.stringify(found));
      }
    }
  }
  console.log(JSON.stringify({ texts: all.length, morphemes, hash: hash.digest('hex') }));
}

function middle(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((key) => {
      const sorted = runs.map((run) => run[key]).sort((left, right) => left - right);
      return [key, sorted[Math.floor(sorted.length / 2)]];
    }),
  );
}
