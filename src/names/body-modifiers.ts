import { isHangul } from '../core/hangul.ts';
import type { NameLists } from './lists.ts';
import type { Page } from './words.ts';

/** What joins the parts of one name: 소재·부품·장비, 경남・전남. */
export const DOTS = /^\s?[·・‧ㆍ･∙]\s?$/u;
/** Words that say of what country or reach an association is. */
export const NATIONAL = /^(?:한국|대한|대한민국|전국|세계|국제|아시아)[가-힣]{0,8}$/u;
/** Endings of words that belong to the sentence and not to a name. */
const SENTENCE_WORD =
  /(?:[은는을를에의와과가이해도]|에서|으로|하고|되고|하며|되며|하여|되어|해|돼|된|한|할|될|나|부터|까지|마다|처럼|보다|면서|라며|하는|되는|들|적|했다|된다|및|등|중|간|인|로|고)$/u;
const OPENING = '‘“「『｢"\'';
const CLOSING = '’”」』｣"\'';
/** A name in quotation marks is no longer than this. */
const LONGEST_QUOTED = 40;
const ORDINAL = /^(?:제?\s?\d+[차회기]\s|[’']?\d{2,4}년\s(?:제\d+차\s)?|\(?가칭\)?\s)+/u;

/** The word before that says of what country or reach an association is: 대한전통주 유통협회, 전국 상인연합회. */
export function nationalStart(page: Page, index: number): number | undefined {
  const word = page.words[index];
  const before = page.words[index - 1];
  if (word?.spaced !== true || before?.block !== word.block || page.text.charAt(word.start - 1) !== ' ')
    return undefined;
  return NATIONAL.test(before.form) && before.nounEnds.length === 1 ? before.start : undefined;
}

/** The first of the nouns that middle dots join right before or at a word: 소재 in "소재·부품·장비 기술특별위원회". */
export function coordinationBefore(page: Page, index: number): number | undefined {
  const word = page.words[index];
  const before = page.words[index - 1];
  const isJoined = word !== undefined && before !== undefined && DOTS.test(page.text.slice(before.end, word.start));
  let first = isJoined ? index : index - 1;
  if (!isJoined && (word?.spaced !== true || page.text.charAt(word.start - 1) !== ' ')) return undefined;
  const last = first;
  for (let current = page.words[first]; current !== undefined && last - first < 4; current = page.words[first]) {
    const previous = page.words[first - 1];
    if (previous === undefined || previous.block !== word?.block || !/^[가-힣]{2,8}$/u.test(previous.form)) break;
    if (!/^[·・‧ㆍ･∙]$/u.test(page.text.slice(previous.end, current.start)) || !isHangul(current.form)) break;
    first -= 1;
  }
  return first < last ? first : undefined;
}

/** The first of the bare nouns before a generic head, two at most: 과학수사 in "과학수사 자문위원회". */
export function firstModifier(page: Page, lists: NameLists, index: number): number {
  let first = index;
  while (first > Math.max(0, index - 2)) {
    const current = page.words[first];
    const before = page.words[first - 1];
    if (current === undefined || before === undefined || !current.spaced || current.block !== before.block) break;
    const { form } = before;
    if (!/^(?:[가-힣]{2,12}|[A-Z]{2,6})$/u.test(form)) break;
    if (lists.notBodyModifiers.has(form) || SENTENCE_WORD.test(form)) break;
    first -= 1;
    if ((page.words[index]?.start ?? 0) - before.start >= 5) break;
  }
  return first;
}

/**
 * Where a name begins that ends before a closing quotation mark: behind the opening one and an ordinal.
 */
export function quotedStart(page: Page, lists: NameLists, index: number, end: number): number | undefined {
  const closing = CLOSING.indexOf(page.text.charAt(end));
  const word = page.words[index];
  if (closing < 0 || word === undefined) return undefined;
  const from = Math.max(0, end - LONGEST_QUOTED);
  const inside = page.text.slice(from, word.start);
  const open = inside.lastIndexOf(OPENING.charAt(closing));
  if (open < 0 || /[,，\n.]/u.test(inside.slice(open + 1))) return undefined;
  const first = from + open + 1;
  const start = first + (ORDINAL.exec(page.text.slice(first, word.start))?.[0].length ?? 0);
  for (let position = index - 1; (page.words[position]?.start ?? -1) >= start; position -= 1) {
    const form = page.words[position]?.form ?? '';
    if (form.length > 1 && (SENTENCE_WORD.test(form) || lists.notBodyModifiers.has(form))) return undefined;
  }
  return start;
}
