import { byRule } from '../core/evidence.ts';
import { isHangul } from '../core/hangul.ts';
import type { EntityType } from '../core/layers.ts';
import { type Candidate, RANK } from './candidate.ts';
import type { Listed } from './gazetteer.ts';
import type { BodySuffix, NameLists } from './lists.ts';
import type { Page, Word } from './words.ts';

/** A body found by the end of its name. */
export interface Body extends Candidate {
  /** Index of the word that the suffix stands in. */
  readonly head: number;
}

const DOTS = /^\s?[·・‧ㆍ･∙]\s?$/u;
/** Bodies named after several things: 소재·부품·장비 기술특별위원회. */
const COORDINATED = /(?:특별위원회|분과위원회|전문위원회|실무위원회|소위원회)$/u;
/** Endings of words that belong to the sentence and not to a name. */
const SENTENCE_WORD =
  /(?:[은는을를에의와과가이해도]|에서|으로|하고|되고|하며|되며|하여|되어|해|돼|된|한|할|될|하는|되는|들|적|했다|된다|및|등|중|간|인|로|고)$/u;

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
  for (const end of [...word.nounEnds].reverse()) {
    const form = text.slice(word.start, end);
    if (form.length > 30) continue;
    for (let length = Math.min(form.length, lists.longestBodySuffix); length >= 1; length -= 1) {
      const suffix = lists.bodySuffixes.get(form.slice(-length));
      if (suffix !== undefined) return { end, form, suffix };
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
    return isRegion(form.slice(0, -suffix.form.length))
      ? {
          start: word.start,
          end,
          type: 'AGENCY',
          head: index,
          evidence: byRule('names.body-school'),
          rank: RANK.suffix,
        }
      : undefined;
  }
  let start = word.start;
  let owner = ownerBefore(page, index, listedByEnd, bodyEnds);
  if (owner === undefined && !enough && suffix.kind !== 'department') {
    const first = firstModifier(page, lists, index);
    const modifier = page.words[first];
    // A short word before a generic one is seldom a part of its name: 우선 대학, 앞서 공단.
    if (modifier === undefined || word.start - modifier.start < 5) return undefined;
    start = modifier.start;
    owner = ownerBefore(page, first, listedByEnd, bodyEnds);
  }
  const joint = coordinationBefore(page, start === word.start ? index : firstModifier(page, lists, index));
  if (joint !== undefined && COORDINATED.test(form)) {
    start = page.words[joint]?.start ?? start;
    owner = ownerBefore(page, joint, listedByEnd, bodyEnds);
  }
  if (suffix.kind === 'department' && !isDepartment(page, word, end, owner?.type)) return undefined;
  if (owner !== undefined) start = owner.start;
  else if (suffix.kind === 'department') return undefined;
  const type: EntityType = suffix.kind === 'organisation' ? 'ORG' : 'AGENCY';
  return { start, end, type, head: index, evidence: byRule(`names.body-${suffix.kind}`), rank: RANK.suffix };
}

/** The first of the nouns that middle dots join right before or at a word: 소재 in "소재·부품·장비 기술특별위원회". */
function coordinationBefore(page: Page, index: number): number | undefined {
  const word = page.words[index];
  const before = page.words[index - 1];
  const isJoined = word !== undefined && before !== undefined && DOTS.test(page.text.slice(before.end, word.start));
  let first = isJoined ? index : index - 1;
  if (!isJoined && (word?.spaced !== true || page.text.charAt(word.start - 1) !== ' ')) return undefined;
  const last = first;
  for (let current = page.words[first]; current !== undefined && last - first < 4; current = page.words[first]) {
    const previous = page.words[first - 1];
    if (previous === undefined || previous.block !== word?.block || !/^[가-힣]{2,8}$/u.test(previous.form)) break;
    if (!/^[·・‧ㆍ･∙]$/u.test(page.text.slice(previous.end, current.start)) || !isHangul(current.form)) break;
    first -= 1;
  }
  return first < last ? first : undefined;
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
): { readonly start: number; readonly type: EntityType } | undefined {
  const word = page.words[index];
  const before = page.words[index - 1];
  if (word === undefined || before === undefined || !word.spaced || before.block !== word.block) return undefined;
  const body = bodyEnds.get(before.end);
  if (body !== undefined) return body;
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

/** The first of the bare nouns before a generic head, two at most: 과학수사 in "과학수사 자문위원회". */
function firstModifier(page: Page, lists: NameLists, index: number): number {
  let first = index;
  while (first > Math.max(0, index - 2)) {
    const current = page.words[first];
    const before = page.words[first - 1];
    if (current === undefined || before === undefined || !current.spaced || current.block !== before.block) break;
    const { form } = before;
    if (!isHangul(form) || form.length < 2 || form.length > 12) break;
    if (lists.notBodyModifiers.has(form) || SENTENCE_WORD.test(form)) break;
    first -= 1;
    if (form.length >= 3) break;
  }
  return first;
}
