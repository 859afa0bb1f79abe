#!/usr/bin/env node
// Scores both engines over the annotated releases and compares with .ci/floors.json, whose figures only rise.
// usage: node .ci/scores.mjs [--raise]   (--raise writes today's scores as the new floors, where they are higher)
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = fileURLToPath(new URL('floors.json', import.meta.url));
const floors = JSON.parse(readFileSync(file, 'utf8'));
const raise = process.argv.includes('--raise');
let failures = 0;

for (const engine of ['garu', 'kiwi']) {
  console.log(`\n### ${engine}`);
  console.log(score(engine, []));
  const report = JSON.parse(score(engine, ['--json']));
  floors[engine] ??= {};
  for (const [name, { value, better }] of Object.entries(figuresOf(report))) {
    const floor = floors[engine][name];
    if (floor !== undefined && (better === 'higher' ? value < floor : value > floor)) {
      failures += 1;
      console.log(`✗ ${engine} ${name}: ${value} (floor ${floor})`);
    }
    if (raise && (floor === undefined || (better === 'higher' ? value > floor : value < floor)))
      floors[engine][name] = value;
  }
}
if (raise) writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
console.log(failures === 0 ? '\nall scores at or above their floors' : `\n${failures} scores below their floors`);
process.exitCode = failures === 0 ? 0 : 1;

function score(engine, flags) {
  const run = spawnSync(process.execPath, ['test/score.mjs', '--engine', engine, ...flags], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) {
    console.log(run.stderr);
    process.exit(1);
  }
  return run.stdout;
}

/** The figures that have a floor, cut to three decimals (rounding up would set floors out of reach). */
function figuresOf({ entities, plans, dates, officials, quotes, negatives }) {
  const cut = (value) => Math.floor(value * 1000 + 1e-9) / 1000;
  const higher = (value) => ({ value: cut(value ?? 0), better: 'higher' });
  const lower = (value) => ({ value, better: 'lower' });
  const types = Object.entries({ ...entities.strict.perType, ...entities.strict.softPerType });
  return {
    ...Object.fromEntries(types.map(([type, { f1 }]) => [`entities ${type} F1`, higher(f1)])),
    'entities micro F1': higher(entities.strict.micro.f1),
    'plans F1': higher(plans.detection.f1),
    'plan items F1': higher(plans.items.f1),
    'plan hierarchy': higher(plans.hierarchy.accuracy),
    'spurious parents': lower(plans.hierarchy.spuriousParents),
    'plan complete flag': higher(plans.completeFlag.accuracy),
    'traps touched': lower(negatives.hit),
    'date ISO': higher(dates.isoAccuracy),
    'officials triple': higher(officials.tripleAccuracy),
    'officials precision': higher(officials.triplePrecision),
    'quotes F1': higher(quotes.detection.f1),
    'quotes with speaker': higher(quotes.quoteAndSpeakerAccuracy),
  };
}
