import { isSpace, type Span } from '../core/span.ts';
import { type Head, readHead, skipBlank, wordAt } from './heads.ts';
import { type Line, type Page, sentenceAt } from './page.ts';
import type { PlanNoun, PlanWords } from './words.ts';

/** A counted phrase over a plan noun: what the text promises, before anything is decided about it. */
export interface Declared extends Span {
  readonly line: Line;
  readonly sentence: Span;
  readonly count: number;
  /** 대, 개, 가지, 축; empty for "3+1 전략". */
  readonly unit: string;
  readonly head: string;
  readonly noun: PlanNoun;
  /** The layer of the noun, one lower behind 세부; absent for nouns without one. */
  readonly rank?: number;
  /** Whether a modifier such as 핵심 speaks for a plan. */
  readonly lifted: boolean;
  /** Words of the head that no dictionary knows. */
  readonly free: readonly string[];
  readonly approximate: boolean;
  /** A bracket between unit and head: "3대(기술, 인력, 기업) 전략". */
  readonly bracket?: Span;
  /** 'noun-first' for "세부과제 79개". */
  readonly order: 'number-first' | 'noun-first';
}

const DIGITS = '(?<digits>\\d{1,3}(?:,\\d{3})+|\\d{1,4})(?:\\s?\\+\\s?(?<plus>\\d{1,2}|[αａa]|알파))?';
const UNITS = '\\s?(?<about>여)?\\s?(?<unit>대|개|가지|축)(?<of>의)?';

interface NumberAt extends Span {
  readonly count: number;
  readonly unit: string;
  readonly approximate: boolean;
}

/**
 * Finds every counted phrase over a plan noun, in text order.
 *
 * @example "4개 분야·28개 과제" gives 4개 분야 and 28개 과제
 */
export function findDeclared(page: Page, words: PlanWords): readonly Declared[] {
  const pattern = numberPattern(words);
  const found: Declared[] = [];
  for (const line of page.lines) {
    let from = line.start;
    for (const number of numbersIn(page.text, line, pattern, words)) {
      if (number.start < from) continue;
      const declared = declaredAt(page, line, number, words);
      if (declared === undefined || declared.start < from) continue;
      found.push(declared);
      from = declared.end;
    }
  }
  return found;
}

function numberPattern(words: PlanWords): RegExp {
  const native = [...words.numerals.keys()].sort((left, right) => right.length - left.length).join('|');
  const nativeNumber = native === '' ? '(?!)' : `(?<![가-힣])(?<native>${native})`;
  return new RegExp(`(?:(?<!\\d[.,:]?|[A-Za-z])${DIGITS}|${nativeNumber})(?:${UNITS})?`, 'g');
}

function* numbersIn(text: string, line: Line, pattern: RegExp, words: PlanWords): Generator<NumberAt> {
  const content = text.slice(line.start, line.end);
  for (const match of content.matchAll(pattern)) {
    const { digits, plus, native, about, unit = '' } = match.groups ?? {};
    if (unit === '' && plus === undefined) continue;
    // 세대 and 네대 are words, not numbers; only digits stand before 대.
    if (native !== undefined && unit === '대') continue;
    const start = line.start + match.index;
    if (digits !== undefined && isPartOfAnother(text, start)) continue;
    const base = digits === undefined ? words.numerals.get(native ?? '') : Number(digits.replaceAll(',', ''));
    if (base === undefined || base < 1) continue;
    const exactPlus = plus !== undefined && /^\d+$/.test(plus);
    yield {
      start,
      end: start + match[0].length,
      count: exactPlus ? base + Number(plus) : base,
      unit,
      approximate: about !== undefined || (plus !== undefined && !exactPlus),
    };
  }
}

/** The second half of a range (20~30대), or an ordinal (제3대). */
function isPartOfAnother(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return /\d\s?[~∼～〜\-–‑]\s?$/.test(before) || /(?<![가-힣])제\s?$/.test(before);
}

function declaredAt(page: Page, line: Line, number: NumberAt, words: PlanWords): Declared | undefined {
  const { text } = page;
  const limit = wrappedEnd(page, line, number);
  const bracket = bracketAt(text, number.end, limit);
  const head = readHead(text, bracket?.end ?? number.end, limit, words);
  if (head !== undefined) return numberFirst(page, line, number, head, bracket);
  return bracket === undefined && number.unit === '개' ? nounFirst(page, line, number, words) : undefined;
}

/** Where a line breaks behind the unit, the head stands in the next line: "11대⏎전략과제". */
function wrappedEnd({ text, lines }: Page, line: Line, number: NumberAt): number {
  const next = lines[line.index + 1];
  if (next === undefined || next.block.marker !== undefined || number.end < line.end) return line.end;
  return /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(line.end, next.start)) ? next.end : line.end;
}

/** A bracket directly behind the unit; it is short, and holds words. */
function bracketAt(text: string, offset: number, limit: number): Span | undefined {
  const at = skipBlank(text, offset, limit);
  if (text.charAt(at) !== '(') return undefined;
  const size = text.slice(at, Math.min(limit, at + 200)).indexOf(')');
  return size < 0 ? undefined : { start: at, end: at + size + 1 };
}

function numberFirst(page: Page, line: Line, number: NumberAt, head: Head, bracket: Span | undefined): Declared {
  return {
    start: number.start,
    end: head.end,
    line,
    sentence: sentenceAt(page, line, number.start),
    count: number.count,
    unit: number.unit,
    head: page.text.slice(head.start, head.end).replace(/\s+/g, ' '),
    noun: head.noun,
    ...rankOf(head),
    lifted: head.modifiers.includes('lifting'),
    free: head.free,
    approximate: number.approximate,
    ...(bracket === undefined ? {} : { bracket }),
    order: 'number-first',
  };
}

function rankOf({ noun, modifiers }: Pick<Head, 'noun' | 'modifiers'>): { readonly rank?: number } {
  if (noun.rank === undefined) return {};
  return { rank: noun.rank + (modifiers.includes('detail') ? 1 : 0) };
}

/** "과제 70개 제품": the number belongs to the noun behind it, unless that is what is done with the tasks. */
function countsNext(text: string, offset: number, limit: number, words: PlanWords): boolean {
  const word = isSpace(text.charCodeAt(offset)) ? wordAt(text, skipBlank(text, offset, limit), limit) : undefined;
  if (word === undefined) return false;
  const surface = text.slice(word.start, word.end);
  return /^[가-힣]/.test(surface) && !words.verbs.some((verb) => surface.startsWith(verb));
}

const NOUN_BEFORE = /(?<first>[가-힣]{1,10}\s)?(?<last>[가-힣]{2,12})[｣」』’”]?\s?$/;

/** "세부과제 79개", "단독 과제 108개": a strong noun in front of its number, which a particle or nothing follows. */
function nounFirst(page: Page, line: Line, number: NumberAt, words: PlanWords): Declared | undefined {
  const { text } = page;
  if (!words.particles.isBoundary(text, number.end) || countsNext(text, number.end, line.end, words)) return undefined;
  const before = text.slice(Math.max(line.start, number.start - 24), number.start);
  const match = NOUN_BEFORE.exec(before);
  const last = match?.groups?.['last'];
  if (match === null || last === undefined) return undefined;
  const noun = words.nounAtEnd(last);
  if (noun === undefined || noun.noun.strength !== 'strong') return undefined;
  const rest = last.slice(0, last.length - noun.length);
  if (rest !== '' && !words.isModifierChain(rest)) return undefined;
  const first = match.groups?.['first'] ?? '';
  const kind = first === '' ? undefined : words.modifier(first.trim());
  const start = number.start - before.length + match.index + (kind === undefined ? first.length : 0);
  const modifiers = [kind, rest === '' ? undefined : words.modifier(rest)].filter((one) => one !== undefined);
  return {
    start,
    end: number.end,
    line,
    sentence: sentenceAt(page, line, number.start),
    count: number.count,
    unit: number.unit,
    head: text.slice(start, number.start).trim().replace(/\s+/g, ' '),
    noun: noun.noun,
    ...rankOf({ noun: noun.noun, modifiers }),
    lifted: modifiers.includes('lifting'),
    free: [],
    approximate: number.approximate,
    order: 'noun-first',
  };
}
