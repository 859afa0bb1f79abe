// chrono-node와 함께: 한국어 날짜를 chrono의 해석기로 읽는다. 영어와 섞어 쓸 수도 있다.
// With chrono-node: Korean dates by chrono's own class, also beside English ones.
// npm install gongbo chrono-node
import { Chrono, en } from 'chrono-node';
import { ko } from 'gongbo/chrono';

const reference = { instant: new Date('2024-05-03T01:00:00Z'), timezone: 9 * 60 };
const chrono = new Chrono(ko.casual);
for (const text of ['오는 15일 오후 2시', '다음 주 화요일', '5월 7일~9일', '2024. 5. 3.(금) 14:00', '3시간 뒤']) {
  for (const { text: surface, start, end } of chrono.parse(text, reference)) {
    console.log(
      surface,
      '→',
      start.date().toISOString(),
      end == null ? '' : `– ${end.date().toISOString()}`,
      start.isCertain('month') ? '' : '(달은 미룸)',
    );
  }
}

const both = new Chrono({ parsers: [...ko.casual.parsers, ...en.casual.parsers], refiners: en.casual.refiners });
console.log(
  both.parse('오는 15일 or next Friday at 3pm', reference).map(({ text, start }) => [text, start.date().toISOString()]),
);
