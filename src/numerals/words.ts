/**
 * The numerals of Korean: a closed class, and what each word is worth is the arithmetic itself.
 * 한글 맞춤법 제44항 (수는 만 단위로 띄어 쓴다).
 */

/** 한자어 digits: 이천십오. */
export const SINO_DIGITS: Readonly<Record<string, number>> = {
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
};

/** Scales inside a group of four digits, as powers of ten: 3천123. */
export const SMALL_SCALES: Readonly<Record<string, number>> = { 십: 1, 백: 2, 천: 3 };

/** Scales that close a group of four digits, as powers of ten: 1조 2천억. */
export const LARGE_SCALES: Readonly<Record<string, number>> = { 만: 4, 억: 8, 조: 12, 경: 16 };

/** 고유어 tens: 스물하나, 스무 살. */
export const NATIVE_TENS: readonly (readonly [string, number])[] = [
  ['열', 10],
  ['스물', 20],
  ['스무', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['예순', 60],
  ['일흔', 70],
  ['여든', 80],
  ['아흔', 90],
];

/** 고유어 ones, with the forms before a counter (세 가지, 서 말, 석 달). */
export const NATIVE_ONES: readonly (readonly [string, number])[] = [
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['석', 3],
  ['서', 3],
  ['넷', 4],
  ['네', 4],
  ['넉', 4],
  ['너', 4],
  ['다섯', 5],
  ['닷', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
];

/** 고유어 pairs that name two neighbouring numbers: 두세 곳, 대여섯 명. */
export const NATIVE_RANGES: readonly (readonly [string, number, number])[] = [
  ['한두', 1, 2],
  ['두세', 2, 3],
  ['두서너', 2, 4],
  ['서너', 3, 4],
  ['너덧', 4, 5],
  ['너댓', 4, 5],
  ['네댓', 4, 5],
  ['네다섯', 4, 5],
  ['대여섯', 5, 6],
  ['예닐곱', 6, 7],
  ['일고여덟', 7, 8],
  ['여덟아홉', 8, 9],
];

/** A vague factor before a scale: 수십, 수백만. */
export const VAGUE = '수';

/** What makes the number behind it negative; accounts write △ or ▲: -12, △3.2, 마이너스 5. */
export const NEGATIVE = /^(?:[-−–△▲] ?|마이너스 ?)/;
