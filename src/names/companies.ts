import { byRule } from '../core/evidence.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

const BEFORE = /(?:㈜|[(（]주[)）]|㈔|[(（]사[)）]|[(（]재[)）])\s?$/u;
/** A branch belongs to its company's name: 한빛산업(주) 서진지점. */
const BRANCH = /^\s[가-힣A-Za-z0-9]{2,12}(?:지점|지사|지부|공장|사업소|연구소)(?![가-힣])/u;
const PLAIN = /^(?:은|는|이|가|을|를|의|에|와|과|도|에서|에서는|으로|에게)$/u;
const AFTER = /^\s?(?:㈜|[(（]주[)）])/u;

/**
 * Companies and associations by the sign of their legal form, the sign included.
 *
 * @example (주)포레스코, ㈜유진테크놀로지, 파인자산운용㈜, 서문팀버 주식회사
 */
export function findCompanies(page: Page, lists: NameLists): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [index, word] of page.words.entries()) {
    const span = bySign(page, word, lists) ?? byWord(page, index, lists);
    if (span === undefined) continue;
    span.end = withBranch(page.text, span.end);
    found.push({ ...span, type: 'ORG', evidence: byRule('names.company'), rank: RANK.cue });
  }
  return found;
}

function bySign({ text }: Page, word: Word, { particles }: NameLists): { start: number; end: number } | undefined {
  if (word.form === '주' || word.form === '사' || word.form === '재') return undefined;
  const before = BEFORE.exec(text.slice(Math.max(0, word.start - 4), word.start));
  // Behind a word or a number it is a weekday or belongs to that word: 12.3.(주), 가온산업(주)가.
  const isAttached =
    before !== null &&
    /[(（]/u.test(before[0]) &&
    /[\p{L}\p{N}.]/u.test(text.charAt(word.start - before[0].length - 1));
  if (before !== null && !isAttached) {
    return { start: word.start - before[0].length, end: nameEnd(text, word) };
  }
  const after = AFTER.exec(text.slice(word.end, word.end + 5));
  if (after === null || word.form.length < 2) return undefined;
  const end = word.end + after[0].length;
  // "업체명 (주)포레스코": the sign belongs to the word behind it.
  const next = text.charAt(end);
  if (after[0].startsWith(' ') || (/[\p{L}\p{N}]/u.test(next) && !particles.isBoundary(text, end))) return undefined;
  return { start: word.start, end };
}

function byWord(
  { text, words }: Page,
  index: number,
  { particles }: NameLists,
): { start: number; end: number } | undefined {
  const word = words[index];
  if (word === undefined || !word.form.startsWith('주식회사')) return undefined;
  const end = word.start + 4;
  if (!particles.isBoundary(text, end))
    return word.form.length > 5 ? { start: word.start, end: nameEnd(text, word) } : undefined;
  const before = words[index - 1];
  const next = words[index + 1];
  if (before !== undefined && word.spaced && before.block === word.block && before.form.length >= 2) {
    return { start: before.start, end };
  }
  if (next?.spaced === true && next.block === word.block) return { start: word.start, end: nameEnd(text, next) };
  return undefined;
}

/** Unknown names end in anything: only particles that are plain ones before a blank are taken off (에코프로, 우딘은). */
function nameEnd(text: string, word: Word): number {
  if (!/\s/.test(text.charAt(word.end)))
    return word.nounEnds.find((at) => /^(?:은|는|을|를|와|과|의)$/u.test(text.slice(at, word.end))) ?? word.end;
  return word.nounEnds.find((at) => at - word.start >= 2 && PLAIN.test(text.slice(at, word.end))) ?? word.end;
}

function withBranch(text: string, end: number): number {
  return end + (BRANCH.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}
