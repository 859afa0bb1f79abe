import type { Name } from '../core/layers.ts';
import type { Lexicon } from '../dictionary/types.ts';
import type { RoleCues } from './role-cues.ts';

type Role = 'AGENCY' | 'REGION';

/** How far behind a name its role is looked for. */
const REACH = 32;
/** How far a list of governments is looked through around one of them. */
const LIST_REACH = 90;
/** How far in front of a name stands what is owed to it: "주최·주관 : ". */
export const CREDIT_REACH = 12;
/** How far in front of a labelled list its heading may stand. */
const HEADING_REACH = 600;

/** How far the names of a list stand apart: room for "(군수 가나다)와 ". */
const LINK_REACH = 36;

const FULL_FORM = /.[가-힣](?:시|도|군|구)$/u;
const GOVERNMENT_TYPES: ReadonlySet<string> = new Set(['province', 'city', 'county', 'district']);
/** What stands between names that share a role: 경상북도와 경주시, 충주시, 충북도 · A군(군수 …) 및 B군. */
const LINK = /^(?:[(（][^()（）\n]{0,30}[)）])?(?:\s?[,，、·・‧ㆍ/]\s?|\s(?:및|또는)\s|[와과]\s)$/u;
const HEADLINE = /^\s?[,，]\s?/u;
/** In front of a short name that is being defined: (이하 세종시). */
const DEFINED = /이하\s?['‘"“]?$/u;
/** A line that consists of a label and a list of names: "- 민관협력 : 서진시, 가람군". */
const LABELLED = /[:：]\s(?:[가-힣]{2,8}(?:\s[가-힣]{1,6}[시군구도])?,\s)*$/u;
const REST_OF_LIST = /^(?:\s?\([^()\n]{1,20}\))?(?:,\s[가-힣]{2,8}(?:\s[가-힣]{1,6}[시군구도])?)*\s*(?:\n|$)/u;

/** Whether a name is a government written in full, which may act or be a place: 경남도, 진주시; not 경남, 한반도. */
export function isGovernment({ start, end, type, entry }: Name, text: string, lexicon: Lexicon): boolean {
  if (type !== 'REGION' || entry === undefined || end - start < 3) return false;
  return GOVERNMENT_TYPES.has(lexicon.entry(entry)?.type ?? '') && FULL_FORM.test(text.slice(start, end));
}

/**
 * The roles of the governments among the names: those that are listed together share what is said behind the last of
 * them. Absent where nothing tells.
 *
 * @example "양구군과 화천군에서" → both REGION; "산림청, 강원도, 양구군은" → both AGENCY
 */
export function listRoles(
  text: string,
  names: readonly Name[],
  lexicon: Lexicon,
  cues: RoleCues,
): readonly (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  for (let first = 0; first < names.length; first = roles.length) {
    let last = first;
    while (isLinked(text, names[last], names[last + 1], lexicon)) last += 1;
    const role = listRole(text, names, first, last, lexicon, cues);
    for (let index = first; index <= last; index += 1) roles.push(role);
  }
  return roles;
}

function isLinked(text: string, left: Name | undefined, right: Name | undefined, lexicon: Lexicon): boolean {
  if (left === undefined || right === undefined || !isPlaceOrBody(left) || !isPlaceOrBody(right)) return false;
  if (right.start - left.end >= LINK_REACH) return false;
  const between = text.slice(left.end, right.start);
  if (/[,，]/.test(between)) {
    // "경상남도, 부울경과 연계": behind a comma a headline may go on with any place, a list goes on with its like.
    if (right.type === 'REGION' && !isGovernment(right, text, lexicon)) return false;
    // "산림청, 경상남도에서 …": a body and a comma at the head of a line are the subject of a headline.
    if (left.type !== 'REGION' && isLineStart(text, left.start)) return false;
  }
  return LINK.test(between);
}

function isPlaceOrBody({ type }: Name): boolean {
  return type === 'REGION' || type === 'AGENCY' || type === 'ORG';
}

function listRole(
  text: string,
  names: readonly Name[],
  first: number,
  last: number,
  lexicon: Lexicon,
  cues: RoleCues,
): Role | undefined {
  const list = names.slice(first, last + 1);
  if (!list.some((name) => isGovernment(name, text, lexicon))) return undefined;
  const end = list.at(-1)?.end ?? 0;
  const told = roleBehind(text, end, names[last + 1], cues);
  if (told === 'AGENCY' || told === 'REGION') return told;
  // "소방청·대구시에 배치": in one list with a body a particle of places makes no place.
  if (list.some(({ type }) => type !== 'REGION')) return 'AGENCY';
  if (told !== undefined) return 'REGION';
  const start = list[0]?.start ?? 0;
  const acts =
    (list.length === 1 && HEADLINE.test(text.slice(end, end + 3)) && isLineStart(text, start)) ||
    DEFINED.test(text.slice(Math.max(0, start - 6), start)) ||
    cues.credited.test(text.slice(Math.max(0, start - CREDIT_REACH), start)) ||
    list.some((name) => isListedGovernment(text, name, cues));
  return acts ? 'AGENCY' : undefined;
}

/** What the words right behind a name or a list of names say about it; `at` where only the particle of a place does. */
function roleBehind(text: string, end: number, next: Name | undefined, cues: RoleCues): Role | 'at' | undefined {
  const behind = text.slice(end, end + REACH);
  const rest = behind.replace(cues.tail, '');
  // "에서 추진하는" acts though 에서 is the particle of a place.
  if (cues.acts.test(behind) || cues.acts.test(rest)) return 'AGENCY';
  if (cues.place.test(rest)) return 'REGION';
  if (cues.at.test(rest)) return 'at';
  if (next === undefined) return undefined;
  const between = text.slice(end, next.start);
  if (next.type === 'TITLE' && /^[ 가-힣]{1,12}$/u.test(between)) return 'AGENCY';
  return next.type === 'PERSON' && between === ' ' ? 'AGENCY' : undefined;
}

/** Whether a government stands in a list of those that won, report or take part: 지방자치단체(서진시, 가람군). */
function isListedGovernment(text: string, { start, end }: Name, cues: RoleCues): boolean {
  const before = text.slice(Math.max(0, start - LIST_REACH), start);
  const after = text.slice(end, end + LIST_REACH);
  if (cues.governmentsBefore.test(before) || cues.governmentsAfter.test(after)) return true;
  if (!LABELLED.test(before) || !REST_OF_LIST.test(after)) return false;
  return cues.awarded.test(text.slice(Math.max(0, start - HEADING_REACH), start));
}

function isLineStart(text: string, start: number): boolean {
  return /(?:^|\n)[^\p{L}\p{N}\n(（]{0,6}(?:\[[^\]\n]{1,20}\]\s?)?$/u.test(text.slice(Math.max(0, start - 30), start));
}
