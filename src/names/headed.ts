import { byRule } from '../core/evidence.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { NameLists } from './lists.ts';
import { DEPARTMENT } from './person-context.ts';
import { titleOf } from './titles.ts';
import type { Page } from './words.ts';

/**
 * What stands before a bracket with its head's title and name is a body, whatever its name looks like.
 *
 * @example 수도권질병대응센터(센터장 김철수) → AGENCY; 파란나라(대표 김철수) → ORG; 위원회(위원장 김철수) → nothing
 */
export function findHeaded(
  page: Page,
  lists: NameLists,
  known: readonly Candidate[],
  persons: readonly Candidate[],
): readonly Candidate[] {
  const ends = new Map(known.map((name) => [name.end, name]));
  const opened = new Map<number, Candidate>();
  for (const title of persons) {
    if (title.type === 'TITLE' && /[(（]/u.test(page.text.charAt(title.start - 1))) opened.set(title.start - 1, title);
  }
  const people = new Set(persons.filter(({ type }) => type === 'PERSON').map(({ start }) => start));
  const found: Candidate[] = [];
  for (const [index, word] of page.words.entries()) {
    const department = departmentAt(page, lists, index, ends, people);
    if (department !== undefined) found.push(department);
    const title = opened.get(word.end);
    if (title === undefined || ends.has(word.end) || people.has(word.start) || !people.has(title.end + 1)) continue;
    if (titleOf(page, word, lists) !== undefined) continue;
    if (word.form.length < 3 || word.nounEnds.length > 1 || lists.notBodies.has(word.form)) continue;
    const before = page.words[index - 1];
    const owner = word.spaced && before !== undefined ? ends.get(before.end) : undefined;
    const isOwned = owner !== undefined && (owner.type === 'REGION' || owner.type === 'AGENCY' || owner.type === 'ORG');
    const start = isOwned && page.text.charAt(word.start - 1) === ' ' ? owner.start : word.start;
    const type = lists.companyHeads.has(page.text.slice(title.start, title.end)) ? 'ORG' : 'AGENCY';
    found.push({ start, end: word.end, type, evidence: byRule('names.body-headed'), rank: RANK.cue });
  }
  return found;
}

/** A department between its body and the name of somebody in it: 국토교통부 첨단항공과 김철수 과장. */
function departmentAt(
  page: Page,
  lists: NameLists,
  index: number,
  ends: ReadonlyMap<number, Candidate>,
  people: ReadonlySet<number>,
): Candidate | undefined {
  const word = page.words[index];
  const before = page.words[index - 1];
  if (word === undefined || before === undefined || before.block !== word.block || !word.spaced) return undefined;
  const owner = ends.get(before.end);
  if (owner?.type !== 'AGENCY' || ends.has(word.end) || !DEPARTMENT.test(word.form)) return undefined;
  if (page.text.slice(before.end, word.start) !== ' ' || page.text.charAt(word.end) !== ' ') return undefined;
  // 국방부 장관과 김철수: a title with a particle.
  if (!people.has(word.end + 1) || titleOf(page, word, lists) !== undefined) return undefined;
  const { start } = owner;
  return { start, end: word.end, type: 'AGENCY', evidence: byRule('names.department-of-person'), rank: RANK.cue };
}
