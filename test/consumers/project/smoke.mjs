// What must come out alike on every runtime: prints one line, a digest of everything that the package gives for one text.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Chrono } from 'chrono-node';
import { createAnalyzer, GongboError, parseKoreanNumber } from 'gongbo';
import { ko } from 'gongbo/chrono';
import { findMatches, ruleStage, toView } from 'gongbo/compromise';
import { toHtml } from 'gongbo/display';
import { KoreanTokenizer } from 'gongbo/natural';
import { findModel } from 'gongbo/node';
import { documentOf, koreanModel } from 'gongbo/wink';
import winkNLP from 'wink-nlp';

const TEXT = `가람시, 3대 전략 발표

가람시(시장 한도윤)는 3일 오전 10시 시청에서 ▲물길 정비 ▲숲길 조성 ▲장터 살리기 등 3대 전략을 발표했다.
한도윤 시장은 “2027년까지 국비 2,480억 원을 투입하겠다”라고 말했다. 😀
`;
const engines = process.argv.includes('--kiwi') ? ['garu', 'kiwi'] : ['garu'];
const digest = createHash('sha256');

for (const engine of engines) {
  const found = ruleStage({ id: 'smoke.money', match: '#Number+ #Currency' });
  const analyzer = await createAnalyzer({ engine, stages: (standard) => [...standard, found] });
  const document = analyzer.analyze(TEXT, { publishedAt: '2024-05-03' });
  const [plan] = document.plans;
  assert.equal(document.textOf(plan), '3대 전략');
  assert.deepEqual(
    plan.items.map((item) => document.textOf(item)),
    ['물길 정비', '숲길 조성', '장터 살리기'],
  );
  assert.deepEqual(
    document.officials.map(({ name, title }) => [name, title]),
    [['한도윤', '시장']],
  );
  for (const { text, start, end } of document.toJSON().entities) assert.equal(TEXT.slice(start, end), text);
  assert.deepEqual(
    document.annotations.map((one) => document.textOf(one)),
    ['2,480억 원'],
  );
  assert.equal(
    toHtml(document)
      .replace(/<[^>]*>/g, '')
      .includes('3대 전략'),
    true,
  );

  assert.equal(findMatches(document, '#Number 대 [<head>#PlanNoun]')[0].groups.head.text, '전략');
  assert.equal(toView(document).has('#Agency #OpenBracket #Title #Person'), true);
  const nlp = winkNLP(koreanModel(analyzer));
  const read = nlp.readDoc(TEXT);
  assert.equal(read.out(), TEXT.trim()); // wink itself trims
  assert.equal(documentOf(read).text, TEXT);
  const tokens = new KoreanTokenizer(analyzer).tokenize('3대 전략을 발표했다.');
  assert.equal(tokens.includes('전략'), true);
  const [date] = new Chrono(ko.casual).parse('오는 15일 오후 2시', {
    instant: new Date('2024-05-03T00:00:00Z'),
    timezone: 540,
  });
  assert.equal(date.start.date().toISOString(), '2024-05-15T05:00:00.000Z');

  digest.update(
    JSON.stringify([
      document.toJSON({ text: true, morphemes: true }),
      document.toMarkdown(),
      document.toHtmlPage(),
      tokens,
    ]),
  );
  analyzer.dispose();
}
assert.equal(parseKoreanNumber('2,480억'), '248000000000');
await assert.rejects(createAnalyzer({ engine: 'none' }), GongboError);
assert.equal(typeof (await findModel()), engines.includes('kiwi') ? 'string' : typeof (await findModel()));
console.log(`${engines.join('+')} ${digest.digest('hex')}`);
