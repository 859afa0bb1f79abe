import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKoreanDates } from '../../src/dates/parse.ts';
import { costRatio } from '../support/cost-ratio.ts';
import { datesIn } from './harness.ts';

const PIECES = [
  '2021',
  '12',
  '2',
  '31',
  '00',
  '99',
  '년',
  '월',
  '일',
  '.',
  '. ',
  '-',
  '/',
  '~',
  '∼',
  '’',
  "'",
  '(',
  ')',
  '(목)',
  '요일',
  '지난',
  '오는 ',
  '이달 ',
  '다음 주',
  '내년 ',
  '올해',
  '상반기',
  '3분기',
  '오전 ',
  '시',
  '분',
  ':',
  ' ',
  '\n',
  '부터',
  '까지',
  '간',
  '대',
  '초',
  '말',
  '음력 ',
  '가',
  '힣',
  '\ud83d',
  '\ude00',
  '\u0000',
  '😀',
  '１',
  '٣',
  '',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const phrase = fc
  .array(
    fc.constantFrom(
      ...[
        '한',
        '두 ',
        '세',
        '이',
        '삼',
        '십',
        '몇 ',
        '3',
        '24',
        '초',
        '분',
        '시간',
        '일',
        '주',
        '달',
        '개월',
        '년',
        ' 반',
        ' 전',
        ' 후',
        ' 안',
      ],
      ...[
        '지난 ',
        '다음 ',
        '최근 ',
        '향후 ',
        '오늘',
        '내일 ',
        '아침',
        '밤',
        '저녁 ',
        '여름',
        '설날',
        '크리스마스',
        '마지막 ',
        '첫째 ',
      ],
      ...[
        '월요일',
        '주말',
        '분기',
        '시',
        '월',
        '까지',
        '부터 ',
        ' 이후',
        ' 이전',
        '음력 ',
        '이천십오',
        '정오',
        'pm',
        ':',
        '~',
        ' ',
      ],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
const published = fc.constantFrom(
  undefined,
  '2021',
  '2021-02',
  '2021-02-28',
  '2020-02-29T23:59+09:00',
  '0000-01',
  '9999-12-31',
);

describe('어떤 글이든', () => {
  it('던지지 않고, 구간이 차례대로 글 안에 있다', () => {
    fc.assert(
      fc.property(text, published, (value, publishedAt) => {
        let end = 0;
        for (const mention of datesIn(value, publishedAt)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(value.length);
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('구절도 던지지 않고, 끝이 처음보다 앞서지 않는다', () => {
    fc.assert(
      fc.property(fc.oneof(text, phrase), published, (value, publishedAt) => {
        const reference = publishedAt ?? '없음';
        let end = 0;
        for (const found of findKoreanDates(value, { reference })) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          end = found.end;
          const { from, to, kind, direction } = found.value;
          expect(from).toMatch(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
          if (to !== undefined && from.length === to.length) expect(to > from).toBe(true);
          expect(kind === 'open').toBe(direction !== undefined);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('k줄을 앞에 두면 k만큼 밀린다', () => {
    const sample = '군은 2일 오전 10시 군청에서 2022~2026년 계획을 밝혔다';
    const shifted = datesIn(`\n\n\n${sample}`, '2022-01-03').map(({ start, end, iso }) => [start - 3, end - 3, iso]);
    expect(shifted).toEqual(datesIn(sample, '2022-01-03').map(({ start, end, iso }) => [start, end, iso]));
  });

  it.each(['1', '1.', '’22', '1~', '2021. 1', '지난 ', "'", '3일', '(', '오전 '])(
    '%j를 이어 붙여도 글 길이에 비례한다',
    (piece) => {
      const ratio = costRatio((length) => {
        const value = piece.repeat(length / piece.length);
        return () => datesIn(value, '2022-01-03');
      });
      expect(ratio).toBeLessThan(3);
    },
  );

  it.each(['1', '일', '한', '3일', '지난 ', '2주', '오늘', '3시 ', '~', '부터 '])(
    '구절 %j도 글 길이에 비례한다',
    (piece) => {
      const ratio = costRatio((length) => {
        const value = piece.repeat(length / piece.length);
        return () => findKoreanDates(value, { reference: '2022-01-03T10:00' });
      });
      expect(ratio).toBeLessThan(3);
    },
  );
});
