// 보도자료를 winkNLP로 읽는다: 토큰과 품사, 개체, BM25 핵심어, 가장 닮은 보도자료.
// Press releases in winkNLP: tokens and tags, entities, BM25 keywords, the most similar release.
// npm run build && node examples/wink.mjs [FILE]
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createAnalyzer } from 'gongbo';
import { createVectorizer, documentOf, koreanModel, sejongTagOf, spanOf } from 'gongbo/wink';
import winkNLP from 'wink-nlp';

const folder = new URL('press/', import.meta.url);
const file = process.argv[2] ?? new URL('province.txt', folder);

const nlp = winkNLP(koreanModel(await createAnalyzer({ engine: 'garu' })));
const { its, as } = nlp;
const read = (place) => nlp.readDoc(readFileSync(place, 'utf8'));
const doc = read(file);

const document = documentOf(doc);

console.log('# 본문 첫 문장의 토큰 · tokens of the first sentence of the body');
const { sentences, blocks } = document;
const body = sentences.findIndex(({ block }) => blocks[block].role === 'paragraph');
const sentence = doc.sentences().itemAt(Math.max(body, 0));
sentence.tokens().each((token) => {
  console.log(
    `${token.out()}\t${token.out(its.pos)}\t${sejongTagOf(token)}\t${token.out(its.lemma)}\t${spanOf(token).start}`,
  );
});

console.log('\n# 개체 · entities');
const names = doc
  .entities()
  .filter((entity) => ['AGENCY', 'ORG', 'PERSON', 'REGION', 'LAW'].includes(entity.out(its.type)));
for (const [name, times] of names.out(its.value, as.freqTable).slice(0, 8)) console.log(`${name}\t${times}`);

console.log('\n# 계획 · plans');
doc.customEntities().each((plan) => console.log(`${plan.out()}\t${spanOf(plan).start}`));

const others = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && name !== basename(String(file)))
  .map((name) => ({ name, document: documentOf(read(new URL(name, folder))) }));
const vectorizer = createVectorizer([document, ...others.map((other) => other.document)]);

console.log('\n# 핵심어 · keywords (BM25)');
console.log(
  vectorizer
    .keywords(document, 8)
    .map(([word, weight]) => `${word} ${weight.toFixed(1)}`)
    .join(', '),
);

console.log('\n# 가장 닮은 보도자료 · most similar');
const ranked = others
  .map(({ name, document: other }) => ({ name, similarity: vectorizer.similarity(document, other) }))
  .sort((left, right) => right.similarity - left.similarity);
for (const { name, similarity } of ranked.slice(0, 3)) console.log(`${name}\t${similarity.toFixed(3)}`);
