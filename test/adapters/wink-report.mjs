// What winkNLP makes of real releases, with its English model and with ours, as a table; runs against dist.
// usage: node test/adapters/wink-report.mjs RELEASES.jsonl [--limit N] [--engine garu|kiwi] [--english FOLDER]
// FOLDER is where wink-eng-lite-web-model is installed (npm install wink-eng-lite-web-model); without it only ours is measured.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyzer } from 'gongbo';
import { documentOf, koreanModel, sejongTagOf, spanOf } from 'gongbo/wink';
import winkNLP from 'wink-nlp';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '1000' },
    engine: { type: 'string', default: 'garu' },
    english: { type: 'string' },
  },
});
const TURNS = 3;
const [file] = positionals;
if (file === undefined) throw new Error('usage: node test/adapters/wink-report.mjs RELEASES.jsonl');
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const texts = lines.slice(0, Number(values.limit)).map((line) => JSON.parse(line).text);

const analyzer = await createAnalyzer({ engine: values.engine });
const whole = winkNLP(koreanModel(analyzer));
let analysed;
const converted = winkNLP(koreanModel({ analyze: () => analysed }));
const { its } = whole;

/** What is counted of one model's documents. */
function counts() {
  return {
    tokens: 0,
    hangul: 0,
    uncut: 0,
    untagged: 0,
    sentences: 0,
    entities: 0,
    sameSentences: 0,
    sameEntities: 0,
    trips: 0,
    ms: 0,
  };
}

/** A token is uncut where Hangul stands neither before nor behind it: 추진사업을. */
function tally(count, text, doc, ours) {
  const surfaces = doc.tokens().out();
  const spaces = doc.tokens().out(its.precedingSpaces);
  const tags = doc.tokens().out(its.pos);
  if (
    surfaces
      .map((surface, index) => spaces[index] + surface)
      .join('')
      .trimEnd() !== text.trimEnd()
  )
    count.trips += 1;
  const HANGUL = /\p{Script=Hangul}/u;
  const starts = [];
  let position = 0;
  for (const [index, surface] of surfaces.entries()) {
    starts.push(position + spaces[index].length);
    position += spaces[index].length + surface.length;
    if (!/\S/.test(surface)) continue;
    count.tokens += 1;
    if (!HANGUL.test(surface)) continue;
    count.hangul += 1;
    if (tags[index] === 'X') count.untagged += 1;
    const before = text.charAt(position - surface.length - 1);
    if (!HANGUL.test(before) && !HANGUL.test(text.charAt(position))) count.uncut += 1;
  }
  const placeOf = ([first, last]) => `${starts[first]}-${starts[last] + surfaces[last].length}`;
  const found = doc.entities().out(its.span).map(placeOf);
  const places = new Set(ours.entities.map(({ start, end }) => `${start}-${end}`));
  count.entities += found.length;
  count.sameEntities += found.filter((place) => places.has(place)).length;
  const wanted = new Set(ours.sentences.map((sentence) => ours.textOf(sentence)));
  count.sentences += doc.sentences().length();
  count.sameSentences += doc
    .sentences()
    .out()
    .filter((sentence) => wanted.has(sentence)).length;
}

/** The result and the time of the best of a few turns. */
function timed(work, turns = 1) {
  let best = Number.POSITIVE_INFINITY;
  let result;
  for (let turn = 0; turn < turns; turn += 1) {
    const from = performance.now();
    result = work();
    best = Math.min(best, performance.now() - from);
  }
  return [result, best];
}

const ours = counts();
const totals = { entities: 0, sentences: 0, offsets: 0, tagged: 0, conversion: 0, analysis: 0, characters: 0 };
const english =
  values.english === undefined ? undefined : { nlp: winkNLP(englishModel(values.english)), count: counts() };
for (const text of texts) {
  totals.characters += text.length;
  const [doc, ms] = timed(() => whole.readDoc(text));
  ours.ms += ms;
  const document = documentOf(doc);
  tally(ours, text, doc, document);
  totals.entities += document.entities.length;
  totals.sentences += document.sentences.length;
  const places = doc.tokens().out();
  for (let index = 0; index < places.length; index += 1) {
    const { start, end } = spanOf(doc, index);
    if (text.slice(start, end) !== places[index]) totals.offsets += 1;
    if (sejongTagOf(doc, index) !== '') totals.tagged += 1;
  }
  for (const items of [doc.sentences(), doc.entities()]) {
    items.each((item) => {
      const { start, end } = spanOf(item);
      if (text.slice(start, end) !== item.out()) totals.offsets += 1;
    });
  }
  analysed = document;
  totals.conversion += timed(() => converted.readDoc(text), TURNS)[1];
  if (english === undefined) continue;
  const [read, time] = timed(() => english.nlp.readDoc(text), TURNS);
  english.count.ms += time;
  tally(english.count, text, read, document);
}

function englishModel(folder) {
  return createRequire(join(folder, 'package.json'))('wink-eng-lite-web-model');
}

const number = (value) => value.toLocaleString('en');
const share = (part, all) => `${((100 * part) / all).toFixed(1)}%`;
const perThousand = (ms, count) => `${((1000 * ms) / count).toFixed(2)} ms`;
const rows = [
  ['토큰 · tokens', (count) => number(count.tokens)],
  ['한글 토큰 가운데 어절째인 것 · Hangul tokens left uncut', (count) => share(count.uncut, count.hangul)],
  ['한글 토큰 가운데 품사가 X인 것 · Hangul tokens tagged X', (count) => share(count.untagged, count.hangul)],
  [
    '문장, 우리와 같은 것 · sentences, same as ours',
    (count) => `${number(count.sentences)}, ${share(count.sameSentences, totals.sentences)}`,
  ],
  [
    '개체, 우리와 같은 자리인 것 · entities, at the places of ours',
    (count) => `${number(count.entities)}, ${share(count.sameEntities, totals.entities)}`,
  ],
  ['글이 되살아나지 않은 문서 · documents not given back', (count) => number(count.trips)],
  ['토큰 1,000개에 readDoc · readDoc per 1,000 tokens', (count) => perThousand(count.ms, count.tokens)],
];
console.log(`${number(texts.length)} releases, ${number(totals.characters)} characters, engine ${values.engine}\n`);
console.log(`| | ${english === undefined ? '' : 'wink-eng-lite-web-model | '}gongbo/wink |`);
console.log(`|---|${english === undefined ? '' : '---|'}---|`);
for (const [name, cell] of rows) {
  console.log(`| ${name} | ${english === undefined ? '' : `${cell(english.count)} | `}${cell(ours)} |`);
}
console.log(`
offset errors: ${totals.offsets}
entities ${number(ours.entities)} of ${number(totals.entities)}, sentences ${number(ours.sentences)} of ${number(totals.sentences)}
tokens with a Sejong tag: ${share(totals.tagged, ours.tokens)}
readDoc without the analysis: ${perThousand(totals.conversion, ours.tokens)} per 1,000 tokens (with it ${perThousand(ours.ms, ours.tokens)})`);
