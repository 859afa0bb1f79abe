import { byRule } from '../core/evidence.ts';
import type { EntityType } from '../core/layers.ts';
import { coordinationBefore, DOTS, firstModifier, NATIONAL, nationalStart, quotedStart } from './body-modifiers.ts';
import { type Candidate, RANK } from './candidate.ts';
import { foreignMinistry } from './foreign-ministries.ts';
import type { Listed } from './gazetteer.ts';
import type { BodySuffix, NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

/** A body found by the end of its name. */
export interface Body extends Candidate {
  /** Index of the word that the suffix stands in. */
  readonly head: number;
}

/** Bodies named after several things: 소재·부품·장비 기술특별위원회. */
const COORDINATED = /(?:특별위원회|분과위원회|전문위원회|실무위원회|소위원회)$/u;
/** Bodies that are formed for a matter and named after it in several words. */
const FORMED =
  /(?:위원회|협의회|회의|심의회|대책위|추진위|심의위|비대위|추진단|지원단|기획단|관리단|사업단|자문단|본부|TF|T\/F|TF팀|태스크포스|조직|반|센터)$/u;
/** Kinds of bodies that a region has many of: 서산시 연구소. */
const MANY = /(?:연구소|연구원|대학|대학원|학교|유치원|재단|공단|공사|은행|병원|사무소)$/u;
const NO_SCHOOL = /[신보광사창권기최경재참중금원피예선상항포회저비수차]고$/u;
/** Bodies of the state whatever their name ends in: 국군대전병원, 국립마산병원. */
const OF_STATE = /^(?:국립|국군|시립|도립|군립|경찰|해양경찰)/u;
/** Words between an institution and what belongs to it: 서진대학교 부설 평생교육원. */
const ATTACHED = /^(?:부설|부속)$/u;
/**
 * Bodies known by the end of their name, with the words on the left that belong to it.
 *
 * @example 경상남도 지역혁신협의회, 과학수사 자문위원회, 고흥군 재난안전과; not: 이번 위원회
 */
export function findBodies(
  page: Page,
  lists: NameLists,
  listed: readonly Listed[],
  isRegion: (form: string) => boolean,
): readonly Body[] {
  const found: Body[] = [];
  const listedByEnd = new Map<number, Listed>();
  for (const item of listed) listedByEnd.set(item.end, item);
  const listedByStart = new Map<number, Listed>();
  for (const item of listed) listedByStart.set(item.start, item);
  const bodyEnds = new Map<number, Body>();
  for (const [index, word] of page.words.entries()) {
    const head = headOf(page, word, lists);
    const ministry = foreignMinistry(page, lists, index, listedByEnd);
    if (ministry !== undefined && head === undefined) {
      const body: Body = { ...ministry, head: index };
      found.push(body);
      bodyEnds.set(body.end, body);
    }
    if (head === undefined) continue;
    const known = listedByStart.get(word.start);
    if (known !== undefined && known.end >= head.end) continue;
    const body = build(page, lists, index, head, listedByEnd, bodyEnds, isRegion);
    if (body === undefined) continue;
    found.push(body);
    bodyEnds.set(body.end, body);
  }
  return found;
}

interface Head {
  readonly end: number;
  readonly form: string;
  readonly suffix: BodySuffix;
}

/** The noun that ends in a suffix; of two readings the one that splits a particle off (지역대학·과, not 지역대·학과). */
function headOf({ text }: Page, word: Word, lists: NameLists): Head | undefined {
  for (let index = word.nounEnds.length - 1; index >= 0; index -= 1) {
    const end = word.nounEnds[index] ?? word.end;
    if (!lists.bodyEnds.has(text.charCodeAt(end - 1))) continue;
    const form = text.slice(word.start, end);
    if (form.length > 30) continue;
    for (let length = Math.min(form.length, lists.longestBodySuffix); length >= 1; length -= 1) {
      const suffix = lists.bodySuffixes.get(form.slice(-length));
      if (suffix !== undefined) return lists.neverBodies.has(form) ? undefined : { end, form, suffix };
    }
  }
  return undefined;
}

function build(
  page: Page,
  lists: NameLists,
  index: number,
  { end, form, suffix }: Head,
  listedByEnd: ReadonlyMap<number, Listed>,
  bodyEnds: ReadonlyMap<number, Body>,
  isRegion: (form: string) => boolean,
): Body | undefined {
  const word = page.words[index];
  if (word === undefined) return undefined;
  const isGeneric = lists.notBodies.has(form);
  const enough = form.length - suffix.form.length >= suffix.least && !isGeneric;
  if (suffix.kind === 'school') {
    const place = form.slice(0, -suffix.form.length);
    if (!isRegion(place) && !(suffix.form === '고' && isRegionalSchool(form, isRegion))) return undefined;
    const { start } = word;
    return { start, end, type: 'AGENCY', head: index, evidence: byRule('names.body-school'), rank: RANK.suffix };
  }
  let start = word.start;
  let owner = ownerBefore(page, index, listedByEnd, bodyEnds);
  if (owner === undefined && !enough && suffix.kind !== 'department') {
    const first = firstModifier(page, lists, index);
    const modifier = page.words[first];
    if (modifier === undefined || first === index) return undefined;
    if (!FORMED.test(suffix.form) && !NATIONAL.test(modifier.form)) return undefined;
    // A short word before a generic one is seldom a part of its name: 우선 대학, 앞서 공단; before 금융협의회 it is.
    const ownPart = form.length - suffix.form.length >= 2 && !isGeneric;
    if (!ownPart && word.start - modifier.start < 5) return undefined;
    start = modifier.start;
    owner = ownerBefore(page, first, listedByEnd, bodyEnds);
  }
  if (owner === undefined && enough && suffix.kind === 'organisation') start = nationalStart(page, index) ?? start;
  const joint = coordinationBefore(page, start === word.start ? index : firstModifier(page, lists, index));
  if (joint !== undefined && COORDINATED.test(form)) {
    start = page.words[joint]?.start ?? start;
    owner = ownerBefore(page, joint, listedByEnd, bodyEnds);
  }
  // A kind of body with a region is no name (경기도 전담병원), nor a meeting of two countries (한-이란 정책협의회).
  if (owner?.type === 'REGION' && ((isGeneric && MANY.test(form)) || page.text.charAt(owner.start - 1) === '-'))
    return undefined;
  if (suffix.kind === 'department' && !isDepartment(page, word, end, owner?.type)) return undefined;
  const quoted =
    suffix.kind === 'agency' && FORMED.test(suffix.form) ? quotedStart(page, lists, index, end) : undefined;
  if (quoted !== undefined) start = Math.min(quoted, owner?.start ?? start);
  else if (owner !== undefined) start = owner.start;
  else if (suffix.kind === 'department') return undefined;
  const type: EntityType = suffix.kind === 'organisation' && !OF_STATE.test(form) ? 'ORG' : 'AGENCY';
  return { start, end, type, head: index, evidence: byRule(`names.body-${suffix.kind}`), rank: RANK.suffix };
}

/** Whether a department's owner stands before it, and its 과 is no particle: 고흥군 재난안전과(…), not 남해안권 발전전략과 함께. */
function isDepartment({ text }: Page, word: Word, end: number, owner: EntityType | undefined): boolean {
  if (owner === 'REGION' && !/[시도군구]$/u.test(text.slice(word.start - 2, word.start - 1))) return false;
  return (
    owner !== undefined && !/^\s(?:함께|같은|같이|연계|협력|더불어|공동|관련|비교)/u.test(text.slice(end, end + 4))
  );
}

/** The region or body that ends right before a word: 경상남도 before 지역혁신협의회, 경남・전남 as one. */
function ownerBefore(
  page: Page,
  index: number,
  listedByEnd: ReadonlyMap<number, Listed>,
  bodyEnds: ReadonlyMap<number, Body>,
  isAttached = false,
): { readonly start: number; readonly type: EntityType } | undefined {
  const word = page.words[index];
  const before = page.words[index - 1];
  if (word === undefined || before === undefined || !word.spaced || before.block !== word.block) return undefined;
  const body = bodyEnds.get(before.end);
  if (body !== undefined) return body;
  if (ATTACHED.test(before.form) && !isAttached) return ownerBefore(page, index - 1, listedByEnd, bodyEnds, true);
  const listed = listedByEnd.get(before.end);
  if (listed === undefined || (listed.type !== 'REGION' && listed.type !== 'AGENCY')) return undefined;
  let start = listed.start;
  let position = listed.word;
  while (position > 0) {
    const current = page.words[position];
    const previous = page.words[position - 1];
    if (current === undefined || previous === undefined || previous.block !== current.block) break;
    const other = listedByEnd.get(previous.end);
    if (other === undefined || other.type !== 'REGION' || !DOTS.test(page.text.slice(previous.end, current.start)))
      break;
    start = other.start;
    position = other.word;
  }
  return { start, type: listed.type };
}

/** A high school of a region by its subject: 경북전자고; not the many nouns that end so. */
function isRegionalSchool(form: string, isRegion: (form: string) => boolean): boolean {
  return form.length >= 5 && !NO_SCHOOL.test(form) && (isRegion(form.slice(0, 2)) || isRegion(form.slice(0, 3)));
}
