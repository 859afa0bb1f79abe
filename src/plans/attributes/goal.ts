import { decompose } from '../../core/hangul.ts';
import { overlap, type Span, trimSpan } from '../../core/span.ts';
import { bare } from './label-end.ts';
import { type AttributeRule, isInItems } from './subject.ts';
import type { NamedKind } from './words.ts';

const BEHIND = 120;
const LISTED = /[▲△▴▵①-⑳❶-❿➊-➓]/;
const MOST_WORDS = 20;
/** What opens a clause and is no part of the goal: "도는", "2030년까지", "이를 위해". */
const NOT_GOAL = /(?:[은는]|부터|에서는?|따라|걸쳐|대해|대하여|하에|아래|위해|통해)$/;
const DATE_WORD = /^(?:오는|향후|올해|내년|[’‘']?\d{2,4}년?(?:도|까지)|연말까지)$/;

/** "온실가스 40% 감축을 목표로 3대 전략을 추진한다": the words before 을 목표로, back to where their clause begins. */
export function clauseRule(kind: NamedKind): AttributeRule<string> {
  return {
    id: `plans.${kind}-clause`,
    read({ window, chain, items }, { page: { text }, words }) {
      const region = text.slice(window.start, Math.min(window.end, chain.end + BEHIND));
      for (const match of region.matchAll(words.naming(kind).clause)) {
        const end = window.start + match.index;
        // "▲ A 감축, ▲ B 확대를 목표로": one of several goals is not the goal.
        if (isInItems(items, end) || LISTED.test(text.slice(Math.max(window.start, end - 60), end))) continue;
        const goal = trimGoal(text, wordsBefore(text, window.start, end), end);
        if (goal !== undefined && overlap(goal, chain) === 0)
          return { ...goal, value: text.slice(goal.start, goal.end) };
      }
      return undefined;
    },
  };
}

/** The words before an offset, the nearest first. */
function wordsBefore(text: string, from: number, end: number): readonly Span[] {
  const words: Span[] = [];
  let at = end;
  while (at > from && words.length < MOST_WORDS) {
    let start = at;
    while (start > from && !/\s/.test(text.charAt(start - 1))) start -= 1;
    if (start < at) words.push({ start, end: at });
    at = start;
    while (at > from && /\s/.test(text.charAt(at - 1))) at -= 1;
  }
  return words;
}

function trimGoal(text: string, words: readonly Span[], end: number): Span | undefined {
  let start = end;
  let closed = false;
  for (const [index, word] of words.entries()) {
    const surfaces = [words[index + 1], word, words[index - 1]].map((one) =>
      one === undefined ? '' : text.slice(one.start, one.end),
    );
    if (index > 0 && opensClause(surfaces)) {
      closed = true;
      break;
    }
    start = word.start;
  }
  // Where the clause does not open within reach, nothing says where the goal begins.
  if (!closed && words.length === MOST_WORDS) return undefined;
  while (start < end) {
    const word = /^\S+/.exec(text.slice(start, end))?.[0] ?? '';
    if (!DATE_WORD.test(word)) break;
    start = trimSpan(text, { start: start + word.length, end }).start;
  }
  const goal = unquoted(text, trimSpan(text, { start, end }));
  const value = text.slice(goal.start, goal.end);
  // "… 제공 등을 목표로" and an open bracket show that the words do not begin where the goal does.
  if (/다$/.test(value) && !/[을를이가]\s/.test(value)) return undefined;
  if (value.length < 3 || /\s등$/.test(value) || !/^[가-힣A-Za-z0-9]/.test(value)) return undefined;
  return goal;
}

const NOUN_IN_HAE = /(?:재해|피해|이해|저해|방해|공해|침해|상해|서해|남해|동해|항해)$/;
/** "받는", "만드는", "높은": a verb or an adjective before its noun, where 는 and 은 are no particles. */
const MODIFYING =
  /(?:하|되|있|없|받|끄|드|리|키|이|치|르|살|[어아나]가|않)는$|^가는$|(?:높|좋|깊|같|많|젊|넓|맑|밝|작|않)은$/;

/** Whether a word closes what stands before the goal: a topic, an adverbial clause, a comma, a bullet. */
function opensClause([before = '', word = '', behind = '']: readonly string[]): boolean {
  const core = bare(word);
  // "건강성 증진, 사회 구축": nouns in a row are one goal; behind a particle or an ending the comma closes a clause.
  if (/[고며해여서로에은는이가을를다면지도등],$/.test(word) || /[.;:]$/.test(word) || /^[□■○●◦ㅇ△\-*]$/.test(word))
    return true;
  if (/^(?:이는|우리는|이에)$/.test(core) || /(?:년|월|말|분기|반기|올해|내년)까지$/.test(core)) return true;
  // "청년을 중심으로", "시범 사업을 시작으로": an adverbial with an object of its own.
  if (/으로$/.test(core) && /[을를]$/.test(bare(before))) return true;
  // "국민이 안심할 수 있는 …": the subject of a clause inside the goal.
  if (/[가-힣]{2}[이가]$/.test(core) && !/(?:국가|평가|증가|없이|높이|같이)$/.test(core))
    return !modifies(bare(behind));
  if (MODIFYING.test(core)) return false;
  if (NOT_GOAL.test(core) || /(?:하며|하여|면서|도록|으며|이며)$/.test(core)) return true;
  if (/해$/.test(core)) return core.length > 2 && !NOUN_IN_HAE.test(core);
  // "지속가능하고 세계화된": coordinated modifiers; a clause that ends in 하고 has an object.
  if (/(?:하고|되고)$/.test(core)) return /[을를이가에로]$/.test(bare(before));
  return /[가-힣]다$/.test(core) || /[”’]라는$/.test(word);
}

function modifies(word: string): boolean {
  const final = decompose(word.charCodeAt(word.length - 1))?.final;
  return (
    /(?:는|던)$/.test(word) ||
    (/(?:[하되]|[가-힣]{2})$/.test(word) && (final === 4 || final === 8) && /[한할된될운진긴른]$/.test(word))
  );
}

function unquoted(text: string, { start, end }: Span): Span {
  const open = /^[‘“'"「『<]/.test(text.slice(start, end));
  const close = /[’”'"」』>]$/.test(text.slice(start, end));
  return open && close ? { start: start + 1, end: end - 1 } : { start, end };
}
