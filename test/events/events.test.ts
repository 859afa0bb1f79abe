import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

/** "name | when | where | host" of every event, a dash for what is not told. */
function eventsOf(text: string): readonly string[] {
  const document = analyzer.analyze(text, { publishedAt: '2024-05-07' });
  return document.events.map((event) =>
    [document.textOf(event), ...[event.when, event.where, event.host].map((field) => field?.value ?? '-')].join(' | '),
  );
}

describe('events.held: 여는 말이 있는 행사', () => {
  it.each([
    [
      '강릉시는 3일 오전 10시 강릉시청 대회의실에서 하천 정비 주민설명회를 개최했다.',
      '하천 정비 주민설명회 | 2024-05-03T10:00 | 강릉시청 대회의실 | 강릉시',
    ],
    [
      '해양수산부는 5월 9일(목) 오후 2시 정부세종청사 대강당에서 공청회를 연다.',
      '공청회 | 2024-05-09T14:00 | 정부세종청사 대강당 | 해양수산부',
    ],
    ['전라남도는 지난 4일 청년 창업 간담회를 열었다.', '청년 창업 간담회 | 2024-05-04 | - | 전라남도'],
    [
      '6일 오후 3시 제주도청에서 열린 감귤 산업 토론회에는 120명이 참석했다.',
      '감귤 산업 토론회 | 2024-05-06T15:00 | 제주도청 | -',
    ],
  ])('%s', (text, expected) => expect(eventsOf(text)).toEqual([expected]));

  it.each([
    '강릉시는 하천 정비를 3일 시작했다.',
    '이날 보고회에는 3일 주민 20명이 참석했다.',
    '회의실을 3일 새로 단장했다.',
    '강릉시는 회의를 열었다.',
  ])('찾지 않는다: %s', (text) => expect(eventsOf(text)).toEqual([]));
});

describe('events.dated: 여는 말은 없으나 이름과 날짜가 있는 행사', () => {
  const rulesOf = (text: string) =>
    analyzer.analyze(text, { publishedAt: '2024-05-07' }).events.map(({ evidence }) => evidence);

  it.each([
    '해양수산부는 3일 제12차 국무회의에서 새 계획을 보고했다.',
    '강릉시는 4일 제3회 강릉 바다축제에 시민 2천 명이 다녀갔다고 밝혔다.',
    '전라남도는 6일 제5회 섬 관광 토론회의 결과를 누리집에 올렸다.',
  ])('%s', (text) => expect(rulesOf(text)).toContainEqual({ by: 'rule', rule: 'events.dated' }));

  it.each([
    '해양수산부는 3일 회의에서 나온 의견을 살폈다.',
    '강릉시는 바다축제를 앞두고 청소를 했다.',
    '이번 토론회의 결과는 6일 누리집에 올랐다.',
  ])('찾지 않는다: %s', (text) => expect(rulesOf(text)).toEqual([]));
});

describe('때', () => {
  it('시각의 범위', () => {
    expect(eventsOf('강릉시는 5월 9일 14:00~16:00 강릉시청에서 청년 토론회를 개최한다.')[0]).toContain(
      '2024-05-09T14:00/2024-05-09T16:00',
    );
  });

  it('배포일을 모르고 해가 적혀 있지 않으면 때를 만들지 않는다', () => {
    expect(analyzer.analyze('강릉시는 3일 청년 토론회를 개최했다.').events).toEqual([]);
  });
});

it('같은 날 같은 행사를 여러 번 말하면 하나로 모은다', () => {
  const text =
    '강릉시는 3일 청년 토론회를 개최했다.\n\n강릉시는 3일 오전 10시 강릉시청에서 열린 토론회에서 새 대책을 내놓았다.';
  expect(eventsOf(text)).toEqual(['청년 토론회 | 2024-05-03T10:00 | 강릉시청 | 강릉시']);
});

it('모든 행사에 근거가 있고 때와 곳은 글의 자리를 가리킨다', () => {
  const document = analyzer.analyze('강릉시는 3일 오전 10시 강릉시청에서 청년 토론회를 개최했다.', {
    publishedAt: '2024-05-07',
  });
  const [event] = document.events;
  expect(event?.evidence).toEqual({ by: 'rule', rule: 'events.held' });
  expect(event?.when?.evidence.map((span) => document.textOf(span))).toEqual(['3일', '오전 10시']);
  expect(event?.where?.evidence.map((span) => document.textOf(span))).toEqual(['강릉시청']);
});
