import { describe, expect, it } from 'vitest';
import { structureOf } from './run.ts';

const LEAD = '한빛도(도지사 강푸름)는 3일 도청에서 청년정책위원회를 열고 일자리 계획을 의결했다고 밝혔다.';
const TITLE = '한빛도, 청년 일자리 계획 확정';

/** [line above the title, the date that it states] */
const DATED: readonly (readonly [string, string])[] = [
  ['작성자홍보팀 작성일 21-12-02 16:07', '2021-12-02T16:07+09:00'],
  ['작성일 2021-12-02', '2021-12-02'],
  ['등록일 : 2021.12.02', '2021-12-02'],
  ['보도일시 2024. 5. 3.(금) 조간', '2024-05-03'],
  ['보도시점 : 2024. 5. 3.(금) 12:00 이후', '2024-05-03T12:00+09:00'],
  ['배포일시 2024. 5. 2.(목) 오후 4시', '2024-05-02T16:00+09:00'],
  ['배포일시 2024. 5. 2.(목) 오후 4시 30분', '2024-05-02T16:30+09:00'],
  ['입력 2021.12.02 16:07 수정 2021.12.03 09:00', '2021-12-02T16:07+09:00'],
  ["배포 '24. 5. 2.(목)", '2024-05-02'],
  ['배포일 2024년 5월 2일', '2024-05-02'],
  ['배포 일시\n2024. 5. 2.(목) 9:30', '2024-05-02T09:30+09:00'],
  ['조회 12 작성일 1999-12-31', '1999-12-31'],
  ['2024년 8월 26일(월) 배포', '2024-08-26'],
  ['한빛경찰청 수사과 (2024. 11. 21. 배포)', '2024-11-21'],
];

const UNDATED: readonly string[] = [
  '작성일 2021-13-02',
  '작성일 2023-02-29',
  '작성자 : 홍보팀',
  '수정 2024.05.03 11:00',
];

describe('배포일', () => {
  it.each(DATED)('%s', (line, date) => {
    const { release, text } = structureOf(`${TITLE}\n${line}\n\n${LEAD}`);
    expect(release.publishedAt).toBe(date);
    expect(release.stated?.value).toBe(date);
    const [place] = release.stated?.evidence ?? [];
    expect(line).toContain(text.slice(place?.start, place?.end));
  });

  it.each(UNDATED)('배포일이 아님: %s', (line) => {
    expect(structureOf(`${TITLE}\n${line}\n\n${LEAD}`).release.publishedAt).toBeUndefined();
  });

  it('보도 시점이 올린 날보다 앞선다', () => {
    const text = `보도시점 2024. 5. 3.(금)\n${TITLE}\n작성일 2024-05-02\n\n${LEAD}`;
    expect(structureOf(text).release.publishedAt).toBe('2024-05-03');
  });

  it('부르는 쪽이 준 날이 글에 적힌 날보다 앞선다', () => {
    const { release } = structureOf(`${TITLE}\n작성일 2024-05-02\n\n${LEAD}`, { publishedAt: '2020' });
    expect(release.publishedAt).toBe('2020');
    expect(release.stated).toBeUndefined();
  });

  it('본문의 날짜는 배포일이 아니다', () => {
    expect(structureOf(`${TITLE}\n\n${LEAD}\n\n행사는 2024. 5. 3.(금)에 연다.`).release.publishedAt).toBeUndefined();
  });
});

describe('보도 시점', () => {
  it.each([
    ['보도시점 2024. 5. 3.(금) 조간', { kind: 'morning', from: '2024-05-03' }],
    ['보도일시 : 2024. 5. 3.(금) 석간부터', { kind: 'evening', from: '2024-05-03' }],
    [
      '보도시점\t2024. 5. 2.(목) 11:00 (5. 3. 조간)\t배포\t2024. 5. 2.(목) 08:30',
      { kind: 'morning', from: '2024-05-02T11:00+09:00' },
    ],
    ['보도시점 : 2024. 5. 3.(금) 12:00 이후', { kind: 'from', from: '2024-05-03T12:00+09:00' }],
    ['엠바고 2024. 5. 3.(금) 오후 2시', { kind: 'from', from: '2024-05-03T14:00+09:00' }],
    ['배포 즉시 보도해 주시기 바랍니다.', { kind: 'immediate' }],
    ['엠바고 없음', { kind: 'immediate' }],
    ['즉시 보도 가능', { kind: 'immediate' }],
  ])('%s', (line, embargo) => {
    const { release, text } = structureOf(`${line}\n${TITLE}\n\n${LEAD}`);
    expect(release.embargo?.value).toEqual(embargo);
    for (const { start, end } of release.embargo?.evidence ?? []) expect(line).toContain(text.slice(start, end));
  });

  it.each(['작성일 2024-05-02', '배포일시 2024. 5. 2.(목) 오후 4시', '담당부서 조간신문과'])('없음: %s', (line) => {
    expect(structureOf(`${TITLE}\n${line}\n\n${LEAD}`).release.embargo).toBeUndefined();
  });

  it('본문의 즉시 보도는 보도 시점이 아니다', () => {
    const text = `${TITLE}\n\n${LEAD}\n\n도는 사고가 나면 언론에 즉시 보도 자료를 내고 주민에게 문자로 알리는 체계도 갖추기로 했다.`;
    expect(structureOf(text).release.embargo).toBeUndefined();
  });

  it('보도 시점은 부르는 쪽이 배포일을 주어도 읽는다', () => {
    const { release } = structureOf(`보도시점 2024. 5. 3.(금) 조간\n${TITLE}\n\n${LEAD}`, {
      publishedAt: '2024-05-02',
    });
    expect(release.publishedAt).toBe('2024-05-02');
    expect(release.embargo?.value).toEqual({ kind: 'morning', from: '2024-05-03' });
  });
});

describe('제목', () => {
  it.each([
    '한빛교육청 보도자료\n2024년 8월 26일(월) 배포',
    '보도자료\n한빛경찰청 수사과 (2024. 11. 21. 배포)',
    '한빛도 보도자료',
  ])('서식의 머리 아래에서 찾는다: %j', (head) => {
    expect(structureOf(`${head}\n\n${TITLE}\n- 일자리 3만 개 만든다 -\n\n${LEAD}`).release.title?.value).toBe(TITLE);
  });

  it('되풀이된 자리를 모두 근거로 든다', () => {
    const { release, text } = structureOf(`${TITLE}\n작성일 2024-05-03\n${TITLE}\n\n${LEAD}`);
    expect(release.title?.value).toBe(TITLE);
    expect(release.title?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([TITLE, TITLE]);
  });

  it('두 줄로 접힌 제목은 한 줄로 쓴다', () => {
    expect(structureOf(`청년 일자리에 대한\n도지사 긴급 지시\n\n${LEAD}`).release.title?.value).toBe(
      '청년 일자리에 대한 도지사 긴급 지시',
    );
  });

  it('제목이 없는 글에는 제목이 없다', () => {
    expect(structureOf(`□ ${LEAD}`, { title: TITLE }).release.title).toBeUndefined();
  });
});
