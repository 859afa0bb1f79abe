/** A day that returns every year. */
export interface Holiday {
  readonly month: number;
  readonly day: number;
  /** By the lunar calendar. */
  readonly lunar?: boolean;
}

/**
 * Days with a name and a fixed date, a closed class set by law and custom: 국경일에 관한 법률, 관공서의 공휴일에 관한 규정,
 * 각종 기념일 등에 관한 규정.
 */
export const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  신정: { month: 1, day: 1 },
  새해: { month: 1, day: 1 },
  설날: { month: 1, day: 1, lunar: true },
  구정: { month: 1, day: 1, lunar: true },
  정월대보름: { month: 1, day: 15, lunar: true },
  밸런타인데이: { month: 2, day: 14 },
  발렌타인데이: { month: 2, day: 14 },
  삼일절: { month: 3, day: 1 },
  화이트데이: { month: 3, day: 14 },
  만우절: { month: 4, day: 1 },
  식목일: { month: 4, day: 5 },
  근로자의날: { month: 5, day: 1 },
  노동절: { month: 5, day: 1 },
  어린이날: { month: 5, day: 5 },
  어버이날: { month: 5, day: 8 },
  스승의날: { month: 5, day: 15 },
  부처님오신날: { month: 4, day: 8, lunar: true },
  석가탄신일: { month: 4, day: 8, lunar: true },
  단오: { month: 5, day: 5, lunar: true },
  현충일: { month: 6, day: 6 },
  제헌절: { month: 7, day: 17 },
  칠석: { month: 7, day: 7, lunar: true },
  광복절: { month: 8, day: 15 },
  추석: { month: 8, day: 15, lunar: true },
  한가위: { month: 8, day: 15, lunar: true },
  국군의날: { month: 10, day: 1 },
  개천절: { month: 10, day: 3 },
  한글날: { month: 10, day: 9 },
  핼러윈: { month: 10, day: 31 },
  할로윈: { month: 10, day: 31 },
  빼빼로데이: { month: 11, day: 11 },
  성탄절: { month: 12, day: 25 },
  크리스마스: { month: 12, day: 25 },
};
