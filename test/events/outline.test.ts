import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

/** "name | when | where | host | rule" of every event, a dash for what is not told. */
function eventsOf(text: string): readonly string[] {
  const document = analyzer.analyze(text, { publishedAt: '2024-05-07' });
  return document.events.map((event) =>
    [
      document.textOf(event),
      ...[event.when, event.where, event.host].map((field) => field?.value ?? '-'),
      event.evidence.by === 'rule' ? event.evidence.rule : event.evidence.by,
    ].join(' | '),
  );
}

describe('events.outline: 일시와 장소를 늘어놓은 행사', () => {
  it.each([
    [
      '< 어촌 금융 간담회 개최 >\n · 일시 : 5월 9일(목) 14:00\n · 장소 : 여수시청 대회의실\n',
      '어촌 금융 간담회 | 2024-05-09T14:00 | 여수시청 대회의실 | - | events.outline',
    ],
    [
      '□ 섬 의료 설명회 개요\n ㅇ (일시) 2024. 5. 10.(금) 10:00\n ㅇ (장소) 목포문화예술회관\n ㅇ (주최) 전라남도\n',
      '섬 의료 설명회 | 2024-05-10T10:00 | 목포문화예술회관 | 전라남도 | events.outline',
    ],
    [
      '【둘레길 개통식】\n- 일 시: 5월 11일 오전 11시\n- 장 소: 가람공원 들머리\n',
      '둘레길 개통식 | 2024-05-11T11:00 | 가람공원 들머리 | - | events.outline',
    ],
  ])('%s', (text, expected) => expect(eventsOf(text)).toEqual([expected]));

  it('문장이 말한 행사에는 없는 시각과 곳만 더한다', () => {
    const text =
      '강릉시는 9일 하천 정비 주민설명회를 연다고 밝혔다.\n\n□ 행사 개요\n - 일시: 5월 9일(목) 14:00\n - 장소: 강릉시청 대회의실\n';
    expect(eventsOf(text)).toEqual([
      '하천 정비 주민설명회 | 2024-05-09T14:00 | 강릉시청 대회의실 | 강릉시 | events.held',
    ]);
  });

  it.each([
    '□ 추진 일정\n - 일시: 5월 9일(목) 14:00\n - 장소: 강릉시청\n',
    '< 간담회 >\n - 일시 : 5월 9일(목)\n',
    '□ 어촌 금융 간담회 개요\n - 장소 : 여수시청 대회의실\n',
  ])('찾지 않는다: %s', (text) => expect(eventsOf(text)).toEqual([]));
});
