import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/sentences/split.ts';
import { sentencesIn } from '../structure/run.ts';

/** Sentences parted by | in the notation; the bars are taken out before the text is split. */
function expectSplit(notation: string): void {
  const text = notation.replaceAll('|', '');
  const sentences = splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(sentences).toEqual(notation.split('|').map((part) => part.trim()));
}

const SPLIT: readonly string[] = [
  '보고회를 열었다.| 이날 위원들이 모였다.',
  '보고회를 열었습니다.| 함께해 주세요.| 고맙습니다!',
  '어떻게 달라질까?| 답을 찾으러 모였다.',
  '창업 교육을 확대함.| 집도 마련함.',
  '실형을 구형했다.|이날 법정에서는 방청객이 가득했다.',
  '계획을 밝혔습니다.|또한 예산도 늘립니다.',
  '책자는 셋이다.|「길잡이」는 무료다.',
  '조례를 고쳤다(5월 3일).| 시행은 7월이다.',
  '“함께 살리겠다.” |이어 상인회가 나섰다.',
  '성과를 밝혔다.(붙임 참조)| 이는 처음이다.',
  '늘린다.* |자세한 것은 붙임을 본다.',
  '한빛도가 (주)새벽과 손을 잡았다.| ㈜노을도 함께한다.',
  '통계는 잠정치로 제시.|※ 확정치는 다음 달에 낸다.',
  '보고회를 열었다.| (자세한 것은 붙임을 본다.)',
  '보고회를 열었다.| (한빛도) 이날 위원들이 모였다.',
  'The plan was set in Seoul.| It starts in May.',
];

const WHOLE: readonly string[] = [
  '시행일은 2024. 5. 3.(금)부터 2024. 12. 31.까지다.',
  '2024. 5월에 3.5% 늘어난 12.3조 원이다.',
  '나한결 시장은 “함께 살리겠다. 믿어 달라.”고 말했다.',
  '나한결 시장은 “함께 살리겠다. 믿어 달라.” 라고 말했다.',
  '나한결 시장은 "함께 살리겠다. 믿어 달라"며 "힘을 모으자. 지금이다"라고 말했다.',
  '나한결 시장은 “함께 살리겠다. 믿어 달라.” 말하고 자리를 떴다.',
  '나한결 시장은 “함께 살리겠다.“라고 말했다.',
  '‘집이 없다. 일도 없다.’는 목소리가 높다.',
  "'24.1월부터 '24.12월까지 이어진다.",
  '새 이름은 「모여라. 청년」이다.',
  '사업(창업 교육. 주거 지원 포함)을 넓힌다.',
  '가. 창업 교육',
  '상담소는 열두 곳이 운영되고 있다. (3.31. 17시 기준)',
  '신청을 한곳에서 받는다. (’24.7월~, 한빛공단 협업)',
  '다음 달에 문을 연다. (붙임 2)',
  'No. 7 공장과 A. 스미스 박사가 왔다.',
  '누리집(www.hanbit.go.kr)에서 신청한다.',
  '소상공인.자영업자.중소기업을 돕는다.',
  '바다.산림.하천을 지킨다.',
  '△집은 어디에? △일은 무엇을? 등 다섯 가지를 물었다.',
  '?청년기본법? 제3조에 따른다.',
  '마중물로… 과정 전체를 바꾼다',
  '창업 교육 확대',
];

describe('문장 나누기', () => {
  it.each(SPLIT)('%s', (notation) => expectSplit(notation));
  it.each(WHOLE)('한 문장: %s', (text) => expectSplit(text));

  it('닫히지 않은 따옴표가 뒤를 다 삼키지 않는다', () => {
    const text = `그는 “함께하자고 말했다. ${'보고회를 열었다. '.repeat(200)}`;
    expect(splitSentences(text, { start: 0, end: text.length }).length).toBeGreaterThan(100);
  });

  it('멀리 떨어진 따옴표 한 쌍은 짝이 아니다', () => {
    const text = `그는 “함께하자고 말했다. ${'보고회를 열었다. '.repeat(200)}” 끝`;
    expect(splitSentences(text, { start: 0, end: text.length }).length).toBeGreaterThan(100);
  });

  it('너무 긴 문장은 쉼표나 빈칸에서 자른다', () => {
    const text = '창업 교육과 주거 지원, '.repeat(400);
    const pieces = splitSentences(text, { start: 0, end: text.length });
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1500);
    expect(pieces.slice(0, -1).every(({ end }) => text[end - 1] === ',')).toBe(true);
  });

  it('빈칸 없이 이어진 글은 글자 가운데를 자르지 않는다', () => {
    const text = '😀'.repeat(3000);
    const pieces = splitSentences(text, { start: 0, end: text.length });
    expect(pieces.every(({ start, end }) => text.slice(start, end).isWellFormed())).toBe(true);
  });
});

describe('블록의 문장', () => {
  it('글머리표와 줄 안의 글머리표는 문장 밖이다', () => {
    expect(sentencesIn('□ 창업 교육을 넓힌다. ○ 집도 마련한다. ○ 배움도 잇는다.')).toEqual([
      '창업 교육을 넓힌다.',
      '집도 마련한다.',
      '배움도 잇는다.',
    ]);
  });

  it('마침표 없는 줄은 한 문장이다', () => {
    expect(sentencesIn('□ 창업 교육 확대\n ○ 주거 지원 강화')).toEqual(['창업 교육 확대', '주거 지원 강화']);
  });

  it('제목은 느낌표가 있어도 한 문장이다', () => {
    expect(sentencesIn('모여라! 청년이여, 한빛으로\n- 오라! 한빛으로 -\n\n보고회를 3일 열었다고 밝혔다.')).toEqual([
      '모여라! 청년이여, 한빛으로',
      '오라! 한빛으로',
      '보고회를 3일 열었다고 밝혔다.',
    ]);
  });

  it('사진 이름에는 문장이 없다', () => {
    expect(sentencesIn('보고회를 3일 열었다고 밝혔다.\n\nphoto_1.jpg')).toEqual(['보고회를 3일 열었다고 밝혔다.']);
  });

  it.each([
    '□ 한편, 이날 회의에서는\n 청년 일자리 대책을 함께 다루었다.',
    '□ 나한결 시장은 “배움이 이어진다”며\n 주민에게 고마움을 전했다.',
  ])('끝나지 않은 줄은 다음 줄로 이어진다: %s', (text) => {
    expect(sentencesIn(text)).toEqual([text.slice(2)]);
  });

  it.each(['□ 산업단지의 재해\n 예방 교육을 한다.', '□ 지방의 권한\n 확대를 돕는다.'])(
    '이름씨로 끝난 줄은 이어지지 않는다: %s',
    (text) => expect(sentencesIn(text)).toHaveLength(2),
  );

  it('접힌 줄의 문장은 줄을 넘는다', () => {
    expect(sentencesIn('□ 한빛도는 일자리와 집을\n 함께 마련한다. 배움도 잇는다.')).toEqual([
      '한빛도는 일자리와 집을\n 함께 마련한다.',
      '배움도 잇는다.',
    ]);
  });
});
