import type { NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

/** A title at the end of a word: 국장 in 해양수산국장은. */
export interface TitleWord {
  readonly end: number;
  /** The whole noun: 해양수산국장. */
  readonly form: string;
  /** The title of the list: 국장. */
  readonly title: string;
  /** Whether a particle follows in the same word. */
  readonly bare: boolean;
  /** Whether the title also means something else and names nobody by itself: 시장. */
  readonly ambiguous: boolean;
}

/** Bodies whose head is the body and 장: 국립과학수사연구원장, 기동대장. */
const HEAD_OF_BODY =
  /(?:부|처|청|원|실|국|과|관|단|대|소|서|센터|본부|위원회|협회|회|교육청|세관|공사|공단|재단|은행|구|학교|팀|반)장$/u;

/**
 * The title that a word ends in.
 *
 * @example 도지사권한대행, 국무2차장은, 직업능력정책국장; not: 시장에서도 in 전통시장에서도 (its kind is decided by the name beside it)
 */
export function titleOf({ text }: Page, word: Word, lists: NameLists): TitleWord | undefined {
  for (const end of word.nounEnds) {
    if (!lists.titleEnds.has(text.charCodeAt(end - 1))) continue;
    const form = text.slice(word.start, end);
    if (form.length > 30) continue;
    const title = titleEnding(form, lists);
    if (title !== undefined)
      return { end, form, title, bare: end === word.end, ambiguous: lists.titles.get(title)?.ambiguous === true };
  }
  return undefined;
}

function titleEnding(form: string, { titles, longestTitle }: NameLists): string | undefined {
  if (titles.has(form)) return form;
  for (let length = Math.min(form.length - 1, longestTitle); length >= 2; length -= 1) {
    const ending = form.slice(-length);
    if (titles.get(ending)?.fusable === true) return ending;
  }
  return form.length >= 4 && HEAD_OF_BODY.test(form) ? form.slice(-2) : undefined;
}
