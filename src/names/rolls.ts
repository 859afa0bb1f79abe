import { LEAST, nameIn, type Pair, type Surroundings } from './person-context.ts';

const COMMA = /^\s?[,，、]\s?$/u;
/** So many names in a row are a list by themselves, and so many behind a word that announces one. */
const LEAST_NAMES = 5;
const LEAST_ANNOUNCED = 3;
/** From the word that announces a list to the first name at most. */
const REACH = 16;

/**
 * Lists of names without titles: many in a row, or some behind a word that announces them.
 *
 * @example 민간위원(가나다순) : 김철수, 이영희, 박민수 → three persons; 반도체, 배터리, 마케팅 → none
 */
export function rolls(surroundings: Surroundings): readonly Pair[] {
  const { page } = surroundings;
  const found: Pair[] = [];
  let row: Pair[] = [];
  for (const [index, word] of page.words.entries()) {
    const before = page.words[index - 1];
    const continues =
      row.length > 0 &&
      before !== undefined &&
      before.block === word.block &&
      COMMA.test(page.text.slice(before.end, word.start).slice(0, 4));
    if (!continues) {
      take();
      row = [];
    }
    const person = nameIn(surroundings, index, LEAST.usual);
    if (person === undefined || person.end - person.start !== 3) {
      take();
      row = [];
    } else row.push({ word: index, person, titles: [], rule: 'names.person-roll' });
  }
  take();
  return found;

  function take(): void {
    const first = row[0];
    if (first === undefined || row.length < LEAST_ANNOUNCED) return;
    if (row.length >= LEAST_NAMES || isAnnounced(surroundings, first)) found.push(...row);
  }
}

function isAnnounced({ page, lists }: Surroundings, { word, person }: Pair): boolean {
  for (let index = word - 1; index >= word - 3; index -= 1) {
    const before = page.words[index];
    if (before === undefined || person.start - before.end > REACH) return false;
    if (lists.rolls.has(before.form)) return /[:：)）]/u.test(page.text.slice(before.end, person.start));
  }
  return false;
}
