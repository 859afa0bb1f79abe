// 보도자료를 주제로 나누고, 낱말의 무게를 재고, 잘못 쓴 기관 이름을 찾는다: npm install natural && node examples/natural.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyzer } from 'gongbo';
import {
  createAliasMatcher,
  createKoreanTfIdf,
  dictionaryAliases,
  KoreanClassifier,
  KoreanTokenizer,
  tokenizingStages,
} from 'gongbo/natural';

const TOPICS = {
  농어촌: [
    '어촌계와 함께 갯벌을 되살리고 어항 시설을 고쳐 어촌 정주여건을 개선한다.',
    '귀농귀촌인과 귀어인에게 농지를 빌려주고 농어업 통계를 낸다.',
    '농가 소득을 높이고 어업인의 어선 안전을 살핀다.',
  ],
  교육: [
    '초등학교 교실에서 방과후 수업을 하고 교사를 더 뽑는다.',
    '학부모가 늘봄학교 돌봄 프로그램을 고르고 교육청이 돌봄 전담 인력을 둔다.',
    '학생의 기초학력을 높이도록 중학교 교육과정을 바꾼다.',
  ],
  치안: [
    '경찰은 사기 조직 일당을 검거해 검찰에 송치했다.',
    '수사대가 피해자 신고를 받아 피의자의 범죄 계좌를 추적했다.',
    '경찰청은 온라인 거래 사기 예방 수칙을 알렸다.',
  ],
  관광: [
    '축제 기간에 체험 프로그램과 공연을 열어 관광객을 맞는다.',
    '관광벨트를 조성하고 호수 둘레길과 유람선 노선을 늘린다.',
    '소금 장인과 함께하는 체험 마당에 방문객이 찾는다.',
  ],
  교통: [
    '수소버스 차고지와 충전소를 설계하고 노선을 조정한다.',
    '자전거 도로를 넓히고 개인형 이동장치의 주차 기준을 정한다.',
    '버스 정류장과 환승 주차장을 새로 짓는다.',
  ],
  상권: [
    '빈 점포를 청년 창업자에게 빌려주고 전통시장 상인을 돕는다.',
    '원도심 상권을 되살리는 사업으로 소상공인의 임대료를 지원한다.',
    '야시장을 열어 시장 손님을 늘리고 상인회가 점포를 새로 단장한다.',
  ],
};

const folder = new URL('press/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const texts = names.map((name) => readFileSync(new URL(name, folder), 'utf8'));

// 낱말만 필요하므로 형태소까지만 분석한다.
const analyzer = await createAnalyzer({ engine: 'garu', stages: tokenizingStages });
const tokenizer = new KoreanTokenizer(analyzer, { keep: 'nouns' });

const examples = Object.entries(TOPICS).flatMap(([label, inputs]) => inputs.map((input) => ({ label, input })));
const classifier = KoreanClassifier.train(tokenizer, examples, { algorithm: 'logistic' });
const tfidf = createKoreanTfIdf(tokenizer);
for (const [index, name] of names.entries()) tfidf.add(texts[index], name);

console.log('주제와 무거운 낱말');
for (const [index, name] of names.entries()) {
  const [best] = classifier.classify(texts[index]);
  const words = tfidf.terms(index).filter(({ term }) => /^[가-힣]{2,}$/.test(term));
  const top = words.slice(0, 4).map(({ term, tf }) => `${term}(${tf})`);
  console.log(`  ${name.padEnd(20)} ${best.label} ${best.score.toFixed(2)}  ${top.join(' ')}`);
}

console.log("\n'어촌의 빈집' 찾기");
for (const { index, key, score, spans } of tfidf.search('어촌의 빈집').slice(0, 2)) {
  const [first] = spans;
  const around = texts[index].slice(Math.max(0, first.start - 8), first.end + 8).replace(/\s+/g, ' ');
  console.log(`  ${key.padEnd(20)} ${score.toFixed(1)}  ${spans.length}곳, 처음은 ${first.start}: …${around}…`);
}

const letter = '중소벤쳐기업부와 국토교통뷰, 과학 기술정보통신부는 경상남도교육청과 손을 잡았다.';
const agencies = createAliasMatcher(await dictionaryAliases({ at: '2024-05-07' }));
console.log(`\n'${letter}'`);
for (const { start, end, value, distance } of agencies.find(letter)) {
  console.log(
    `  ${start}–${end} ${letter.slice(start, end)} → ${value.name}${distance > 0 ? ` (${distance}자 틀림)` : ''}`,
  );
}
console.log(`  경상남북도 → ${agencies.match('경상남북도')[0]?.value.name ?? '없음'}`);
