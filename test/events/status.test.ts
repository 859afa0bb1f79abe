import { beforeAll, describe, expect, it } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../src/index.ts';

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ engine: 'garu' });
});

const eventOf = (text: string) => analyzer.analyze(text, { publishedAt: '2024-05-07' }).events[0];

describe('행사가 어디까지 왔는가', () => {
  it.each([
    ['강릉시는 3일 하천 정비 설명회를 개최했다.', 'held'],
    ['강릉시는 3일 하천 정비 설명회를 열고 의견을 들었다.', 'held'],
    ['강릉시는 7일 하천 정비 토론회를 열고 있다.', 'ongoing'],
    ['강릉시는 9일 하천 정비 설명회를 개최할 예정이다.', 'planned'],
    ['강릉시는 9일 하천 정비 설명회를 연다.', 'planned'],
    ['강릉시는 9일 하천 정비 설명회를 열고 의견을 듣는다.', 'planned'],
  ])('%s → %s', (text, expected) => expect(eventOf(text)?.status?.value).toBe(expected));
});

describe('누가 왔는가', () => {
  it.each([
    [
      '강릉시는 3일 위원들과 관계부서 직원들 20여 명이 참석한 가운데 하천 정비 보고회를 개최했다.',
      { who: '위원들과 관계부서 직원들', count: '20', approximate: true },
    ],
    [
      '강릉시는 3일 하천 정비 보고회를 개최했다. 이날 보고회에는 주민 등 100명이 참석했다.',
      { who: '주민', count: '100' },
    ],
    ['강릉시는 3일 하천 정비 보고회를 개최했다. 이날 상인 35명이 참여했다.', { who: '상인', count: '35' }],
  ])('%s', (text, expected) => expect(eventOf(text)?.participants?.map(({ value }) => value)).toEqual([expected]));

  it.each([
    '강릉시는 3일 하천 정비 보고회를 개최했다. 하천에는 주민 100명이 산다.',
    '강릉시는 3일 위원 20명을 뽑는 하천 정비 보고회를 개최했다.',
  ])('찾지 않는다: %s', (text) => expect(eventOf(text)?.participants).toBeUndefined());
});
