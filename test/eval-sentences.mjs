// Our sentences beside Kiwi's own: node test/eval-sentences.mjs [--list] [--seed 7] [--paragraphs 200]
// Over the annotated releases, and over random paragraphs that hold an outline marker, as they lie beside the checkout:
// how many sentence ends both have, and how many only one of the two. `--list` shows these, for a reader to judge.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KiwiBuilder, Match } from 'kiwi-nlp';
import { createAnalyzer } from '../dist/index.js';
import { requireModel } from '../dist/node.js';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
    paragraphs: { type: 'string', default: '200' },
  },
});
const shared = new URL('../../shared/', import.meta.url).pathname;
const analyzer = await createAnalyzer({ engine: 'garu' });
const kiwi = await loadKiwi();

compare('annotated releases', goldTexts());
compare('paragraphs with bullets', paragraphs(Number(values.paragraphs), Number(values.seed)));

async function loadKiwi() {
  const directory = await requireModel();
  const names = [
    'combiningRule.txt',
    'cong.mdl',
    'default.dict',
    'extract.mdl',
    'multi.dict',
    'nounchr.mdl',
    'sj.morph',
  ];
  const modelFiles = Object.fromEntries(names.map((name) => [name, readFileSync(join(directory, name))]));
  const wasm = createRequire(import.meta.url).resolve('kiwi-nlp/dist/kiwi-wasm.wasm');
  return (await KiwiBuilder.create(wasm)).build({ modelFiles, loadTypoDict: false, modelType: 'cong' });
}

function goldTexts() {
  const folder = join(shared, 'gold/dev');
  return readdirSync(folder).map((name) => {
    const { id, text } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return { id, text };
  });
}

/** Stretches between blank lines with an outline marker at the head of a line; a fixed generator picks them. */
function paragraphs(count, seed) {
  const rows = readFileSync(join(shared, 'press/releases.jsonl'), 'utf8').trim().split('\n');
  const all = rows.flatMap((row) => {
    const { id, text } = JSON.parse(row);
    const parts = text
      .split(/\n\s*\n/)
      .filter((part) => /^\s*[□○ㅇ▲△※*①-⑮-]\s*\S/m.test(part) && part.trim().length > 80);
    return parts.map((part) => ({ id, text: part.trim().slice(0, 3000) }));
  });
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => all[Math.floor(next() * all.length)]);
}

/** How many characters that are not white space stand before an offset: the ends of both splitters are compared so. */
function inkBefore(text) {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) counts[at + 1] = counts[at] + (/\s/.test(text.charAt(at)) ? 0 : 1);
  return (offset) => counts[offset];
}

/** Kiwi counts the ends of its sentences in bytes of UTF-8. */
function kiwiEnds(text) {
  const units = new Map();
  let bytes = 0;
  for (let at = 0; at < text.length; ) {
    units.set(bytes, at);
    const point = text.codePointAt(at) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    at += point > 0xffff ? 2 : 1;
  }
  units.set(bytes, text.length);
  return kiwi
    .splitIntoSents(text, Match.allWithNormalizing, false)
    .spans.map(({ end }) => units.get(end) ?? text.length);
}

function compare(title, documents) {
  let both = 0;
  const only = { ours: [], kiwi: [] };
  for (const { id, text } of documents) {
    const document = analyzer.analyze(text);
    const ink = inkBefore(text);
    const furniture = document.blocks.filter(({ role }) => role === 'furniture' || role === 'image');
    const outside = (offset) => !furniture.some(({ start, end }) => offset > start && offset <= end);
    const ours = new Map(document.sentences.map(({ end }) => [ink(end), end]));
    const theirs = new Map(
      kiwiEnds(text)
        .filter(outside)
        .map((end) => [ink(end), end]),
    );
    for (const [key, end] of ours) {
      if (theirs.has(key)) both += 1;
      else only.ours.push({ id, text, end });
    }
    for (const [key, end] of theirs) if (!ours.has(key)) only.kiwi.push({ id, text, end });
  }
  process.stdout.write(`${title}: both ${both}, only ours ${only.ours.length}, only Kiwi's ${only.kiwi.length}\n`);
  if (!values.list) return;
  for (const [side, places] of Object.entries(only)) {
    for (const [index, { id, text, end }] of places.entries()) {
      const shown = `${text.slice(Math.max(0, end - 40), end)} ‖ ${text.slice(end, end + 30)}`.replace(/\n/g, '⏎');
      process.stdout.write(`${side} ${index} [${id} ${end}] ${shown}\n`);
    }
  }
}
