import { describe, expect, test } from 'vitest';
import { linksOf, officialsOf } from './harness.ts';

describe('공직자', () => {
  test.each([
    ['괄호', '경상남도(도지사권한대행 김도연)는 열었다.', '김도연 · 도지사권한대행 · 경상남도'],
    ['동격', '이수현 국토교통부 장관은 말했다.', '이수현 · 장관 · 국토교통부'],
    ['기관 먼저', '산림청 박서준 산림정책과장은 말했다.', '박서준 · 산림정책과장 · 산림청'],
    ['직함에 든 기관', '김도연 관세청장은 말했다.', '김도연 · 관세청장 · 관세청'],
    ['직함에 든 지방자치단체', '전라남도가 맡는다. 김도연 전남도지사는 말했다.', '김도연 · 전남도지사 · 전라남도'],
    [
      '발표 기관의 도',
      '경상남도(도지사 이수현)는 열었다. 김도연 도 대외협력담당관은 말했다.',
      '김도연 · 대외협력담당관 · 경상남도',
    ],
    ['부서만 있는 직함', '산림청(청장 이수현)은 냈다. 김도연 산림정책과장은 말했다.', '김도연 · 산림정책과장 · 산림청'],
    ['연락처 줄', '산림청(청장 이수현)은 냈다.\n【산림정책과장 김도연 000-0000】', '김도연 · 산림정책과장 · 산림청'],
    ['위원장', '김도연 국민권익위원장은 말했다.', '김도연 · 국민권익위원장 · 국민권익위원회'],
    ['총리', '김도연 국무총리는 말했다.', '김도연 · 국무총리 · 정부'],
    ['뒤 괄호의 기관', '김도연 과장(개인정보보호위원회)이 발표했다.', '김도연 · 과장 · 개인정보보호위원회'],
    ['두 직함', '공동위원장인 김도연 부군수가 왔다.', '김도연 · 부군수 · ?'],
    [
      '이름 뒤 괄호',
      '김도연(서진대학교 교수) 국립산림과학원장은 발표했다.',
      '김도연 · 국립산림과학원장 · 국립산림과학원',
    ],
    ['협력 업체의 장', '장관은 ㈜가온에너지(대표 김도연)를 찾았다.', '김도연 · 대표 · ㈜가온에너지'],
  ])('%s: %s', (_kind, text, expected) => {
    expect(officialsOf(text)).toContain(expected);
  });
  test.each([
    '가온일보 김도연 기자가 썼다.',
    '서진대학교 김도연 교수는 말했다.',
    '가온에너지 김도연 대표는 말했다.',
    '담당자: 김도연 주무관(044-000-0000)',
    '대상을 받은 김도연은 말했다.',
  ])('공직자가 없다: %s', (text) => {
    expect(officialsOf(text)).toEqual([]);
  });
  test('약칭은 발표일의 기관 이름이 된다', () => {
    const text = '김도연 산업부 장관은 말했다.';
    expect(officialsOf(text, { publishedAt: '2021-12-02' })).toEqual(['김도연 · 장관 · 산업통상자원부']);
  });
  test('대행은 표시하고, 성만 쓴 곳도 잇는다', () => {
    const { officials } = linksOf('소방청(청장 직무대행 김도연)은 냈다. 김도연 청장은 왔다. 김 청장은 갔다.');
    expect(officials).toHaveLength(1);
    expect(officials[0]?.acting).toBe(true);
    expect(linksOf('김도연 산림청장은 왔다. 김 청장은 갔다.').officials[0]?.mentions).toHaveLength(2);
  });
  test('가장 온전한 직함을 쓴다', () => {
    expect(officialsOf('해양경찰청(청장 김도연)은 열었다. 김도연 해양경찰청장은 말했다.')).toEqual([
      '김도연 · 해양경찰청장 · 해양경찰청',
    ]);
  });
});

describe('가리키는 것', () => {
  const referent = (text: string, name: string) => linksOf(text).referents.find((found) => found.name === name);
  test('줄임말과 온이름은 하나다', () => {
    expect(referent('경상남도는 열었다. 경남의 바다를 지킨다.', '경상남도')).toMatchObject({
      kind: 'agency',
      aliases: ['경남'],
      code: '4800000000',
    });
  });
  test('이하로 정한 이름은 온이름과 하나다', () => {
    const found = referent('새길목재산업협회(이하 ‘새길협’)는 냈다. 새길협은 말했다.', '새길목재산업협회');
    expect(found?.aliases).toEqual(['새길협']);
    expect(found?.mentions).toHaveLength(3);
  });
  test('지역을 붙이거나 뗀 기구는 하나다', () => {
    const found = referent(
      '경상남도 지역혁신협의회가 열렸다. 경남지역혁신협의회는 크다. 지역혁신협의회는 길다.',
      '경상남도 지역혁신협의회',
    );
    expect(found?.aliases).toEqual(['경남지역혁신협의회', '지역혁신협의회']);
  });
  test('다른 지역의 기구는 다르다', () => {
    const { referents } = linksOf('경상남도 지역혁신협의회와 전라남도 지역혁신협의회가 만났다.');
    expect(referents.filter(({ kind }) => kind === 'agency')).toHaveLength(2);
  });
  test('다른 기관은 다르다', () => {
    expect(linksOf('산림청과 조달청이 만났다.').referents).toHaveLength(2);
  });
});
