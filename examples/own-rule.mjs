// 내 규칙: 단계를 하나 만들어 파이프라인에 더한다. 필요한 층을 밝히면 그 층만 읽을 수 있고, 돌려주는 것은 그 자리에서 검사된다.
// A rule of one's own as a stage: it declares what it reads, and what it returns is checked.
import { readFile } from 'node:fs/promises';
import { byRule, createAnalyzer, defineStage } from 'gongbo';

// 담당자의 전화번호: 지역번호가 있는 것만
const phones = defineStage({
  needs: ['blocks'],
  provides: 'annotations',
  run: ({ text, layers }) =>
    layers.blocks
      .filter(({ role }) => role !== 'furniture')
      .flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(/0\d{1,2}-\d{3,4}-\d{4}/g)].map((match) => ({
          type: 'PHONE',
          start: start + match.index,
          end: start + match.index + match[0].length,
          value: match[0].replaceAll('-', ''),
          evidence: byRule('phones.area-code'),
        })),
      ),
});

const analyzer = await createAnalyzer({ engine: 'garu', stages: (standard) => [...standard, phones] });
for (const name of ['city', 'ministry', 'tender']) {
  const text = await readFile(new URL(`press/${name}.txt`, import.meta.url), 'utf8');
  for (const annotation of analyzer.analyze(text).annotations) {
    console.log(
      name,
      annotation.type,
      text.slice(annotation.start, annotation.end),
      annotation.value,
      annotation.evidence.rule,
    );
  }
}

// 있던 단계를 빼거나 바꿀 수도 있다: 계획만 볼 때에는 요약을 셈하지 않는다.
const quick = await createAnalyzer({
  engine: 'garu',
  stages: (standard) => standard.filter(({ provides }) => !['relations', 'lists', 'summary'].includes(provides)),
});
console.log(quick.analyze('가람시는 3대 전략을 발표했다.').plans.length);
