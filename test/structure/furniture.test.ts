import { describe, expect, it } from 'vitest';
import { markedBlock, rolesOf, structureOf } from './run.ts';

const LEAD = '한빛시(시장 나한결)는 3일 시청 대회의실에서 골목상권을 되살릴 대책 보고회를 열었다고 밝혔다.';
const BODY = '나한결 시장은 “상인과 함께 골목을 살리겠다”고 말하고 현장의 의견을 두루 들었다.';
const TITLE = '한빛시, 골목상권 살리는 3대 대책 내놔';

const NEWS_PAGE = `새벽신문
정치 | 경제 | 사회 | 문화
HOME > 지역 > 한빛
${TITLE}
기자명 이새벽 기자  입력 2024.05.03 10:12  댓글 0
글자크기
${LEAD}

사진=한빛시 제공

${BODY}

저작권자 © 새벽신문 무단전재 및 재배포 금지
관련기사
한빛시, 내년 예산 2조 편성
한빛시의회, 조례안 30건 처리
인기기사
1
배우 김가람, 새 영화로 돌아온다
2
가수 박노을, 전국을 돈다`;

const BOARD_PAGE = `본문 바로가기
로그인 회원가입 사이트맵
한빛시청
홈 > 시정소식 > 보도자료
${TITLE}
작성자 홍보담당관
등록일 2024-05-03
조회수 152
첨부파일
240503_골목상권.hwp (128KB) 다운로드
${LEAD}

${BODY}
목록
이전글 한빛시, 어린이날 행사 연다
다음글
한빛시의회, 임시회 마쳐
2024-05-02
이 페이지에서 제공하는 정보에 만족하십니까?
매우만족
보통
불만족
(우)12345 한빛시 시청로 1
COPYRIGHT ⓒ 한빛시. ALL RIGHTS RESERVED.`;

describe('누리집의 자잘한 줄', () => {
  it('신문 누리집에서는 기사만 남는다', () => {
    expect(rolesOf(NEWS_PAGE).filter((line) => !line.startsWith('furniture'))).toEqual([
      `headline: ${TITLE}`,
      'dateline: 기자명 이새벽 기자 입력 2024.05.03 10:12 댓글 0',
      `paragraph: ${LEAD}`,
      'caption: 사진=한빛시 제공',
      `paragraph: ${BODY}`,
    ]);
  });

  it('게시판에서는 글만 남는다', () => {
    expect(rolesOf(BOARD_PAGE).filter((line) => !line.startsWith('furniture'))).toEqual([
      `headline: ${TITLE}`,
      'dateline: 작성자 홍보담당관',
      'dateline: 등록일 2024-05-03',
      `paragraph: ${LEAD}`,
      `paragraph: ${BODY}`,
    ]);
  });

  it('누리집의 줄에는 문장이 없다', () => {
    const { blocks, sentences } = structureOf(BOARD_PAGE);
    expect(sentences.filter(({ block }) => blocks[block]?.role === 'furniture')).toEqual([]);
  });

  it('목록 뒤에 본문이 이어지면 다시 본문이다', () => {
    const text = `${TITLE}\n작성일 2024-05-03\n${LEAD}\n\n인기뉴스\n\n배우 김가람, 새 영화로 돌아온다\n\n⟦${BODY}⟧\n\n${LEAD}`;
    expect(markedBlock(text).role).toBe('paragraph');
  });
});

interface Rule {
  readonly id: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const RULES: readonly Rule[] = [
  {
    id: 'structure.furniture-word',
    yes: [
      `⟦본문 바로가기⟧\n${TITLE}\n${LEAD}`,
      `${TITLE}\n작성일 2024-05-03\n⟦본문⟧\n${LEAD}`,
      `${LEAD}\n\n${BODY}\n⟦인쇄 목록⟧`,
      `${LEAD}\n\n${BODY}\n\n⟦Total 1,204건 12 페이지⟧`,
      `${LEAD}\n\n⟦240503_골목상권.hwp (128KB)⟧`,
    ],
    no: [
      `${LEAD}\n\n⟦목록⟧\n\n${BODY}`,
      `${LEAD}\n\n구분\n⟦로그인⟧\n회원가입\n합계`,
      `${LEAD}\n\n⟦Total 1,204⟧`,
      `${LEAD}\n\n⟦첨부파일을 참고하시기 바랍니다.⟧`,
    ],
  },
  {
    id: 'structure.furniture-notice',
    yes: [
      `${LEAD}\n\n${BODY}\n\n⟦저작권자 ⓒ 새벽신문, 무단 전재 및 재배포 금지⟧`,
      `${LEAD}\n\n⟦본 저작물은 공공누리 제1유형에 따라 이용할 수 있습니다.⟧`,
      `${LEAD}\n\n⟦Copyright 2024 새벽신문. All rights reserved.⟧`,
    ],
    no: [
      `${LEAD}\n\n⟦신문협회는 무단 전재를 막는 데 힘을 모으기로 했다.⟧\n\n${BODY}`,
      `${LEAD}\n\n⟦개방한 사진은 공공누리 제1유형으로 누구나 쓸 수 있다.⟧`,
    ],
  },
  {
    id: 'structure.furniture-head',
    yes: [
      `⟦새벽신문⟧\n${TITLE}\n작성일 2024-05-03\n${LEAD}`,
      `⟦우리 동네 소식⟧\n${TITLE}\n글쓴이 관리자 등록일 2024.05.03\n${TITLE}\n${LEAD}`,
      `본문 바로가기\n사이트맵\n⟦한빛시청⟧\n홈 > 소식\n${TITLE}\n${LEAD}`,
    ],
    no: [`⟦한빛시청⟧\n${TITLE}\n\n${LEAD}`, `⟦${TITLE}⟧\n작성일 2024-05-03\n${LEAD}`],
  },
  {
    id: 'structure.furniture-list',
    yes: [
      `${LEAD}\n\n${BODY}\n\n많이 본 뉴스\n\n⟦배우 김가람, 새 영화로 돌아온다⟧`,
      `${LEAD}\n\n${BODY}\n\n이전글\n\n⟦한빛시, 어린이날 행사 연다⟧\n\n2024-05-02`,
      `${LEAD}\n\n${BODY}\n\n⟦[인기기사]⟧\n1\n가수 박노을, 전국을 돈다`,
      `${TITLE}\n작성일 2024-05-03\n${LEAD}\n\n관련기사\n⟦한빛시, 내년 예산 2조 편성⟧`,
    ],
    no: [
      `${LEAD}\n\n관련 기사\n\n⟦한빛시, 내년 예산 2조 편성⟧\n\n${BODY}`,
      `${LEAD}\n\n⟦이전 글보다 쉽게 풀어 썼다.⟧`,
      `⟦${LEAD}⟧\n\n많이 본 뉴스\n\n배우 김가람, 새 영화로 돌아온다`,
    ],
  },
  {
    id: 'structure.furniture-teasers',
    yes: [
      `${LEAD}\n\n${BODY}\n\n김가람 새 영화\n\n⟦배우 김가람이 새 영화를 찍는다고 3일 밝히…⟧\n\n가수 박노을이 전국을 도는 공연을…\n\n한빛시의회가 임시회를 열고 조례안을…`,
      `${LEAD}\n\n${BODY}\n\n⟦김가람 새 영화⟧\n\n배우 김가람이 새 영화를 찍는다고…\n\n가수 박노을이 전국을 도는 공연을…\n\n한빛시의회가 임시회를 열고…`,
      `${LEAD}\n\n${BODY}\n\n배우 김가람이 새 영화를 찍는다고…\n\n가수 박노을이 전국을 도는 공연을…\n\n⟦한빛시의회가 임시회를 열고…⟧`,
    ],
    no: [
      `⟦한빛시가 골목상권 대책을 내놓고 상인들과…⟧\n\n한빛도가 청년 일자리 계획을…\n\n한빛군이 묘목을 나누는…`,
      `${LEAD}\n\n${BODY}\n\n⟦골목은 살아난다…⟧`,
    ],
  },
];

describe('누리집의 줄을 알아보는 규칙', () => {
  for (const { id, yes, no } of RULES) {
    const rule = { by: 'rule', rule: id };
    it.each(yes.map((text) => [text]))(`${id}: %j`, (text) => expect(markedBlock(text).evidence).toEqual(rule));
    it.each(no.map((text) => [text]))(`${id} 아님: %j`, (text) => expect(markedBlock(text).role).not.toBe('furniture'));
  }
});
