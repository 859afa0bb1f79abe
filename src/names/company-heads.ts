import { byRule } from '../core/evidence.ts';
import { type Candidate, RANK } from './candidate.ts';
import { isCompanyLike } from './company-likeness.ts';
import type { NameLists } from './lists.ts';
import { DEPARTMENT, follows } from './person-context.ts';
import type { Page, Word } from './words.ts';

/** Where an item of a list begins. */
const ITEM_START = /(?:^|[,，、·ㆍ/(（:：\n]\s?)$/u;

/**
 * Unknown words that a title of firms makes the name of one: between a person and the title, or in a list without persons.
 *
 * @example 김철수 새벽이노텍 대표 → 새벽이노텍; "…, 푸른화학 전무, …" → 푸른화학
 */
export function findCompaniesByHead(
  page: Page,
  lists: NameLists,
  known: readonly Candidate[],
  persons: readonly Candidate[],
): readonly Candidate[] {
  const taken = new Set([...known, ...persons].map(({ end }) => end));
  const people = new Set(persons.flatMap(({ type, end }) => (type === 'PERSON' ? [end] : [])));
  const found: Candidate[] = [];
  // Where the items of a list of firms and their people end: behind 상무 in "푸른화학 상무, 새벽이노텍, …".
  const itemEnds = new Set<number>();
  const firms = new Set(known.flatMap(({ type, end }) => (type === 'ORG' ? [end] : [])));
  for (const [index, word] of page.words.entries()) {
    const next = page.words[index + 1];
    const isTitled = next !== undefined && follows(page, index + 1) && page.text.charAt(word.end) === ' ';
    const title = isTitled ? firmTitle(page, next, lists) : undefined;
    if (firms.has(word.end) && title !== undefined) itemEnds.add(title.end);
    if ((title === undefined && !itemEnds.has(word.start - 2)) || taken.has(word.end)) continue;
    if (DEPARTMENT.test(word.form) || !isCompanyLike(word.form, lists)) continue;
    const before = page.text.slice(Math.max(0, word.start - 2), word.start);
    const isInList = /^[,，] $/u.test(before) && itemEnds.has(word.start - 2);
    const isOfPerson = people.has(word.start - 1) && before.endsWith(' ');
    const isTitledItem = title !== undefined && (isOfPerson || isInList || (title.sure && ITEM_START.test(before)));
    if (!isTitledItem && !(isInList && /^[,，]/u.test(page.text.slice(word.end, word.end + 1)))) continue;
    itemEnds.add(title?.end ?? word.end);
    const { start, end } = word;
    found.push({ start, end, type: 'ORG', evidence: byRule('names.company-of-head'), rank: RANK.suffix });
  }
  return [...found, ...headedByFounder(page, known, persons)];
}

/** Bodies whose head is a 대표 are firms whatever their name ends in: 새벽연구소 김철수 대표. */
function headedByFounder(
  { text }: Page,
  known: readonly Candidate[],
  persons: readonly Candidate[],
): readonly Candidate[] {
  const people = new Map(persons.flatMap(({ type, start, end }) => (type === 'PERSON' ? [[start, end] as const] : [])));
  return known.flatMap(({ start, end, type, evidence }) => {
    if (type !== 'AGENCY' || evidence.by !== 'rule' || evidence.rule !== 'names.body-agency') return [];
    const person = text.charAt(end) === ' ' ? people.get(end + 1) : undefined;
    if (person === undefined || !/^ 대표(?:이사)?(?![가-힣]{2})/u.test(text.slice(person, person + 7))) return [];
    return [{ start, end, type: 'ORG', evidence: byRule('names.company-of-head'), rank: RANK.cue } as const];
  });
}

/** The title of a firm that a word is, with whether it hardly stands elsewhere. */
function firmTitle(
  { text }: Page,
  word: Word,
  { firmTitles }: NameLists,
): { readonly end: number; readonly sure: boolean } | undefined {
  for (const end of word.nounEnds) {
    const sure = firmTitles.get(text.slice(word.start, end));
    if (sure !== undefined) return { end, sure };
  }
  return undefined;
}
