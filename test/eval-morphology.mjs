// Morpheme F1 of both engines, through our own Tagger: node test/eval-morphology.mjs FOLDER [--engine garu|kiwi] [--errors]
// FOLDER holds files of lines "surface TAB form/TAG form/TAG …" (Kiwi's eval_data). Allomorphs are levelled before comparing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string' }, errors: { type: 'boolean' } },
});
const folder = positionals[0] ?? '../shared/data/morph';

const loaders = {
  garu: async () => (await load('../src/morphemes/garu.ts')).createGaruTagger(),
  kiwi: async () => {
    const directory = process.env.GONGBO_KIWI_MODEL ?? (await (await load('../src/node/model-store.ts')).findModel());
    if (directory === undefined) throw new Error('Kiwi 모델이 없습니다: gongbo model install');
    return (await load('../src/node/kiwi-engine.ts')).loadKiwiTagger(directory);
  },
};

async function load(path) {
  const { module } = await runnerImport(new URL(path, import.meta.url).pathname);
  return module;
}

/** Endings and particles that differ only by the sound before them are one; so are the finer classes of brackets. */
const LEVEL_ENDING = [
  [/^(았|였)/, '었'],
  [/^(아|여)(?=$|서|도|야|라|요|지|다|주)/, '어'],
  [/^으(?=니|면|려|며|러|나|ㄹ|십|시|소|오|셔|므|라|ㄴ)/, ''],
  [/^을(?=까|게|지|수록|걸|래|는|려|텐)/, 'ㄹ'],
  [/^은(?=가|데|지|들|즉|다)/, 'ㄴ'],
];
const LEVEL_WHOLE = {
  을: 'ㄹ',
  은: 'ㄴ',
  음: 'ㅁ',
  러: '어',
  읍시다: 'ㅂ시다',
  습니다: 'ㅂ니다',
  습니까: 'ㅂ니까',
  는다: 'ㄴ다',
  는다고: 'ㄴ다고',
  는다는: 'ㄴ다는',
  는다면: 'ㄴ다면',
};
const LEVEL_PARTICLE = {
  를: '을',
  ㄹ: '을',
  는: '은',
  ㄴ: '은',
  가: '이',
  와: '과',
  으로: '로',
  으로서: '로서',
  으로써: '로써',
  이나: '나',
  이란: '란',
  이라도: '라도',
  으로부터: '로부터',
};

function level(form, tag) {
  const plainTag = tag
    .replace(/-.*/, '')
    .replace(/^SS[OC]$/, 'SS')
    .replace(/^W_EMOJI$|^SO$/, 'SW')
    .replace(/^W_(URL|EMAIL|HASHTAG|MENTION)$/, 'SL')
    .replace('W_SERIAL', 'SN');
  let plain = form.normalize('NFC').replace(
    /[\u11a8\u11ab\u11af\u11b7\u11b8\u11bc\u11ba]/g,
    (c) =>
      ({
        '\u11a8': 'ㄱ',
        '\u11ab': 'ㄴ',
        '\u11af': 'ㄹ',
        '\u11b7': 'ㅁ',
        '\u11b8': 'ㅂ',
        '\u11bc': 'ㅇ',
        '\u11ba': 'ㅅ',
      })[c] ?? c,
  );
  if (/^E/.test(plainTag)) {
    for (const [pattern, to] of LEVEL_ENDING) plain = plain.replace(pattern, to);
    plain = LEVEL_WHOLE[plain] ?? plain;
  } else if (/^J/.test(plainTag)) plain = LEVEL_PARTICLE[plain] ?? plain;
  return `${plain}/${plainTag}`;
}

/** Length of the longest common subsequence, and what each side has outside of it. */
function compare(gold, found) {
  const table = Array.from({ length: gold.length + 1 }, () => new Uint16Array(found.length + 1));
  for (let i = gold.length - 1; i >= 0; i -= 1)
    for (let j = found.length - 1; j >= 0; j -= 1)
      table[i][j] = gold[i] === found[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  const missed = [];
  const wrong = [];
  for (let i = 0, j = 0; i < gold.length || j < found.length; ) {
    if (i < gold.length && j < found.length && gold[i] === found[j]) {
      i += 1;
      j += 1;
    } else if (j >= found.length || (i < gold.length && table[i + 1][j] >= table[i][j + 1])) missed.push(gold[i++]);
    else wrong.push(found[j++]);
  }
  return { common: table[0][0], missed, wrong };
}

for (const engine of values.engine ? [values.engine] : ['garu', 'kiwi']) {
  const tagger = await loaders[engine]();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const sum = { gold: 0, found: 0, common: 0 };
    const counts = new Map();
    for (const line of readFileSync(join(folder, file), 'utf8').split(/\r?\n/)) {
      const [surface, analysis] = line.split('\t');
      if (!surface || !analysis) continue;
      const gold = analysis
        .trim()
        .split(' ')
        .map((pair) => level(pair.slice(0, pair.lastIndexOf('/')), pair.slice(pair.lastIndexOf('/') + 1)));
      const found = tagger.tag(surface, []).map(({ form, tag }) => level(form, tag));
      const { common, missed, wrong } = compare(gold, found);
      sum.gold += gold.length;
      sum.found += found.length;
      sum.common += common;
      if (values.errors) {
        for (const one of missed) counts.set(`- ${one}`, (counts.get(`- ${one}`) ?? 0) + 1);
        for (const one of wrong) counts.set(`+ ${one}`, (counts.get(`+ ${one}`) ?? 0) + 1);
      }
    }
    const precision = sum.common / sum.found;
    const recall = sum.common / sum.gold;
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(
      [
        engine,
        tagger.info.version,
        file,
        `P ${percent(precision)}`,
        `R ${percent(recall)}`,
        `F1 ${percent(f1)}`,
        `${sum.gold} morphemes`,
      ].join('  '),
    );
    for (const [error, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 60))
      console.log(`  ${count}\t${error}`);
  }
}

function percent(value) {
  return (100 * value).toFixed(1);
}
