import { byRule } from '../core/evidence.ts';
import { type Candidate, RANK } from './candidate.ts';
import { foreignPerson } from './foreign-persons.ts';
import { personAfterTitle, personBeforeTelephone, personInOwnBracket } from './person-after-title.ts';
import { personBeforeTitle } from './person-before-title.ts';
import { DEPARTMENT, LEAST, nameIn, type Pair, type Surroundings } from './person-context.ts';
import { rolls } from './rolls.ts';
import { titleOf } from './titles.ts';

const LONGEST_SURNAME = 7;
const LIST = /^\s?[,，、·]\s?$/u;

/**
 * Persons by the title or telephone number beside them, their titles, further mentions of the same names,
 * and surnames with a title.
 *
 * @example (도지사권한대행 하병필) · 김영록 전남도지사 · later 김 지사
 */
export function findPersons(context: Surroundings): readonly Candidate[] {
  const { page } = context;
  const surroundings: Surroundings = { ...context, known: knownNames(context) };
  const pairs = new Map<number, Pair>();
  for (const find of [foreignPerson, personBeforeTitle, personAfterTitle, personInOwnBracket, personBeforeTelephone]) {
    for (let index = 0; index < page.words.length; index += 1) {
      const pair = find(surroundings, index);
      if (pair === undefined || claims(pairs, pair)) continue;
      const known = pairs.get(pair.word);
      pairs.set(pair.word, known === undefined ? pair : { ...known, titles: [...known.titles, ...pair.titles] });
    }
  }
  for (const pair of listed(surroundings, [...pairs.values()])) if (!pairs.has(pair.word)) pairs.set(pair.word, pair);
  for (const pair of rolls(surroundings)) if (!pairs.has(pair.word)) pairs.set(pair.word, pair);
  const candidates: Candidate[] = [];
  for (const { person, titles, rule } of pairs.values()) {
    candidates.push({ ...person, type: 'PERSON', evidence: byRule(rule), rank: RANK.cue });
    for (const title of titles) candidates.push({ ...title, type: 'TITLE', evidence: byRule(rule), rank: RANK.cue });
  }
  candidates.push(...departments(surroundings, pairs));
  return [...candidates, ...repeated(surroundings, pairs), ...surnames(surroundings, pairs)];
}

/** Names in brackets after a title, where nothing else can stand: (장관 이영). */
function knownNames(context: Surroundings): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = 0; index < context.page.words.length; index += 1) {
    const pair = personAfterTitle(context, index);
    if (pair?.rule !== 'names.person-in-bracket') continue;
    names.add(context.page.text.slice(pair.person.start, pair.person.end));
  }
  return names;
}

/** The department before a name with a telephone number: 사회가치부 홍길동 (052-000-0000). */
function departments({ page, taken }: Surroundings, pairs: ReadonlyMap<number, Pair>): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { word, titles, rule } of pairs.values()) {
    const before = page.words[word - 1];
    if (rule !== 'names.person-telephone' || titles.length > 0 || before === undefined) continue;
    if (page.words[word]?.spaced !== true || taken[word - 1] === true || !DEPARTMENT.test(before.form)) continue;
    const { start, end } = before;
    found.push({ start, end, type: 'AGENCY', evidence: byRule('names.department-contact'), rank: RANK.cue });
  }
  return found;
}

/** Whether a title of the pair already belongs to another person. */
function claims(pairs: ReadonlyMap<number, Pair>, pair: Pair): boolean {
  for (let word = pair.word - 4; word <= pair.word + 4; word += 1) {
    const other = pairs.get(word);
    if (other === undefined || word === pair.word) continue;
    if (other.titles.some((title) => pair.titles.some((mine) => mine.start < title.end && title.start < mine.end))) {
      return true;
    }
    if (pair.titles.some((mine) => mine.start < other.person.end && other.person.start < mine.end)) return true;
  }
  return false;
}

/** Names in a row with one that has a title: 김철수, 이영희, 박민수 위원. */
function listed(surroundings: Surroundings, pairs: readonly Pair[]): readonly Pair[] {
  const { page } = surroundings;
  const found: Pair[] = [];
  for (const pair of pairs) {
    for (const step of [-1, 1]) {
      for (let index = pair.word + step; index >= 0 && index < page.words.length; index += step) {
        const [left, right] =
          step < 0 ? [page.words[index], page.words[index + 1]] : [page.words[index - 1], page.words[index]];
        if (left === undefined || right === undefined || !LIST.test(page.text.slice(left.end, right.start).slice(0, 4)))
          break;
        const person = nameIn(surroundings, index, LEAST.weak);
        if (person === undefined || person.end - person.start < 3) break;
        found.push({ word: index, person, titles: [], rule: 'names.person-list' });
      }
    }
  }
  return found;
}

/** Other places where a name stands that was found by a cue. */
function repeated({ page, lists, taken }: Surroundings, pairs: ReadonlyMap<number, Pair>): readonly Candidate[] {
  const names = new Set<string>();
  const byFirst = new Map<string, string>();
  for (const { person } of pairs.values()) {
    const name = page.text.slice(person.start, person.end).replace(/\s?[(（].*$/u, '');
    names.add(name);
    const space = name.indexOf(' ');
    if (space > 0) byFirst.set(name.slice(0, space), name);
  }
  const found: Candidate[] = [];
  for (const [index, word] of page.words.entries()) {
    if (pairs.has(index) || taken[index] === true) continue;
    const whole = byFirst.get(word.form);
    const isWhole =
      whole !== undefined &&
      page.text.startsWith(whole, word.start) &&
      lists.particles.isBoundary(page.text, word.start + whole.length);
    const end = isWhole
      ? word.start + whole.length
      : word.nounEnds.find((at) => at - word.start >= 3 && names.has(page.text.slice(word.start, at)));
    if (end === undefined) continue;
    found.push({ start: word.start, end, type: 'PERSON', evidence: byRule('names.person-again'), rank: RANK.cue });
  }
  return found;
}

/** A surname with a title that somebody of this surname has in the text: 임 청장은 after 임재현 관세청장. */
function surnames({ page, lists }: Surroundings, pairs: ReadonlyMap<number, Pair>): readonly Candidate[] {
  const known = new Set<string>();
  for (const { person, titles } of pairs.values()) {
    for (const surname of surnamesIn(page.text.slice(person.start, person.end))) {
      for (const title of titles)
        known.add(`${surname} ${page.text.slice(Math.max(title.start, title.end - 2), title.end)}`);
    }
  }
  const found: Candidate[] = [];
  if (known.size === 0) return found;
  for (const [index, word] of page.words.entries()) {
    const next = page.words[index + 1];
    if (word.form.length > LONGEST_SURNAME || next?.spaced !== true || next.block !== word.block) continue;
    const title = titleOf(page, next, lists);
    if (title === undefined || !known.has(`${word.form} ${title.form.slice(-2)}`)) continue;
    const rule = 'names.title-of-surname';
    found.push({ start: next.start, end: title.end, type: 'TITLE', evidence: byRule(rule), rank: RANK.cue });
  }
  return found;
}

/** What may stand for somebody before a title: 김 of 김철수, 남궁 of 남궁민수, each part of 윌 미들턴(Will Middleton). */
function surnamesIn(name: string): readonly string[] {
  const parts = name.replace(/\s?[(（].*$/u, '').split(' ');
  return parts.length > 1 ? parts : [name.slice(0, name.length >= 4 && name.length < 6 ? 2 : 1)];
}
