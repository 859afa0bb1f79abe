// 말뭉치 연구: 한 기관의 계획이 해마다 어떻게 바뀌는지, 같은 글이 두 번 실렸는지, 어떤 낱말이 잦은지 본다.
// A corpus study: how a plan changes over the years, which releases are the same, what they are about.
import { readdir, readFile } from 'node:fs/promises';
import { compare, createAnalyzer, planTableCsv } from 'gongbo';

const folder = new URL('corpus/', import.meta.url);
const analyzer = await createAnalyzer({ engine: 'garu' });
const documents = [];
for (const name of (await readdir(folder)).filter((one) => one.endsWith('.txt')).sort()) {
  documents.push(analyzer.analyze(await readFile(new URL(name, folder), 'utf8'), { id: name }));
}

// 문서를 그대로 넣어도, toJSON({ text: true })이 준 것을 넣어도 된다.
const { duplicates, series, table } = compare(documents);
for (const { left, right, kind, similarity, changes } of duplicates.groups.flatMap(({ pairs }) => pairs)) {
  console.log(`${kind}: ${left.id} = ${right.id} (${similarity.toFixed(2)}), 다른 문장 ${changes.length}`);
}
for (const { body, states, steps } of series) {
  for (const { from, to, items = [] } of steps) {
    console.log(
      `${body}: ${states[from].text} (${states[from].document.id}) → ${states[to].text} (${states[to].document.id})`,
    );
    for (const { from: before, to: after } of items)
      console.log(`  ${before?.text ?? '(없음)'} → ${after?.text ?? '(빠짐)'}`);
  }
}
console.log(planTableCsv(table).trimEnd().replaceAll('\r', ''));

const keywords = new Map();
for (const { summary } of documents) {
  for (const { value } of summary.keywords) keywords.set(value.text, (keywords.get(value.text) ?? 0) + 1);
}
console.log([...keywords].sort((one, other) => other[1] - one[1]).slice(0, 8));
