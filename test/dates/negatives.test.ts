import { describe, expect, it } from 'vitest';
import { parseKoreanDate } from '../../src/dates/parse.ts';
import { quantitiesIn } from '../quantities/harness.ts';
import { datesIn } from './harness.ts';
import { NO_DATE, NOTHING } from './nothing.ts';

const PUBLISHED = '2024-06-12';

it('부정 예가 60개를 넘는다', () => {
  expect(new Set(NOTHING).size).toBeGreaterThanOrEqual(60);
});

describe('아무것도 아닌 것', () => {
  it.each(NOTHING)('%s', (text) => {
    expect(datesIn(text, PUBLISHED)).toEqual([]);
    expect(datesIn(`이에 따라 ${text} 관련 내용을 알렸다.`, PUBLISHED)).toEqual([]);
    expect(quantitiesIn(text)).toEqual([]);
    expect(parseKoreanDate(text, { reference: `${PUBLISHED}T10:00` })).toBeUndefined();
  });
});

describe('보도자료에서는 날짜가 아닌 것', () => {
  it.each(NO_DATE)('%s', (text) => {
    expect(datesIn(text, PUBLISHED)).toEqual([]);
    expect(datesIn(`이에 따라 ${text} 관련 내용을 알렸다.`, PUBLISHED)).toEqual([]);
  });
});
