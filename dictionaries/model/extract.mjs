// Writes the training material of the entity model as features and labels, with the same TypeScript that uses the model.
// usage: node dictionaries/model/extract.mjs OUT [--shared DIR] [--engine garu|kiwi] [--parts konec,konec-dev,press,gold] [--teacher FILE]
// Unlabelled releases are labelled by dictionaries and rules, with --teacher also by a model trained before (self-training).
// OUT gets one gzipped file for each part (of the engine kiwi: PART-kiwi): lines "label TAB start TAB end TAB feature TAB feature …", an empty line behind each
// sentence and "# id" before it.
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shared: { type: 'string', default: join(root, '..', 'shared') },
    engine: { type: 'string', default: 'garu' },
    parts: { type: 'string', default: 'konec,konec-dev,press,gold' },
    teacher: { type: 'string' },
  },
});
const out = positionals[0];
if (out === undefined) stop('쓸 폴더를 주세요: node dictionaries/model/extract.mjs OUT');
if (!existsSync(values.shared)) stop(`자료 폴더가 없습니다: ${values.shared}\n  → --shared DIR`);

/** Types that the model learns. */
const TYPES = new Set(['PERSON', 'TITLE', 'AGENCY', 'ORG', 'REGION', 'LAW', 'EVENT', 'FACILITY']);
/** konec's labels (NIKL 2021) as types of ours, the first that matches; all others are outside. */
const KONEC = [
  [/^PS_NAME$/, 'PERSON'],
  [/^CV_POSITION$/, 'TITLE'],
  [/^OGG_(?:POLITICS|LAW|MILITARY|EDUCATION|SCIENCE|LIBRARY)$/, 'AGENCY'],
  [/^OGG_/, 'ORG'],
  [/^LC[PG]_/, 'REGION'],
  [/^CV_LAW$/, 'LAW'],
  [/^EV_/, 'EVENT'],
  [/^(?:AF_BUILDING|AF_CULTURAL_ASSET|LC_OTHERS)$/, 'FACILITY'],
];
/** Every how manieth of the unlabelled releases is read, which of these by which engine, and how many names are hidden from the model. */
const EVERY = 8;
const FIRST = { garu: 0, kiwi: 4 };
const HIDDEN = 0.5;

const load = async (path) => (await runnerImport(join(root, path))).module;
const { analyzerOf } = await load('src/analyzer.ts');
const { compileTables } = await load('src/dictionary/compile.ts');
const { createLexicon } = await load('src/dictionary/lexicon.ts');
const { createSource } = await load('src/core/source.ts');
const { readCues } = await load('src/entities/model/cues.ts');
const { readTokens } = await load('src/entities/model/tokens.ts');
const { visitFeatures } = await load('src/entities/model/features.ts');
const { morphemesStage } = await load('src/morphemes/morphemes.ts');

const tables = readdirSync(join(root, 'dictionaries')).filter((name) => name.endsWith('.tsv'));
const lexicon = createLexicon(
  compileTables(tables.sort().map((file) => ({ file, text: readFileSync(join(root, 'dictionaries', file), 'utf8') }))),
);
const cues = readCues(lexicon);
const tagger = await loadTagger(values.engine);
const { parseModel } = await load('src/entities/model/weights.ts');
const entityModel = values.teacher === undefined ? undefined : parseModel(readFileSync(values.teacher, 'utf8'));
const analyzer = analyzerOf({ tagger, lexicon, ...(entityModel === undefined ? {} : { entityModel }) });
const morphemesOf = morphemesStage(tagger);
const hidden = hider();

mkdirSync(out, { recursive: true });
const annotated = readAnnotations();
for (const part of values.parts.split(',')) {
  const stream = createGzip();
  const done = finished(
    stream.pipe(createWriteStream(join(out, `${part}${values.engine === 'garu' ? '' : `-${values.engine}`}.txt.gz`))),
  );
  let count = 0;
  for (const document of documentsOf(part)) {
    writeDocument(stream, document);
    count += 1;
    if (count % 500 === 0) process.stderr.write(`${part}: ${count}\n`);
  }
  stream.end();
  await done;
  process.stderr.write(`${part}: ${count} texts\n`);
}
tagger.dispose?.();

/** The texts of one part, each with its labelled spans; those without are labelled by the rules. */
function* documentsOf(part) {
  const ner = (name) => readLines(join(values.shared, 'data/ner', `${name}.jsonl`));
  if (part === 'konec') yield* ner('konec-silver2-train').map(fromKonec);
  else if (part === 'konec-dev') yield* ner('konec-dev').map(fromKonec);
  else if (part === 'gold') yield* [...goldDocuments(), ...annotated.values()];
  else if (part === 'press') {
    for (const [index, { id, text, publishedAt }] of releases().entries()) {
      if (index % EVERY === FIRST[values.engine] && !annotated.has(id)) yield { id, text, publishedAt };
    }
  } else stop(`모르는 자료입니다: ${part}`);
}

function fromKonec({ id, text, spans }) {
  return {
    id,
    text,
    spans: spans.flatMap(({ start, end, label }) => typed(start, end, konecType(label, text.slice(start, end)))),
  };
}

function konecType(label, surface) {
  // A surname by itself is no PERSON here, and konec counts parties among the bodies of politics.
  if (label === 'PS_NAME' && surface.length < 2) return undefined;
  if (label === 'OGG_POLITICS' && /..당$/u.test(surface)) return 'ORG';
  return KONEC.find(([pattern]) => pattern.test(label))?.[1];
}

function typed(start, end, type) {
  return type === undefined ? [] : [{ start, end, type }];
}

function goldDocuments() {
  const folder = join(values.shared, 'gold/dev');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ id, text, published, gold }) => ({
      id,
      text,
      publishedAt: published,
      spans: gold.entities.filter(({ type }) => TYPES.has(type)),
    }));
}

/** Our own annotations stand off from the texts, which are not in this repository. */
function readAnnotations() {
  const texts = new Map(releases().map((release) => [release.id, release]));
  const found = new Map();
  for (const { id, length, entities } of readLines(join(root, 'dictionaries/model/annotations.jsonl'))) {
    const release = texts.get(id);
    if (release === undefined || release.text.length !== length) stop(`주석을 단 보도자료가 없습니다: ${id}`);
    const spans = entities.flatMap(([start, end, type]) => typed(start, end, TYPES.has(type) ? type : undefined));
    found.set(id, { ...release, spans });
  }
  return found;
}

function releases() {
  return ['releases', 'plans', 'local-2025-12'].flatMap((name) =>
    readLines(join(values.shared, 'press', `${name}.jsonl`)).map(({ id, text, publishedAt, date }) => ({
      id,
      text,
      publishedAt: publishedAt ?? date,
    })),
  );
}

function writeDocument(stream, { id, text, publishedAt, spans }) {
  const source = createSource(text, publishedAt === undefined ? {} : { publishedAt: publishedAt.slice(0, 10) });
  const document = analyzer.analyze(source);
  const labelled = [...(spans ?? document.entities.filter(({ type }) => TYPES.has(type)))].sort(
    (a, b) => a.start - b.start,
  );
  // Rules label what the model is to find without them: half of the names are hidden, each wherever it stands.
  const names = spans === undefined ? hidden(text, document.names) : document.names;
  const morphemes =
    spans === undefined
      ? morphemesOf.run({ text, layers: { sentences: document.sentences, names } })
      : document.morphemes;
  for (const sentence of bySentence(morphemes)) {
    const tokens = readTokens(sentence, names, cues);
    let open;
    const lines = tokens.map(({ start, end }, index) => {
      const span = spanAt(labelled, start);
      const label = span === undefined ? 'O' : `${span === open ? 'I' : 'B'}-${span.type}`;
      open = span;
      const features = [];
      visitFeatures(tokens, index, (template, value) => features.push(`${template}=${value}`));
      return [label, start, end, ...features].join('\t');
    });
    stream.write(`# ${id}\n${lines.join('\n')}\n\n`);
  }
}

function bySentence(morphemes) {
  const sentences = new Map();
  for (const morpheme of morphemes) {
    if (!sentences.has(morpheme.sentence)) sentences.set(morpheme.sentence, []);
    sentences.get(morpheme.sentence).push(morpheme);
  }
  return sentences.values();
}

/** The span that this offset lies in, of sorted spans. */
function spanAt(spans, offset) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low]?.start <= offset ? spans[low] : undefined;
}

/** Hides names by a fixed sequence, so that the material is the same every time. */
function hider() {
  let state = 20261124;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return (text, names) => {
    const fate = new Map();
    return names.filter(({ start, end }) => {
      const form = text.slice(start, end);
      if (!fate.has(form)) fate.set(form, next() < HIDDEN);
      return !fate.get(form);
    });
  };
}

async function loadTagger(engine) {
  if (engine === 'garu') return (await load('src/morphemes/garu.ts')).createGaruTagger();
  if (engine !== 'kiwi') stop(`모르는 엔진입니다: ${engine}`);
  const directory = await (await load('src/node/model-store.ts')).requireModel();
  return (await load('src/node/kiwi-engine.ts')).loadKiwiTagger(directory);
}

function readLines(file) {
  if (!existsSync(file)) stop(`자료가 없습니다: ${file}\n  → --shared DIR`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
