import { byRule } from '../core/evidence.ts';
import { isSpace } from '../core/span.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

const BEFORE = /(?:㈜|㈔|[(（][주사재유][)）]|사단법인|재단법인|유한회사)\s?$/u;
/** A branch belongs to its company's name: 한빛산업(주) 서진지점. */
const BRANCH = /^\s[가-힣A-Za-z0-9]{2,12}(?:지점|지사|지부|공장|사업소|연구소)(?![가-힣])/u;
const SIGN_WORD = /^(?:[주사재유]|(?:사단|재단|농업회사)법인|유한회사)$/u;
const PLAIN = /^(?:은|는|이|가|을|를|의|에|와|과|도|에서|에서는|으로|에게)$/u;
/** How the signs in front end and those behind begin: most words stand beside none. */
const SIGN_ENDS: ReadonlySet<string> = new Set('㈜㈔)）인사');
const SIGN_STARTS: ReadonlySet<string> = new Set('㈜(（');
const AFTER = /^\s?(?:㈜|[(（]주[)）])/u;

/**
 * Companies and associations by the sign of their legal form, the sign included.
 *
 * @example (주)포레스코, ㈜유진테크놀로지, 파인자산운용㈜, 서문팀버 주식회사
 */
export function findCompanies(page: Page, lists: NameLists): readonly Candidate[] {
  const found: Candidate[] = [];
  const bare = new Set(page.words.map(({ form }) => form));
  for (const [index, word] of page.words.entries()) {
    const span = bySign(page, word, lists, bare) ?? byWord(page, index, lists, bare);
    if (span === undefined) continue;
    span.end = withBranch(page.text, span.end);
    found.push({ ...span, type: 'ORG', evidence: byRule('names.company'), rank: RANK.cue });
  }
  return found;
}

function bySign(
  { text }: Page,
  word: Word,
  { particles }: NameLists,
  bare: ReadonlySet<string>,
): { start: number; end: number } | undefined {
  if (SIGN_WORD.test(word.form)) return undefined;
  const before = SIGN_ENDS.has(nearest(text, word.start - 1, -1))
    ? BEFORE.exec(text.slice(Math.max(0, word.start - 7), word.start))
    : null;
  // Behind a word or a number it is a weekday or belongs to that word: 12.3.(주), 가온산업(주)가, 가온산업㈜ 대표.
  const isAttached =
    before !== null &&
    (/[(（]/u.test(before[0]) || before[0].endsWith(' ')) &&
    /[\p{L}\p{N}.]/u.test(text.charAt(word.start - before[0].length - 1));
  if (before !== null && !isAttached) {
    const start = word.start - before[0].length;
    return { start, end: (/주|㈜/u.test(before[0]) ? undefined : ofEnd(text, word)) ?? nameEnd(text, word, bare) };
  }
  const after = SIGN_STARTS.has(nearest(text, word.end, 1)) ? AFTER.exec(text.slice(word.end, word.end + 5)) : null;
  if (after === null || word.form.length < 2) return undefined;
  const end = word.end + after[0].length;
  // "업체명 (주)포레스코": the sign belongs to the word behind it.
  const next = text.charAt(end);
  if (after[0].startsWith(' ') || (/[\p{L}\p{N}]/u.test(next) && !particles.isBoundary(text, end))) return undefined;
  return { start: word.start, end };
}

/** The character at a place, beyond one blank. */
function nearest(text: string, at: number, step: 1 | -1): string {
  return text.charAt(isSpace(text.charCodeAt(at)) ? at + step : at);
}

function byWord(
  { text, words }: Page,
  index: number,
  { particles }: NameLists,
  bare: ReadonlySet<string>,
): { start: number; end: number } | undefined {
  const word = words[index];
  if (word === undefined || !word.form.startsWith('주식회사')) return undefined;
  const end = word.start + 4;
  if (!particles.isBoundary(text, end))
    return word.form.length > 5 ? { start: word.start, end: nameEnd(text, word, bare) } : undefined;
  const before = words[index - 1];
  const next = words[index + 1];
  if (before !== undefined && word.spaced && before.block === word.block && before.form.length >= 2) {
    return { start: before.start, end };
  }
  if (next?.spaced === true && next.block === word.block) return { start: word.start, end: nameEnd(text, next, bare) };
  return undefined;
}

/** Associations are also called something of something: (사)평화의 숲. */
function ofEnd(text: string, word: Word): number | undefined {
  const name = /^[가-힣]{1,6}의 [가-힣]{1,4}?(?=[은는이가을를와과도의]?(?![가-힣]))/u.exec(
    text.slice(word.start, word.start + 20),
  );
  return name === null ? undefined : word.start + name[0].length;
}

/** Unknown names end in anything: a particle is one where the name stands without it elsewhere, else only particles that are plain ones before a blank are taken off (에코프로, 우딘은). */
function nameEnd(text: string, word: Word, bare: ReadonlySet<string>): number {
  const seen = word.nounEnds.find(
    (at) => at < word.end && at - word.start >= 2 && bare.has(text.slice(word.start, at)),
  );
  if (seen !== undefined) return seen;
  if (!/[\s「｢“‘]/u.test(text.charAt(word.end)))
    return word.nounEnds.find((at) => /^(?:은|는|을|를|와|과|의)$/u.test(text.slice(at, word.end))) ?? word.end;
  return word.nounEnds.find((at) => at - word.start >= 2 && PLAIN.test(text.slice(at, word.end))) ?? word.end;
}

function withBranch(text: string, end: number): number {
  return end + (BRANCH.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}
