// Phrases of a temporal corpus read by parseKoreanDate: node test/eval-temporal.mjs [FILE] [--json]
// FILE is a list of { text, reference, kind, grain, from, to?, dir? } as in Duckling's Korean corpus: `to` is exclusive. A phrase
// counts when kind, grain and all ends are the same.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const file = positionals[0] ?? new URL('../../shared/temporal/duckling-ko.json', import.meta.url).pathname;
const { module } = await runnerImport(new URL('../src/dates/parse.ts', import.meta.url).pathname);

const phrases = JSON.parse(readFileSync(file, 'utf8'));
const missed = [];
for (const { text, reference, kind, grain, from, to, dir } of phrases) {
  const found = module.parseKoreanDate(text, { reference });
  const value = found?.value;
  const same =
    value?.kind === kind &&
    found.grain === grain &&
    value.from === from &&
    (kind !== 'interval' || value.to === to) &&
    value.direction === dir;
  if (!same)
    missed.push({ text, expected: { kind, grain, from, to, dir }, found: found && { grain: found.grain, ...value } });
}
const right = phrases.length - missed.length;
if (values.json) process.stdout.write(`${JSON.stringify({ right, all: phrases.length, missed })}\n`);
else {
  for (const { text, expected, found } of missed)
    process.stdout.write(`${text}\n  ${JSON.stringify(expected)}\n  ${JSON.stringify(found ?? null)}\n`);
  process.stdout.write(`${right}/${phrases.length} ${((100 * right) / phrases.length).toFixed(1)} %\n`);
}
