import { byRule } from '../core/evidence.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

const QUOTED = /[「｢『⌈"“‘']([^「｢『⌈」｣』⌋"“”‘’'\n]{2,80})[」｣』⌋"”’']/gu;
/** In marks that also quote speech only what can be nothing else is a law. */
const SURE_END = /(?:시행령|시행규칙|에\s?관한\s(?:법률|규정|기준|규칙|조례|고시|지침))$/u;
const LAW_END = /(?:법률|법|시행령|시행규칙|조례|규칙|규정|령|헌법|고시|(?:에\s?관한|의)\s(?:기준|지침|요령|특례))$/u;
/** A law that is only pointed at. */
const NO_NAME =
  /^(?:(?:동|같은\s?|해당\s?|이|본)?법?\s?(?:법률|법|시행령|시행규칙|조례|규칙|규정|령)?|.*방법|.*(?:요법|기법|해법))$/u;
/** A word that says what a law says: 근로기준법상, 상법상의. */
const WITHIN = /^(.{2,}법)상(?:의|으로|에서?)?$/u;
/** How the names of laws end that stand without marks: …법, …법시행령, …법시행규칙. */
const BARE_ENDS: ReadonlySet<string> = new Set('법령칙');
/** What stands between the law's name and the closing mark when a bill is quoted. */
const BILL = /\s*(?:일부|전부)?\s*(?:개정|제정|폐지)(?:\s*법률)?안?$/u;
/**
 * Names of laws in quotation marks and single words in 법 that are no common noun.
 *
 * @example 「국가균형발전특별법」 → 국가균형발전특별법; 정보통신망법 → itself; 새로운 방법 → nothing
 */
export function findLaws(page: Page, lists: NameLists): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const block of page.blocks) {
    if (block.role === 'furniture') continue;
    const content = page.text.slice(block.start, block.end);
    for (const match of content.matchAll(QUOTED)) {
      const inner = match[1] ?? '';
      const name = inner.replace(BILL, '').trimEnd();
      const end = /^[「｢『⌈]/u.test(match[0]) ? LAW_END : SURE_END;
      if (!end.test(name) || NO_NAME.test(name.trim())) continue;
      const start = block.start + match.index + 1 + (inner.length - inner.trimStart().length);
      found.push({
        start,
        end: block.start + match.index + 1 + name.length,
        type: 'LAW',
        evidence: byRule('names.law-quoted'),
        rank: RANK.quoted,
      });
    }
  }
  for (const word of page.words) {
    for (const end of lawEnds(word)) {
      if (!BARE_ENDS.has(page.text.charAt(end - 1))) continue;
      const form = page.text.slice(word.start, end);
      if (isBareLaw(form, lists) && page.text.charAt(end) !== '인') {
        found.push({ start: word.start, end, type: 'LAW', evidence: byRule('names.law-bare'), rank: RANK.suffix });
        break;
      }
    }
  }
  return found;
}

/** Where a law may end in a word; 상 behind it is no part of it: 공정거래법상 의무. */
function lawEnds({ start, form, nounEnds }: Word): readonly number[] {
  const inside = form.includes('법상') ? WITHIN.exec(form) : null;
  return inside === null ? nounEnds : [...nounEnds, start + (inside[1] ?? '').length];
}

function isBareLaw(form: string, { notLaws, notShortLaws }: NameLists): boolean {
  const name = form.replace(/시행(?:령|규칙)$/u, '');
  if (name.length < 4 || !name.endsWith('법') || /^\d/.test(name)) return false;
  if (notLaws.some((end) => name.endsWith(end))) return false;
  return !notShortLaws.some((end) => name.endsWith(end) && name.length < end.length + 2);
}
