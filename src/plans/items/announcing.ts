import type { Line } from '../page.ts';

const ANNOUNCES = /(?:다음과 같|아래와 같|주요\s?내용|세부\s?내용|[:：]\s*$)/;

/** Whether a line ends by announcing what follows it: "… 다음과 같다." */
export function announces(text: string, line: Line): boolean {
  return ANNOUNCES.test(text.slice(Math.max(line.start, line.end - 40), line.end));
}

/** Nothing but closing marks, or the word for contents, behind the label. */
const ENDS_LINE = /^(?:\s(?:및\s)?(?:주요|세부|추진)\s?(?:내용|과제))?[\s’”'"」)\]>》〉】*:：.]*$/;

/** Whether nothing that counts stands between a label and the end of its line: the line is the title of its list. */
export function endsLine(rest: string): boolean {
  return rest.length < 24 && ENDS_LINE.test(rest);
}
