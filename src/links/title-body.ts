import type { Lexicon } from '../dictionary/types.ts';

/** What a title that is written together with a body says: 해양경찰청장 → 해양경찰청. */
export interface FusedBody {
  readonly form: string;
  /** Id of the body's dictionary entry, where it has one. */
  readonly entry?: string;
}

const DEPARTMENT = /(?:국|과|실|팀|부|관|담당관|정책관|기획관|계)(?:장)?$/u;
const HEAD_OF_STATE = /^(?:대통령|국무총리|총리)(?:\s?권한대행)?(?:\s(?:국무총리|부총리(?:\s겸\s.{2,20})?))?$/u;
const HEAD =
  /^(.{2,}(?:청|처|원|본부|단|위원회|센터|소|서|관|대|학교|공사|공단|재단|협회|교육청|세관|은행|기금|구|의회))장$/u;

/** Whether a title is the president's or the prime minister's: true for 국무총리. */
export function isHeadOfState(title: string): boolean {
  return HEAD_OF_STATE.test(title);
}

/**
 * The body in a title; `undefined` where the title names only a post (장관) or a department (수상레저과장).
 *
 * @example 해양경찰청장 → 해양경찰청 · 전남도지사 → 전남도 · 장성군수 → 장성군 · 국군의무사령관 → 국군의무사령부 · 국회의원 → 국회
 */
export function bodyInTitle(
  title: string,
  lexicon: Lexicon,
  at: string | undefined,
  generic: ReadonlySet<string> = new Set(),
): FusedBody | undefined {
  if (isHeadOfState(title)) return { form: '정부' };
  for (const form of readings(title)) {
    if (generic.has(form)) continue;
    const [entry] = lexicon.lookup(form, at === undefined ? {} : { at });
    if (entry !== undefined) return { form, entry: entry.id };
  }
  const form = HEAD.exec(title)?.[1] ?? commandOf(title);
  if (form !== undefined && /(?:위원|의원|부원|단원)$/u.test(form)) return undefined;
  if (
    form === undefined ||
    form.length < 3 ||
    generic.has(form) ||
    (DEPARTMENT.test(form) && !/(?:본부|센터|세관)$/u.test(form))
  )
    return undefined;
  return { form };
}

function readings(title: string): readonly string[] {
  const last = title.split(' ').at(-1) ?? title;
  const found: string[] = [];
  const province = /^(.+)(?:도지사|시장|군수|구청장)$/u.exec(last);
  if (province !== null) {
    const ending = last.slice(province[1]?.length ?? 0);
    const own = ending === '도지사' ? '도' : ending === '시장' ? '시' : ending === '군수' ? '군' : '구';
    found.push(`${province[1] ?? ''}${own}`);
  }
  for (const ending of ['장관', '차관', '의원', '총재', '위원', '대변인', '장', '사령관']) {
    if (last.length > ending.length + 1 && last.endsWith(ending)) found.push(last.slice(0, -ending.length));
  }
  if (last.endsWith('위원장') && last.length > 4) found.push(`${last.slice(0, -1)}회`);
  const command = commandOf(last);
  if (command !== undefined) found.push(command);
  return found;
}

function commandOf(title: string): string | undefined {
  return title.length > 4 && title.endsWith('사령관') ? `${title.slice(0, -1)}부` : undefined;
}

/** Posts that say what the name of their body ends in: 본부 of 본부장. */
const POST_OF_BODY = /(본부|센터|청|처|단|원|소|관|회)장$/u;
const COMMITTEE_POST = /위원장?$/u;
const COMMITTEE = /(?:위원회|협의회|심의회|회의)$/u;
const ASSEMBLY = /(?:의회|국회)$/u;

/**
 * Whether a body can have somebody with this title at its head; `undefined` where the title says nothing about it.
 *
 * @example 자문위원장 fits 경제안보외교 자문위원회 and not 외교부 · 국장 says nothing
 */
export function fitsPost(title: string, body: string): boolean | undefined {
  if (COMMITTEE_POST.test(title)) return COMMITTEE.test(body);
  if (title.endsWith('의원')) return ASSEMBLY.test(body);
  const ending = POST_OF_BODY.exec(title)?.[1];
  return ending === undefined ? undefined : body.endsWith(ending);
}

/** The department that a title heads, in its own name: 안전정책실 of 안전정책실장. */
export function departmentInTitle(title: string): string | undefined {
  return title.length >= 5 && /(?:실|국|과|팀|본부|센터|단)장$/u.test(title) && !title.includes(' ')
    ? title.slice(0, -1)
    : undefined;
}
