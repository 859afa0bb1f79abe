import { isSpace } from '../core/span.ts';
import type { Quoted } from './marks.ts';
import type { QuoteWords } from './words.ts';

/** Why quoted words count as speech. */
export interface Speech {
  /** Id of the rule. */
  readonly rule: string;
  /** Where the telling goes on: after the word that follows the closing mark. */
  readonly next: number;
  /** Whether it only counts when somebody is named right before it. */
  readonly weak: boolean;
}

/** Shorter words need a verb of speech: “경계”라고 is a name. */
const SHORT = 9;
/** Words that are no sentence and still longer than any title: “… 새로운 사업을 함께 찾기 위한 노력”도 당부했다. */
const NO_TITLE = 40;
/** How far the next quotation may stand behind words that only it tells: “…역할”이므로, “…”라고 말했다. */
const JOINED = 20;
/** How far behind the closing mark a verb of speech belongs to it. */
const REACH = 70;

/**
 * Whether quoted words are somebody's speech, by their own ending and by what follows the closing mark.
 *
 * @param limit where the sentence or the next quotation begins
 * @example “…하겠다”고 밝혔다 · “…할 것”을 당부했다 · “…부족하다”는 의견 · not: “안전한 바다”라는 목표
 */
export function speechOf(text: string, quoted: Quoted, limit: number, words: QuoteWords): Speech | undefined {
  const inner = text.slice(quoted.start, quoted.end);
  const sentence = words.endsSentence(inner);
  const complete = sentence || words.endsOpen(inner);
  const long = inner.length >= SHORT;
  const at = skipSpace(text, quoted.close);
  const ending = words.endingAt(text, at);
  const none: Speech = { rule: 'quotes.after-speaker', next: quoted.close, weak: true };
  if (ending === undefined || (at > quoted.close && !isDetached(text, at, ending.form))) {
    return !quoted.weak && sentence && long && endsThere(text, quoted.close) ? none : undefined;
  }
  const next = at + ending.form.length;
  const tells = () => tellsSoon(text, next, Math.min(limit, next + REACH), words);
  if (quoted.weak) {
    const told = ending.kind === 'reporting' && sentence && (/[며서]$/u.test(ending.form) || tells());
    return told && !words.isCallingAt(text, skipSpace(text, next))
      ? { rule: 'quotes.single-marks', next, weak: true }
      : undefined;
  }
  switch (ending.kind) {
    case 'reporting':
      if (words.isCallingAt(text, skipSpace(text, next))) return undefined;
      return complete || long || tells() ? { rule: 'quotes.reported', next, weak: false } : undefined;
    case 'cut':
      return long && (tells() || inner.length >= 2 * SHORT)
        ? { rule: 'quotes.cut-predicate', next, weak: !tells() }
        : undefined;
    case 'naming': {
      const noun = nounSoon(text, next, limit, words);
      return sentence && long && noun ? { rule: 'quotes.opinion', next, weak: false } : undefined;
    }
    case 'object':
    case 'judging':
      return ((complete && long) || inner.length >= NO_TITLE) && verbNext(text, next, words)
        ? { rule: `quotes.${ending.kind === 'object' ? 'said-object' : 'judged'}`, next, weak: false }
        : undefined;
    case 'copula':
      return (complete && long) || (inner.length >= 2 * SHORT && (limit - next <= JOINED || tells()))
        ? { rule: 'quotes.copula', next, weak: true }
        : undefined;
    case 'plain':
      return sentence && nounSoon(text, next, limit, words)
        ? { rule: 'quotes.listed-opinion', next, weak: false }
        : undefined;
  }
}

/** Skips the white space behind a mark: at most a line break and an indent. */
function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < at + 4 && next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/** Behind a blank only a word that can stand alone is an ending: “…” 라고, but not “…” 고용노동부. */
function isDetached(text: string, at: number, form: string): boolean {
  return !/[가-힣]/.test(text.charAt(at + form.length)) && form !== '를' && form !== '을' && form !== '로';
}

function endsThere(text: string, close: number): boolean {
  return close >= text.length || /[\s.)]/u.test(text.charAt(close));
}

function tellsSoon(text: string, from: number, to: number, words: QuoteWords): boolean {
  for (let at = from; at < to; at += 1) {
    if ((at === from || isSpace(text.charCodeAt(at - 1))) && words.isVerbAt(text, at)) return true;
  }
  return false;
}

/** The noun for what is said stands within a few words: 라는 현장의 의견. */
function nounSoon(text: string, from: number, limit: number, words: QuoteWords): boolean {
  let count = 0;
  for (let at = from; at < limit && count < 7; at += 1) {
    if (at !== from && !isSpace(text.charCodeAt(at - 1))) continue;
    count += 1;
    if (words.isSpeechNounAt(text, at)) return true;
  }
  return false;
}

function verbNext(text: string, from: number, words: QuoteWords): boolean {
  const at = skipSpace(text, from);
  if (words.isVerbAt(text, at)) return true;
  const space = text.indexOf(' ', at);
  return space > 0 && space - at <= 4 && words.isVerbAt(text, space + 1);
}
