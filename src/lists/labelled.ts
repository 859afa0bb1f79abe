import { byRule } from '../core/evidence.ts';
import type { LabelledList, Sentence } from '../core/layers.ts';
import { type Span, trimSpan } from '../core/span.ts';
import { itemsIn } from './items.ts';
import type { ListWords } from './words.ts';

/** A label is no longer than this, blanks counted. */
const LONGEST_LABEL = 16;
/** A list in a line or sentence is no longer than this. */
const LONGEST = 400;

/** The list behind a label and a colon: "준비물: 신분증, 물, 우산 등". */
export function afterColon(text: string, line: Span, words: ListWords): LabelledList | undefined {
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL + 4));
  const found = /^[([<【\s]{0,2}([가-힣\s]{2,16}?)[)\]>】\s]{0,2}[:：]/u.exec(head);
  const name = found?.[1]?.trim();
  if (found === null || name === undefined || !words.isLabel(name) || line.end - line.start > LONGEST) return undefined;
  const start = line.start + found[0].indexOf(name);
  const list = itemsIn(text, { start: line.start + found[0].length, end: line.end }, words);
  return list && { start, end: start + name.length, ...list, evidence: byRule('lists.colon') };
}

/** The list that a sentence gives its label: "주요 내용은 요금 감면, 기간 연장 등이다". */
export function afterTopic(text: string, sentence: Sentence, words: ListWords): LabelledList | undefined {
  if (sentence.end - sentence.start > LONGEST) return undefined;
  const surface = text.slice(sentence.start, sentence.end);
  for (const topic of surface.matchAll(/[가-힣](?:은|는)\s/gu)) {
    const end = sentence.start + topic.index + 1;
    const label = labelBefore(text, sentence.start, end, words);
    if (label === undefined) continue;
    const rest = surface.slice(topic.index + topic[0].length);
    const closing = /(?:\s등)?(?:이다|입니다|이며|으로\s(?:구성|이뤄|이루어))/u.exec(rest);
    if (closing === null) return undefined;
    const from = end + topic[0].length - 1;
    const more = closing[0].startsWith(' 등') ? 2 : 0;
    const list = itemsIn(text, { start: from, end: from + closing.index + more }, words);
    return list && { ...label, ...list, evidence: byRule('lists.topic') };
  }
  return undefined;
}

/** The nouns that are a purpose: "공동 연구, 인력 교류 등을 목적으로". */
export function beforePurpose(text: string, sentence: Sentence, words: ListWords): LabelledList | undefined {
  const from = Math.max(sentence.start, sentence.end - LONGEST);
  for (const purpose of words.purposes) {
    const at = text.slice(from, sentence.end).indexOf(purpose);
    if (at < 0) continue;
    const before = /(?:을|를)\s$/u.exec(text.slice(Math.max(from, from + at - 2), from + at));
    if (before === null) continue;
    const end = from + at - before[0].length;
    const list = itemsIn(text, trimSpan(text, { start: lastTopic(text, from, end), end }), words);
    if (list === undefined) continue;
    const label = { start: from + at, end: from + at + purpose.replace(/으?로$/u, '').length };
    return { ...label, ...list, evidence: byRule('lists.purpose') };
  }
  return undefined;
}

/** The longest label of one to three words that ends at `end`. */
function labelBefore(text: string, from: number, end: number, words: ListWords): Span | undefined {
  let found: Span | undefined;
  const low = Math.max(from, end - LONGEST_LABEL);
  for (let start = end - 1; start >= low; start -= 1) {
    const whole = start === from || /\s/u.test(text.charAt(start - 1));
    if (whole && words.isLabel(text.slice(start, end))) found = { start, end };
  }
  return found;
}

/** Where the nouns can begin: behind the last topic or subject. */
function lastTopic(text: string, from: number, end: number): number {
  let start = from;
  for (const topic of text.slice(from, end).matchAll(/[가-힣)](?:은|는|이|가)[\s,]/gu)) {
    start = from + topic.index + topic[0].length;
  }
  return start;
}
