import type { Span } from '../core/span.ts';
import { isCompanyLike } from './company-likeness.ts';
import { follows, LEAST, nameIn, type Surroundings } from './person-context.ts';
import { type TitleWord, titleOf } from './titles.ts';
import type { Page } from './words.ts';

/** Words from the name to the end of the title at most. */
const REACH = 6;
/** Offices that one person has at once at most: 대통령 권한대행 부총리. */
const MOST_OFFICES = 3;

/** A title that stands behind a name. */
export interface TitleFound {
  readonly span: Span;
  /** Whether nothing but known names stands between the person and the title. */
  readonly adjacent: boolean;
}

/**
 * The title that the words from one on lead to, over known names of bodies.
 *
 * @example behind 이창양 in "이창양 산업통상자원부 장관은" → 장관; behind 오종수 in "오종수 도 대외협력담당관" → 대외협력담당관
 */
export function titleFrom(surroundings: Surroundings, from: number): TitleFound | undefined {
  const { page, lists, taken } = surroundings;
  for (let position = from; position < from + REACH; position += 1) {
    if (position > from) position = behindShortForm(page, position);
    const word = page.words[position];
    if (word === undefined || (position > from && !continues(surroundings, from, position))) return undefined;
    const title = titleOf(page, word, lists);
    // 유럽담당 국무상: who is in charge of something holds the office named behind.
    const isCharge = title?.title === '담당' && title.bare && follows(page, position + 1);
    const next = isCharge ? page.words[position + 1] : undefined;
    if (next !== undefined && titleOf(page, next, lists) !== undefined) continue;
    if (title !== undefined && (taken[position] !== true || !title.bare)) {
      const { start, adjacent } = startOfTitle(surroundings, from, position, title.end - word.start);
      const isOfFirm = position === from + 1 && isFirm(surroundings, from, title.form);
      if (title.ambiguous && !isOfFirm && (!adjacent || start !== word.start || !isPlainTitle(surroundings, title)))
        return undefined;
      return { span: { start, end: endOfTitle(surroundings, position, title) }, adjacent };
    }
    if (taken[position] === true) {
      // A name with a particle ends the phrase: 김철수 국방부에서 …
      if (!endsBare(surroundings, position)) return undefined;
      continue;
    }
    if (lists.modifiers.has(word.form) || lists.selfReferences.has(word.form)) continue;
    if (word.nounEnds.length > 1 || lists.notBodyModifiers.has(word.form)) return undefined;
    if (!/^[\p{L}\p{N}]{2,15}$/u.test(word.form) || SENTENCE_WORD.test(word.form)) return undefined;
    if (nameIn(surroundings, position, LEAST.weak) !== undefined) return undefined;
  }
  return undefined;
}

const SENTENCE_WORD = /(?:[한된할될인]|하는|되는|위해|대해|따라|통해|있는|없는)$/u;

/** A short form in brackets is no part of the phrase: 지역혁신협의회(이하 ‘지혁협’) 위원장. */
const SHORT_FORM = /^\s?[(（]이하[^()（）\n]{1,24}[)）] /u;

/** The word behind a short form in brackets where one opens before this word, else the word itself. */
function behindShortForm({ text, words }: Page, position: number): number {
  const before = words[position - 1];
  const short = before === undefined ? null : SHORT_FORM.exec(text.slice(before.end, before.end + 32));
  if (before === undefined || short === null) return position;
  let next = position;
  while ((words[next]?.start ?? Infinity) < before.end + short[0].length) next += 1;
  return next;
}

/** Whether the phrase goes on with this word: after a blank, inside one name (6·25참전유공자회) or behind a short form. */
function continues({ page, taken }: Surroundings, from: number, position: number): boolean {
  if (follows(page, position)) return true;
  const word = page.words[position];
  const before = page.words[position - 1];
  if (word === undefined || before === undefined || word.block !== page.words[from]?.block) return false;
  if (
    before.block === word.block &&
    taken[position - 1] === true &&
    taken[position] === true &&
    word.start - before.end === 1
  ) {
    return /[·‧ㆍ･∙]/u.test(page.text.charAt(before.end));
  }
  return page.text.slice(word.start - 2, word.start) === ') ' && before.end <= word.start - 2;
}

/** Whether an unknown word before a title of firms can be the name of one: 새벽이노텍 대표. */
function isFirm({ page, lists }: Surroundings, index: number, title: string): boolean {
  const word = page.words[index];
  return word !== undefined && lists.firmTitles.has(title) && isCompanyLike(word.form, lists);
}

/** 시장 is a mayor only by itself or behind a region: 서진시장, not 건설시장; 대사 an ambassador: 주한일본대사. */
function isPlainTitle({ lists, isRegion }: Surroundings, title: TitleWord): boolean {
  if (title.form === title.title) return true;
  const place = title.form.slice(0, -title.title.length);
  if (title.title === '대사' && /^주[가-힣]{1,10}$/u.test(place)) return true;
  return lists.titles.has(title.form) || isRegion(place) || isRegion(`${place}${title.title.charAt(0)}`);
}

function endsBare({ page, lists }: Surroundings, position: number): boolean {
  const word = page.words[position];
  return (
    word !== undefined &&
    (word.nounEnds.length === 1 ||
      !/(?:[은는을를의와]|에서|에게|으로)$/u.test(word.form) ||
      lists.bodySuffixes.has(word.form))
  );
}

/** The words before a title that belong to it: 사유림경영소득 in "사유림경영소득 과장"; agencies and 도 do not. */
function startOfTitle(
  { page, lists, taken }: Surroundings,
  from: number,
  position: number,
  length: number,
): { readonly start: number; readonly adjacent: boolean } {
  let first = position;
  // What stands before 대표 or 변호사 is a firm, before 과장 the business of the department.
  const isPrivate = lists.privateTitles.has(page.words[position]?.form.slice(0, length) ?? '');
  while (first > from && !isPrivate && follows(page, first)) {
    const form = page.words[first - 1]?.form ?? '';
    if (taken[first - 1] === true || lists.modifiers.has(form) || lists.selfReferences.has(form)) break;
    first -= 1;
  }
  let adjacent = first === position;
  for (let index = from; index < first; index += 1) {
    const form = page.words[index]?.form ?? '';
    if (taken[index] !== true && !lists.modifiers.has(form) && !lists.selfReferences.has(form)) adjacent = false;
  }
  return { start: page.words[first]?.start ?? 0, adjacent };
}

/** Over 겸 and 권한대행: 부총리 겸 기획재정부 장관, 시장 권한대행, 대통령 권한대행 국무총리. */
function endOfTitle(surroundings: Surroundings, position: number, title: TitleWord, offices = 1): number {
  const { page, lists, taken } = surroundings;
  let end = title.end;
  if (!title.bare) return end;
  const next = page.words[position + 1];
  if (next === undefined || !follows(page, position + 1)) return end;
  if (next.form === '겸') {
    for (let index = position + 2; index <= position + 5; index += 1) {
      const word = page.words[index];
      if (word === undefined || !follows(page, index)) return end;
      const second = titleOf(page, word, lists);
      if (second !== undefined) return second.end;
      if (taken[index] !== true && word.nounEnds.length > 1) return end;
    }
    return end;
  }
  const acting = next.nounEnds.find((at) => {
    const form = page.text.slice(next.start, at);
    return lists.acting.has(form) || lists.elect.has(form);
  });
  if (acting === undefined) return end;
  end = acting;
  const after = page.words[position + 2];
  const second =
    acting === next.end && after !== undefined && follows(page, position + 2) ? titleOf(page, after, lists) : undefined;
  return second === undefined || second.ambiguous || offices >= MOST_OFFICES
    ? end
    : endOfTitle(surroundings, position + 2, second, offices + 1);
}
