import { byRule } from '../core/evidence.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { type Candidate, RANK } from './candidate.ts';
import { isCompanyLike } from './company-likeness.ts';
import type { NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

const SIGN = /㈜|㈔|[(（][주사재유][)）]|주식회사|(?:사단|재단|농업회사)법인|유한회사/gu;
const SEPARATOR = /^\s?[,，、·ㆍ‧/]\s?$/u;
const COMPANIES = new Set(['company', 'bank']);
/** Longer lists than this are cut. */
const LONGEST_LIST = 40;

/**
 * Further mentions of companies: without the sign of their legal form, and unknown names in a list with companies.
 *
 * @example ㈜가온에너지 … 가온에너지는 → ORG twice; 현대자동차, 새벽이노텍, 푸른화학 → three ORGs
 */
export function findCompanyMentions(
  page: Page,
  lists: NameLists,
  lexicon: Lexicon,
  known: readonly Candidate[],
): readonly Candidate[] {
  const bare = new Set<string>();
  for (const { start, end, evidence } of known) {
    if (evidence.by !== 'rule' || evidence.rule !== 'names.company') continue;
    const form = page.text.slice(start, end).replace(SIGN, '').trim();
    if (isNameByItself(form, lists)) bare.add(form);
  }
  const again: Candidate[] = [];
  const starts = new Set(known.map(({ start }) => start));
  for (const word of page.words) {
    if (starts.has(word.start)) continue;
    const end = word.nounEnds.find((at) => bare.has(page.text.slice(word.start, at)));
    if (end === undefined) continue;
    again.push({ start: word.start, end, type: 'ORG', evidence: byRule('names.company-again'), rank: RANK.cue });
  }
  return [...again, ...listedBeside(page, lists, lexicon, [...known, ...again])];
}

/** Two syllables are a word of the language too often: (주)한국 … 한국. */
function isNameByItself(form: string, lists: NameLists): boolean {
  if (form.includes(' ')) return false;
  return form.length >= 3 ? isCompanyLike(form, lists) : /^[A-Z]{2}$/u.test(form);
}

/** Unknown names that separators join to a company, over other companies and names. */
function listedBeside(
  page: Page,
  lists: NameLists,
  lexicon: Lexicon,
  known: readonly Candidate[],
): readonly Candidate[] {
  const byStart = new Map<number, Candidate>();
  const byEnd = new Map<number, Candidate>();
  for (const name of known) {
    if ((byStart.get(name.start)?.end ?? 0) < name.end) byStart.set(name.start, name);
    if ((byEnd.get(name.end)?.start ?? Infinity) > name.start) byEnd.set(name.end, name);
  }
  const byWord = new Map(page.words.map((word, index) => [word.start, index]));
  const found = new Map<number, Candidate>();
  for (const company of known) {
    if (!isCompany(company, lexicon)) continue;
    for (const word of [...beside(company, 1), ...beside(company, -1)]) {
      const { start, end } = word;
      found.set(start, { start, end, type: 'ORG', evidence: byRule('names.company-listed'), rank: RANK.weak });
    }
  }
  return [...found.values()];

  /** The unknown names that follow a company in its list, or stand before it. */
  function beside(company: Candidate, step: 1 | -1): readonly Word[] {
    const row: Word[] = [];
    let edge = step === 1 ? company.end : company.start;
    for (let count = 0; count < LONGEST_LIST; count += 1) {
      const index = step === 1 ? wordFrom(edge) : wordUntil(edge);
      const word = index === undefined ? undefined : page.words[index];
      if (word === undefined || index === undefined) break;
      const gap = step === 1 ? page.text.slice(edge, word.start) : page.text.slice(word.end, edge);
      if (gap.length > 3 || !SEPARATOR.test(gap)) break;
      const name = step === 1 ? byStart.get(word.start) : byEnd.get(word.end);
      if (name !== undefined) {
        // Past another kind of name it is another kind of list: 현대자동차, 산업연구원, 학계.
        if (name.type !== 'ORG') break;
        edge = step === 1 ? name.end : name.start;
        continue;
      }
      if (!isItem(index) || !isCompanyLike(word.form, lists)) break;
      row.push(word);
      edge = step === 1 ? word.end : word.start;
    }
    return row;
  }

  function wordFrom(edge: number): number | undefined {
    for (let at = edge; at <= edge + 3; at += 1) {
      const index = byWord.get(at);
      if (index !== undefined) return index;
    }
    return undefined;
  }

  function wordUntil(edge: number): number | undefined {
    const index = byWord.get(edge) ?? wordFrom(edge);
    return index === undefined || index === 0 ? undefined : index - 1;
  }

  /** Whether the word is all of its place in the list: separators, brackets, 등 or the end of the line around it. */
  function isItem(index: number): boolean {
    const word = page.words[index];
    if (word === undefined) return false;
    const before = page.text.slice(Math.max(0, word.start - 2), word.start);
    const after = page.text.slice(word.end, word.end + 3);
    return /(?:^|[,，、·ㆍ‧/(（:：*\n]\s?)$/u.test(before) && /^(?:\s?[,，、·ㆍ‧/)）]|\s등|\s?(?:\n|$))/u.test(after);
  }
}

function isCompany({ type, entry, evidence }: Candidate, lexicon: Lexicon): boolean {
  if (type !== 'ORG') return false;
  if (entry !== undefined) return COMPANIES.has(lexicon.entry(entry)?.type ?? '');
  return evidence.by === 'rule' && evidence.rule === 'names.company';
}
