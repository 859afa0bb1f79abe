// What natural does with Korean by itself, and with `gongbo/natural`.
// usage: node test/adapters/natural-report.mjs [RELEASES.jsonl] [--limit 1000] [--engine garu|kiwi] [--agencies 6]
// Without a file it reads the examples. The classification takes the agency of a release for its topic: those with the most releases.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../../dist/index.js';
import { createTfIdf, KoreanTokenizer, termsOf, trainClassifier } from '../../dist/natural.js';

const require = createRequire(import.meta.url);
const own = {
  WordTokenizer: new (require('natural/lib/natural/tokenizers/regexp_tokenizer.js').WordTokenizer)(),
  TreebankWordTokenizer: new (require('natural/lib/natural/tokenizers/treebank_word_tokenizer.js'))(),
  AggressiveTokenizer: new (require('natural/lib/natural/tokenizers/aggressive_tokenizer.js'))(),
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '1000' },
    engine: { type: 'string', default: 'garu' },
    agencies: { type: 'string', default: '6' },
  },
});
const all = readReleases(positionals[0]);
const releases = all.slice(0, Number(values.limit));
const full = await createAnalyzer({ engine: values.engine });
const quick = await createAnalyzer({
  engine: values.engine,
  stages: (standard) => standard.slice(0, standard.findIndex(({ provides }) => provides === 'morphemes') + 1),
});
console.log(`${releases.length} releases, engine ${full.engine.name} ${full.engine.version}\n`);

const rows = Object.entries(own).map(([name, tokenizer]) => [name, measure((text) => tokenizer.tokenize(text))]);
let wrong = 0;
let checked = 0;
const korean = new KoreanTokenizer(quick, { keep: 'all' });
rows.push([
  'KoreanTokenizer, keep: all',
  measure((text) => {
    const spans = korean.tokenizeSpans(text);
    for (const { start, end } of spans) {
      checked += 1;
      if (start < 0 || end > text.length || start >= end) wrong += 1;
    }
    return spans.map(({ start, end }) => text.slice(start, end));
  }),
]);
const content = new KoreanTokenizer(quick);
rows.push(['KoreanTokenizer', measure((text) => content.tokenize(text))]);
console.log(
  '| tokenizer | tokens | tokens with Hangul | Hangul letters kept | ms for 1,000 tokens |\n|---|---|---|---|---|',
);
for (const [name, { tokens, hangul, kept, milliseconds }] of rows) {
  console.log(
    `| ${name} | ${tokens} | ${hangul} | ${(100 * kept).toFixed(1)} % | ${((1000 * milliseconds) / tokens).toFixed(2)} |`,
  );
}
const documents = releases.slice(0, 200).map(({ text }) => full.analyze(text));
const start = performance.now();
const count = documents.reduce((sum, document) => sum + termsOf(document).length, 0);
console.log(
  `\nterms of documents analysed already: ${((1000 * (performance.now() - start)) / count).toFixed(3)} ms for 1,000 tokens`,
);
console.log(`offsets that are wrong: ${wrong} of ${checked}`);
const table = createTfIdf(documents.map((document) => termsOf(document)));
let places = 0;
let misplaced = 0;
for (const [index, document] of documents.entries()) {
  for (const { term, spans } of table.termsOf(index).slice(0, 20)) {
    for (const span of spans) {
      places += 1;
      const surface = document.text.slice(span.start, span.end);
      if (surface !== term && !term.endsWith('다')) misplaced += surface.length === 0 ? 1 : 0;
    }
  }
}
console.log(`places of TF-IDF terms without a surface: ${misplaced} of ${places}`);
classification();
process.exitCode = wrong + misplaced === 0 ? 0 : 1;

function measure(tokenize) {
  const total = { tokens: 0, hangul: 0, kept: 0, milliseconds: 0 };
  let letters = 0;
  let kept = 0;
  for (const { text } of releases) {
    const from = performance.now();
    const tokens = tokenize(text);
    total.milliseconds += performance.now() - from;
    total.tokens += tokens.length;
    total.hangul += tokens.filter((token) => /[가-힣]/.test(token)).length;
    letters += hangulIn(text);
    kept += tokens.reduce((sum, token) => sum + hangulIn(token), 0);
  }
  return { ...total, kept: kept / Math.max(1, letters) };
}

function hangulIn(text) {
  return text.match(/[가-힣]/g)?.length ?? 0;
}

/** The agency of a release, from its first words only, without the names that would give it away. */
function classification() {
  const counts = new Map();
  for (const { agency } of all) if (agency !== undefined) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const agencies = [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, Number(values.agencies))
    .map(([name]) => name);
  if (agencies.length < 2) return;
  const perAgency = 60;
  const chosen = agencies.flatMap((agency) => all.filter((one) => one.agency === agency).slice(0, perAgency));
  const split = (index) => index % perAgency < perAgency / 2;
  const kinds = {
    "natural's WordTokenizer": (text) => own.WordTokenizer.tokenize(text.toLowerCase()),
    'words between blanks': (text) => {
      const inName = namesIn(full.analyze(text));
      const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
        word,
        start: index,
        end: index + word.length,
      }));
      return words.filter((span) => !inName(span)).map(({ word }) => word);
    },
    ...Object.fromEntries(
      ['nouns', 'content'].map((keep) => [
        `gongbo/natural, ${keep}`,
        (text) => {
          const document = full.analyze(text);
          const inName = namesIn(document);
          return termsOf(document, { keep })
            .filter((term) => !inName(term))
            .map(({ term }) => term);
        },
      ]),
    ),
  };
  console.log(
    `\n${chosen.length} releases of ${agencies.length} agencies, half to learn from, half to test (${agencies.join(', ')})\n`,
  );
  console.log('| terms | Bayes | logistic regression (500 terms) | seconds to train |\n|---|---|---|---|');
  for (const [name, terms] of Object.entries(kinds)) {
    const examples = chosen.map(({ agency, text }) => ({ label: agency, terms: terms(text.slice(0, 1500)) }));
    const scores = ['bayes', 'logistic-regression'].map((algorithm) => {
      const from = performance.now();
      const classifier = trainClassifier(
        examples.filter((_one, index) => split(index)),
        { algorithm },
      );
      const seconds = (performance.now() - from) / 1000;
      const tests = examples.filter((_one, index) => !split(index));
      const right = tests.filter(({ label, terms: words }) => classifier.classify(words)[0].label === label).length;
      return { accuracy: `${right}/${tests.length} (${((100 * right) / tests.length).toFixed(1)} %)`, seconds };
    });
    console.log(
      `| ${name} | ${scores[0].accuracy} | ${scores[1].accuracy} | ${scores.map(({ seconds }) => seconds.toFixed(2)).join(' / ')} |`,
    );
  }
}

/** Whether a span touches a name that would give the agency away. */
function namesIn({ entities }) {
  const types = ['AGENCY', 'ORG', 'PERSON', 'TITLE', 'FACILITY', 'PROGRAM'];
  const names = entities.filter(({ type }) => types.includes(type));
  return ({ start, end }) => names.some((name) => name.start < end && start < name.end);
}

function readReleases(file) {
  if (file === undefined || !existsSync(file)) {
    const folder = new URL('../../examples/press/', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return names.map((name) => ({ text: readFileSync(new URL(name, folder), 'utf8') }));
  }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}
