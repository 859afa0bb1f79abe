import type { Entity } from '../core/layers.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { type Position, type TitleBeside, titlesBeside } from './title-beside.ts';
import { bodyInTitle } from './title-body.ts';

/** One way in which the text says what somebody is: the title 장관 in brackets beside 국토교통부. */
export interface Claim {
  readonly beside: TitleBeside;
  readonly entity: Entity;
  readonly form: string;
  /** The body that is written into the title. */
  readonly fused: boolean;
}

/** The kinds of titles that decide who is an official. */
export interface Titles {
  /** Who wrote the page: 기자. */
  readonly reporter: ReadonlySet<string>;
  /** Not of an office: 교수, 대표. */
  readonly private: ReadonlySet<string>;
  /** Of those the ones that head a body: 회장. */
  readonly heads: ReadonlySet<string>;
  /** Ranks that stand in tables of contacts: 주무관. */
  readonly staff: ReadonlySet<string>;
  /** 권한대행, 직무대리. */
  readonly acting: readonly string[];
  /** Bodies that are nobody's name by themselves: 사무처, 공단. */
  readonly generic: ReadonlySet<string>;
}

/** Reads the kinds off the tables: `readTitles(lexicon).reporter.has('기자')`. */
export function readTitles(lexicon: Lexicon): Titles {
  const cues = lexicon.table('person-cues');
  const namesOf = (type: string) => cues.filter((cue) => cue.type === type).map(({ name }) => name);
  return {
    reporter: new Set(namesOf('reporter')),
    private: new Set(namesOf('private')),
    heads: new Set([...namesOf('company-head'), '부회장', '부사장']),
    staff: new Set(namesOf('staff')),
    acting: namesOf('acting'),
    generic: new Set(lexicon.table('name-stopwords').flatMap(({ name, type }) => (type === 'body' ? [name] : []))),
  };
}

const SPEAKS = /^\s?[은는이가]\s?[^.\n]{0,24}[“"]/u;
const TELEPHONE = /^\s{0,2}[(（]?\s?(?:☎|☏)?\s?\d{2,4}\s?[-–)）.]\s?\d{3,4}/u;

/**
 * The offices that the text gives somebody at one mention; reporters, company heads and contact staff have none.
 *
 * @example (장관 김철수) → 장관; 김철수 기자 → nothing
 */
export function claimsOf(
  text: string,
  entities: readonly Entity[],
  mention: number,
  lexicon: Lexicon,
  at: string | undefined,
  titles: Titles,
): readonly Claim[] {
  const claims: Claim[] = [];
  const person = entities[mention];
  if (person === undefined) return claims;
  for (const beside of titlesBeside(text, entities, mention)) {
    const entity = entities[beside.title];
    if (entity === undefined) continue;
    const form = text.slice(entity.start, entity.end);
    // The number stands behind the name or behind the rank.
    const isContact = [person, entity].some(({ end }) => TELEPHONE.test(text.slice(end, end + 24)));
    if (titles.reporter.has(form) || (isContact && titles.staff.has(form))) continue;
    // The head of a partner is named with it in brackets; a company's head or a professor who only speaks is no official.
    const last = form.slice(form.lastIndexOf(' ') + 1);
    if (titles.private.has(last) && !isPartner(beside.position, beside.body)) {
      const body = beside.body === undefined ? undefined : entities[beside.body];
      if (!titles.heads.has(last) || body === undefined || !isAssociation(text, body, last)) continue;
    }
    const behind = Math.max(person.end, entity.end);
    // Who only has a rank is an official where he speaks for his body, not among those who won a prize.
    if ([...titles.staff].some((rank) => form.endsWith(rank)) && !SPEAKS.test(text.slice(behind, behind + 40)))
      continue;
    claims.push({ beside, entity, form, fused: bodyInTitle(form, lexicon, at, titles.generic) !== undefined });
  }
  return claims;
}

/** Whether a body has members or is the state's, so that its president holds an office: 소상공인연합회 회장. */
function isAssociation(text: string, { type, start, end, entry }: Entity, title: string): boolean {
  if (type === 'AGENCY') return entry !== undefined || !/^대표/u.test(title);
  return type === 'ORG' && /(?:회|연맹|조합|총연합|상공회의소)$/u.test(text.slice(start, end));
}

function isPartner(position: Position, body: number | undefined): boolean {
  return position === 'bracket' && body !== undefined;
}

/**
 * The office: one with its body in it before others, then the one used most, in its fullest form.
 *
 * @example of 청장 and 해양경찰청장 the second
 */
export function bestOf(claims: readonly Claim[]): Claim | undefined {
  const counts = new Map<string, number>();
  for (const { form } of claims) counts.set(form, (counts.get(form) ?? 0) + 1);
  const uses = new Map<string, number>();
  for (const form of counts.keys()) {
    let total = 0;
    for (const [other, count] of counts) if (other.endsWith(form) || form.endsWith(other)) total += count;
    uses.set(form, total);
  }
  let best: Claim | undefined;
  let highest = -1;
  for (const claim of claims) {
    const { form, fused, beside } = claim;
    const isApart = beside.position === 'link' || beside.position === 'inside';
    const score = (fused ? 100 : 0) + (isApart ? 0 : 50) + (uses.get(form) ?? 0) * 5 + Math.min(form.length, 20) / 10;
    if (score <= highest) continue;
    highest = score;
    best = claim;
  }
  return best;
}

/** Whether two titles are the same office: 청장 and 해양경찰청장. */
export function related(left: Claim, right: Claim): boolean {
  return left.form.endsWith(right.form.slice(-2)) || right.form.endsWith(left.form.slice(-2));
}
