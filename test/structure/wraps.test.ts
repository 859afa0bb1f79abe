import { describe, expect, it } from 'vitest';
import { structureOf } from './run.ts';

/** The number of blocks, by what stands in the text. */
const count = (text: string) => structureOf(text).blocks.length;

const JOINED: readonly (readonly [string, string])[] = [
  ['조사로 끝난 줄', '□ 한빛도는 청년이 머물 수 있도록 일자리와 집과 배움을\n 함께 마련하기로 했다.'],
  ['쉼표로 끝난 줄', '한빛도는 청년 일자리와 집,\n배움을 함께 마련한다.'],
  ['빈 줄 너머의 쉼표', '- 청년 일자리와 집 마련,\n\n배움까지 한데 묶어 지원'],
  ['꾸미는 말로 끝난 제목', '청년 일자리에 대한\n\n도지사 긴급 지시'],
  ['홀로 남은 첫 낱말', ' o 본\n 안내서에는 청년을 위한 지원 정보가 두루 담겼다.'],
  ['열린 낫표', '한빛도는 「청년 기본\n조례」에 따라 위원회를 두었다.'],
  ['낫표 안의 가운뎃점', '한빛도는 ｢일자리\n\n ·주거 협력 양해각서｣를 맺었다.'],
  ['쌍점 다음의 따옴표', '나한결 위원장 :\n“청년이 주인입니다.”'],
  ['에서는으로 끝난 줄', '□ 이날 회의에서는\n청년 정책을 다루었다.'],
  [
    '글머리표 아래에 남은 문장 끝',
    '□ 한빛도는 올해 안에 섬과 뭍을 잇는 뱃길과 버스 노선을 모두 고치고 요금\n할인도 늘린다.',
  ],
  ['줄 바꿈이 CRLF', '한빛도는 일자리와 집을\r\n함께 마련한다.'],
  ['줄 바꿈이 U+2028', '한빛도는 일자리와 집을\u2028함께 마련한다.'],
];

const APART: readonly (readonly [string, string, number])[] = [
  ['글머리표가 있는 줄', '□ 청년 일자리에 대한\n ○ 지원을 넓힌다', 2],
  ['문장이 끝난 줄', '보고회를 열었다.\n이날 위원들이 모였다.', 2],
  ['표의 칸', '지역\n인원\n동부\n120', 4],
  ['빈 줄이 둘', '청년 일자리와 집,\n\n\n배움', 2],
  ['의로 끝나는 이름씨', '정책 회의\n\n청년 위원 위촉', 2],
  ['괄호 제목', '< 회의 개요를 위한 >\n일시: 5월 3일', 2],
  ['사진 파일', '보고회 사진을\nphoto_1.jpg', 2],
  ['짧은 글머리표 아래의 문장', '□ 청년 일자리 지원\n한빛도는 지원을 넓힌다.', 2],
  [
    '등으로 끝난 긴 줄 아래의 문장',
    ' * (동부) 뱃길 정비와 요금 할인, (서부) 버스 노선 정비와 정류장 개선 등\n한빛도는 지원을 넓힌다.',
    2,
  ],
  ['번호 줄', '1. 창업 교육을\n2. 주거 지원을', 2],
];

describe('줄 잇기', () => {
  it.each(JOINED)('잇는다: %s', (_name, text) => expect(count(text)).toBe(1));
  it.each(APART)('잇지 않는다: %s', (_name, text, expected) => expect(count(text)).toBe(expected));

  it('일정한 너비로 접힌 글은 낱말로 끝난 줄도 잇는다', () => {
    const text = [
      '한빛도는 청년이 머물 수 있도록 일자리와 집과 배움을 함께 마련하기로 하고 이를',
      '뒷받침할 조례를 고친다. 아울러 시군과 함께 꾸린 협의체에서 해마다 한 번씩 성과를',
      '살피며, 청년 위원을 절반까지 늘려 정책을 만드는 자리에서 목소리를 내도록 제도 보완',
      '절차를 밟는다.',
    ].join('\n');
    expect(count(text)).toBe(1);
  });

  it('따로 온 제목이 한 줄이면 여러 줄의 제목을 잇는다', () => {
    const text = '‘한빛 투자 모임’ 계기\n1조 원 투자유치\n- 다섯 기업이 참여 -\n\n한빛도는 3일 모임을 열었다.';
    const roles = (title?: string) =>
      structureOf(text, title === undefined ? {} : { title }).blocks.map(
        ({ role, start, end }) => `${role} ${text.slice(start, end)}`,
      );
    expect(roles('[보도자료] ‘한빛 투자 모임’ 계기 1조 원 투자유치')[0]).toBe(
      'headline ‘한빛 투자 모임’ 계기\n1조 원 투자유치',
    );
    expect(roles()[0]).toBe('headline ‘한빛 투자 모임’ 계기');
  });

  it('잇는 줄에는 끝이 있다', () => {
    expect(count('가나다라마바,\n'.repeat(200))).toBeGreaterThan(2);
  });
});
