import {
  DAY_PARTS,
  DAY_WORDS,
  DIRECTIONS,
  MONTH_WORDS,
  NAMED_TIMES,
  ORDINALS,
  WEEK_WORDS,
  YEAR_ANAPHORS,
  YEAR_WORDS,
} from './words.ts';

const LAST_WORD = /(해|달|주|번째)$/;

/** Words that are also written apart; the others would match across a word boundary (이 달라, 금 일). */
const SPLIT: ReadonlySet<string> = new Set([
  '지난해',
  '같은해',
  '다음해',
  '이번달',
  '지난달',
  '저번달',
  '다음달',
  '이번주',
  '지난주',
  '저번주',
  '다음주',
  '첫번째',
  '두번째',
  '세번째',
  '네번째',
  '다섯번째',
]);

/** Pieces of the patterns of dates; each quantifier has a small bound, so that a pattern costs the same anywhere. */

/** At most one blank; a line that was broken by hand goes on after it. */
export const BLANK = '[ \\u00a0\\n]?';
/** The apostrophe before a year of two digits, in all its shapes: ’22. */
export const APOSTROPHE = "['’‘`´′＇‛]";
/** Between the ends of a range: 4월 28일∼5월 7일. */
export const TILDE = `${BLANK}[~∼～〜˜]${BLANK}`;
/** Like {@link TILDE}, or a hyphen without blanks. */
export const RANGE = `(?:${TILDE}|[-–―](?=[\\d'’‘]))`;

const dayNumeral = '(?:3[01]|[12]\\d|0?[1-9])';
const monthNumeral = '(?:1[0-2]|0?[1-9])';
/** The end of a number: no further digit, and no decimals. */
const done = '(?!\\d)';

/** 지난, 오는. */
export const DIRECTION = `(?:(?<direction>${anyOf(DIRECTIONS)}) ?)`;
/** 음력. */
export const LUNAR = `(?:(?<lunar>음력)(?: ?(?<leapMonth>윤))? ?)`;
/** 음력 behind the year: 2025년 음력 8월 15일. */
export const LUNAR_INSIDE = LUNAR.replace('<lunar>', '<lunarInside>').replace('<leapMonth>', '<leapInside>');

/** 2021년, 2021년도. */
export const FULL_YEAR = `(?<year>1[5-9]\\d\\d|2[01]\\d\\d)${BLANK}(?:학년도|년도|년)`;
/** ’22, ’22년, ’22년도. */
export const SHORT_YEAR = `${APOSTROPHE}(?<quoted>\\d\\d)${done}(?:${BLANK}(?:년도|년))?`;
/** 22년 before a month. */
export const BARE_SHORT_YEAR = '(?<short>\\d\\d)년도?';
/** 올해, 지난해, 같은 해. */
export const YEAR_WORD = `(?<yearWord>${anyOf(YEAR_WORDS)}|${anyOf(YEAR_ANAPHORS)})(?:(?<=년)도(?= ))?`;

/** A year in front of something smaller. */
export const YEAR_BEFORE = `(?:${FULL_YEAR}|${SHORT_YEAR}|${BARE_SHORT_YEAR}|${YEAR_WORD}|(?<yearLast>전년)도?)${BLANK},?${BLANK}`;

/** 7월. */
export const MONTH = `(?<month>${monthNumeral})${BLANK}월`;
/** 3∼5월. */
export const MONTHS = `(?<month>${monthNumeral})(?:${RANGE}|[·ㆍ‧,]${BLANK})(?<month2>${monthNumeral})${BLANK}월`;
/** 이달, 지난달, 다음 달. */
export const MONTH_WORD = `(?<monthWord>${anyOf(MONTH_WORDS)})`;

/** 26일, 5∼8일, 23·24일. */
export const DAY = `(?<day>${dayNumeral})(?:(?:${RANGE}|[·ㆍ‧,]${BLANK})(?<day2>${dayNumeral}))?${BLANK}일`;

/** 26일. */
export const SINGLE_DAY = `(?<day>${dayNumeral})${BLANK}일`;

/** (목), (목요일), 목요일. */
export const WEEKDAY = `(?:${BLANK}[(（]${BLANK}(?<weekday>[일월화수목금토])(?:요일)?${BLANK}[)）]|${BLANK}(?<weekdayWord>[일월화수목금토])요일)`;
/** 화요일 after a week. */
export const WEEKDAY_WORD = `${BLANK}(?<weekdayWord>[일월화수목금토])요일`;

/** What can follow a word like 초 or 말 when it is not the beginning of another word. */
const edgeEnd = '(?=부터|까지|에|의|이|경|쯤|께|로|와|과|현재|기준|는|은|을|를|만|보다|대비|[^가-힣·ㆍ‧・]|$)';
/** 초, 중순, 말 behind a month. */
export const MONTH_EDGE = `(?:${BLANK}(?<edge>초중순|중하순|초순|상순|중순|하순|초|말)${edgeEnd})`;
/** 초, 말 behind a year. */
export const YEAR_EDGE = `(?<edge>초반|중반|후반|초|말|하순)${edgeEnd}`;

/** 상반기, 하반기. */
export const HALF = '(?<half>[상하])반기';
/** 3분기, 3/4분기. */
export const QUARTER = `(?<quarter>[1-4])(?:/4)?${BLANK}분기`;
/** 1~3분기. */
export const QUARTERS = `(?<quarter>[1-4])(?:/4)?(?:${BLANK}분기)?(?:${RANGE}|[·ㆍ‧,]${BLANK})(?<quarter2>[1-4])(?:/4)?${BLANK}분기`;

/** Only particles may follow a word that is short enough to begin another one: 내년까지. */
export const WORD_END = '(?=[^가-힣]|$|부터|까지|에|의|이|는|은|도|과|와|중|보다|대비|처럼|로|인|이후|내|를|을|만|엔)';

/** 셋째, 마지막. */
export const ORDINAL = `(?<nth>${anyOf(ORDINALS)})`;
/** 셋째 주, 3주차, 마지막 주. */
export const WEEK_OF_MONTH = `${BLANK}(?:${ORDINAL}${BLANK}주|(?<week>[1-5])${BLANK}주차?)${WORD_END}`;
/** 다음 주, 금주. */
export const WEEK_WORD = `(?<weekWord>${anyOf(WEEK_WORDS)})`;
/** 오늘, 내일. */
export const DAY_WORD = `(?<dayWord>${anyOf(DAY_WORDS)})`;

/** Month and day, or only the month, with dots: 12.2. */
export const DOT_MONTH = `(?<month>${monthNumeral})`;
/** The day of a dotted date. */
export const DOT_DAY = `(?<day>${dayNumeral})${done}`;
/** A year of four digits without 년. */
export const DIGIT_YEAR = '(?<year>(?:19|20|21)\\d\\d)';

/** 오전, 오후. */
export const DAY_PART = `(?:(?<part>${anyOf(DAY_PARTS)})${BLANK})`;
/** 정오, 자정. */
export const NAMED_TIME = `(?<named>${anyOf(NAMED_TIMES)})`;

/** Alternatives of the words of a table, longest first; a blank may stand before the last word: 지난 달. */
export function anyOf(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .sort((left, right) => right.length - left.length)
    .map((word) => (SPLIT.has(word) ? word.replace(LAST_WORD, `${BLANK}$1`) : word))
    .join('|');
}
