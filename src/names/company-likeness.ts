import type { NameLists } from './lists.ts';
import { personLikeness } from './person-likeness.ts';

/** Words of sentences and counts: 등이, 279개의, 6개사. */
const SENTENCE_WORD = /(?:[은는을를의와과에]|에서|하는|되는|된|한|할|및|등|측|들|[0-9]+[가-힣]{1,3})$/u;

/**
 * Whether an unknown word can be the name of a company: long enough, no common noun, no person.
 *
 * @example 새벽이노텍 can, 참여기업 and 김철수 cannot
 */
export function isCompanyLike(form: string, lists: NameLists): boolean {
  if (form.length < 3 || form.length > 20 || /^[0-9]/u.test(form) || SENTENCE_WORD.test(form)) return false;
  if (!/[가-힣]/u.test(form)) return /^[A-Z][A-Za-z0-9]{2,}$/u.test(form);
  if (lists.notCompanies.has(form) || lists.notPersons.has(form)) return false;
  if (lists.notBodies.has(form) || lists.notBodyModifiers.has(form)) return false;
  for (let length = 1; length <= Math.min(form.length, 5); length += 1) {
    if (lists.notCompanyEnds.has(form.slice(-length))) return false;
  }
  return (personLikeness(form, lists) ?? -9) < 0;
}
