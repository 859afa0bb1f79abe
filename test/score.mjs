#!/usr/bin/env node
// Runs the annotated releases through the built command line and scores them.
// usage: npm run score [-- --engine garu|kiwi] [--json] [--errors] [--per-doc] [--gold DIR] [--dist DIR]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'garu' },
    dist: { type: 'string', default: join(root, 'dist') },
    gold: { type: 'string', default: join(root, '..', 'shared', 'gold', 'dev') },
    json: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    'per-doc': { type: 'boolean', default: false },
  },
});
if (positionals.length > 0) stop(`모르는 인자입니다: ${positionals.join(' ')}`);
const scorer = join(values.gold, '..', 'score.mjs');
if (!existsSync(scorer)) stop(`채점할 자료가 없습니다: ${scorer}\n  → --gold에 정답 폴더를 주세요`);

const lines = readdirSync(values.gold)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(values.gold, name), 'utf8')))
  .map(({ id, text, published, title }) => JSON.stringify({ id, text, publishedAt: published, title }));
const run = spawnSync(process.execPath, [join(values.dist, 'bin.js'), 'stream', '--engine', values.engine], {
  input: `${lines.join('\n')}\n`,
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
process.stderr.write(run.stderr);
if (run.status !== 0) stop(`분석이 ${run.status}로 끝났습니다`, 1);

const folder = mkdtempSync(join(tmpdir(), 'gongbo-score-'));
const predictions = join(folder, 'predictions.jsonl');
writeFileSync(predictions, run.stdout);
const flags = ['json', 'errors', 'per-doc'].filter((name) => values[name]).map((name) => `--${name}`);
const score = spawnSync(process.execPath, [scorer, values.gold, predictions, ...flags], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
rmSync(folder, { recursive: true });
process.stderr.write(score.stderr);
process.stdout.write(score.stdout);
process.exitCode = score.status ?? 1;

function stop(message, code = 2) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
