#!/usr/bin/env node
// Draws the charts and writes the tables of README.md from the results that engines.mjs and growth.mjs have left as JSON.
// usage: node test/bench/plot.mjs   (reads and writes test/bench/results/, writes between the markers of test/bench/README.md)
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { barChart, growthChart } from './chart.mjs';
import { engineTable, grouped, growthTable, stageTable } from './tables.mjs';

const FOLDER = new URL('results/', import.meta.url);
const README = new URL('README.md', import.meta.url);
const read = (name) => {
  const file = new URL(`${name}.json`, FOLDER);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
const engines = read('engines');
const growths = ['growth-garu', 'growth-kiwi'].map(read).filter((growth) => growth !== undefined);
const parts = {};

if (engines !== undefined) {
  writeFileSync(new URL('engines.svg', FOLDER), engineChart());
  parts['engines:ko'] = `${conditions(engines, 'ko')}\n\n${engineTable(engines, 'ko')}`;
  parts['engines:en'] = `${conditions(engines, 'en')}\n\n${engineTable(engines, 'en')}`;
}
if (growths.length > 0) {
  writeFileSync(new URL('growth.svg', FOLDER), lengthChart());
  for (const language of ['ko', 'en'])
    parts[`growth:${language}`] = growths.map((one) => growthPart(one, language)).join('\n\n');
}
writeFileSync(README, withParts(readFileSync(README, 'utf8')));
// Biome lines up the columns of tables, and checks that they are.
const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
spawnSync(process.execPath, [biome, 'format', '--write', fileURLToPath(README)], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

function engineChart() {
  const bars = engines.engines.map((one) => ({
    name: one.name,
    first: one.charactersPerProcessorSecond,
    second: one.charactersPerSecond,
  }));
  const each = bars.map(({ name, first, second }) => `${name}: ${grouped(first)}, ${grouped(second)}`).join('; ');
  return barChart(bars, {
    title: '엔진별 빠르기 · Speed by engine',
    description: `보도자료 ${grouped(engines.texts.count)}건. 글자/CPU초, 글자/초 · characters per second of processor time, per second: ${each}`,
    values: ['글자/CPU초 · characters/CPU s', '글자/초 · characters/s'],
  });
}

function lengthChart() {
  const curves = growths.map(({ engine, length }) => ({
    name: `gongbo + ${engine === 'kiwi' ? 'Kiwi' : engine} (지수 · exponent ${length.exponents.all.toFixed(3)}; 긴 절반 · longer half ${length.exponents.longer.toFixed(3)})`,
    points: length.points.map(({ characters, milliseconds }) => [characters, milliseconds / 1000]),
  }));
  const each = curves.map(({ name, points }) => {
    const [size, time] = points.at(-1);
    return `${name}: ${grouped(size)} 글자 · characters ${time.toFixed(1)} s`;
  });
  return growthChart(curves, {
    title: '문서 길이와 시간 · Time by length of a document',
    description: `두 축 모두 로그, 점선은 길이에 비례하는 시간 · both axes logarithmic, dashed: linear. ${each.join('; ')}`,
    axes: ['글자 · characters', 'CPU초 · CPU seconds'],
  });
}

function growthPart(growth, language) {
  const name = growth.engine === 'kiwi' ? 'Kiwi' : growth.engine;
  return [
    `**gongbo + ${name}** — ${conditions(growth, language)}`,
    growthTable(growth, language),
    stageTable(growth, language),
  ].join('\n\n');
}

/** Where, when and over what it was measured. */
function conditions({ machine, loads, texts, rounds, gongbo }, language) {
  const { processor, cores, memoryGigabytes, system, node, date } = machine;
  const characters = grouped(texts.characters);
  return language === 'ko'
    ? `${date}, gongbo ${gongbo}, Node ${node}, ${processor} (코어 ${cores}, 메모리 ${memoryGigabytes} GB), ${system}. ${texts.name}: ${texts.count === undefined ? '' : `${grouped(texts.count)}건, `}${characters}글자, ${rounds}번. 부하(1분 평균): ${loads.join(' → ')}.`
    : `${date}, gongbo ${gongbo}, Node ${node}, ${processor} (${cores} cores, ${memoryGigabytes} GB), ${system}. ${texts.name}: ${texts.count === undefined ? '' : `${grouped(texts.count)} releases, `}${characters} characters, rounds: ${rounds}. Load of the machine (average of a minute): ${loads.join(' → ')}.`;
}

function withParts(readme) {
  let written = readme;
  for (const [name, part] of Object.entries(parts)) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [written.indexOf(open), written.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`README.md: ${open} … ${close}`);
    written = `${written.slice(0, from + open.length)}\n${part}\n${written.slice(to)}`;
  }
  return written;
}
