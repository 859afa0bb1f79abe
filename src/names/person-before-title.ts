import type { Span } from '../core/span.ts';
import { follows, LEAST, nameIn, type Pair, type Surroundings } from './person-context.ts';
import { titleFrom } from './title-phrase.ts';
import { titleOf } from './titles.ts';

/** Words in a bracket behind a name at most. */
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
