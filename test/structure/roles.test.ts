import { describe, expect, it } from 'vitest';
import { markedBlock } from './run.ts';

const LEAD = '한빛도(도지사 강푸름)는 3일 도청에서 청년정책위원회를 열고 일자리 계획을 의결했다고 밝혔다.';
const BODY = '강푸름 지사는 “청년이 머무는 도를 만들겠다”고 강조하고 위원들의 의견을 두루 들었다.';
const TITLE = '한빛도, 청년 일자리 계획 확정';

/** A rule, places where it holds and places where it does not; ⟦ ⟧ mark the block that is looked at. */
interface Rule {
  readonly id: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const RULES: readonly Rule[] = [
  {
    id: 'structure.paragraph',
    yes: [`⟦${LEAD}⟧`, `${TITLE}\n\n${LEAD}\n\n⟦${BODY}⟧`, `□ 개요\n\n⟦${BODY}⟧`],
    no: [`□ ⟦${LEAD}⟧`, `${LEAD}\n\n* ⟦지난해 기준⟧`, `⟦${TITLE}⟧\n\n${LEAD}`],
  },
  {
    id: 'structure.bullet-marker',
    yes: [`${LEAD}\n □ ⟦창업 교육을 넓힌다.⟧`, `${LEAD}\n o ⟦창업 교육을 넓힌다.⟧`, `${LEAD}\n① ⟦창업 교육을 넓힌다.⟧`],
    no: [`⟦${LEAD}⟧`, `${LEAD}\n* ⟦창업 교육 참여자⟧`, `${LEAD}\n\n⟦-3.5%⟧`],
  },
  {
    id: 'structure.note-marker',
    yes: [`${LEAD}\n * ⟦15세부터 34세까지⟧`, `${LEAD}\n ** ⟦지난해 기준⟧`, `${LEAD}\n※ ⟦신청은 누리집에서⟧`],
    no: [`${LEAD}\n - ⟦15세부터 34세까지⟧`, `⟦이 계획*은 5년간 이어진다. *잠정⟧`],
  },
  {
    id: 'structure.heading-brackets',
    yes: [
      `${LEAD}\n\n< ⟦회의 개요⟧ >\n\n${BODY}`,
      `${LEAD}\n\n【 ❶ ⟦창업 기반 넓히기⟧ 】\n\n${BODY}`,
      `${LEAD}\n\n[⟦추진 배경⟧]\n\n${BODY}`,
    ],
    no: [`${LEAD}\n\n(⟦잠정 집계⟧)`, `${LEAD}\n\n[문화] ⟦${BODY}⟧`],
  },
  {
    id: 'structure.heading-short',
    yes: [
      `${LEAD}\n\n⟦추진 배경⟧\n\n${BODY}`,
      `${LEAD}\n\n⟦앞으로의 일정⟧\n\n□ ${BODY}`,
      `${LEAD}\n\n⟦세부 내용⟧\n\n- ${BODY}`,
    ],
    no: [
      `${LEAD}\n\n⟦일시: 5월 3일⟧\n\n${BODY}`,
      `${LEAD}\n\n⟦(참석) 위원장, 위원 등⟧\n\n${BODY}`,
      `${LEAD}\n\n⟦12.5⟧\n\n${BODY}`,
    ],
  },
  {
    id: 'structure.heading-numbered',
    yes: [
      `${LEAD}\n\n1. ⟦추진 배경⟧\n\n${BODY}`,
      `${LEAD}\n\nⅠ. ⟦개요⟧\n\n□ ${BODY}`,
      `${LEAD}\n\n① ⟦창업 기반 넓히기⟧\n\n${BODY}`,
      `${LEAD}\n\n추진전략 1. ⟦창업 기반 넓히기⟧\n\n${BODY}`,
    ],
    no: [
      `${LEAD}\n\n① ⟦창업 기반 넓히기⟧\n② 주거 지원`,
      `${LEAD}\n\n□ ⟦추진 배경⟧\n\n${BODY}`,
      `1. ⟦창업 기반을 넓히겠습니다.⟧\n\n${BODY}`,
    ],
  },
  {
    id: 'structure.headline-first',
    yes: [
      `⟦${TITLE}⟧\n\n${LEAD}`,
      `⟦나무 심기에 나선다!⟧\n- 식목일 앞두고 묘목 나눔 -\n\n${LEAD}`,
      `⟦산을 지킬 분을 찾습니다.⟧\n- 오는 9일까지 접수 -\n\n□ ${LEAD}`,
      `보도자료\n배포일시 2024. 5. 3.(금)\n⟦${TITLE}⟧\n\n${LEAD}`,
    ],
    no: [`⟦${LEAD}⟧\n\n${BODY}`, `□ ⟦추진 배경⟧\n ○ ${LEAD}`, `< ⟦회의 개요⟧ >\n\n${LEAD}`],
  },
  {
    id: 'structure.headline-repeated',
    yes: [
      `${TITLE}\n⟦${TITLE}⟧\n\n${LEAD}`,
      `${TITLE}\n작성일 2024-05-03\n⟦${TITLE}⟧\n\n${LEAD}`,
      `${TITLE}\n\n${LEAD}\n\n⟦${TITLE}⟧\n\n${BODY}`,
    ],
    no: [`${TITLE}\n\n${LEAD}\n\n⟦${BODY}⟧`, `${TITLE}\n\n${LEAD}\n\n□ ⟦${TITLE}⟧`],
  },
  {
    id: 'structure.sub-headline-dashes',
    yes: [
      `${TITLE}\n- ⟦5년간 1만 명 지원⟧ -\n${LEAD}`,
      `- ⟦5년간 1만 명 지원⟧ -\n\n${LEAD}`,
      `${TITLE}\n\n-⟦교육과 주거를 함께 묶어⟧-\n\n${LEAD}`,
    ],
    no: [`${TITLE}\n- ⟦5년간 1만 명 지원⟧\n${LEAD}`, `${LEAD}\n - ⟦5년간 1만 명 지원⟧`],
  },
  {
    id: 'structure.sub-headline-marker',
    yes: [
      `${TITLE}\n\n - ⟦5년간 1만 명 지원⟧\n\n${LEAD}`,
      `${TITLE}\n\n▷ ⟦교육과 주거를 함께⟧\n\n${LEAD}`,
      `- ⟦5년간 1만 명 지원⟧\n- 교육과 주거를 함께\n\n${LEAD}`,
    ],
    no: [`${TITLE}\n\n${LEAD}\n\n- ⟦5년간 1만 명 지원⟧`, `${TITLE}\n\n- ⟦5년간 1만 명을 돕기로 했다.⟧\n\n${LEAD}`],
  },
  {
    id: 'structure.sub-headline-plain',
    yes: [
      `${TITLE}\n⟦교육과 주거를 묶어 1만 명 지원⟧\n\n${LEAD}`,
      `${TITLE}\n\n⟦5년간 해마다 2천 명씩 일자리 연결⟧\n\n□ ${LEAD}`,
      `${TITLE}\n- 1만 명 지원 -\n⟦교육과 주거를 묶어 1만 명 지원⟧\n\n${LEAD}`,
    ],
    no: [`${TITLE}\n\n⟦주요 내용⟧\n\n□ ${LEAD}`, `${TITLE}\n\n${LEAD}\n\n⟦교육과 주거를 묶어 1만 명 지원⟧\n\n${BODY}`],
  },
  {
    id: 'structure.image-name',
    yes: [
      `${LEAD}\n\n⟦a1b2c3_1700000000.jpg⟧\n\n${BODY}`,
      `${LEAD}\n\n⟦현장사진_1.PNG⟧`,
      `${LEAD}\n\n⟦보고회 현장 사진.jpeg⟧`,
    ],
    no: [`${LEAD}\n\n⟦현장 사진⟧`, `⟦사진은 jpg로 낸다. 크기는 제한이 없다.⟧`],
  },
  {
    id: 'structure.caption-label',
    yes: [`${LEAD}\n⟦사진=한빛도 제공⟧`, `${LEAD}\n⟦<사진> 위원회 모습⟧`, `${LEAD}\n⟦[그림 1] 연도별 참여자⟧`],
    no: [`⟦사진 공모전을 연다.⟧`, `${LEAD}\n\n⟦그림 전시회 개막⟧\n\n${BODY}`],
  },
  {
    id: 'structure.caption-enclosed',
    yes: [
      `${TITLE}\n⟦(위원회 사진 2장 첨부)⟧\n${LEAD}`,
      `${LEAD}\n⟦(노선도 그림 첨부)⟧`,
      `${LEAD}\n⟦(현장 사진 있음)⟧`,
    ],
    no: [`${LEAD}\n\n⟦(잠정 집계)⟧`, `⟦사진 2장을 첨부했다.⟧`],
  },
  {
    id: 'structure.caption-scene',
    yes: [
      `${LEAD}\n▶ ⟦강푸름 지사가 3일 도청에서 인사말을 하고 있다.⟧`,
      `${LEAD}\n▶⟦위원들이 기념촬영을 하고 있는 모습⟧`,
      `${LEAD}\n▷ ⟦강푸름 지사(가운데)가 현장을 둘러보고 있다⟧`,
    ],
    no: [`${LEAD}\n▶ ⟦창업 교육을 넓힌다.⟧`, `⟦강푸름 지사가 인사말을 하고 있다.⟧`],
  },
  {
    id: 'structure.contact-label',
    yes: [
      `${LEAD}\n⟦문 의: 청년정책과 나한결 (044-123-4567)⟧`,
      `${LEAD}\n⟦담당부서 : 한빛도 청년정책과⟧`,
      `${LEAD}\n⟦* 담당자 : 청년정책과 나한결(044-123-4567)⟧`,
    ],
    no: [`⟦문의가 잇따르자 창구를 늘렸다.⟧`, `${LEAD}\n\n⟦담당자 교육⟧\n\n${BODY}`],
  },
  {
    id: 'structure.contact-phone',
    yes: [
      `${LEAD}\n⟦청년정책과 나한결 사무관(044-123-4567)⟧`,
      `${LEAD}\n⟦【청년정책과장 나한결 123-4567, 일자리팀장 이새벽 123-4568】⟧`,
      `${LEAD}\n⟦청년정책과 ☎ 044-123-4567⟧`,
    ],
    no: [`⟦궁금한 것은 044-123-4567로 물으면 된다.⟧`, `${LEAD}\n\n⟦2021-2022년 참여자⟧\n\n${BODY}`],
  },
  {
    id: 'structure.contact-notice',
    yes: [
      `${LEAD}\n⟦자세한 내용이나 취재를 원하시면 청년정책과 나한결 사무관(☎ 044-123-4567)에게 연락 주시기 바랍니다.⟧`,
      `${LEAD}\n⟦이 자료와 관련하여 취재를 원하시면 청년정책과(044-123-4567)로 알려 주십시오.⟧`,
      `${LEAD}\n⟦청년정책과 나한결(☎ 044-123-4567)에게 연락하여 주시기 바랍니다.⟧`,
    ],
    no: [`⟦참여를 바라는 분은 연락 주시기 바랍니다.⟧`, `⟦${BODY}⟧`],
  },
  {
    id: 'structure.contact-cells',
    yes: [
      `${LEAD}\n\n담당 부서\n\n⟦청년정책과⟧\n\n책임자\n\n과장 나한결\n\n(044-123-4567)`,
      `${LEAD}\n\n담당부서\n청년정책과\n담당자\n사무관\n⟦이새벽⟧\n(044-123-4568)`,
      `${LEAD}\n\n⟦문의처⟧\n한빛도 청년정책과\n044-123-4567`,
    ],
    no: [`${LEAD}\n\n⟦담당자⟧\n\n${BODY}`, `${LEAD}\n\n지역\n담당\n⟦접수처⟧\n기간\n\n${BODY}`],
  },
  {
    id: 'structure.dateline-label',
    yes: [
      `${TITLE}\n⟦작성자홍보팀 작성일 24-05-03 16:07⟧\n\n${LEAD}`,
      `⟦보도일시 2024. 5. 3.(금) 조간⟧\n${TITLE}\n\n${LEAD}`,
      `${TITLE}\n⟦기사입력 2024.05.03 10:12⟧\n\n${LEAD}`,
    ],
    no: [`⟦안내서를 배포한 것은 2024년 5월 3일이다.⟧`, `${LEAD}\n\n- ⟦기간 : 2024. 5. 3.(금)⟧`],
  },
  {
    id: 'structure.dateline-author',
    yes: [
      `${TITLE}\n⟦작성자 : 홍보팀⟧\n\n${LEAD}`,
      `${TITLE}\n⟦작성자 홍보담당관⟧\n\n${LEAD}`,
      `${TITLE}\n⟦글쓴이: 관리자⟧\n\n${LEAD}`,
    ],
    no: [`⟦작성자가 누구인지 밝히지 않은 글이 많아 확인에 나섰다.⟧`, `⟦${LEAD}⟧`],
  },
  {
    id: 'structure.dateline-masthead',
    yes: [
      `⟦보도자료⟧\n\n${TITLE}\n\n${LEAD}`,
      `⟦[보도자료]⟧\n${TITLE}\n\n${LEAD}`,
      `⟦보도설명자료⟧\n${TITLE}\n\n${LEAD}`,
    ],
    no: [`⟦보도자료 쓰는 법을 가르친다.⟧`, `${LEAD}\n\n⟦보도자료 작성 교육⟧\n\n${BODY}`],
  },
  {
    id: 'structure.dateline-label-behind',
    yes: [
      `⟦2024년 8월 26일(월) 배포⟧\n${TITLE}\n\n${LEAD}`,
      `⟦한빛경찰청 수사과 (2024. 11. 21. 배포)⟧\n${TITLE}\n\n${LEAD}`,
      `⟦2024. 5. 3.(금) 보도⟧\n${TITLE}\n\n${LEAD}`,
    ],
    no: [`⟦2024년 5월 3일 안내서 배포⟧\n\n${LEAD}`, `⟦2024년 8월 26일부터 전국 학교에 배포⟧\n\n${LEAD}`],
  },
  {
    id: 'structure.dateline-masthead-body',
    yes: [
      `⟦한빛교육청 보도자료⟧\n${TITLE}\n\n${LEAD}`,
      `⟦한빛도 참고자료⟧\n${TITLE}\n\n${LEAD}`,
      `⟦한빛도 소방본부 보도자료⟧\n${TITLE}\n\n${LEAD}`,
    ],
    no: [`⟦알기 쉽게 고쳐 쓴 한빛도 보도자료⟧\n\n${LEAD}`, `${LEAD}\n\n⟦새 보도자료 작성 교육⟧\n\n${BODY}`],
  },
  {
    id: 'structure.dateline-cells',
    yes: [
      `⟦배포 일시⟧\n2024. 5. 2.(목)\n${TITLE}\n\n${LEAD}`,
      `보도 일시\n\n⟦2024. 5. 3.(금) 12:00⟧\n\n${TITLE}\n\n${LEAD}`,
      `⟦자료배포⟧\n2024.5.2.\n\n${TITLE}\n\n${LEAD}`,
    ],
    no: [`${LEAD}\n\n⟦배포⟧\n\n${BODY}`, `${LEAD}\n\n기간\n\n⟦2024. 5. 2.(목)⟧`],
  },
  {
    id: 'structure.table-cells',
    yes: [
      `${LEAD}\n\n지역\n⟦참여자⟧\n동부\n120\n서부\n98`,
      `${LEAD}\n\n구분\n\n2022년\n\n⟦2023년⟧\n\n2024년\n\n${BODY}`,
      `${LEAD}\n 지역\n 인원\n ⟦동부⟧\n 120명`,
    ],
    no: [`${LEAD}\n\n⟦추진 배경⟧\n\n${BODY}`, `${LEAD}\n- 지역\n- ⟦인원⟧\n- 동부\n- 서부`],
  },
];

describe('블록의 역할', () => {
  for (const { id, yes, no } of RULES) {
    const rule = { by: 'rule', rule: id };
    it.each(yes.map((text) => [text]))(`${id}: %j`, (text) => expect(markedBlock(text).evidence).toEqual(rule));
    it.each(no.map((text) => [text]))(`${id} 아님: %j`, (text) => expect(markedBlock(text).evidence).not.toEqual(rule));
  }

  it('기관이 준 제목과 같은 줄은 문장이어도 제목이다', () => {
    const text = `⟦마을 숲을 함께 가꾸어요.⟧\n\n${LEAD}`;
    expect(markedBlock(text, { title: '(참고) 마을 숲을 함께 가꾸어요.' }).role).toBe('headline');
    expect(markedBlock(text).role).toBe('paragraph');
  });
});
