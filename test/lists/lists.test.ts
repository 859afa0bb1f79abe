import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const BEFORE = '가람시는 5일 둘레길을 열었다고 밝혔다. 많은 시민이 함께 걸었다.\n\n';
const lists = (text: string) =>
  analyzer.analyze(BEFORE + text).summary.lists.map(({ value }) => [value.label, ...value.items, value.open]);

describe('목록', () => {
  it.each([
    ['준비물: 신분증, 참가 신청서, 물 등', [['준비물', '신분증', '참가 신청서', '물', true]]],
    [
      '신청 대상: 청년, 신혼부부, 1,000명 이상의 단체',
      [['신청 대상', '청년', '신혼부부', '1,000명 이상의 단체', false]],
    ],
    [
      '주요 내용은 요금 감면, 기간 연장, 창구 확대 등이다.',
      [['주요 내용', '요금 감면', '기간 연장', '창구 확대', true]],
    ],
    ['협약은 공동 연구, 인력 교류 등을 목적으로 한다.', [['목적', '공동 연구', '인력 교류', true]]],
    ['□ 지원 대상\n ○ 청년 창업가\n ○ 지역 상인', [['지원 대상', '청년 창업가', '지역 상인', false]]],
  ])('%s', (text, expected) => expect(lists(text)).toEqual(expected));

  it.each([
    '시는 12일, 13일 이틀 동안 행사를 연다.',
    '준비물: 신분증',
    '주요 내용은 다음 달에 발표한다.',
    '관광을 살리고, 일자리를 늘리는 것을 목적으로 한다.',
  ])('목록이 아니다: %s', (text) => expect(lists(text)).toEqual([]));
});
