import type { Span } from '../core/span.ts';
import { follows, LEAST, nameIn, type Pair, type Surroundings } from './person-context.ts';
import { type TitleWord, titleOf } from './titles.ts';

/** Words from the name to the end of the title at most. */
const REACH = 6;

/**
 * The person whose name a title follows.
 *
 * @example 김영록 전남도지사 · 이창양 산업통상자원부 장관 · 오종수 도 대외협력담당관 · 김현덕(순천대 물류학과 교수) 단장
 */
export function personBeforeTitle(surroundings: Surroundings, index: number): Pair | undefined {
  const { page, lists } = surroundings;
  const word = page.words[index];
  if (word === undefined) return undefined;
  const known = nameIn(surroundings, index, besideBody(surroundings, index) ? LEAST.strong : LEAST.usual);
  if (known === undefined || known.end < word.end) return undefined;
  const titles: Span[] = [];
  const bracketed = titleInBracket(surroundings, index, known.end);
  if (bracketed !== undefined) titles.push(bracketed.title);
  const next = bracketed?.next ?? wordAfter(surroundings, index, known.end);
  const title = next === undefined ? undefined : titleFrom(surroundings, next);
  if (title !== undefined) {
    const least = besideBody(surroundings, index) ? LEAST.usual : LEAST.weak;
    const distant = !title.adjacent && nameIn(surroundings, index, least) === undefined;
    // Two syllables are a name only where nothing stands between.
    const short = known.end - known.start === 2 && surroundings.known?.has(word.form) !== true;
    if (!distant && !short) titles.push(title.span);
  }
  if (titles.length === 0) return undefined;
  const linked = linkedTitle(surroundings, index);
  if (linked !== undefined) titles.unshift(linked);
  const rule = bracketed === undefined ? 'names.person-before-title' : 'names.person-title-in-bracket';
  return lists.notPersons.has(page.text.slice(known.start, known.end))
    ? undefined
    : { word: index, person: known, titles, rule };
}

const LINK = /^(?:인|이자|이며)$/u;
const LINK_START = /^(?:으로|로|을|를)$/u;
const LINK_WORD = /^(?:재임|재직|활동|역임|맡은|맡고|겸임|중인|있는|한|하는|활동하는|재임하는|겸하는)$/u;

/** A title that a clause links to the name: 공동위원장인 김철수 부군수, ○○원장으로 재임 중인 이영희 위원장. */
function linkedTitle({ page, lists }: Surroundings, index: number): Span | undefined {
  for (let position = index - 1; position >= Math.max(0, index - 3); position -= 1) {
    const word = page.words[position];
    if (word === undefined || !follows(page, position + 1)) return undefined;
    const title = titleOf(page, word, lists);
    if (title === undefined) {
      if (!LINK_WORD.test(word.form)) return undefined;
      continue;
    }
    const rest = page.text.slice(title.end, word.end);
    const links = position === index - 1 ? LINK.test(rest) : LINK_START.test(rest);
    return links ? { start: word.start, end: title.end } : undefined;
  }
  return undefined;
}

/** The word that follows a name, over a reading in brackets: its index. */
function wordAfter({ page }: Surroundings, index: number, end: number): number | undefined {
  let next = index + 1;
  while (next < page.words.length && (page.words[next]?.start ?? 0) < end) next += 1;
  const word = page.words[next];
  if (word === undefined || word.block !== page.words[index]?.block) return undefined;
  return /^[ \t\u00a0\u3000]*\n?[ \t]*$/u.test(page.text.slice(end, Math.min(word.start, end + 6))) &&
    word.start - end <= 5 &&
    word.start > end
    ? next
    : undefined;
}

function titleInBracket(
  { page, lists }: Surroundings,
  index: number,
  end: number,
): { readonly title: Span; readonly next: number | undefined } | undefined {
  const { text, words } = page;
  if (!/^[(（]/u.test(text.slice(end, end + 1))) return undefined;
  for (let position = index + 1; position <= index + REACH; position += 1) {
    const word = words[position];
    if (word === undefined || word.start - end > 40) return undefined;
    if (!/^\s?[)）,，]/u.test(text.slice(word.end, word.end + 2))) continue;
    const title = titleOf(page, word, lists);
    if (title === undefined || title.end !== word.end) return undefined;
    const close = text.indexOf(')', word.end);
    const after = words[position + 1];
    const isNext = after !== undefined && close >= 0 && after.start - close === 2 && text.charAt(close + 1) === ' ';
    return { title: { start: word.start, end: word.end }, next: isNext ? position + 1 : undefined };
  }
  return undefined;
}

/** Whether a body stands right before or behind: 산림청 김보람 과장, 김보람 산림청 과장. */
function besideBody({ page, taken }: Surroundings, index: number): boolean {
  return (taken[index - 1] === true && follows(page, index)) || (taken[index + 1] === true && follows(page, index + 1));
}

interface TitleFound {
  readonly span: Span;
  /** Whether nothing but known names stands between the person and the title. */
  readonly adjacent: boolean;
}

function titleFrom(surroundings: Surroundings, from: number): TitleFound | undefined {
  const { page, lists, taken } = surroundings;
  for (let position = from; position < from + REACH; position += 1) {
    const word = page.words[position];
    if (word === undefined || (position > from && !follows(page, position))) return undefined;
    const title = titleOf(page, word, lists);
    if (title !== undefined && (taken[position] !== true || !title.bare)) {
      const { start, adjacent } = startOfTitle(surroundings, from, position);
      if (title.ambiguous && (!adjacent || start !== word.start || !isPlainTitle(surroundings, title)))
        return undefined;
      return { span: { start, end: endOfTitle(surroundings, position, title) }, adjacent };
    }
    if (taken[position] === true) {
      // A name with a particle ends the phrase: 김철수 국방부에서 …
      if (!endsBare(surroundings, position)) return undefined;
      continue;
    }
    if (lists.modifiers.has(word.form) || lists.selfReferences.has(word.form)) continue;
    if (word.nounEnds.length > 1 || lists.notBodyModifiers.has(word.form)) return undefined;
    if (!/^[\p{L}\p{N}]{2,15}$/u.test(word.form) || SENTENCE_WORD.test(word.form)) return undefined;
    if (nameIn(surroundings, position, LEAST.weak) !== undefined) return undefined;
  }
  return undefined;
}

const SENTENCE_WORD = /(?:[한된할될인]|하는|되는|위해|대해|따라|통해|있는|없는)$/u;

/** 시장 is a mayor only by itself or behind a region: 서진시장, not 건설시장. */
function isPlainTitle({ lists, isRegion }: Surroundings, title: TitleWord): boolean {
  if (title.form === title.title) return true;
  const place = title.form.slice(0, -title.title.length);
  return lists.titles.has(title.form) || isRegion(place) || isRegion(`${place}${title.title.charAt(0)}`);
}

function endsBare({ page, lists }: Surroundings, position: number): boolean {
  const word = page.words[position];
  return (
    word !== undefined &&
    (word.nounEnds.length === 1 ||
      !/(?:[은는을를의와]|에서|에게|으로)$/u.test(word.form) ||
      lists.bodySuffixes.has(word.form))
  );
}

/** The words before a title that belong to it: 사유림경영소득 in "사유림경영소득 과장"; agencies and 도 do not. */
function startOfTitle(
  { page, lists, taken }: Surroundings,
  from: number,
  position: number,
): { readonly start: number; readonly adjacent: boolean } {
  let first = position;
  while (first > from) {
    const form = page.words[first - 1]?.form ?? '';
    if (taken[first - 1] === true || lists.modifiers.has(form) || lists.selfReferences.has(form)) break;
    first -= 1;
  }
  let adjacent = first === position;
  for (let index = from; index < first; index += 1) {
    const form = page.words[index]?.form ?? '';
    if (taken[index] !== true && !lists.modifiers.has(form) && !lists.selfReferences.has(form)) adjacent = false;
  }
  return { start: page.words[first]?.start ?? 0, adjacent };
}

/** Over 겸 and 권한대행: 부총리 겸 기획재정부 장관, 시장 권한대행. */
function endOfTitle({ page, lists, taken }: Surroundings, position: number, title: TitleWord): number {
  let end = title.end;
  if (!title.bare) return end;
  const next = page.words[position + 1];
  if (next === undefined || !follows(page, position + 1)) return end;
  if (next.form === '겸') {
    for (let index = position + 2; index <= position + 5; index += 1) {
      const word = page.words[index];
      if (word === undefined || !follows(page, index)) return end;
      const second = titleOf(page, word, lists);
      if (second !== undefined) return second.end;
      if (taken[index] !== true && word.nounEnds.length > 1) return end;
    }
    return end;
  }
  const acting = next.nounEnds.find((at) => {
    const form = page.text.slice(next.start, at);
    return lists.acting.has(form) || lists.elect.has(form);
  });
  if (acting !== undefined) end = acting;
  return end;
}
