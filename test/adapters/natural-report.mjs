// What natural does with Korean by itself, and with gongbo/natural: Hangul kept, offsets, time, and how well ministries are told
// apart. Runs against dist: node test/adapters/natural-report.mjs ../shared/press/releases.jsonl --limit 1000
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createAnalyzer } from 'gongbo';
import {
  createAliasMatcher,
  dictionaryAliases,
  KoreanClassifier,
  KoreanTokenizer,
  tokenizingStages,
  tokensOf,
} from 'gongbo/natural';

const require = createRequire(import.meta.url);
const natural = (file) => require(`natural/lib/natural/${file}`);
const [path, , limitText = '1000'] = process.argv.slice(2);
const limit = Number(limitText);
const releases = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .slice(0, 2 * limit)
  .map((line) => JSON.parse(line));
const texts = releases.slice(0, limit).map(({ text }) => text);

const analyzer = await createAnalyzer({ engine: 'garu', stages: tokenizingStages });
const whole = await createAnalyzer({ engine: 'garu' });
const HANGUL = /[가-힣]/g;
const hangulIn = (text) => text.match(HANGUL)?.length ?? 0;
// Time of the processor, so that what else runs on the machine does not count.
const seconds = (run) => {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, took: (user + system) / 1e6 };
};
const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const hangul = texts.reduce((sum, text) => sum + hangulIn(text), 0);
console.log(`## ${texts.length} releases, ${hangul} Hangul syllables\n`);
row('tokenizer', 'Hangul kept', 'in pieces of two syllables or more', 'different tokens', 'ms per 1,000 tokens');
row('---', '--:', '--:', '--:', '--:');
const { WordTokenizer, WordPunctTokenizer } = natural('tokenizers/regexp_tokenizer.js');
const others = {
  WordTokenizer: new WordTokenizer(),
  WordPunctTokenizer: new WordPunctTokenizer(),
  AggressiveTokenizer: new (natural('tokenizers/aggressive_tokenizer.js'))(),
  CaseTokenizer: new (natural('tokenizers/tokenizer_case.js'))(),
  TokenizerJa: new (natural('tokenizers/tokenizer_ja.js'))(),
  TreebankWordTokenizer: new (natural('tokenizers/treebank_word_tokenizer.js'))(),
};
for (const [name, tokenizer] of Object.entries(others)) {
  const { result, took } = seconds(() => texts.map((text) => tokenizer.tokenize(text)));
  const tokens = result.flat();
  const kept = tokens.reduce((sum, token) => sum + hangulIn(token), 0);
  const long = tokens.reduce((sum, token) => sum + (hangulIn(token) > 1 ? hangulIn(token) : 0), 0);
  row(
    `natural ${name}`,
    percent(kept, hangul),
    percent(long, hangul),
    new Set(tokens).size,
    ((took / tokens.length) * 1e6).toFixed(1),
  );
}
// A form need not be a slice of the text (했 → 하 + 았), so what is kept is counted by places.
const places = (text, tokens) => {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of tokens) covered.fill(1, start, end);
  let kept = 0;
  for (const { index } of text.matchAll(HANGUL)) kept += covered[index];
  return kept;
};
const spans = {};
for (const keep of ['all', 'content', 'nouns']) {
  const tokenizer = new KoreanTokenizer(analyzer, { keep });
  const { result, took } = seconds(() => texts.map((text) => tokenizer.tokenizeSpans(text)));
  spans[keep] = result;
  const kept = result.reduce((sum, tokens, index) => sum + places(texts[index], tokens), 0);
  const longer = (tokens) => tokens.filter(({ start, end }) => end - start > 1);
  const long = result.reduce((sum, tokens, index) => sum + places(texts[index], longer(tokens)), 0);
  const tokens = result.flat();
  const different = new Set(tokens.map(({ form }) => form)).size;
  row(
    `KoreanTokenizer ${keep}`,
    percent(kept, hangul),
    percent(long, hangul),
    different,
    ((took / tokens.length) * 1e6).toFixed(1),
  );
}

const cuts = (text, at) => /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1));
let outside = 0;
let unlike = 0;
let nouns = 0;
let missing = 0;
const examples = [];
for (const [index, tokens] of spans.all.entries()) {
  const text = texts[index];
  let before = 0;
  for (const { form, tag, start, end } of tokens) {
    if (!(start >= before && start < end && end <= text.length) || cuts(text, start) || cuts(text, end)) outside += 1;
    before = start;
    if (tag !== 'NNG' && tag !== 'NNP') continue;
    nouns += 1;
    if (text.slice(start, end) !== form) {
      unlike += 1;
      if (examples.length < 8) examples.push(`${form} at "${text.slice(start, end)}"`);
    }
  }
  missing += hangulIn(text) - places(text, tokens);
}
console.log(`\n## Offsets of ${spans.all.flat().length} tokens\n`);
console.log(`out of order, outside the text, empty or inside a surrogate pair: ${outside}`);
console.log(`Hangul syllables in no token: ${missing}`);
console.log(`nouns whose form is not the surface: ${unlike} of ${nouns} (${examples.join(', ')})`);

console.log('\n## Time per 1,000 tokens (content)\n');
const some = texts.slice(0, Math.min(200, limit));
const tokenizing = seconds(() => some.map((text) => analyzer.analyze(text)));
const everything = seconds(() => some.map((text) => whole.analyze(text)));
const reading = seconds(() => tokenizing.result.flatMap((document) => tokensOf(document)));
const thousand = reading.result.length / 1000;
console.log(`analysis with tokenizingStages: ${((1000 * tokenizing.took) / thousand).toFixed(1)} ms`);
console.log(`analysis with all stages: ${((1000 * everything.took) / thousand).toFixed(1)} ms`);
console.log(`tokens of a document that is analysed: ${((1000 * reading.took) / thousand).toFixed(3)} ms`);

// Names of bodies with one vowel wrong, and what is taken for a misspelt name in texts that hardly have any.
const entries = await dictionaryAliases();
const matcher = createAliasMatcher(entries);
const spelled = (await dictionaryAliases({ tables: ['agencies'] }))
  .map(([alias]) => alias)
  .filter((alias) => /^[가-힣]{5,}$/.test(alias));
const misspelt = spelled.map((alias, index) => {
  const at = index % alias.length;
  const unit = alias.charCodeAt(at) - 0xac00;
  const vowel = (Math.floor(unit / 28) + 1) % 21;
  const wrong = String.fromCharCode(0xac00 + Math.floor(unit / 588) * 588 + vowel * 28 + (unit % 28));
  return `${alias.slice(0, at)}${wrong}${alias.slice(at + 1)}`;
});
const isFound = (alias, index) => {
  const end = 3 + alias.length;
  const places = matcher.find(`어제 ${misspelt[index]}는 회의를 열었다.`);
  return places.some((place) => place.alias === alias && place.start === 3 && place.end === end);
};
const matched = spelled.filter((alias, index) => matcher.match(misspelt[index])[0]?.alias === alias);
console.log(`\n## Aliases (${entries.length})\n`);
console.log(`one vowel wrong: match ${matched.length}, find ${spelled.filter(isFound).length} of ${spelled.length}`);
const mentions = seconds(() => texts.flatMap((text) => matcher.find(text)));
const near = mentions.result.filter(({ distance }) => distance > 0).length;
const each = ((1000 * mentions.took) / texts.length).toFixed(1);
console.log(`in the releases: ${mentions.result.length - near} exact, ${near} near; ${each} ms a release`);

// Ministries told by what they write about: their own names and short forms are taken out of the texts.
const rest = releases.slice(limit);
const counts = groupBy(rest);
const labels = [...counts].filter(([, list]) => list.length >= rest.length / 40).map(([agency]) => agency);
const aliases = entries
  .filter(([, { name }]) => labels.includes(name))
  .map(([alias]) => alias)
  .concat(labels)
  .sort((left, right) => right.length - left.length);
const names = new RegExp(aliases.map((alias) => alias.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
const data = rest
  .filter(({ agency }) => labels.includes(agency))
  .map(({ text, agency }) => ({ text: text.replace(names, ' '), label: agency }));
const isTest = (_, index) => index % 4 === 0;
const sizes = [data.filter((item, index) => !isTest(item, index)).length, data.filter(isTest).length];
console.log(`\n## ${labels.length} ministries, ${sizes[0]} releases to learn from, ${sizes[1]} to test with\n`);

const content = new KoreanTokenizer(analyzer);
const porter = natural('stemmers/porter_stemmer.js');
const readings = {
  'natural PorterStemmer.tokenizeAndStem': (text) => porter.tokenizeAndStem(text),
  'natural TreebankWordTokenizer': (text) => others.TreebankWordTokenizer.tokenize(text),
  'KoreanTokenizer content': (text) => content.tokenize(text),
};
const accuracy = (items, classify) =>
  percent(items.filter(({ input, label }) => classify(input) === label).length, items.length);

const most = Math.max(
  ...labels.map((label) => data.filter((item, index) => isTest(item, index) && item.label === label).length),
);
console.log(`always the most frequent one: ${percent(most, sizes[1])}\n`);
row('tokens', "natural's own Bayes", 'KoreanClassifier bayes', 'KoreanClassifier logistic');
row('---', '--:', '--:', '--:');
const Bayes = natural('classifiers/bayes_classifier.js');
const took = { bayes: 0, logistic: 0 };
for (const [name, read] of Object.entries(readings)) {
  const documents = data.map(({ text, label }) => ({ input: read(text), label }));
  const [training, testing] = [documents.filter((item, index) => !isTest(item, index)), documents.filter(isTest)];
  const own = new Bayes();
  for (const { input, label } of training) own.addDocument(input, label);
  own.train();
  const cells = [accuracy(testing, (input) => (input.length > 0 ? own.classify(input) : undefined))];
  for (const algorithm of ['bayes', 'logistic']) {
    const trained = seconds(() => KoreanClassifier.train(content, training, { algorithm }));
    took[algorithm] = trained.took;
    cells.push(accuracy(testing, (input) => trained.result.classify(input)[0]?.label));
  }
  row(name, ...cells);
}
console.log(`\ntraining on Korean tokens: bayes ${took.bayes.toFixed(1)} s, logistic ${took.logistic.toFixed(1)} s`);

function groupBy(list) {
  const groups = new Map();
  for (const item of list) groups.set(item.agency, [...(groups.get(item.agency) ?? []), item]);
  return groups;
}
