import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/core/layers.ts';
import { documents, ITEMS, mixed } from './generated.ts';
import { analyse } from './harness.ts';

const anyText = fc.oneof(documents, mixed);

function plansOf(text: string): readonly Plan[] {
  return analyse(text).layers.plans;
}

test('어떤 글에서도 멈추지 않으며, 한 계획의 항목은 글의 순서대로 서고 겹치지 않는다', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { items } of plansOf(text)) {
        let end = -1;
        for (const item of items) {
          expect(item.start).toBeGreaterThanOrEqual(end);
          expect(item.end).toBeGreaterThan(item.start);
          end = item.end;
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('찾은 수가 예고한 수와 같고 어림수가 아닐 때, 그때만 완결이다', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { complete, items, count, approximate } of plansOf(text))
        expect(complete).toBe(items.length === count && approximate !== true);
    }),
    { numRuns: 200 },
  );
});

const NATIVE: Readonly<Record<string, number>> = { 한: 1, 두: 2, 세: 3, 네: 4, 다섯: 5 };

/** The number that a label begins or ends with, read without the library. */
function numberIn(label: string): number {
  const native = NATIVE[/^[가-힣]+/.exec(label)?.[0] ?? ''];
  if (native !== undefined) return native;
  const { digits, plus = 0 } = /(?<digits>\d+)(?:\s?\+\s?(?<plus>\d+))?/.exec(label)?.groups ?? {};
  return Number(digits) + Number(plus);
}

test('예고한 수는 글에 적힌 그대로이며, 찾은 항목이 바꾸지 않는다', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { start, end, count } of plansOf(text)) expect(count).toBe(numberIn(text.slice(start, end)));
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), fc.constantFrom('대', '개'), (count, unit) => {
      const [plan] = plansOf(`시는 교량 보수, 도로 정비 등 ${count}${unit} 과제를 추진한다.`);
      expect(plan).toMatchObject({ count, unit, head: '과제', complete: count === 2 });
    }),
    { numRuns: 50 },
  );
});

test('일부만 찾았을 때, 그때만 두 수를 모두 알린다', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { layers, diagnostics } = analyse(text);
      const told = diagnostics.filter(({ code }) => code === 'plan-count-mismatch');
      const uneven = layers.plans.filter(
        ({ items, count, approximate }) => items.length > 0 && items.length !== count && approximate !== true,
      );
      expect(told.map(({ span }) => span)).toEqual(uneven.map(({ start, end }) => ({ start, end })));
      for (const [index, { message }] of told.entries()) {
        expect(message).toContain(`${uneven[index]?.count}개를 예고했으나`);
        expect(message).toContain(`${uneven[index]?.items.length}개를 찾았습니다`);
      }
    }),
    { numRuns: 200 },
  );
});

test('위치가 가리키는 글이 곧 그 말이다', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const squeezed = (words: string) => words.replace(/\s+/g, '');
      for (const { start, end, head, unit, items, mentions } of plansOf(text)) {
        const label = squeezed(text.slice(start, end));
        expect(label).toContain(squeezed(head));
        expect(label).toContain(unit);
        for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toMatch(/\d|^[가-힣]/);
        for (const item of items) {
          const words = text.slice(item.start, item.end);
          expect(words).toBe(words.trim());
          for (const other of item.repeated ?? [])
            expect(squeezed(text.slice(other.start, other.end))).toBe(squeezed(words));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('지어낸 보도자료의 항목은 적힌 그대로 나온다', () => {
  const written: readonly string[] = ITEMS;
  fc.assert(
    fc.property(documents, (text) => {
      const plans = plansOf(text);
      expect(plans).toHaveLength(1);
      for (const { start, end } of plans.flatMap(({ items }) => items))
        expect(written).toContain(text.slice(start, end));
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['짝 없는 서로게이트', '3대 \ud83d전략(\udc00가, 나\ud83d, 다)을 추진한다.\ud83d'],
  ['표만 있는 글', '①②③\n\n▲▲▲\n\n1. 2. 3.\n\n(1)(2)(3)\n\n첫째, 둘째, 셋째,\n\n\u{f02b1}\u{f02b2}\u{f02b3}'],
  ['닫지 않은 괄호', `3대 전략(①가 ②나 ${'('.repeat(500)} 등 3대 과제`],
  ['열지 않은 괄호', `${')'.repeat(500)}①가 ②나 ③다)]』 등 3대 전략을 추진한다.`],
  ['따옴표만 있는 글', `3대 전략은 ${'‘’\'“”"'.repeat(200)}이다.`],
  ['빈 항목', '3대 전략은 ①②③이다. ▲ ▲ ▲ 등 3대 과제, , , 등 3대 목표, 《, , 》이라는 3대 비전'],
  ['쉼표만 있는 글', `3대 과제로 ${','.repeat(2000)} 등 3대 전략을 추진한다.`],
  ['표 하나뿐인 줄', '3대 전략\n\n①\n\n②\n\n③\n\n(가)\n\n(나)\n\n(다)'],
  ['영 번째와 큰 수', '0대 전략과 9999개 과제, 1,000,000개 과제를 추진한다.'],
  ['널 문자', '3\u0000대 전략\u0000은 ▲\u0000가 ▲나\u0000이다.'],
])('이상한 글에서도 멈추지 않는다: %s', (_title, text) => {
  for (const { items, start, end } of plansOf(text)) {
    expect(end).toBeGreaterThan(start);
    for (const item of items) expect(item.end).toBeGreaterThan(item.start);
  }
});

test('같은 글은 같은 결과를 준다', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(JSON.stringify(plansOf(text))).toBe(JSON.stringify(plansOf(text)));
    }),
    { numRuns: 50 },
  );
});

test('앞에 빈 줄을 더하면 모든 위치가 그만큼 밀린다', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const places = (plans: readonly Plan[], shift: number) =>
        plans.map(({ start, end, items }) => [start + shift, end + shift, items.map((item) => item.start + shift)]);
      expect(places(plansOf(`\n\n\n${text}`), 0)).toEqual(places(plansOf(text), 3));
    }),
    { numRuns: 100 },
  );
});

test('끝에 빈 줄과 상관없는 문장을 더해도 앞의 계획은 그대로다', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom('공원에는 벚꽃이 활짝 피었다.', '길가에는 사람이 많았다.'), (text, more) => {
      expect(plansOf(`${text}\n\n${more}`)).toEqual(plansOf(text));
    }),
    { numRuns: 200 },
  );
});
