import type { Span } from '../../core/span.ts';
import type { Line, Page } from '../page.ts';
import type { PlanWords } from '../words.ts';
import { seriesOf, symbolOrdinal } from './series.ts';

/** A list marker anywhere in a line: ▲, ①, 1), 첫째, [전략 1]. */
export interface MarkerToken extends Span {
  readonly line: Line;
  /** Markers of one list have the same series: "glyph:▲", "circled", "ordinal-word", "named:전략". */
  readonly series: string;
  /** 1 for ①; absent for markers that do not count. */
  readonly ordinal?: number;
  /** 먼저 may open a list whose next item is 둘째, 마지막 may close one: they count only beside ordinal words. */
  readonly soft?: 'opening' | 'closing';
  /** Whether nothing but outline bullets stands before it in its line. */
  readonly heading: boolean;
  /** Start of the innermost bracket around it, -1 outside of brackets: markers inside and outside do not mix. */
  readonly bracket: number;
  /** The noun of a named marker: 전략 of "[전략 1]". */
  readonly name?: string;
}

const GLYPHS = '▲△▴▵▶▷▸►▻▹◆◇◈❖●○◦•∙⋅▪▫◾◽■□☞☑✔✓✅★☆◎⦁➤➢♦☐⊙';
const NAMED = `[[【<〈(「『]?\\s?(?<name>[가-힣]{2,8})\\s?(?<number>\\d{1,2}|[①-⑳❶-❿➀-➓ⅰ-ⅹⅠ-Ⅹ])\\s?(?:[\\]】>〉」』.):]|(?=\\s|$))+[:.]?`;
const SOURCES = [
  `(?<glyph>[${GLYPHS}]|(?<=\\s)[·ㆍ](?=[가-힣A-Za-z(‘“「]))`,
  '(?<symbol>[①-⑳❶-❿➀-➓⓵-⓾⓿⑴-⒇㉠-㉭㈀-㈍ⓐ-ⓩ⒈-⒛]|\\udb80[\\udeb1-\\udeba]|[ⅰ-ⅹⅠ-Ⅻ][).]?)',
  '(?<=^|[\\s,:(‘“"\'])(?<paren>\\(?\\d{1,2}\\))(?=\\s?[^\\d\\s.,)])',
  '(?<=^[\\s□■○ㅇ◦●◇◆\\-–·•]{0,6})(?<square>[\\[<〈【]\\d{1,2}[\\]>〉】])(?=\\s?[^\\s.,)])',
  '(?<=^|\\s)(?<dot>\\d{1,2}\\.)(?=\\s?[^\\d\\s.])',
  '(?<=^|[\\s,:(])(?<roman>(?:i{1,3}|iv|vi{0,3}|ix|x)\\))',
  '(?<=^|[\\s,(:])(?<lost>\\?)(?=[가-힣A-Za-z‘“「\'"])',
];
/** What may stand between the start of a line and a marker that heads it. */
const LEAD = /^[\s□■○ㅇ◦●◇◆▷▶❍o\-–―·•*<〈《【[(「『]*$/;
const BARE_NUMBER = /^(?<bare>\d{1,2})\s(?=[가-힣A-Z‘“(「])/;

/**
 * Finds all list markers of the page, line by line, in text order.
 *
 * @example "▲A ▲B ▲C" gives three markers of the series "glyph:▲"
 */
export function findMarkers(page: Page, words: PlanWords): readonly MarkerToken[] {
  const ordinals = [...words.ordinals.keys()].sort((left, right) => right.length - left.length).join('|');
  const ordinalWords = ordinals === '' ? [] : [`(?<=^|[\\s,.(:])(?<word>${ordinals})(?![가-힣]*째)(?:로는|로|는)?,?`];
  const pattern = new RegExp([...SOURCES, ...ordinalWords, ...softWords(words)].join('|'), 'g');
  const named = new RegExp(`^${NAMED}`);
  const tokens: MarkerToken[] = [];
  for (const line of page.lines) {
    const content = page.text.slice(line.start, line.end);
    for (const token of markersIn(line, content, pattern, named, words)) tokens.push(token);
  }
  return withOrdinalsJoined(page.text, tokens);
}

/** "먼저, …" and "마지막으로, …" at the head of a line. */
function softWords({ openings, closings }: PlanWords): readonly string[] {
  const head = '(?<=^[\\s□■○ㅇ◦●◇◆\\-–·•]{0,6})';
  return [
    ...(openings.length === 0 ? [] : [`${head}(?<opening>${openings.join('|')}),`]),
    ...(closings.length === 0
      ? []
      : [`${head}(?<closing>${closings.join('|')})(?:으로,?|(?=\\s[가-힣]{2,4}[은는]\\s))`]),
  ];
}

/** "① 첫째, …" has one marker: the ordinal word says the number once more. */
function withOrdinalsJoined(text: string, tokens: readonly MarkerToken[]): readonly MarkerToken[] {
  const joined: MarkerToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const repeats =
      last !== undefined &&
      last.line === token.line &&
      token.series === 'ordinal-word' &&
      last.ordinal === token.ordinal &&
      text.slice(last.end, token.start).trim() === '';
    // Without a comma the word belongs to the item: "① 첫째 아이 지원".
    if (repeats && text.charAt(token.end - 1) === ',') joined[joined.length - 1] = { ...last, end: token.end };
    else if (!repeats) joined.push(token);
  }
  return joined;
}

function* markersIn(
  line: Line,
  content: string,
  pattern: RegExp,
  named: RegExp,
  words: PlanWords,
): Generator<MarkerToken> {
  const brackets = bracketScanner(content);
  const head = namedAtHead(line, content, named, words);
  if (head !== undefined) yield head;
  const skip = head === undefined ? 0 : head.end - line.start;
  const bare = head === undefined ? BARE_NUMBER.exec(content) : null;
  if (bare !== null) {
    yield {
      start: line.start,
      end: line.start + (bare.groups?.['bare'] ?? '').length,
      line,
      series: 'bare-number',
      ordinal: Number(bare.groups?.['bare']),
      heading: true,
      bracket: -1,
    };
  }
  const lead = leadLength(content);
  for (const match of content.matchAll(pattern)) {
    if (match.index < skip) continue;
    const series = seriesOf(match.groups ?? {}, words);
    if (series === undefined) continue;
    const heading = match.index <= lead;
    const bracket = brackets(match.index);
    const name =
      series.series === 'ordinal-word' ? nounBehind(content.slice(match.index + match[0].length), words) : undefined;
    yield {
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
      line,
      ...series,
      heading,
      bracket: bracket < 0 || heading ? -1 : line.start + bracket,
      ...(name === undefined ? {} : { name }),
    };
  }
}

/** "첫 번째 분야는", "둘째 전략은": the noun that an ordinal word counts. */
function nounBehind(content: string, words: PlanWords): string | undefined {
  const word = /^\s?(?<word>[가-힣]{1,8}?)(?:은|는|인|,|:|\s)/.exec(content.slice(0, 12))?.groups?.['word'];
  return word !== undefined && words.nounAtEnd(word) !== undefined ? word : undefined;
}

/** How much of a line is bullets and opening brackets only. */
function leadLength(content: string): number {
  let size = 0;
  while (size < content.length && size < 12 && LEAD.test(content.charAt(size))) size += 1;
  return size;
}

/** "[전략 1]", "추진전략 2.", "(프로젝트 1)" at the head of a line, where the noun is one that heads plans. */
function namedAtHead(line: Line, content: string, named: RegExp, words: PlanWords): MarkerToken | undefined {
  const lead = /^[\s□■○ㅇ◦●◇◆▷▶\-–·•*]*(?:[\d１-９]{1,2}[.\s]\s?(?=[[(<【]))?/.exec(content)?.[0].length ?? 0;
  const match = named.exec(content.slice(lead, lead + 40));
  const name = match?.groups?.['name'];
  const number = match?.groups?.['number'];
  if (match === null || name === undefined || number === undefined) return undefined;
  if (words.nounAtEnd(name) === undefined) return undefined;
  const ordinal = /\d/.test(number) ? Number(number) : symbolOrdinal(number);
  if (ordinal === undefined) return undefined;
  const start = line.start + lead;
  return {
    start,
    end: start + match[0].length,
    line,
    series: `named:${name}`,
    ordinal,
    heading: true,
    bracket: -1,
    name,
  };
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '「': '」',
  '｢': '｣',
  '『': '』',
  '【': '】',
};

/** Answers, for ascending offsets of one line, where the innermost open bracket begins (-1 outside). */
function bracketScanner(content: string): (offset: number) => number {
  const open: { readonly at: number; readonly close: string }[] = [];
  let scanned = 0;
  return (offset) => {
    for (; scanned < offset; scanned += 1) {
      const character = content.charAt(scanned);
      const close = PAIRS[character];
      if (close !== undefined) open.push({ at: scanned, close });
      else if (open.at(-1)?.close === character) open.pop();
    }
    return open.at(-1)?.at ?? -1;
  };
}
