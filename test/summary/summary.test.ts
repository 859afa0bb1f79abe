import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer, type Document } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const PRESS = 'examples/press';
const read = (name: string) => analyzer.analyze(readFileSync(join(PRESS, name), 'utf8'));

/** The places that a field was read from. */
function placesOf(
  document: Document,
  evidence: readonly { readonly start: number; readonly end: number }[] | undefined,
) {
  return evidence?.map((span) => document.textOf(span).replace(/\s+/gu, ' ')) ?? [];
}

describe('요약', () => {
  it('도의 보고회', () => {
    const { summary } = read('province.txt');
    expect(summary.headline?.value).toBe('충청북도, ‘중부내륙 물길 관광벨트 조성 방안’ 연구용역 최종보고회 개최');
    expect(summary.issuer?.value).toBe('충청북도');
    expect(summary.publishedAt?.value).toBe('2024-09-12T15:20+09:00');
    expect(summary.event?.value).toEqual({
      name: '연구용역 최종보고회',
      when: '2024-09-12T10:00',
      where: '충북도청 대회의실',
      host: '충청북도',
      status: 'held',
      participants: [
        { who: '충청북도 관광진흥위원회 위원들과 충주시, 제천시, 단양군 관계자', count: '40', approximate: true },
      ],
    });
    const plans = summary.plans.map(({ value }) => `${value.label} < ${value.parent ?? '-'}`);
    expect(new Set(plans)).toEqual(
      new Set(['3대 전략 < -', '6대 핵심과제 < 3대 전략', '18개 세부사업 < 6대 핵심과제']),
    );
    expect(summary.officials.map(({ value }) => value)).toContainEqual({
      name: '서문걸',
      title: '행정부지사',
      org: '충청북도',
    });
    expect(summary.quotes[0]?.value.speaker).toBe('서문걸');
    expect(summary.keyFigures.map(({ value }) => value)).toContainEqual({
      text: '320만 명',
      value: '3200000',
      unit: '명',
    });
  });

  it('다른 기사에 나온 사람과 계획은 없다', () => {
    const text = JSON.stringify(read('news-page.txt').toJSON());
    for (const word of ['탁정배', '은서율', '방상욱', '라기훈', '10대 공약']) expect(text).not.toContain(word);
  });

  it.each(readdirSync(PRESS).filter((name) => name.endsWith('.txt')))('%s: 모든 값을 근거가 뒷받침한다', (name) => {
    const document = read(name);
    const { headline, issuer, event, plans, officials, quotes, keyFigures } = document.summary;
    expect(placesOf(document, headline?.evidence)).toContain(headline?.value);
    expect(issuer?.evidence.length).toBeGreaterThan(0);
    if (event !== undefined) expect(placesOf(document, event.evidence)[0]).toBe(event.value.name);
    for (const { value, evidence } of plans) {
      expect(placesOf(document, evidence)).toEqual(expect.arrayContaining([value.label, ...value.items]));
    }
    for (const { value, evidence } of officials) expect(placesOf(document, evidence)).toContain(value.name);
    for (const { value, evidence } of quotes) expect(placesOf(document, evidence)[0]).toBe(value.text);
    for (const { value, evidence } of keyFigures) expect(placesOf(document, evidence)[0]).toBe(value.text);
  });
});

describe('핵심 수치', () => {
  const figures = (text: string) =>
    analyzer.analyze(text).summary.keyFigures.map(({ value }) => `${value.about ?? '-'}: ${value.text}`);

  it.each([
    ['위원회는 16건의 안건을 처리했다.', ['안건: 16건']],
    ['시는 빈 점포 30곳을 고쳤다.', ['점포: 30곳']],
    ['도는 지방비 960억 원을 투입한다.', ['지방비: 960억 원']],
    ['협의회는 9차례 회의를 열었다.', ['회의: 9차례']],
    ['수출액은 전년보다 12.3% 늘었다.', ['수출액: 12.3%']],
    ['전년보다 12.3% 늘어난 수출액을 발표했다.', ['수출액: 12.3%']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));

  it.each(['만 49세 이하의 청년이 대상이다.', '도는 3대 전략을 세웠다.', '올해 10월까지 3년간 추진한다.'])(
    '수치로 보지 않는다: %s',
    (text) => expect(figures(text)).toEqual([]),
  );
});

describe('배포처가 알린 것', () => {
  it('값이 없는 칸은 빠지고, 모르는 칸은 나가지 않는다', () => {
    const given = JSON.parse('{"title":"제목","agency":null,"owner":"모름"}');
    const { delivered } = analyzer.analyze('고요시는 5일 둘레길을 열었다.', {
      ...given,
      publishedAt: undefined,
    }).summary;
    expect(delivered).toEqual({ title: '제목' });
  });
});
