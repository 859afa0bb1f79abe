import type { Block, Layers, Morpheme, Sentence } from '../core/layers.ts';
import { firstAtOrAfter, type Span, within } from '../core/span.ts';

/** How far behind a body its head in brackets and its particle end. */
const SUBJECT_REACH = 90;
const SUBJECT =
  /^\s?(?:[(（][^()（）]{0,70}[)）])?(?:\s[가-힣A-Za-z·]{1,20}(?:국|과|실|팀|부|대|본부|센터|단|소))?(?:은|는|이|가)(?=[\s,，])/u;
const LONGEST = 600;

/** What the first sentence reports; the span is its predicate with all that belongs to it. */
export interface Lead extends Span {
  readonly sentence: Sentence;
  /** Whether the sentence tells what somebody says of it: …한다고 밝혔다. */
  readonly told: boolean;
}

/**
 * The first sentence of the body without its subject and without the words for telling it.
 *
 * @example "가람시(시장 한결)는 5일 둘레길을 열었다고 밝혔다." → "5일 둘레길을 열었다"
 */
export function leadOf(
  text: string,
  { blocks, sentences, entities }: Pick<Layers, 'blocks' | 'sentences' | 'entities'>,
  tells: (word: string) => boolean,
): Lead | undefined {
  const sentence = sentences.find((one) => isBody(blocks[one.block], one));
  if (sentence === undefined || sentence.end - sentence.start > LONGEST) return undefined;
  let start = sentence.start;
  for (const { type, end } of within(entities, sentence)) {
    if (type !== 'AGENCY' && type !== 'ORG') continue;
    const subject = SUBJECT.exec(text.slice(end, Math.min(sentence.end, end + SUBJECT_REACH)));
    if (subject === null) continue;
    start = end + subject[0].length;
    break;
  }
  while (start < sentence.end && /[\s,，]/u.test(text.charAt(start))) start += 1;
  const { end, told } = untold(text, start, sentence.end, tells);
  return end - start < 2 ? undefined : { start, end, sentence, told };
}

function isBody(block: Block | undefined, sentence: Span): boolean {
  return (block?.role === 'paragraph' || block?.role === 'bullet') && sentence.end - sentence.start > 20;
}

/** The end without "고 5일 밝혔다." and without the full stop. */
function untold(text: string, from: number, to: number, tells: (word: string) => boolean) {
  const tail = /[.。\s]*$/u.exec(text.slice(Math.max(from, to - 8), to))?.[0].length ?? 0;
  const end = to - tail;
  const behind = Math.max(from, end - 40);
  const reported = /[다라자](고)(?:\s?\d{1,2}일(?:\([가-힣]\))?)?,?\s([가-힣]{2,6})$/u.exec(text.slice(behind, end));
  if (reported === null || !tells(reported[2] ?? '')) return { end, told: false };
  return { end: behind + reported.index + 1, told: true };
}

/** Whether the words right behind a span make it part of a relative clause: 5일 개정된 …. */
export function isRelative(text: string, morphemes: readonly Morpheme[], { end }: Span): boolean {
  const first = firstAtOrAfter(morphemes, end);
  let words = 0;
  for (let index = first; index < morphemes.length && index < first + 8 && words < 3; index += 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined) break;
    if (/\s/u.test(text.charAt(morpheme.start - 1))) words += 1;
    if (morpheme.tag === 'ETM' && words < 3) return true;
  }
  return false;
}
