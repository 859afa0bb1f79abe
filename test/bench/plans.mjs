#!/usr/bin/env node
// Whether the plans stage is linear: the time over 200,000 characters divided by the time over 100,000, for several shapes of text.
// usage: node test/bench/plans.mjs [--dist DIR]
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { dist: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) } },
});
const { createAnalyzer } = await import(pathToFileURL(join(resolve(values.dist), 'index.js')).href);

let spent = 0;
const timed = (stage) => ({
  ...stage,
  run(doc, context) {
    const start = process.hrtime.bigint();
    const layer = stage.run(doc, context);
    spent = Number(process.hrtime.bigint() - start) / 1e6;
    return layer;
  },
});
const analyzer = await createAnalyzer({
  engine: 'garu',
  stages: (standard) =>
    standard
      .slice(0, standard.findIndex(({ provides }) => provides === 'plans') + 1)
      .map((stage) => (stage.provides === 'plans' ? timed(stage) : stage)),
});

const SHAPES = {
  'bullets and counts':
    '□ ▲길 넓히기 ▲다리 고치기 ▲숲 가꾸기 등 3대 전략과 12개 과제를 추진한다. 5개 분야(길, 물, 숲, 집, 논)도 있다.\n① 길 정비\nㅇ (현장) 4대 목표* 아래 8개 과제를 마련했다.\n - 세부과제 7개, 둑 보강, 수문 교체 등 3개 사업\n* ①길 ②물 ③숲 ④집\n1. 길 하나\n',
  'one label over and over': '3대 전략 ',
  'one line without blanks': '3대전략',
  'brackets that never close': '3대(',
  'lists before labels': '▲길 ▲물 ▲숲 등 3대 전략을 추진한다. ',
  footnotes: '3대 전략*을 추진한다.\n* 길, 물, 숲\n',
  'titles below labels': '3대 전략은 다음과 같다.\n길 넓히기\n다리 고치기\n숲 가꾸기\n(안전) 둑을 고친다.\n<물길>\n',
  'numbers over paragraphs': '6개 과제를 추진한다.\n첫째, ① 길 ② 물\n둘째, ③ 숲 ④ 집\n셋째, ⑤ 논 ⑥ 밭\n',
  attributes: '‘맑은 물’을 비전으로 환경부는 2030년까지 300억 원을 투입해 3대 전략을 발표했다. ',
  commas: '길, 물, 숲 등 3대 과제, ',
};

function cost(shape, size) {
  const text = shape.repeat(Math.ceil(size / shape.length)).slice(0, size);
  const times = [];
  for (let round = 0; round < 4; round += 1) {
    analyzer.analyze(text);
    times.push(spent);
  }
  return Math.min(...times);
}

for (const [name, shape] of Object.entries(SHAPES)) {
  const half = cost(shape, 100_000);
  const whole = cost(shape, 200_000);
  process.stdout.write(
    `${name.padEnd(28)} ${half.toFixed(0).padStart(6)} ms ${whole.toFixed(0).padStart(6)} ms  ratio ${(whole / half).toFixed(2)}\n`,
  );
}
