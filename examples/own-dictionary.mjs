// 내 사전: 표 하나(own-dictionary.tsv)를 더하면 실린 사전에 없던 이름과 그 줄임말이 나온다.
// A dictionary of one's own: names that the shipped ones do not have, with their short forms.
import { readFile } from 'node:fs/promises';
import { createAnalyzer } from 'gongbo';

const text = '물길재단은 3일 나루조합과 업무협약을 맺었다. 가람물길재단 이사장은 “함께 걷겠다”라고 말했다.';
const file = new URL('own-dictionary.tsv', import.meta.url);
const dictionary = { file: 'own-dictionary.tsv', text: await readFile(file, 'utf8') };

for (const dictionaries of [[], [dictionary]]) {
  const analyzer = await createAnalyzer({ engine: 'garu', dictionaries });
  const { entities } = analyzer.analyze(text, { publishedAt: '2024-05-03' }).toJSON();
  console.log(dictionaries.length === 0 ? '# 실린 사전만' : '# 내 사전까지');
  for (const { type, text: surface, norm, entry } of entities) console.log(type, surface, norm ?? '', entry ?? '');
}

// 틀린 칸은 어디를 어떻게 고칠지와 함께 알려 준다.
await createAnalyzer({ engine: 'garu', dictionaries: [{ file: 'bad.tsv', text: 'id\tname\na\t\n' }] }).catch((error) =>
  console.log(error.message),
);
