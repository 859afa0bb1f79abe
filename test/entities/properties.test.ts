import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entitiesOf } from './harness.ts';

/** Pieces of which odd releases are put together. */
const PIECES = [
  '경상남도',
  '(',
  ')',
  '장관',
  '김도연',
  ' ',
  '\n',
  '는',
  '에서',
  '「',
  '」',
  '법',
  '이하 ',
  '‘',
  '’',
  '중기부',
  '위원회',
  '지역혁신협의회',
  '·',
  ',',
  '2일',
  '3억 원',
  '㈜',
  '(주)',
  '역',
  '회의',
  '계획',
  '044-000-0000',
  '\ud800',
  '\udc00',
  '\u0000',
  '😀',
  '□',
  '▲',
  '-',
  '겸',
  '권한대행',
  '도',
  '시장',
  '"',
  'LH',
  '제3차 ',
];

const TEXTS = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('아무 글에나 맞는 성질', () => {
  test('던지지 않고, 겹치지 않고, 비거나 빈칸으로 끝나지 않는다', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        let previous = 0;
        for (const { start, end } of entitiesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(previous);
          const form = text.slice(start, end);
          expect(form).not.toBe('');
          expect(form.trim()).toBe(form);
          previous = end;
        }
      }),
      { numRuns: 300 },
    );
  });
  test('같은 글에는 같은 답', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(entitiesOf(text)).toEqual(entitiesOf(text));
      }),
      { numRuns: 50 },
    );
  });
  test('앞에 빈 줄을 넣으면 위치만 밀린다', () => {
    const text = '경상남도(도지사 김도연)는 2일 「연안관리법」에 따라 산림청과 회의를 열었다.';
    const moved = entitiesOf(`\n\n\n${text}`).map(({ start, end, type }) => [start - 3, end - 3, type]);
    expect(moved).toEqual(entitiesOf(text).map(({ start, end, type }) => [start, end, type]));
  });
});
