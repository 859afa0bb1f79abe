import { isHangul } from '../core/hangul.ts';
import type { NameLists } from './lists.ts';

/** Syllables that end verbs and never a name: 선정돼. */
const VERB_ENDING = /[돼됐했된됨을를는었았겠으에]$/u;
/** Rarer syllables than this are taken as this rare. */
const FLOOR = 0.15;

/**
 * How much a word looks like a person's name, in natural logarithms: above 0 more like a name than not;
 * `undefined` where it cannot be one.
 *
 * @example 김우호 is well above 0, 정부안 below, 경상도 is a listed word and `undefined`
 */
export function personLikeness(form: string, lists: NameLists): number | undefined {
  if (!isHangul(form) || form.length < 2 || form.length > 4 || lists.notPersons.has(form) || VERB_ENDING.test(form))
    return undefined;
  const double = form.length >= 3 ? lists.surnames.get(form.slice(0, 2)) : undefined;
  if (double !== undefined && form.length === 4) return /[의은을를는]$/u.test(form) ? undefined : 2;
  const surname = lists.surnames.get(form.charAt(0));
  if (surname === undefined || form.length === 4) return undefined;
  if (form.length === 2) return Math.log(Math.max(lists.secondSyllables.get(form.charAt(1)) ?? 0, FLOOR)) - 2;
  const rare = surname < 0.7 ? 1.5 : surname < 3 ? 0.6 : 0;
  const second = weight(form.charAt(1), lists.secondSyllables, lists.thirdSyllables);
  const third = weight(form.charAt(2), lists.thirdSyllables, lists.secondSyllables);
  return Math.log(second) + Math.log(third) - rare;
}

/** A syllable counts where it stands, and a little where it is used in the other place: 우 of 지우. */
function weight(syllable: string, here: ReadonlyMap<string, number>, there: ReadonlyMap<string, number>): number {
  return Math.max(here.get(syllable) ?? 0, (there.get(syllable) ?? 0) / 4, FLOOR);
}
