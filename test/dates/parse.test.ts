import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKoreanDate } from '../../src/dates/parse.ts';

const reference = '2022-05-18T16:07';

describe('parseKoreanDate', () => {
  it.each([
    ['오늘', '2022-05-18', 'day'],
    ['엊그제', '2022-05-16', 'day'],
    ['금요일', '2022-05-20', 'day'],
    ['수요일', '2022-05-25', 'day'],
    ['지난 일요일', '2022-05-15', 'day'],
    ['다음 주 화요일', '2022-05-24', 'day'],
    ['전주', '2022-05-09/2022-05-15', 'week'],
    ['다음 분기', '2022-07/2022-09', 'quarter'],
    ['6/15', '2022-06-15', 'day'],
    ['3월 마지막 일요일', '2022-03-27', 'day'],
    ['10월 둘째 수요일', '2022-10-12', 'day'],
    ['2024년 2월 마지막 날', '2024-02-29', 'day'],
    ['오는 25일 오후 2시', '2022-05-25T14:00', 'hour'],
    ['내일 저녁 다섯시', '2022-05-19T17:00', 'hour'],
    ['3:20pm', '2022-05-19T15:20', 'minute'],
    ['오후 6시', '2022-05-18T18:00', 'hour'],
    ['목요일 9:30 ~ 11:00', '2022-05-19T09:30/2022-05-19T11:00', 'minute'],
    ['7월 13일부터 15일', '2022-07-13/2022-07-15', 'day'],
  ])('%s → %s', (text, iso, grain) => {
    expect(parseKoreanDate(text, { reference })).toMatchObject({ iso, grain });
  });

  it.each(['', '가나다', '3대 전략', '1.5배', '010-0000-0000', '월간 계획'])('%j에는 날짜가 없다', (text) => {
    expect(parseKoreanDate(text, { reference })).toBeUndefined();
  });

  it('적힌 것과 채운 것을 가른다', () => {
    expect(parseKoreanDate('2일 오전 10시', { reference })).toMatchObject({
      certain: { day: 2, hour: 10 },
      implied: { year: 2022, month: 5 },
    });
  });

  it('어떤 글이든, 어떤 기준일이든 던지지 않는다', () => {
    const text = fc.array(
      fc.constantFrom('2021', '12', '년', '월', '일', '요일', '시', ':', '~', '다음 ', '마지막 ', '\ud83d'),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(reference, '2022', '없음', ''), (pieces, at) => {
        parseKoreanDate(pieces.join(''), { reference: at });
      }),
      { numRuns: 1000 },
    );
  });
});
