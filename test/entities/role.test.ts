import { describe, expect, test } from 'vitest';
import type { Name } from '../../src/core/layers.ts';
import { loadStandardLexicon } from '../../src/dictionary/standard.ts';
import { backedUp } from '../../src/entities/backed-up.ts';
import { rolesOf } from '../../src/entities/role.ts';
import { readRoleCues } from '../../src/entities/role-cues.ts';
import { costRatio } from '../support/cost-ratio.ts';
import { formsOf } from './harness.ts';

const lexicon = await loadStandardLexicon();

/** What is in [brackets] in the text must have the type; `formsOf` reads the text without them. */
function typesOfMarked(marked: string): readonly (string | undefined)[] {
  const found = formsOf(marked.replaceAll(/[[\]]/g, ''));
  return [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, form = '']) => {
    const types = found.filter((entry) => entry.startsWith(`${form} `)).map((entry) => entry.slice(form.length + 1));
    return types.length === 1 ? types[0] : types.join('+');
  });
}

describe('하는 쪽은 AGENCY', () => {
  test.each([
    ['주어', '[경주시]는 숲길을 새로 연다.'],
    ['단체장이 든 괄호', '[경주시](시장 나보라)에 따르면 그렇다.'],
    ['와의', '[충청남도]와의 업무협약을 맺었다.'],
    ['과 함께', '국립수목원은 [신안군]과 함께 조사했다.'],
    ['산하', '[부산광역시] 산하 공공기관이 모였다.'],
    ['관계자', '이 자리에는 [경주시] 관계자가 나왔다.'],
    ['의 협조', '[세종시]의 적극적인 협조를 받았다.'],
    ['의 요청', '[강원특별자치도]의 요청에 따라 나섰다.'],
    ['에서 추진하는', '이는 [서울시]에서 추진하는 사업이다.'],
    ['에서 직접 운영하는', '[경주시]에서 직접 운영하는 누리집이다.'],
    ['이하 정의', '세종특별자치시(시장 나보라, 이하 [세종시])는 밝혔다.'],
    ['제목의 머리', '[고흥군], 재해 구호 교육 추진'],
    ['기관과 나란히', '이번 일에는 산림청, [경주시], 국립공원공단이 나섰다.'],
    ['조사 없이 기관과 나란히', '참석: 조달청, [서울시], [경기도]\n'],
    ['기관과 나란한 곳의 조사', '새 소방관은 소방청·[대구시]에 배치했다.'],
    ['뒤의 것이 하는 쪽', '[강원특별자치도]와 [양구군]은 힘을 모은다.'],
    ['등 몇 개 시·군이', '[경주시], [포항시] 등 2개 시·군이 참여한다.'],
    ['상 받은 자치단체', '[경주시], [포항시] 등 2개 자치단체가 뽑혔다.'],
    ['한 일을 밝히는 말 뒤', '주최 : [경주시]\n'],
    ['청사로 부르는 기관', '[충북도청]은 새 길을 연다고 밝혔다.'],
    ['청사로 밝힌 출처', '출처: [충북도청]\n'],
    ['이름 앞', '김도연 [진천군] 해양수산국장은 말했다.'],
  ])('%s: %s', (_, marked) => {
    for (const type of typesOfMarked(marked)) expect(type).toBe('AGENCY');
  });
});

describe('곳은 REGION', () => {
  test.each([
    ['에서 열린', '25일 [진주시]에서 열린 박람회에 갔다.'],
    ['소재', '3일 [보령시] 소재 농장에서 나왔다.'],
    ['일대', '[화천군] 일대를 소독한다.'],
    ['뒤의 것이 곳', '[양구군]과 [화천군]에서 발견됐다.'],
    ['긴 나열의 끝이 곳', '[영월군], [정선군]과 [단양군] 등에서 나왔다.'],
    ['주소', '누리회관\n\n([용산구], 이촌동)\n'],
    ['주민', '참여 대상은 [속초시], [고성군] 주민이다.'],
    ['인접 시군', '[영암군] 및 인접 6개 시·군의 농장을 살폈다.'],
    ['괄호가 낀 나열', '국민권익위, [양양군](11일)·[횡성군](12일)에서 상담\n'],
    ['에서 되는', '[경주시]에서 추진되는 공사이다.'],
    ['꾸미는 말', '[경상북도] 발전을 이끈다.'],
  ])('%s: %s', (_, marked) => {
    for (const type of typesOfMarked(marked)) expect(type).toBe('REGION');
  });
  test('땅의 이름은 주어라도 곳이다', () => {
    expect(typesOfMarked('[한반도]는 아름답다. [연평도]가 보인다.')).toEqual(['REGION', 'REGION']);
  });
});

describe('기관과 그 건물', () => {
  test.each([
    ['[해양경찰청]에서 열린 회의에 갔다.', 'FACILITY'],
    ['[조달청] 앞마당에 모였다.', 'FACILITY'],
    ['대통령은 [국립서울현충원]을 참배했다.', 'FACILITY'],
    ['[킨텍스]에서 전시회를 연다.', 'FACILITY'],
    ['[국립대전현충원](원장 나보라)은 말했다.', 'AGENCY'],
    ['[국립서울현충원]은 방문객을 맞는다.', 'AGENCY'],
    ['[해양경찰청]에서 조사한 결과이다.', 'AGENCY'],
    ['[조달청] 대변인실로 물었다.', 'AGENCY'],
    ['[경남도청]에서 열린 회의에 갔다.', 'FACILITY'],
    ['[충북도청] 앞을 지났다.', 'FACILITY'],
  ])('%s → %s', (marked, type) => {
    expect(typesOfMarked(marked)).toEqual([type]);
  });
});

describe('나라의 정부', () => {
  test.each([
    ['일본 정부는 답했다.', '일본 정부 AGENCY'],
    ['미국 정부와 논의했다.', '미국 정부 AGENCY'],
    ['베트남정부의 초청으로 갔다.', '베트남정부 AGENCY'],
  ])('%s', (text, expected) => {
    expect(formsOf(text)).toContain(expected);
  });
  test.each(['일본 정부군이 나섰다.', '일본은 정부가 나섰다.', '일본 국민이 왔다.'])('아니다: %s', (text) => {
    expect(formsOf(text)).toContain('일본 REGION');
  });
});

describe('불확실한 이름', () => {
  const evidence = { by: 'rule', rule: 'test' } as const;
  const name = (text: string, form: string, rest: Partial<Name>): Name => {
    const start = text.indexOf(form);
    return {
      start,
      end: start + form.length,
      type: 'REGION',
      evidence,
      ...rest,
    };
  };
  test.each<[string, boolean]>([
    ['양양·고성 일대', true],
    ['고성 지역', true],
    ['고성이 오갔다', false],
  ])('%s → %s', (text, meant) => {
    const names = text.includes('양양') ? [name(text, '양양', {})] : [];
    expect(
      backedUp(text, [...names, name(text, '고성', { uncertain: true, entry: 'region:고성' })], lexicon).at(-1),
    ).toBe(meant);
  });
  test('같은 것의 확실한 이름이 다른 데 있으면 그 뜻이다', () => {
    const text = '고성은 넓다. 고성군은 바다가 있다.';
    const names = [name(text, '고성', { uncertain: true, entry: 'r' }), name(text, '고성군', { entry: 'r' })];
    expect(backedUp(text, names, lexicon)).toEqual([true, true]);
    expect(backedUp(text, [names[0] ?? name(text, '고성', {})], lexicon)).toEqual([false]);
  });
  test('흔한 말이 기관의 약칭일 때는 기관이 곁에 있어도 흔한 말이다', () => {
    expect(formsOf('경찰청은 알렸다. 경찰은 시민을 돕는다.')).not.toContain('경찰 AGENCY');
  });
});

test('글이 두 배면 일도 두 배쯤이다', () => {
  const evidence = { by: 'rule', rule: 'test' } as const;
  const cues = readRoleCues(lexicon);
  const unit = '고성, 경주시와 ';
  const namesAt = (at: number): readonly Name[] => [
    { start: at, end: at + 2, type: 'REGION', entry: 'x', uncertain: true, evidence },
    { start: at + 4, end: at + 7, type: 'REGION', entry: 'region:4713000000', evidence },
  ];
  const ratio = costRatio((length) => {
    const count = Math.ceil(length / unit.length);
    const text = unit.repeat(count);
    const names = Array.from({ length: count }, (_, index) => namesAt(index * unit.length)).flat();
    return () => rolesOf(text, names, lexicon, cues);
  });
  expect(ratio).toBeLessThan(3);
});
