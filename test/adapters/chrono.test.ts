import { Chrono, casual, en, ja, type ParsedComponents, type ParsedResult } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCasualConfiguration, createConfiguration, ko } from '../../src/adapters/chrono.ts';
import { costRatio } from '../support/cost-ratio.ts';

const SEOUL = 9 * 60;
/** Thursday, 16:07:30 in Seoul. */
const REFERENCE = { instant: new Date('2021-12-02T07:07:30Z'), timezone: SEOUL };
const chrono = new Chrono(ko.casual);
const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function first(text: string, option = {}): ParsedResult {
  const [result] = chrono.parse(text, REFERENCE, option);
  if (result === undefined) throw new Error(`nothing found in ${text}`);
  return result;
}

function certainOf(components: ParsedComponents): string {
  return PARTS.filter((part) => components.isCertain(part)).join(' ');
}

describe('chrono-node의 Chrono로 읽는다', () => {
  test.each([
    ['2021. 12. 2.', '2021-12-02T03:00:00.000Z', 'year month day'],
    ['오는 15일', '2021-12-15T03:00:00.000Z', 'day'],
    ['12월 24일 오후 2시 30분', '2021-12-24T05:30:00.000Z', 'month day hour minute'],
    ['2021년 12월 2일 14:00', '2021-12-02T05:00:00.000Z', 'year month day hour minute'],
    ['어제', '2021-12-01T03:00:00.000Z', 'year month day'],
    ['어제 오후 2시', '2021-12-01T05:00:00.000Z', 'year month day hour'],
    ['오후 2시', '2021-12-02T05:00:00.000Z', 'hour'],
    ['정오', '2021-12-02T03:00:00.000Z', 'hour'],
    ['3시간 후', '2021-12-02T10:07:00.000Z', 'year month day hour minute'],
    ['지난달', '2021-11-01T03:00:00.000Z', 'year month'],
    ['이달 중순', '2021-12-11T03:00:00.000Z', 'year month'],
    ['내년 상반기', '2022-01-01T03:00:00.000Z', 'year month'],
    ['다음 주 화요일', '2021-12-07T03:00:00.000Z', 'year month day'],
    ['크리스마스', '2021-12-25T03:00:00.000Z', 'month day'],
  ])('%s → %s, 확실한 것은 %s', (text, expected, certain) => {
    const result = first(text);
    expect(result.start.date().toISOString()).toBe(expected);
    expect(certainOf(result.start)).toBe(certain);
    expect(result.end ?? undefined).toBeUndefined();
  });
  test.each([
    ['2022~2026년', '2022', '2026', 'year'],
    ['12월 30일~1월 2일', '2021-12-30', '2022-01-02', 'month day'],
    ['2021년 12월 2일 10:00~11:30', '2021-12-02 10:00', '2021-12-02 11:30', 'year month day hour minute'],
    ['오후 2시부터 4시까지', '2021-12-02 14:00', '2021-12-02 16:00', 'hour'],
  ])('범위 %s: %s에서 %s까지', (text, from, to, certain) => {
    const { start, end } = first(text);
    if (end == null) throw new Error('no end');
    const shown = (components: ParsedComponents) => {
      const [year, month, day, hour, minute] = PARTS.map((part) => String(components.get(part)).padStart(2, '0'));
      return `${year}-${month}-${day} ${hour}:${minute}`;
    };
    expect(shown(start).startsWith(from)).toBe(true);
    expect(shown(end).startsWith(to)).toBe(true);
    expect(certainOf(end)).toBe(certain);
  });
  test('글에서의 자리와 원문을 준다', () => {
    const text = '회의는 오는 15일 오후 2시에 열리고 결과는 17일(금) 나온다.';
    const results = chrono.parse(text, REFERENCE);
    expect(results.map((result) => result.text)).toEqual(['오는 15일 오후 2시', '17일(금)']);
    for (const result of results) expect(text.startsWith(result.text, result.index)).toBe(true);
  });
  test('요일은 쓰여 있으면 확실하고, 날짜와 어긋나면 날짜의 것이다', () => {
    const [right, wrong, none] = ['12월 3일(금)', '2021년 12월 3일(월)', '12월 3일'].map((text) => first(text).start);
    expect([right?.get('weekday'), right?.isCertain('weekday')]).toEqual([5, true]);
    expect([wrong?.get('weekday'), wrong?.isCertain('weekday')]).toEqual([5, false]);
    expect([none?.get('weekday'), none?.isCertain('weekday')]).toEqual([5, false]);
  });
  test('오전과 오후는 쓰여 있으면 확실하다', () => {
    expect(first('오후 2시').start.isCertain('meridiem')).toBe(true);
    expect(first('14:00').start.isCertain('meridiem')).toBe(false);
    expect(first('14:00').start.get('meridiem')).toBe(1);
  });
  test('forwardDate는 다가올 때를 준다', () => {
    expect(first('3월').start.get('year')).toBe(2021);
    expect(first('3월', { forwardDate: true }).start.get('year')).toBe(2022);
    expect(first('오후 2시').start.get('day')).toBe(2);
    expect(first('오후 2시', { forwardDate: true }).start.get('day')).toBe(3);
    expect(first('어제 오후 2시', { forwardDate: true }).start.get('day')).toBe(1);
  });
  test('기준의 시간대로 읽는다', () => {
    const instant = new Date('2021-12-02T20:00:00Z');
    const dayAt = (timezone: number | string) =>
      chrono.parse('오늘', { instant, timezone })[0]?.start.date().toISOString();
    expect(dayAt(SEOUL)).toBe('2021-12-03T03:00:00.000Z');
    expect(dayAt('KST')).toBe('2021-12-03T03:00:00.000Z');
    expect(dayAt(0)).toBe('2021-12-02T12:00:00.000Z');
    expect(dayAt(-5 * 60)).toBe('2021-12-02T17:00:00.000Z');
  });
  test('때가 없는 기준에서도 적힌 날짜는 읽는다', () => {
    const [result] = chrono.parse('내일, 2021년 12월 2일', { instant: new Date(Number.NaN), timezone: SEOUL });
    expect(result?.text).toBe('2021년 12월 2일');
  });
});

describe('엄격한 설정', () => {
  const strict = new Chrono(createConfiguration());
  test.each(['2021년 12월 2일', '12월 2일 오후 2시', '지난달', '다음 주 화요일'])('읽는다: %s', (text) => {
    expect(strict.parse(text, REFERENCE).map((result) => result.text)).toEqual([text]);
  });
  test.each(['어제', '화요일', '2/15', '3일 전', '아침', '크리스마스'])('읽지 않는다: %s', (text) => {
    expect(strict.parse(text, REFERENCE)).toEqual([]);
    expect(chrono.parse(text, REFERENCE)).toHaveLength(1);
  });
});

describe('다른 언어와 함께', () => {
  test('영어·일본어 해석기 곁에 선다', () => {
    const mixed = new Chrono({
      parsers: [...en.casual.parsers, ...ja.casual.parsers, ...ko.casual.parsers],
      refiners: en.casual.refiners,
    });
    const text = '회의는 오는 15일 오후 2시, deadline is December 20, 2021, 発表は2021年12月24日';
    const found = mixed.parse(text, REFERENCE).map((result) => result.start.date().toISOString().slice(0, 10));
    expect(found).toEqual(['2021-12-15', '2021-12-20', '2021-12-24']);
  });
  test.each([{}, { forwardDate: true }])('영어의 다듬기를 거쳐도 값이 그대로다: %j', (option) => {
    const refined = new Chrono({ parsers: ko.casual.parsers, refiners: casual.refiners });
    for (const text of ['어제', '어제 오후 2시', '지난달', '3시간 후', '오는 15일', '12월 24일 오후 2시', '3월']) {
      const [left] = refined.parse(text, REFERENCE, option);
      expect(left?.start.date(), text).toEqual(first(text, option).start.date());
    }
  });
  test('설정은 부를 때마다 새것이고 서로 섞이지 않는다', () => {
    const one = createCasualConfiguration();
    one.parsers.length = 0;
    expect(createCasualConfiguration().parsers).toHaveLength(1);
    const parser = new Chrono(ko.casual);
    expect(parser.parse('2일과 3일', REFERENCE)).toHaveLength(2);
    expect(parser.parse('없음', REFERENCE)).toEqual([]);
    expect(parser.parse('2일과 3일', REFERENCE)).toHaveLength(2);
  });
});

describe('어떤 글에도', () => {
  const words = fc.constantFrom(
    '12월 ',
    '2일',
    '(목)',
    '~',
    '오후 ',
    '3시',
    '내일 ',
    '9999년 ',
    '0001년 ',
    '\n',
    '5월 31일',
  );
  test('던지지 않고, 원문의 조각만 준다', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const result of chrono.parse(text, REFERENCE)) {
          expect(text.slice(result.index, result.index + result.text.length)).toBe(result.text);
          expect(result.start.date()).toBeInstanceOf(Date);
        }
      }),
      { numRuns: 300 },
    );
  });
  test('품은 글의 길이에 비례한다', () => {
    const line = '2021년 12월 2일 오후 2시에 만나 이일저일 하고, 다음 달 초에 알린다. ';
    const ratio = costRatio((length) => {
      const text = line.repeat(length / line.length);
      return () => chrono.parse(text, REFERENCE);
    });
    expect(ratio).toBeLessThan(3);
  });
});
