import { createAnalyzer } from 'gongbo';

const analyzer = await createAnalyzer({ engine: 'garu' });
const text = `산업통상자원부(장관 한도윤)는 3일 오후 2시 대전에서 회의를 열고, ‘함께 크는 지역 산업’이라는 비전 아래
▲기반 확충 ▲인재 양성 ▲시장 개척이라는 3대 전략과 12개 과제를 발표했다. 산업부는 내년까지 1조 2,000억 원을 투입한다.`;
const { plans, entities, officials } = analyzer.analyze(text, { publishedAt: '2024-09-05' }).toJSON();

for (const plan of plans)
  console.log(
    plan.label,
    plan.items.map((item) => item.text),
    plan.parent ?? '-',
  );
for (const { name, title, org } of officials) console.log({ name, title, org });
for (const { type, text, start, end, norm } of entities) console.log(type, `[${start}, ${end})`, text, norm ?? '');
