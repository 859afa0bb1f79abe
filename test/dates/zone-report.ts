import { findKoreanDates } from '../../src/dates/parse.ts';
import { datesIn } from './harness.ts';

const TEXTS = [
  '군은 2일 오전 10시 군청에서, 지난 3월 31일과 4월 1일에는 회관에서 회의를 열었다.',
  '다음 주 화요일 14:00~15:00, 내년 상반기, 지난달 말, 이달 중순, 다음 달 초, 연내, 연말, 금주, 3분기, 금일',
  '’22.12월, ‘24.1월∼12월, 21.12.2.(목) 14:00, 2021. 12. 2., 2022~2026년, 12월 28일(화), 음력 8월 15일',
  '1월 1일 자정부터 12월 31일 밤 12시까지, 31일 정오',
];
const PHRASES = [
  [
    '지금',
    '방금',
    '오늘',
    '내일 저녁',
    '어젯밤',
    '월요일',
    '지난 일요일',
    '주말',
    '다음 주말',
    '자정',
    '정오',
    '밤 11시',
  ],
  [
    '3일 전',
    '두 시간 후',
    '10분 안에',
    '일주일 뒤',
    '한 달 전',
    '3년 후',
    '지난 2주',
    '다음 3달',
    '향후 5년간',
    '최근 3년',
  ],
  [
    '크리스마스',
    '내년 설날',
    '지난 추석',
    '여름',
    '지난 겨울',
    '오후 2시까지',
    '오전 11시 이전',
    '3월 이후',
    '9:30 ~ 11:00',
  ],
].flat();
const REFERENCES = [
  '2022-01-01T00:10+09:00',
  '2021-12-31T15:30Z',
  '2024-02-29T23:59',
  '2024-03-10T02:30',
  '2024-11-03T01:30-07:00',
  '2022-05-18',
  '2022-05',
  '2022',
];

/** What everything reads in a few texts, seen from moments at which time zones and summer times turn. */
export function zoneReport(): unknown {
  return REFERENCES.map((reference) => [
    TEXTS.map((text) => datesIn(text, reference)),
    PHRASES.map((text) => findKoreanDates(text, { reference })),
  ]);
}
