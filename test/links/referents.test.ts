import { describe, expect, it, test } from 'vitest';
import type { Metadata } from '../../src/core/source.ts';
import { costRatio } from '../support/cost-ratio.ts';
import { linksOf } from './harness.ts';

/** The referents of a text, each as "name | forms | what stands for it", by the text itself. */
function shown(text: string, metadata: Metadata = { publishedAt: '2021-12-02' }): readonly string[] {
  const { entities, referents } = linksOf(text, metadata);
  return referents.map(({ name, mentions, anaphors = [] }) => {
    const forms = mentions.map((index) => text.slice(entities[index]?.start, entities[index]?.end));
    return [name, forms.join(','), anaphors.map(({ start, end }) => text.slice(start, end)).join(',')].join(' | ');
  });
}

function referent(text: string, name: string, metadata: Metadata = { publishedAt: '2021-12-02' }) {
  return linksOf(text, metadata).referents.find((other) => other.name === name);
}

describe('발표 기관의 제 이름', () => {
  test.each([
    ['경상남도(도지사 김도연)는 사업을 시작했다. 도는 2일 알렸다.', '경상남도 | 경상남도 | 도'],
    ['진주시(시장 이수현)는 사업을 시작했다. 시에서 돕고 시는 넓힌다.', '진주시 | 진주시 | 시,시'],
    ['고성군(군수 박서준)은 길을 연다. 군 관계자는 말했다.', '고성군 | 고성군 | 군'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected);
  });
  test.each([
    '산림청(청장 김도연)은 길을 연다. 도는 돕는다.',
    '진주시(시장 이수현)는 열었다. 도는 돕는다.',
    '진주시(시장 이수현)는 연다. 도시는 넓다. 시 낭송회를 한다. 2시에 만난다.',
    '고성군(군수 박서준)은 연다. 군 장병을 돕는다.',
  ])('아니다: %s', (text) => {
    for (const { anaphors } of linksOf(text, {}).referents) expect(anaphors).toBeUndefined();
  });
});

describe('같은 위원회, 동 부처', () => {
  test.each([
    ['방송통신위원회는 회의를 열었다. 같은 위원회는 뜻을 모았다.', '방송통신위원회 | 방송통신위원회 | 같은 위원회'],
    ['기획재정부가 맡는다. 동 부처는 예산을 낸다.', '기획재정부 | 기획재정부 | 동 부처'],
    ['방통위는 회의를 열었다. 해당 위원회가 정한다.', '방송통신위원회 | 방통위 | 해당 위원회'],
    ['산림보호법이 바뀐다. 같은 법에 따라 막는다.', '산림보호법 | 산림보호법 | 같은 법'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected);
  });
  test.each([
    '산림청은 회의를 열었다. 같은 위원회는 뜻을 모았다.',
    '같은 위원회는 뜻을 모았다. 방송통신위원회는 열었다.',
    '기획재정부가 맡는다. 운동 부처럼 이 부를 보라.',
    '부산광역시가 맡는다. 동시에 넓히고 동구를 돕는다.',
    '기획재정부가 맡는다. 동부 지역도 넓힌다. 이처럼 한다.',
  ])('아니다: %s', (text) => {
    for (const { anaphors } of linksOf(text, {}).referents) expect(anaphors).toBeUndefined();
  });
});

describe('글이 정한 줄임말', () => {
  test.each([
    ['방송통신위원회(이하 ‘방통위’)는 밝혔다. 방통위는 돕는다.', '방송통신위원회 | 방송통신위원회,방통위,방통위 | '],
    [
      '중소벤처기업부(장관 김도연, 이하 중기부)는 밝혔다. 중기부는 돕는다.',
      '중소벤처기업부 | 중소벤처기업부,중기부,중기부 | ',
    ],
    // 산업부 is 산업통상자원부 in every dictionary; this text says otherwise.
    ['산림청(이하 ‘산업부’)은 밝혔다. 산업부는 돕는다.', '산림청 | 산림청,산업부,산업부 | '],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected);
  });
  test('정하지 않으면 사전대로다', () => {
    expect(shown('산림청은 밝혔다. 산업부는 돕는다.')).toContain('산업통상자원부 | 산업부 | ');
  });
});

describe('김 장관', () => {
  test.each([
    ['김도연 장관은 왔다. 김 장관은 말했다.', '김도연 | 김도연 | 김 장관'],
    ['경상남도(도지사 남궁민수)는 열었다. 남궁 지사는 말했다.', '남궁민수 | 남궁민수 | 남궁 지사'],
    ['이수현 국토교통부 장관이 왔다. 이 장관은 보고, 이 장관은 갔다.', '이수현 | 이수현 | 이 장관,이 장관'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected);
  });
  test('누구인지 하나로 정해지지 않으면 잇지 않는다', () => {
    const text = '김도연 장관과 김서준 차관이 왔다. 김 장관은 말했다.';
    for (const { anaphors } of linksOf(text, {}).referents) expect(anaphors).toBeUndefined();
  });
  test('이름보다 앞선 것은 잇지 않는다', () => {
    for (const { anaphors } of linksOf('김 장관은 말했다. 김도연 과장은 왔다.', {}).referents)
      expect(anaphors).toBeUndefined();
  });
});

describe('여러 곳이 나누어 쓰는 이름', () => {
  test.each([
    ['바로 앞의 곳', '행사는 강원 고성군에서 열린다.', '고성군', '강원도 고성군'],
    ['함께 늘어놓은 곳', '진주시, 고성군, 사천시와 강릉시가 함께한다.', '고성군', '경상남도 고성군'],
    ['함께 늘어놓은 광역시', '대구, 광주, 대전에서 열린다.', '광주광역시', undefined],
    ['수가 딸린 목록', '대구(3명), 광주(4명), 경기(2명)에서 열린다.', '광주광역시', undefined],
    ['도가 섞인 목록', '경기·광주·충남이 함께한다.', '광주광역시', undefined],
    ['경기도의 시 사이', '용인, 광주, 이천이 함께한다.', '광주시', '경기도 광주시'],
    ['권역이 섞인 목록', '수도권 26.9%, 광주권 31.5%, 대구권 30.2%', '광주광역시', undefined],
    ['섞인 목록의 옆', '화성, 보은과 영월·고성에서 열린다.', '고성군', '강원도 고성군'],
    ['글의 다른 곳', '강릉시와 속초시가 함께한다. 고성군에서 열린다.', '고성군', '강원도 고성군'],
    ['같은 곳의 긴 이름', '경상남도의 사업이다. 고성군이 맡는다.', '고성군', '경상남도 고성군'],
  ])('%s: %s', (_kind, text, name, fullName) => {
    const found = referent(text, name);
    expect(found?.fullName).toBe(fullName);
    expect(found?.code).toBeDefined();
    expect(found?.candidates).toBeUndefined();
  });
  test.each([
    ['2021-12-02', '강원도 고성군'],
    ['2025-12-02', '강원특별자치도 고성군'],
  ])('윗곳의 이름은 그때 것이다: %s', (publishedAt, fullName) => {
    expect(referent('강원 고성군에서 열린다.', '고성군', { publishedAt })?.fullName).toBe(fullName);
  });
  test.each([
    ['경상남도', 'region:4882000000'],
    ['강원도', 'region:5182000000'],
  ])('전한 곳이 정한다: %s', (agency, entry) => {
    expect(referent('고성군에서 열린다.', '고성군', { publishedAt: '2021-12-02', agency })?.entry).toBe(entry);
  });
  test.each([
    ['고성군에서 열린다.', '고성군', ['강원도 고성군', '경상남도 고성군']],
    ['경남과 강원이 만난다. 고성군에서 열린다.', '고성군', ['강원도 고성군', '경상남도 고성군']],
    ['진주와 강릉의 일이다. 고성군에서 열린다.', '고성군', ['강원도 고성군', '경상남도 고성군']],
    ['경기에서 온 사람이 광주에 산다.', '광주', ['광주광역시', '경기도 광주시']],
    ['대구/부산/성남/광주/용인에서 연다.', '광주', ['광주광역시', '경기도 광주시']],
    ['영월·보은·고성에서 연다.', '고성', ['강원도 고성군', '경상남도 고성군']],
    ['강서구는 돕는다.', '강서구', ['부산광역시 강서구', '서울특별시 강서구']],
  ])('모르면 열어 둔다: %s', (text, name, candidates) => {
    const found = referent(text, name);
    expect([...(found?.candidates ?? [])].sort()).toEqual([...candidates].sort());
    expect(found?.entry).toBeUndefined();
    expect(found?.code).toBeUndefined();
  });
  test('한 곳뿐인 이름에는 후보가 없다', () => {
    expect(referent('진주에서 열린다.', '진주시')).toMatchObject({ fullName: '경상남도 진주시', code: '4817000000' });
    expect(referent('진주에서 열린다.', '진주시')?.candidates).toBeUndefined();
  });
});

describe('이름의 앞뒤와 속', () => {
  test('권역은 드는 곳을 안다', () => {
    expect(referent('부울경이 함께한다.', '부울경')?.members).toEqual(['부산광역시', '울산광역시', '경상남도']);
    expect(referent('경상남도가 함께한다.', '경상남도')?.members).toBeUndefined();
  });
  test('바뀐 이름을 안다', () => {
    expect(referent('통계청이 알린다.', '통계청')?.later).toEqual(['국가데이터처']);
    expect(referent('국가데이터처가 알린다.', '국가데이터처', { publishedAt: '2026-03-02' })?.former?.[0]).toBe(
      '통계청',
    );
    expect(referent('산림청이 알린다.', '산림청')?.later).toBeUndefined();
  });
});

it('같은 곳을 거듭 늘어놓은 글도 길이에 비례해 읽는다', () => {
  const prepare = (length: number) => {
    const listed = '종로구, 중구, ';
    const text = `서울시는 ${listed.repeat(length / listed.length)}에 길을 낸다.`;
    return () => void linksOf(text);
  };
  expect(costRatio(prepare, { length: 1500 })).toBeLessThan(3);
});

it('거듭 늘어놓아도 같은 이름의 곳을 가린다', () => {
  const { referents } = linksOf('종로구, 중구, 종로구, 중구에 길을 낸다.');
  expect(referents.map(({ fullName }) => fullName)).toEqual(['서울특별시 종로구', '서울특별시 중구']);
});
