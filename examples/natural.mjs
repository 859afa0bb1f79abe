// natural과 함께: 한국어 토큰으로 주제를 가르고, 낱말의 무게를 재고, 오타가 있는 기관 이름을 찾는다.
// With natural: topics by Bayes on Korean tokens, TF-IDF, names that bear a typing error.
// npm install gongbo natural
import { readdir, readFile } from 'node:fs/promises';
import { createAnalyzer, loadStandardLexicon } from 'gongbo';
import {
  aliasesOf,
  createAliasMatcher,
  createTfIdf,
  findNearly,
  KoreanTokenizer,
  termsOf,
  trainClassifier,
} from 'gongbo/natural';

const analyzer = await createAnalyzer({ engine: 'garu' });
const nouns = (text) => termsOf(analyzer.analyze(text), { keep: 'nouns' }).map(({ term }) => term);

console.log(new KoreanTokenizer(analyzer).tokenize('가람시는 3대 전략을 새로 밝혔다.'));

// 몇 문장만 가르쳐도 갈래를 가린다.
const topics = trainClassifier([
  ...['축제 공연과 관광객 체험 행사', '관광 상품과 여행 숙박 지원', '문화 공연과 전시를 연다'].map((text) => ({
    label: '문화·관광',
    terms: nouns(text),
  })),
  ...['학교 수업과 학생 교육 지원', '교사와 학부모 설명회', '초등학교 돌봄 교실을 늘린다'].map((text) => ({
    label: '교육',
    terms: nouns(text),
  })),
  ...['사기 피해와 피의자 검거', '경찰 수사 결과를 밝혔다', '범죄 예방 신고 수칙'].map((text) => ({
    label: '치안',
    terms: nouns(text),
  })),
]);
const folder = new URL('press/', import.meta.url);
const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
const documents = await Promise.all(
  names.map(async (name) => analyzer.analyze(await readFile(new URL(name, folder), 'utf8'))),
);
for (const name of ['education-office.txt', 'festival.txt', 'police.txt']) {
  const document = documents[names.indexOf(name)];
  const [best] = topics.classify(termsOf(document, { keep: 'nouns' }).map(({ term }) => term));
  console.log(name, best.label, best.score.toFixed(2));
}

// 그 글에만 잦은 낱말, 글의 자리와 함께
const table = createTfIdf(documents.map((document) => termsOf(document, { keep: 'nouns' })));
const [first] = table.termsOf(names.indexOf('festival.txt'));
console.log(first.term, first.weight.toFixed(1), first.spans.slice(0, 3));

// 남·북·동·서가 다르면 닮았다고 하지 않는다.
const matcher = createAliasMatcher(aliasesOf(await loadStandardLexicon(), ['agencies', 'regions']));
for (const written of ['국토교톰부', '산업통상자원뷰', '경상남도', '경상남북도']) {
  const match = matcher.match(written);
  console.log(written, '→', match === undefined ? '없음' : `${match.alias} (${match.score.toFixed(2)})`);
}
console.log(findNearly('경상남도 지역혁신협이회 위원들과', '지역혁신협의회'));
