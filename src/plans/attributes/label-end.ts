import type { AttributeWords } from './words.ts';

/** How a label, or a chain of labels, is tied to what follows it. */
export interface LabelEnd {
  /** "…을", "…이", "…은", "…로", "…에 대해", a noun directly behind it, or nothing that ties it to a predicate. */
  readonly role: 'object' | 'subject' | 'topic' | 'as' | 'about' | 'noun' | 'none';
  /** Where the words behind the tie begin. */
  readonly at: number;
}

const LONGEST_BRACKET = 300;
const MOST_WORDS = 7;

const TIES: readonly (readonly [role: LabelEnd['role'], pattern: RegExp])[] = [
  ['object', /^(?:[을를]|[도만](?=\s))(?=[\s,]|$)/],
  ['subject', /^[이가](?=[\s,])/],
  ['topic', /^[은는](?=[\s,])/],
  ['as', /^(?:으)?로(?:서|써)?(?=[\s,])/],
  ['about', /^에\s?(?:대한|대해|대해서|대하여|관한|관해|관하여)(?=\s)/],
  ['noun', /^의?\s(?=[가-힣])/],
];

/**
 * Reads the particle behind a label; quotation marks, brackets and 등 between them are passed over.
 *
 * @example behind "3대 전략" of "‘3대 전략(가·나·다)’ 등을 발표했다" it is `object`
 */
export function labelEnd(text: string, end: number, limit: number, words: AttributeWords): LabelEnd {
  const at = skipClosers(text, end, limit);
  const rest = text.slice(at, Math.min(limit, at + 12));
  if (/^(?:[과와,·ㆍ](?!\s?함께)|\s(?:및|그리고|또는|또)\s)/.test(rest)) return coordinated(text, at, limit, words);
  for (const [role, pattern] of TIES) {
    const match = pattern.exec(rest);
    if (match !== null) return { role, at: at + match[0].length };
  }
  return { role: 'none', at };
}

function skipClosers(text: string, end: number, limit: number): number {
  let at = end;
  while (at < limit) {
    const character = text.charAt(at);
    if (/[’”'"」』｣)>\]*†‡]/.test(character)) at += 1;
    else if (character === '(' || text.startsWith(' (', at)) {
      const close = text.slice(at, Math.min(limit, at + LONGEST_BRACKET)).indexOf(')');
      if (close < 0) break;
      at += close + 1;
    } else {
      const etc = /^(?:들|\s?등)(?=[을를이가은는의에으도\s,]|$)/.exec(text.slice(at, Math.min(limit, at + 4)));
      if (etc === null) break;
      at += etc[0].length;
    }
  }
  return at;
}

/** "3대 전략과 실행계획을 발표했다": the particle stands behind the last of several nouns. */
function coordinated(text: string, at: number, limit: number, words: AttributeWords): LabelEnd {
  const none: LabelEnd = { role: 'none', at };
  for (const [index, { start, end }] of [...wordsFrom(text, at, limit, MOST_WORDS + 1)].entries()) {
    const word = bare(text.slice(start, end));
    if (index === 0 && /^[과와,·ㆍ]$/.test(word)) continue;
    if (/[을를]$/.test(word)) return { role: 'object', at: end };
    const predicate = words.predicateIn(word);
    if ((predicate !== undefined && predicate.tail !== '') || isOtherPredicate(word)) return none;
  }
  return none;
}

/** The words from an offset on, at most so many. */
export function* wordsFrom(
  text: string,
  from: number,
  limit: number,
  most: number,
): Generator<{ readonly start: number; readonly end: number }> {
  let at = from;
  for (let count = 0; count < most; count += 1) {
    while (at < limit && /\s/.test(text.charAt(at))) at += 1;
    if (at >= limit) return;
    const start = at;
    while (at < limit && !/\s/.test(text.charAt(at))) at += 1;
    yield { start, end: at };
  }
}

/** A word without quotation marks, brackets and closing punctuation around it: "‘확정했다’." is 확정했다. */
export function bare(word: string): string {
  return word.replace(/^[‘“'"「『(<]+/, '').replace(/[’”'"」』)>.,;:…*]+$/, '');
}

const OTHER_PREDICATE =
  /(?:[하되](?:고|며|여|는|기|면서|도록|려고|게|지|자|던|었.*|였.*)|(?<!올|새|난|피|동|서|남)해서?|(?<!또)한|할|함|했.*|된|될|돼|됐.*|있는|없는|있으며|으며|면서|도록|고자|려는|[가-힣]다|습니다|라며|다고|라고)$/;

/** Whether a word looks like a predicate of whatever meaning: "점검하고", "담은"; it closes the clause of the label. */
export function isOtherPredicate(word: string): boolean {
  return OTHER_PREDICATE.test(word) || /^(?:담[은긴았고아겨]|묶|나누|나눠|나뉘|이루|짜|꾸)/.test(word);
}
