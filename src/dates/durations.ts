import { parseKoreanNumber } from '../numerals/parse-number.ts';
import type { Unit } from './instant.ts';
import type { Duration } from './moment.ts';
import type { Groups } from './rule.ts';

/** Numbers of days with a word of their own. */
const DAYS: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
  며칠: 3,
  몇일: 3,
};

const UNITS: Readonly<Record<string, Unit>> = {
  초: 'second',
  분: 'minute',
  시간: 'hour',
  일: 'day',
  주일: 'week',
  주: 'week',
  개월: 'month',
  달: 'month',
  년: 'year',
  해: 'year',
};

/** What half of a unit is: 한 시간 반 is 90 minutes. */
const HALVES: Partial<Readonly<Record<Unit, { readonly unit: Unit; readonly whole: number; readonly half: number }>>> =
  {
    minute: { unit: 'second', whole: 60, half: 30 },
    hour: { unit: 'minute', whole: 60, half: 30 },
    day: { unit: 'hour', whole: 24, half: 12 },
    year: { unit: 'month', whole: 12, half: 6 },
  };

/** 몇 is read as three. */
const SEVERAL = 3;

const native = '(?:열|스물|서른|마흔|쉰)?(?:한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉)|열|스무|서른|마흔|쉰';
const sino = '[일이삼사오육칠팔구십백]{1,4}';

/** 3일, 한 시간 반, 두 달, 이틀, 일주일, 반년. */
export const DURATION = `(?:(?<days>${Object.keys(DAYS).join('|')})|(?<halfYear>반) ?년|(?<halfHour>반) ?시간|(?<amount>\\d{1,4}|${native}|${sino}|몇|수) ?(?<unit>시간|주일|개월|초|분(?!기)|일|주|달|년|해)(?<half> ?반(?![가-힣]|년|기)| ?반(?=안|내|전|후|이|뒤))?)`;

/** The duration in the groups of a match of {@link DURATION}: "일주일" is one week. */
export function durationOf(groups: Groups): Duration | undefined {
  const days = DAYS[groups['days'] ?? ''];
  if (days !== undefined) return { amount: days, unit: 'day' };
  if (groups['halfYear'] !== undefined) return { amount: 6, unit: 'month' };
  if (groups['halfHour'] !== undefined) return { amount: 30, unit: 'minute' };
  const unit = UNITS[groups['unit'] ?? ''];
  const amount = amountOf(groups['amount'] ?? '');
  if (unit === undefined || !Number.isSafeInteger(amount) || amount < 1) return undefined;
  // 2012년 이전 is before a year, not 2,012 years ago.
  if (unit === 'year' && amount > 1000) return undefined;
  const half = groups['half'] === undefined ? undefined : HALVES[unit];
  return half === undefined ? { amount, unit } : { amount: amount * half.whole + half.half, unit: half.unit };
}

function amountOf(text: string): number {
  return text === '몇' || text === '수' ? SEVERAL : Number(parseKoreanNumber(text));
}
