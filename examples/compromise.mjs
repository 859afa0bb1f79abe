// compromise의 무늬로 찾기: 자기 규칙을 파이프라인의 한 단계로 만든다.
// Finding with compromise's match syntax, and a rule of one's own as a stage of the pipeline.
// npm install gongbo compromise
import { readFile } from 'node:fs/promises';
import { createAnalyzer } from 'gongbo';
import { findMatches, ruleStage, spansOf, toView } from 'gongbo/compromise';

const text = await readFile(new URL('press/province.txt', import.meta.url), 'utf8');

// 규칙: 재원과 그 돈(국비 1,120억 원)
const funding = ruleStage({
  id: 'funding.source',
  match: '[<source>#Noun+] [<amount>#Number+ 여? #Currency]',
  produce({ groups: { source, amount } }) {
    if (!/(비|자본)$/.test(source.text)) return undefined;
    return { type: 'FUNDING', value: { source: source.text, amount: amount.text } };
  },
});
const analyzer = await createAnalyzer({ engine: 'garu', stages: (standard) => [...standard, funding] });
const document = analyzer.analyze(text);

console.log('# 규칙이 찾은 것');
for (const { type, start, end, value, evidence } of document.annotations) {
  console.log(`${type} ${start}–${end} ${document.textOf({ start, end })}`, value, evidence.rule);
}

console.log('\n# 무늬로 찾기');
for (const match of findMatches(document, '[<count>#Number] (대|개) [<head>#Noun+]')) {
  console.log(
    `${match.start}–${match.end} ${match.text} (수 ${match.groups.count.text}, 머리말 ${match.groups.head.text})`,
  );
}

console.log('\n# compromise의 View로');
const view = toView(document);
const [leader] = view.match('#Title #Person').json({ offset: true });
console.log(leader.text, leader.offset, leader.terms.map(({ text, tags }) => `${text}/${tags[0]}`).join(' '));
console.log('돈이 나오는 문장:', spansOf(view.match('#Currency').fullSentences()).length);
console.log('낱말:', view.lookup(['핵심과제', '관광객']).out('array').join(', '));
