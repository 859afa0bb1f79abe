import { describe, expect, it } from 'vitest';
import { structureOf } from './run.ts';

const levels = (text: string) => structureOf(text).blocks.map(({ level }) => level);
const parents = (text: string) => structureOf(text).blocks.map(({ parent }) => parent);

const PROSE = '한빛도는 청년이 머물 수 있도록 일자리와 집과 배움을 함께 마련하기로 하고 5년 동안 힘을 쏟는다.';

/** [what it shows, text, levels] */
const OUTLINES: readonly (readonly [string, string, readonly number[]])[] = [
  ['흔한 차례', '□ 가나\n ○ 다라\n - 마바\n · 사아\n ○ 자차\n□ 카타', [0, 1, 2, 3, 1, 0]],
  ['ㅇ과 -만 쓰는 글', 'ㅇ 가나다\n- 라마바\nㅇ 사아자', [0, 1, 0]],
  ['- 다음에 ○: 위로 올라간다', `${PROSE}\n- 가나다라\n○ 마바사아\n- 자차카타`, [0, 0, 0, 1]],
  ['*와 ※는 바로 위 블록 아래', '□ 가나\n* 다라\n** 마바\n ○ 사아\n※ 자차', [0, 1, 1, 1, 2]],
  ['①은 나타난 자리의 아래', '□ 가나\n ① 다라\n ② 마바\n□ 사아', [0, 1, 1, 0]],
  ['①이 끼어도 ○는 □ 아래', '□ 가나\n ○ 다라\n ① 마바\n ② 사아\n ○ 자차', [0, 1, 2, 2, 1]],
  ['번호 제목은 □ 위', '1. 추진 배경\n□ 가나\n ○ 다라\n2. 추진 내용\n□ 마바', [0, 1, 2, 0, 1]],
  ['□는 ① 아래로 들지 않는다', `□ 가나다\n① 라마바\n② 사아자\n□ ${PROSE}`, [0, 1, 1, 0]],
  ['붙임은 맨 위', '□ 가나\n ○ 다라\n붙임 1. 개요\n2. 일정. 끝.', [0, 1, 0, 0]],
];

describe('개조식의 깊이', () => {
  it.each(OUTLINES)('%s', (_name, text, expected) => expect(levels(text)).toEqual(expected));

  it('위 블록을 가리킨다', () => {
    expect(parents('□ 가나\n ○ 다라\n - 마바\n* 사아\n ○ 자차\n□ 카타')).toEqual([undefined, 0, 1, 2, 0, undefined]);
  });

  it('제목 아래의 글은 제목을 가리키고 깊이는 0이다', () => {
    const text = `${PROSE}\n\n① 창업 기반 넓히기\n\n${PROSE}\n\n② 살 집 마련\n\n${PROSE}`;
    expect(parents(text)).toEqual([undefined, undefined, 1, undefined, 3]);
    expect(levels(text)).toEqual([0, 0, 0, 0, 0]);
  });

  it('글머리표 없는 제목도 아래 블록의 위다', () => {
    expect(parents(`${PROSE}\n\n추진 배경\n\n□ 가나다\n ○ 라마바`)).toEqual([undefined, undefined, 1, 2]);
  });
});
