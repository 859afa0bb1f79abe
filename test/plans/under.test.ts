import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/core/layers.ts';
import { analyse } from './harness.ts';

/** "3개 과제 ⊂ 정주환경 개선" for plans, "빈집 정비 ⊂ 정주환경 개선" for items. */
function underIn(text: string): readonly string[] {
  const { plans } = analyse(text).layers;
  const words = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const listAbove = (plan: Plan): Plan | undefined => {
    const above = plan.parent === undefined ? undefined : plans[plan.parent];
    return above === undefined || above.items.length > 0 ? above : listAbove(above);
  };
  return plans.flatMap((plan) => {
    const above = listAbove(plan)?.items ?? [];
    return [plan, ...plan.items].flatMap((one) => {
      const item = one.under === undefined ? undefined : above[one.under];
      return item === undefined ? [] : [`${words(one)} ⊂ ${words(item)}`];
    });
  });
}

const STRATEGIES = `가람시는 2대 전략, 4개 과제를 발표했다.

[전략 1] 정주환경 개선

① 빈집 정비
 빈집을 고쳐 쓴다.
② 교량 보수
 낡은 다리를 고친다.

[전략 2] 일자리 확충

① 청년 채용 지원
 청년을 뽑는 기업을 돕는다.
② 창업 공간 마련
 빈 점포를 빌려준다.
`;

const INLINE = `가람시는 정주환경 개선, 일자리 확충 등 2대 전략과 4개 과제를 추진한다.

□ 정주환경 개선
① 빈집 정비
② 교량 보수
□ 일자리 확충
③ 청년 채용 지원
④ 창업 공간 마련
`;

describe('계획이 어느 항목 아래에 서는지', () => {
  test.each<[string, string, readonly string[]]>([
    [
      '항목 뒤의 괄호',
      '시는 ▲정주환경 개선(3개 과제) ▲일자리 확충(2개 과제) 등 2대 전략과 5개 과제를 추진한다.',
      ['3개 과제 ⊂ 정주환경 개선', '2개 과제 ⊂ 일자리 확충'],
    ],
    [
      '항목 아래의 줄',
      '가람시는 3대 전략을 발표했다.\n\n□ (전략 1) 정주환경 개선\n ○ 3개 과제를 추진한다.\n\n□ (전략 2) 일자리 확충\n ○ 2개 과제를 추진한다.\n\n□ (전략 3) 관광 육성\n ○ 4개 과제를 추진한다.\n',
      ['3개 과제 ⊂ 정주환경 개선', '2개 과제 ⊂ 일자리 확충', '4개 과제 ⊂ 관광 육성'],
    ],
    [
      '항목을 이름으로 부르는 문장',
      '시는 정주환경 개선, 일자리 확충, 관광자원 육성 등 3대 전략과 9개 과제를 추진한다.\n\n‘정주환경 개선’에는 빈집 정비 등 3개 과제를 담았다.\n\n‘일자리 확충’에는 창업 지원 등 2개 과제를 담았다.\n\n‘관광자원 육성’에는 둘레길 정비 등 4개 과제를 담았다.',
      ['3개 과제 ⊂ 정주환경 개선', '2개 과제 ⊂ 일자리 확충', '4개 과제 ⊂ 관광자원 육성'],
    ],
  ])('%s', (_what, text, expected) => expect(underIn(text)).toEqual(expected));

  test.each([
    ['나란히 적힌 수', '시는 ▲길 정비 ▲물 관리 ▲숲 조성이라는 3대 전략과 9개 과제를 추진한다.'],
    ['마지막 항목 뒤의 전체 수', '시는 정주환경 개선, 일자리 확충의 2대 전략을 세웠다. 이를 위해 6개 과제를 추진한다.'],
    [
      '두 항목을 함께 부르는 문장',
      '시는 정주환경 개선, 일자리 확충 등 2대 전략과 5개 과제를 추진한다.\n\n정주환경 개선과 일자리 확충을 위한 5개 과제는 내달 시작한다.',
    ],
  ])('말하지 않는다: %s', (_what, text) => expect(underIn(text)).toEqual([]));
});

describe('항목이 어느 항목 아래에 서는지', () => {
  const first = ['빈집 정비 ⊂ 정주환경 개선', '교량 보수 ⊂ 정주환경 개선'];
  const second = ['청년 채용 지원 ⊂ 일자리 확충', '창업 공간 마련 ⊂ 일자리 확충'];

  test.each([
    ['번갈아 선 두 목록', STRATEGIES, [...first, ...second]],
    ['처음에는 문장 안에, 뒤에는 제목으로 선 위의 목록', INLINE, [...first, ...second]],
    ['더 깊이 들여 쓴 아래 항목', INLINE.replace(/\n(?=[①-④])/gu, '\n  '), [...first, ...second]],
  ])('%s', (_what, text, expected) => expect(underIn(text)).toEqual(expected));

  test.each([
    [
      '한 목록 뒤에 이어진 다른 목록',
      '시는 2대 전략, 4개 과제를 추진한다.\n\n□ 정주환경 개선\n□ 일자리 확충\n\n① 빈집 정비\n② 교량 보수\n③ 청년 채용 지원\n④ 창업 공간 마련\n',
    ],
    [
      '문장 안의 두 목록',
      '시는 정주환경 개선, 일자리 확충 등 2대 전략과 빈집 정비, 교량 보수, 창업 지원 등 3개 과제를 추진한다.',
    ],
    ['항목을 다 찾지 못한 위', STRATEGIES.replace('2대', '4대')],
  ])('말하지 않는다: %s', (_what, text) => expect(underIn(text)).toEqual([]));
});

const PIECES = [
  '□ ',
  '① ',
  '② ',
  '정주환경 개선',
  '일자리 확충',
  '(3개 과제)',
  '2대 전략',
  '3개 과제',
  ', ',
  ' 등 ',
  '\n',
  '\n\n',
  '을 추진한다. ',
  '🙂',
];

test('어떤 글에서도 위에 있는 항목만 가리킨다', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      // The pipeline checks the layer: a place outside the list above throws.
      expect(() => analyse(text)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
