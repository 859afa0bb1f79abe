import { type Span, trimSpan } from '../../core/span.ts';
import { depths, trimItem, wordsIn } from './trim.ts';

/** What parts the items of a list without markers. */
const SEPARATORS: readonly RegExp[] = [/[,，、]/, /\//, /[·ㆍ・‧･]/, /;/, /\s[-–]\s/];
const CONJUNCTION = /\s및\s|(?<=[가-힣’”'"」)])(?:와|과)\s|,?\s그리고\s/g;
/** With these a stretch of text ends as a clause and not as a noun: it is no item. */
const CLAUSE_END =
  /(?:으로|[^도진경항회]로|(?:[었았였했됐하되있없]|이었)고|[었았였했됐]으며|\s결과|으며|하며|되며|이며|하고|되고|있고|이고|라며|라고|다고|하여|되어|통해|위해|따라|대해|하면서|지만|는데|에서|에게|까지|부터|도록|으로는|로는|에는|에도|[가-힣]는|[가-힣]은|아래|함께|한편|또한|특히|아울러|먼저|우선|다만|이어|바탕으로|중심으로|위하여|해|(?:^|\s)중)$/;
const REGION_LIMIT = 600;

/** A list read without markers. */
export interface Unmarked {
  readonly items: readonly Span[];
  /** The pattern of what parts them. */
  readonly separator: string;
}

/** A stretch of text cut at separators outside of brackets and quotation marks. */
function cut(text: string, region: Span, separator: RegExp): readonly Span[] {
  const levels = depths(text, region.start, region.end);
  const base = levels[0] ?? 0;
  const pieces: Span[] = [];
  let from = region.start;
  const pattern = new RegExp(separator.source, 'g');
  for (const match of text.slice(region.start, region.end).matchAll(pattern)) {
    const at = region.start + match.index;
    if ((levels[match.index] ?? 0) > base) continue;
    // 1,000 and 3·1 are one word.
    if (/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + match[0].length))) continue;
    pieces.push({ start: from, end: at });
    from = at + match[0].length;
  }
  pieces.push({ start: from, end: region.end });
  return pieces;
}

/**
 * The readings of a bracket's or colon's content as `count` items: by commas, slashes or middle dots, with a closing 및.
 *
 * @example "소득·체험, 문화·복지, 경관·환경" is three by commas, never six
 */
export function splitWhole(text: string, region: Span, count: number): Unmarked | undefined {
  let partial: Unmarked | undefined;
  for (const separator of SEPARATORS) {
    const pieces = cut(text, region, separator);
    if (pieces.length < 2 && count !== 1) {
      if (count === 2) {
        const two = withConjunction(text, pieces, count, separator);
        if (two !== undefined) return two;
      }
      continue;
    }
    const exact =
      pieces.length === count ? cleaned(text, pieces, separator) : withConjunction(text, pieces, count, separator);
    if (exact !== undefined) return exact;
    partial ??= cleaned(text, pieces, separator);
  }
  return partial;
}

function withConjunction(
  text: string,
  pieces: readonly Span[],
  count: number,
  separator: RegExp,
): Unmarked | undefined {
  const last = pieces.at(-1);
  if (last === undefined || pieces.length !== count - 1) return undefined;
  const parts = cut(text, last, CONJUNCTION);
  return parts.length === 2 ? cleaned(text, [...pieces.slice(0, -1), ...parts], separator) : undefined;
}

function cleaned(text: string, pieces: readonly Span[], separator: RegExp): Unmarked | undefined {
  const items = pieces.map((piece) => trimItem(text, piece));
  if (items.some(({ start, end }) => end - start < 1 || end - start > 120)) return undefined;
  if (!items.every(({ start, end }) => /[가-힣A-Za-z]/.test(text.slice(start, end)))) return undefined;
  return { items, separator: separator.source };
}

/**
 * Reads a list that ends at `end` backwards: nouns between commas, until a clause begins or the count is full.
 *
 * @param region the sentence up to the end of the last item
 * @example before "등 5대 과제": "함께 지역창업 활성화, 지역산업 육성, 지역인재 양성, 지역상생 확대, 협력 강화" gives five, the first without 함께
 */
export function splitBackwards(text: string, region: Span, count: number, closed: boolean): Unmarked | undefined {
  const span = innermost(text, { start: Math.max(region.start, region.end - REGION_LIMIT), end: region.end });
  let partial: Unmarked | undefined;
  for (const separator of SEPARATORS) {
    const pieces = cut(text, span, separator);
    const nominal = nominalTail(text, pieces);
    if (nominal.length < 2 && count !== 2 && !(closed && separator === SEPARATORS[0])) continue;
    const exact = exactTail(text, nominal, count, separator);
    if (exact !== undefined) return exact;
    // "A 및 B 등 16개 과제": without commas the conjunction parts the examples.
    if (closed && count > 2 && nominal.length === 1 && separator === SEPARATORS[0] && partial === undefined) {
      const parts = nominal.flatMap((piece) => cut(text, piece, /\s및\s/));
      if (parts.length === 2) partial = cleanedTail(text, parts, separator);
    }
    if (closed && nominal.length >= 2 && nominal.length < count && separator === SEPARATORS[0]) {
      partial ??= cleanedTail(text, nominal, separator);
    }
  }
  return partial;
}

function exactTail(text: string, nominal: readonly Span[], count: number, separator: RegExp): Unmarked | undefined {
  if (nominal.length >= count) return cleanedTail(text, nominal.slice(-count), separator);
  const last = nominal.at(-1);
  if (last === undefined || nominal.length !== count - 1) return undefined;
  const parts = cut(text, last, CONJUNCTION);
  return parts.length === 2 ? cleanedTail(text, [...nominal.slice(0, -1), ...parts], separator) : undefined;
}

/** Where the end of a region lies inside a bracket or quotation mark that opens in it, the list begins in there too. */
function innermost(text: string, region: Span): Span {
  const levels = depths(text, region.start, region.end);
  const target = levels[region.end - region.start] ?? 0;
  let start = region.start;
  for (let at = region.end - 1; at >= region.start; at -= 1) {
    if ((levels[at - region.start] ?? 0) < target) {
      start = at + 1;
      break;
    }
  }
  return { start, end: region.end };
}

/** The pieces at the end that read as nouns; the one before them, which ends as a clause, and all before it are left out. */
function nominalTail(text: string, pieces: readonly Span[]): readonly Span[] {
  let from = pieces.length - 1;
  while (from > 0) {
    const piece = pieces[from - 1];
    if (piece === undefined) break;
    const surface = text.slice(piece.start, piece.end).trim();
    if (surface === '' || CLAUSE_END.test(surface) || surface.length > 100) break;
    from -= 1;
    if (holdsIntroduction(text, piece)) break;
  }
  return pieces.slice(from);
}

/** A piece with a topic or an adverbial clause in it is where the sentence's own words end: the list begins inside it. */
function holdsIntroduction(text: string, piece: Span): boolean {
  const quoted = QUOTED_END.exec(text.slice(piece.start, piece.end));
  const own = quoted === null ? piece : { start: piece.start, end: piece.start + quoted.index };
  return wordsIn(text, own)
    .slice(0, quoted === null ? -1 : undefined)
    .some((word) => MUST_BREAK.test(text.slice(word.start, word.end)));
}

function cleanedTail(text: string, pieces: readonly Span[], separator: RegExp): Unmarked | undefined {
  const [first, ...rest] = pieces;
  if (first === undefined) return undefined;
  const others = rest.map((piece) => trimItem(text, piece));
  const usual =
    others.length === 0 ? 2 : others.reduce((sum, item) => sum + wordsIn(text, item).length, 0) / others.length;
  const items = [
    withoutIntroduction(text, separator.source.includes(',') ? first : behindComma(text, first), usual),
    ...others,
  ];
  if (items.some(({ start, end }) => end - start < 1 || end - start > 120)) return undefined;
  if (!items.every(({ start, end }) => /[가-힣A-Za-z]/.test(text.slice(start, end)))) return undefined;
  return { items, separator: separator.source };
}

/** Between dots and slashes a comma parts the list from the clause before it. */
function behindComma(text: string, { start, end }: Span): Span {
  const comma = text.slice(start, end).lastIndexOf(', ');
  return { start: comma < 0 ? start : start + comma + 1, end };
}

/** Behind these words an item may begin, and must: they belong to the sentence. */
const MUST_BREAK =
  /(?:두고|삼아|힘입어|거쳐|위해|위하여|통해|통하여|함께|따라|따른|대해|아래|하에|바탕으로|중심으로|기반으로|으로서|로서|까지|부터|하여|되어|하고|하며|하면서|있도록|도록|경우|한편|또한|특히|먼저|우선|현재|이후)$|^[^(]*[:：]$|^[^가-힣A-Za-z0-9]*[([<〈【][^()]{1,12}[)\]>〉】]$|(?<![하되있없이])[은는]$|^[○ㅇ□\-–*※]$/;
/** Behind these an item may begin. */
const MAY_BREAK = /(?:으로|에서|에게|에|[가-힣]로|[을를이가의]|와|과|인|된|한)$/;

/** A verb before its noun needs what stands before it: "기대에 부응하는 정책" does not begin with 부응하는. */
const ADNOMINAL = /(?:하는|되는|있는|없는|하고|위한|통한|대한|[가-힣]된|[가-힣]할)$/;

const QUOTED_END = /[‘“「『《〈][^‘’“”「」『』《》〈〉]{2,100}[’”」』》〉]\s*$/;

/** The first item without what its sentence says before it; of several places the one that makes it as long as the others. */
function withoutIntroduction(text: string, piece: Span, usual: number): Span {
  // What stands in quotation marks is one item, whatever clause it holds.
  const quoted = QUOTED_END.exec(text.slice(piece.start, piece.end));
  if (quoted !== null) return trimItem(text, { start: piece.start + quoted.index, end: piece.end });
  const words = wordsIn(text, piece);
  let must = 0;
  for (const [index, word] of words.entries()) {
    if (index === words.length - 1) break;
    if (MUST_BREAK.test(text.slice(word.start, word.end))) must = index + 1;
  }
  let best = must;
  let distance = Math.abs(words.length - must - usual);
  for (let index = must; index < words.length - 1; index += 1) {
    const word = words[index];
    if (word === undefined || !MAY_BREAK.test(text.slice(word.start, word.end))) continue;
    const away = Math.abs(words.length - index - 1 - usual);
    const first = words[index + 1];
    if (first === undefined || ADNOMINAL.test(text.slice(first.start, first.end))) continue;
    if (words.length - index - 1 >= usual - 0.5 && away <= distance - 1) {
      distance = away;
      best = index + 1;
    }
  }
  const start = words[best]?.start ?? piece.start;
  return trimItem(text, trimSpan(text, { start, end: piece.end }));
}
