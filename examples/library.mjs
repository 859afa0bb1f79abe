// 라이브러리로 쓰기: 보도자료 하나를 분석해 계획, 기관과 사람, 요약을 본다.
// As a library: the plans, bodies, officials and summary of one release.
import { readFile } from 'node:fs/promises';
import { createAnalyzer, GongboError } from 'gongbo';

const text = await readFile(new URL('press/province.txt', import.meta.url), 'utf8');
const analyzer = await createAnalyzer({ engine: 'garu' });
const document = analyzer.analyze(text, { id: 'province' });

console.log(document.title);
console.log(document.publishedAt, document.engine.name, document.engine.version);

for (const { plan, items } of document.planTree) {
  console.log(`${document.textOf(plan)} (${plan.complete ? '모두 나옴' : '일부'}) ${plan.start}–${plan.end}`);
  for (const { item } of items) console.log(`  - ${document.textOf(item)}`);
}
for (const { name, title, org } of document.officials) console.log(name, title, org ?? '');

// 요약의 칸마다 근거가 있다.
const { issuer, when, where, keyFigures } = document.summary;
for (const [label, field] of Object.entries({ issuer, when, where })) {
  console.log(
    label,
    field?.value,
    field?.evidence.map((span) => document.textOf(span)),
  );
}
console.log(keyFigures.slice(0, 3).map(({ value }) => value.text));

// 잘못은 무엇이, 왜, 어떻게 고치는지와 함께 온다.
try {
  analyzer.analyze(text, { publishedAt: '어제' });
} catch (error) {
  if (error instanceof GongboError) console.log(error.code, error.remedy);
}
