import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from './harness.ts';

const PIECES = [
  '3대 전략',
  '12개 과제',
  '4개 분야',
  '세 가지 방향',
  '세부과제 7개',
  '20여 개 과제',
  '3+1 전략',
  '과제',
  '전략 1',
  '[전략 2]',
  '▲가 강화',
  '△나 확대',
  '①다 구축',
  '②라',
  '③마',
  '첫째, ',
  '둘째, ',
  '1. ',
  '2. ',
  '(1) ',
  '(',
  ')',
  '‘',
  '’',
  '"',
  '[',
  ']',
  ', ',
  ' 및 ',
  '와 ',
  '·',
  '/',
  ' 등 ',
  '이라는 ',
  '을 추진한다. ',
  '은 ',
  ' : ',
  '*',
  '\n',
  '\n\n',
  '□ ',
  ' ㅇ ',
  ' - ',
  '* ',
  ' ',
  '\u0000',
  '\ud83d',
  '🙂',
  '추진',
  '3대(',
  '를 포함한 ',
];

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

test('어떤 글에서도 멈추지 않으며, 항목은 글의 순서대로 서고 겹치지 않는다', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const plan of analyse(text).layers.plans) {
        let end = -1;
        for (const item of plan.items) {
          expect(item.start).toBeGreaterThanOrEqual(end);
          expect(item.end).toBeGreaterThan(item.start);
          end = item.end;
        }
        expect(plan.complete).toBe(plan.items.length === plan.count && plan.approximate !== true);
      }
    }),
    { numRuns: 300 },
  );
});

test('같은 글은 같은 결과를 준다', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(JSON.stringify(analyse(text).layers.plans)).toBe(JSON.stringify(analyse(text).layers.plans));
    }),
    { numRuns: 50 },
  );
});

test('예고한 수는 글에 적힌 그대로 남는다', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), fc.constantFrom('대', '개'), (count, unit) => {
      const [plan] = analyse(`시는 교량 보수, 도로 정비 등 ${count}${unit} 과제를 추진한다.`).layers.plans;
      expect(plan).toMatchObject({ count, unit, head: '과제', complete: count === 2 });
    }),
    { numRuns: 50 },
  );
});

test('앞에 빈 줄을 더하면 모든 위치가 그만큼 밀린다', () => {
  const text = '시는 ▲길 ▲물 ▲숲이라는 3대 전략과 9개 과제를 추진한다.';
  const shifted = analyse(`\n\n\n${text}`).layers.plans;
  expect(shifted.map(({ start, end, items }) => [start, end, items.map((item) => item.start)])).toEqual(
    analyse(text).layers.plans.map(({ start, end, items }) => [
      start + 3,
      end + 3,
      items.map((item) => item.start + 3),
    ]),
  );
});
