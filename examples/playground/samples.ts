import festival from '../press/festival.txt?raw';
import law from '../press/law-amendment.txt?raw';
import ministry from '../press/ministry.txt?raw';
import news from '../press/news-page.txt?raw';
import province from '../press/province.txt?raw';
import statistics from '../press/statistics.txt?raw';

/** A text to try, by the name on its button; the first is there from the start. */
export const SAMPLES: readonly (readonly [name: string, text: string])[] = [
  ['도의 3대 전략', province],
  ['부처의 10대 과제', ministry],
  ['시행령 입법예고', law],
  ['축제 알림', festival],
  ['통계와 표', statistics],
  ['뉴스 누리집', news],
];
