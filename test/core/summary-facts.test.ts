import { describe, expect, it } from 'vitest';
import { NO_SUMMARY } from '../../src/core/layers.ts';
import { factsOf, factWords, listWords, relationFact } from '../../src/core/summary-facts.ts';
import { FULL_SUMMARY, FULL_TEXT } from '../support/finished.ts';

describe('factsOf', () => {
  it('있는 칸을 읽는 차례로 준다', () => {
    expect(factsOf(FULL_SUMMARY).map((fact) => `${fact.name} ${factWords(fact)}`)).toEqual([
      '기관 고요시',
      '함께 미르시',
      '배포 2025-09-04T10:00+09:00',
      '보도 2025-09-05T12:00+09:00',
      '행사 물길 개통식 (예정)',
      '때 2025-09-05T14:00',
      '곳 물길 광장',
      '참석 시민들 1,200여 명, 공무원',
      '지역 고요시, 미르시',
      '법령 물길 정비법',
      '낱말 물길, 정비',
      '조건 공공누리 제1유형',
    ]);
  });

  it('값마다 글의 자리가 있다', () => {
    const places = factsOf(FULL_SUMMARY).flatMap(({ parts }) =>
      parts.map(({ at }) => FULL_TEXT.slice(at.start, at.end)),
    );
    expect(places.slice(0, 7)).toEqual(['고요시(', '미르시와', '5일', '5일', '물길 개통식', '5일', '물길']);
  });

  it('행사가 없어도 때와 곳을 알리고, 때가 다르면 행사의 때를 알린다', () => {
    const { when, where, event } = FULL_SUMMARY;
    if (when === undefined || where === undefined || event === undefined) throw new Error('예문에 때와 곳이 있다');
    const shown = (summary: object) => factsOf({ ...NO_SUMMARY, ...summary }).map((fact) => factWords(fact));
    expect(shown({ when, where })).toEqual(['2025-09-05T14:00', '물길 광장']);
    const later = { ...event, value: { name: '개통식', when: '2025-10' } };
    expect(shown({ when, event: later })).toEqual(['개통식', '2025-10']);
  });

  it('빈 요약에는 아무것도 없다', () => expect(factsOf(NO_SUMMARY)).toEqual([]));
});

it('긴 목록은 줄이고 몇 개를 줄였는지 알린다', () => {
  expect(listWords(['정비', '조성', '개통'], 2)).toBe('정비, 조성 외 1');
  expect(listWords(['정비', '조성'], 2)).toBe('정비, 조성');
});

it('누가 무엇을 하는지 한 줄로 쓴다', () => {
  expect(FULL_SUMMARY.relations.map(relationFact).map((fact) => `${fact.name} ${factWords(fact)}`)).toEqual([
    '협약 고요시 · 업무협약 · 함께 미르시, 가온시 · 2025-09-05',
    '투입 물길 정비 · 3,000,000원 · ~2027',
    '임명 나루한 · 시장',
    '근거 물길 정비 · 물길 정비법',
  ]);
});
