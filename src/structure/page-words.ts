import { beginnings } from '../core/beginnings.ts';
import { charactersOf } from '../core/characters.ts';
import type { Span } from '../core/span.ts';
import type { Lexicon } from '../dictionary/types.ts';

/** The words of the table `furniture`, by what they say about a line. */
export interface PageWords {
  /** Whole lines that only a web page has: 본문 바로가기. */
  readonly strong: ReadonlySet<string>;
  /** Whole lines that a release may have too: 목록. */
  readonly weak: ReadonlySet<string>;
  /** Titles of lists of other articles: 많이 본 기사. */
  readonly list: ReadonlySet<string>;
  /** The same, on a text that is a page for other reasons: 관련기사. */
  readonly weakList: ReadonlySet<string>;
  /** 이전글, 다음글. */
  readonly neighbour: readonly string[];
  /** Fields of a page: 조회수, 첨부파일. */
  readonly prefix: readonly string[];
  /** Whether a line holds a part of a notice: 무단전재. */
  hasNotice(line: string): boolean;
}

/** What a single line says about the page around the release. */
export type PageSign =
  /** Certainly the page's own line. */
  | 'page'
  /** The page's own where other such lines are near. */
  | 'weak'
  /** The title of a list of other articles. */
  | 'list'
  /** The same, where other lines show that the text is a page. */
  | 'weak-list'
  /** Leads to the article before or after. */
  | 'neighbour'
  /** Copyright and licence notices, below the release. */
  | 'notice';

/** Reads the table `furniture`: `pageWords(lexicon).list.has('많이본기사')`. */
export function pageWords(lexicon: Lexicon): PageWords {
  const entries = lexicon.table('furniture');
  const of = (wanted: string) =>
    entries
      .filter(({ type }) => type === wanted)
      .flatMap(({ name, aliases }) => [name, ...aliases.map(({ form }) => form)]);
  const keys = (wanted: string) => new Set(of(wanted).map((word) => lineKey(word)));
  const byLength = (words: string[]) => words.sort((left, right) => right.length - left.length);
  return {
    strong: keys('page'),
    weak: keys('page-weak'),
    list: keys('list'),
    weakList: keys('list-weak'),
    neighbour: byLength(of('neighbour')),
    prefix: byLength(of('prefix')),
    hasNotice: partReader(of('notice')),
  };
}

/** Tells whether a text holds one of the parts; most characters begin none. */
function partReader(parts: readonly string[]): (text: string) => boolean {
  const firsts = charactersOf(parts);
  const mayBegin = beginnings(parts);
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      if (firsts[text.charCodeAt(at)] !== 1 || !mayBegin(text, at)) continue;
      if (parts.some((part) => text.startsWith(part, at))) return true;
    }
    return false;
  };
}

/** The letters and digits of a line, for comparing lines: "[많이 본 기사]" and "많이본기사" are the same. */
export function lineKey(line: string): string {
  const letters = line.replace(COMMON_MARKS, '');
  if (SMALL.test(letters)) return letters;
  return letters.replace(/[^\p{L}\p{N}+]+/gu, '').toLowerCase();
}

/** Most lines have no other marks; the test for whatever else is no letter costs several times as much. */
const COMMON_MARKS = /[\s!-*,-/:-@[-`{-~·‘’“”「」『』]+/g;
const SMALL = /^[가-힣0-9a-z+]*$/;

/** The letters of a delivered title without what the deliverer puts before it: "[보도자료] 가람시, …". */
export function titleKey(title: string | undefined): string {
  return title === undefined ? '' : lineKey(title.replace(/^\s*[[(][^\])]{1,20}[\])]\s*/, ''));
}

const LONGEST_WORDS = 60;
const LONGEST_NOTICE = 400;
/** Longer ones name what they are about; a release's own paragraph may warn of 무단 전재, too. */
const SHORT_NOTICE = 120;
const LICENCE = /저작물|저작권자|copyright/i;
const PAGER =
  /^(?:(?:total|총|전체)\s{0,3}[:：]?\s{0,3}[\d,]+\s{0,2}(?:건|개|개의 게시물)?\s{0,3}[\s,/·(|]\s{0,3}(?:현재\s)?\d+\s{0,2}(?:\/\s{0,2}\d+)?\s{0,2}(?:페이지|쪽|page)\)?$|(?:total|전체)\s{0,3}[:：]\s{0,3}[\d,]+\s{0,2}(?:건|개)$|\d+\s{0,2}\/\s{0,2}\d+\s{0,2}(?:페이지|page)|(?:\[\s?\d{1,3}\s?\]\s{0,3}){3,})/i;
const PAGE_NUMBER = /^[-–—]\s?\d{1,3}\s?[-–—]$/;
const ATTACHMENT =
  /\.(?:hwpx?|hwt|pdf|docx?|xlsx?|pptx?|zip|txt|odt)\s*(?:[([]?\s?[\d.,]+\s?(?:bytes?|[KMG]B)\s?[)\]]?)?(?:\s*(?:다운로드|바로보기|미리보기|내려받기|뷰어))*$/i;
const BREADCRUMB = /^(?:홈|home|처음|메인)\s*[>›»＞]/i;
/** The postal address of whoever keeps the page: "(24266) 강원특별자치도 춘천시 중앙로 1". */
const ADDRESS = /^(?:우\)?\s?)?[([]?(?:우\s?)?\d{5}[)\]]?\s{1,3}[가-힣]{1,8}(?:시|도)\s/;
const EMPTY_BULLET = /^[•·*□○◦▪-]?\s*\d{0,3}$/;

/**
 * What a line says about the page that it stands on; `undefined` for a line of the release, as far as it alone tells.
 *
 * @example "인쇄 목록" is 'page' (two page words in one line), "목록" is 'weak', "많이 본 뉴스" is 'list'
 */
export function pageSign(text: string, line: Span, words: PageWords): PageSign | undefined {
  const size = line.end - line.start;
  if (size > LONGEST_NOTICE) return undefined;
  const content = text.slice(line.start, line.end);
  if (words.hasNotice(content) && (size <= SHORT_NOTICE || LICENCE.test(content))) return 'notice';
  if (ADDRESS.test(content)) return 'notice';
  if (size > 160) return undefined;
  const label = words.neighbour.find(
    (word) => content.startsWith(word) && !/[가-힣]/.test(content.charAt(word.length)),
  );
  if (label !== undefined) return 'neighbour';
  if (PAGER.test(content) || PAGE_NUMBER.test(content) || BREADCRUMB.test(content)) return 'page';
  if (ATTACHMENT.test(content) && !/https?:/.test(content)) return 'page';
  const field = words.prefix.find((word) => content.startsWith(word));
  if (field !== undefined && /^\s*(?:[:：([|\d]|$)/.test(content.slice(field.length))) return 'page';
  if (size > LONGEST_WORDS) return undefined;
  return wordSign(content, words);
}

function wordSign(content: string, words: PageWords): PageSign | undefined {
  const key = lineKey(content);
  if (words.list.has(key)) return 'list';
  if (words.weakList.has(key)) return 'weak-list';
  if (words.strong.has(key)) return 'page';
  if (words.weak.has(key)) return 'weak';
  if (key === '' || EMPTY_BULLET.test(content)) return 'weak';
  const parts = content.split(/[\s|/·,>]+/).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const isPage = (part: string) => {
    const word = lineKey(part);
    return words.strong.has(word) || words.weak.has(word);
  };
  return parts.every(isPage) ? 'page' : undefined;
}
