import type { Span } from '../core/span.ts';
import { DEPARTMENT, follows, LEAST, nameIn, type Pair, type Surroundings } from './person-context.ts';
import { titleFrom } from './title-phrase.ts';
import { titleOf } from './titles.ts';

const TELEPHONE = /^(?:\s\|)?\s{0,2}[(（]?\s?(?:☎|☏|전화|T|Tel|tel)?[.:\s]{0,2}[(（]?\d{2,4}\s?[-–)）.]\s?\d{3,4}/u;
const OPENING = /(?:^|[(（【[:：,，、/·▲△∙※‧ㆍ<|\n])\s*$/u;
const CLOSING_BRACKET = /^\s?(?:[)）】\]]|[,，]|이하)/u;
const CLOSING = /^\s?(?:[)）】\],，、/·;>]|이하|$)/u;

/**
 * The person whose name follows a title.
 *
 * @example (장관 김철수) · 【복지정책팀장 나영희 000-0000】 · 중소벤처기업부 장관 김철수는
 */
export function personAfterTitle(surroundings: Surroundings, index: number): Pair | undefined {
  const { page, lists, taken } = surroundings;
  const word = page.words[index];
  if (word === undefined || taken[index] === true || !follows(page, index + 1)) return undefined;
  const title = titleOf(page, word, lists);
  if (title?.bare !== true) return undefined;
  const start = startOfTitle(surroundings, index);
  const before = page.text.slice(Math.max(0, start - 3), start);
  const opens = OPENING.test(before) || opensBefore(surroundings, index);
  const strong = nameIn(surroundings, index + 1, LEAST.strong);
  if (strong === undefined) return undefined;
  const after = page.text.slice(strong.end, strong.end + 24);
  const isStrong = TELEPHONE.test(after) || (opens && CLOSING.test(after));
  const person = isStrong ? strong : nameIn(surroundings, index + 1, LEAST.weak);
  // Two syllables between dots or commas are a noun as well: 이장·통장 소통·협력.
  const isShort = person !== undefined && person.end - person.start < 3;
  if (isShort && !TELEPHONE.test(after) && !(opensBefore(surroundings, index) && CLOSING_BRACKET.test(after)))
    return undefined;
  // In running prose two syllables after a title are a noun: 위원 전원, 시장 개척.
  if (person === undefined || (!isStrong && person.end - person.start < 3)) return undefined;
  if (!isStrong && title.ambiguous) return undefined;
  const rule = isStrong ? 'names.person-in-bracket' : 'names.person-after-title';
  return { word: index + 1, person, titles: [{ start, end: title.end }], rule };
}

/**
 * A name alone in brackets behind a title: 기술혁신본부장(김철수), 민간위원장(김철수 : 서진대 교수).
 */
export function personInOwnBracket(surroundings: Surroundings, index: number): Pair | undefined {
  const { page, lists, taken } = surroundings;
  const word = page.words[index];
  const next = page.words[index + 1];
  if (word === undefined || next === undefined || taken[index] === true) return undefined;
  if (next.start !== word.end + 1 || !/[(（]/u.test(page.text.charAt(word.end))) return undefined;
  const title = titleOf(page, word, lists);
  if (title === undefined || title.end !== word.end || title.form.length < 3) return undefined;
  const person = nameIn(surroundings, index + 1, LEAST.usual);
  if (person === undefined || person.end !== next.end || person.end - person.start !== 3) return undefined;
  if (!/^\s?[)）:：,，]/u.test(page.text.slice(person.end, person.end + 2))) return undefined;
  const titles: Span[] = [{ start: word.start, end: title.end }];
  const other = /^\s?[:：]\s?$/u.test(page.text.slice(person.end, page.words[index + 2]?.start).slice(0, 4))
    ? titleFrom(surroundings, index + 2)
    : undefined;
  if (other !== undefined) titles.push(other.span);
  return { word: index + 1, person, titles, rule: 'names.person-in-own-bracket' };
}

/** A name right before a telephone number, without a title: 이소라(051-000-0000). */
export function personBeforeTelephone(surroundings: Surroundings, index: number): Pair | undefined {
  const { page, lists } = surroundings;
  if (!lists.nameStarts.has(page.text.charCodeAt(page.words[index]?.start ?? 0))) return undefined;
  const before = page.words[index - 1];
  const isContact = before !== undefined && follows(page, index) && DEPARTMENT.test(before.form);
  const person: Span | undefined = nameIn(surroundings, index, isContact ? LEAST.strong : LEAST.usual);
  if (person === undefined || person.end !== page.words[index]?.end || person.end - person.start < 3) return undefined;
  if (!TELEPHONE.test(page.text.slice(person.end, person.end + 24))) return undefined;
  return { word: index, person, titles: [], rule: 'names.person-telephone' };
}

/** 권한대행 takes the title before it along, and the one behind it both: 대통령 권한대행 국무총리 하병필. */
function startOfTitle({ page, lists }: Surroundings, index: number): number {
  const word = page.words[index];
  const before = page.words[index - 1];
  if (word === undefined) return 0;
  const first = firstOffice(page, lists, index);
  if (first !== undefined) return first;
  if (before === undefined || !follows(page, index)) return word.start;
  const isActing = lists.acting.has(before.form);
  const office = isActing ? page.words[index - 2] : lists.acting.has(word.form) ? before : undefined;
  if (office === undefined || (isActing && !follows(page, index - 1))) return word.start;
  return titleOf(page, office, lists)?.bare === true ? office.start : word.start;
}

/** Where two offices of one person begin: 부총리 in "부총리 겸 기획재정부 장관 김철수". */
function firstOffice(page: Surroundings['page'], lists: Surroundings['lists'], index: number): number | undefined {
  for (let position = index; position > Math.max(1, index - 3); position -= 1) {
    if (!follows(page, position) || !follows(page, position - 1) || page.words[position - 1]?.form !== '겸') continue;
    const first = page.words[position - 2];
    return first !== undefined && titleOf(page, first, lists)?.bare === true ? first.start : undefined;
  }
  return undefined;
}

/** Whether a bracket opens before the known names in front of the title: (국방부 장관 김철수). */
function opensBefore({ page, taken }: Surroundings, index: number): boolean {
  for (let position = index; position > index - 4; position -= 1) {
    const word = page.words[position];
    if (word === undefined) return false;
    if (/[(（【[]\s*$/u.test(page.text.slice(Math.max(0, word.start - 2), word.start))) return true;
    if (!follows(page, position) || (position < index && taken[position] !== true)) return false;
  }
  return false;
}
