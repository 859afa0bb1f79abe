// What compromise does on Korean with `gongbo/compromise`, and where three rules in its syntax differ from the rules of the library.
// usage: node test/adapters/compromise-report.mjs [RELEASES.jsonl] [--limit 1000] [--gold DIR] [--engine garu|kiwi]
// Without files it reads the examples.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findMatches, morphemesOf, spansOf, toView } from '../../dist/compromise.js';
import { createAnalyzer } from '../../dist/index.js';

const nlp = createRequire(import.meta.url)('compromise/one');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string', default: '1000' },
    gold: { type: 'string' },
    engine: { type: 'string', default: 'garu' },
  },
});

const RULES = {
  plans: '#Number (대|개|가지|건) #Noun+',
  money: '#Number+ (여|남짓)? #Currency',
  officials: '#Person #Title',
  'officials, title first': '#Title #Person',
};

const releases = readReleases(positionals[0]).slice(0, Number(values.limit));
const analyzer = await createAnalyzer({ engine: values.engine });
const documents = releases.map(({ text, publishedAt }) => analyzer.analyze(text, publishedAt ? { publishedAt } : {}));
console.log(`${documents.length} releases, engine ${analyzer.engine.name} ${analyzer.engine.version}`);

const measured = measure(documents);
console.log(
  [
    '',
    '| | compromise/one alone | gongbo/compromise |',
    '|---|---|---|',
    `| terms | ${measured.plainTerms} eojeols | ${measured.terms} morphemes and names |`,
    `| terms with a part of speech | ${measured.plainTagged} | ${measured.tagged} |`,
    `| #Noun | ${measured.plainNouns} | ${measured.nouns} |`,
    `| #Agency, #Person, #Title | 0 | ${measured.names.join(', ')} |`,
    ...Object.entries(RULES).map(
      ([name, match]) => `| ${name}: \`${match}\` | ${measured.plainRules[name]} | ${measured.rules[name]} |`,
    ),
    `| texts that do not come back | ${measured.plainBroken} | ${measured.broken} |`,
    `| offsets of terms and matches that are wrong | – | ${measured.offsets} of ${measured.checked} |`,
    `| time for 1,000 terms: view / 4 rules | – | ${measured.viewTime.toFixed(2)} / ${measured.ruleTime.toFixed(2)} ms |`,
  ].join('\n'),
);
if (values.gold !== undefined) compareOnGold(values.gold);
process.exitCode = measured.broken + measured.offsets === 0 ? 0 : 1;

/** Counts what the library finds in each text by itself, and what it finds in our views. */
function measure(list) {
  const total = {
    plainTerms: 0,
    terms: 0,
    plainTagged: 0,
    tagged: 0,
    plainNouns: 0,
    nouns: 0,
    names: [0, 0, 0],
    plainBroken: 0,
    broken: 0,
    offsets: 0,
    checked: 0,
    viewTime: 0,
    ruleTime: 0,
    plainRules: {},
    rules: {},
  };
  for (const document of list) {
    const plain = nlp(document.text);
    total.plainTerms += plain.terms().length;
    total.plainTagged += plain.docs.flat().filter(({ tags }) => tags.size > 0).length;
    total.plainNouns += plain.match('#Noun').length;
    if (plain.docs.flat().map(written).join('') !== document.text) total.plainBroken += 1;

    let at = performance.now();
    const view = toView(document);
    total.viewTime += performance.now() - at;
    total.terms += view.docs.flat().length;
    total.tagged += view.docs.flat().filter(({ tags }) => tags.size > 0).length;
    total.nouns += view.match('#Noun').length;
    for (const [index, tag] of ['#Agency', '#Person', '#Title'].entries()) total.names[index] += view.match(tag).length;
    if (view.docs.length > 0 && view.docs.flat().map(written).join('') !== document.text) total.broken += 1;
    at = performance.now();
    const found = Object.entries(RULES).map(([name, match]) => [name, findMatches(view, match)]);
    total.ruleTime += performance.now() - at;
    for (const [name, matches] of found) {
      total.plainRules[name] = (total.plainRules[name] ?? 0) + plain.match(RULES[name]).length;
      total.rules[name] = (total.rules[name] ?? 0) + matches.length;
      for (const { start, end, text, view: match } of matches) check(total, document, match, { start, end, text });
    }
    for (const json of [...view.json({ offset: true }), ...view.terms().json({ offset: true })]) {
      const { start, length } = json.offset;
      total.checked += 1;
      if (document.text.slice(start, start + length) !== json.text || length === 0) total.offsets += 1;
    }
  }
  total.viewTime /= total.terms / 1000;
  total.ruleTime /= total.terms / 1000;
  return total;
}

function check(total, document, match, { start, end, text }) {
  const morphemes = morphemesOf(match);
  const [json] = match.json({ offset: true });
  total.checked += 1;
  const same =
    document.text.slice(start, end) === text &&
    json.offset.start === start &&
    json.offset.length === end - start &&
    json.text === text &&
    morphemes[0].start === start &&
    Math.max(...morphemes.map((morpheme) => morpheme.end)) === end;
  if (!same) total.offsets += 1;
}

function written({ pre, text, post }) {
  return pre + text + post;
}

/** Wherever a rule in compromise's syntax and a rule of the library both find something at one place, whether it is the same. */
function compareOnGold(folder) {
  const gold = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  console.log(
    '\n| rule | both fire | same span | other span | only compromise | only ours |\n|---|---|---|---|---|---|',
  );
  const differences = [];
  for (const [name, pairs] of Object.entries(ruleSpans(gold))) {
    const row = { both: 0, same: 0, other: 0, theirs: 0, ours: 0 };
    for (const { id, text, theirs, ours } of pairs) {
      const touched = new Set();
      for (const span of theirs) {
        const twin = ours.find((other) => other.start < span.end && span.start < other.end);
        if (twin === undefined) {
          row.theirs += 1;
          continue;
        }
        touched.add(twin);
        row.both += 1;
        if (twin.start === span.start && twin.end === span.end) row.same += 1;
        else {
          row.other += 1;
          differences.push(
            `${name} ${id}: compromise "${text.slice(span.start, span.end)}", ours "${text.slice(twin.start, twin.end)}"`,
          );
        }
      }
      row.ours += ours.filter((span) => !touched.has(span)).length;
    }
    console.log(`| ${name} | ${row.both} | ${row.same} | ${row.other} | ${row.theirs} | ${row.ours} |`);
  }
  console.log(`\n${differences.join('\n')}`);
}

function ruleSpans(gold) {
  const all = { plans: [], money: [], persons: [], titles: [] };
  for (const { id, text, publishedAt, published_at: published } of gold) {
    const date = publishedAt ?? published;
    const document = analyzer.analyze(text, date ? { publishedAt: date } : {});
    const view = toView(document);
    const plain = (spans) => spans.map(({ start, end }) => ({ start, end }));
    const add = (name, theirs, ours) => all[name].push({ id, text, theirs: plain(theirs), ours: plain(ours) });
    add(
      'plans',
      findMatches(view, RULES.plans).map(endingAtPlanNoun),
      document.plans.flatMap((plan) => [plan, ...plan.mentions]),
    );
    add(
      'money',
      findMatches(view, RULES.money),
      document.entities.filter(({ type }) => type === 'MONEY'),
    );
    const officials = [
      ...findMatches(view, '[<person>#Person] [<title>#Title]'),
      ...findMatches(view, '[<title>#Title] [<person>#Person]'),
    ];
    const mentions = (name) =>
      document.officials.flatMap((official) => official[name].map((index) => document.entities[index]));
    add(
      'persons',
      officials.map(({ groups }) => groups.person),
      mentions('mentions'),
    );
    add(
      'titles',
      officials.map(({ groups }) => groups.title),
      mentions('titles'),
    );
  }
  return all;
}

/** The syntax has no backtracking, so that the end of the noun phrase is cut in code: "10대 과제 중" ends with 과제. */
function endingAtPlanNoun(match) {
  const end = spansOf(match.view.match('#PlanNoun')).at(-1)?.end ?? match.end;
  return { ...match, end };
}

function readReleases(file) {
  if (file === undefined || !existsSync(file)) {
    const folder = new URL('../../examples/press/', import.meta.url);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ text: readFileSync(new URL(name, folder), 'utf8') }));
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((one) => ({ text: one.text, publishedAt: one.publishedAt ?? one.date }));
}
