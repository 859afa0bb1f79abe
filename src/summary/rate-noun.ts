import type { Morpheme, Sentence } from '../core/layers.ts';
import { firstAtOrAfter, type Span } from '../core/span.ts';
import type { SummaryWords } from './words.ts';

/** How far from a rate what it is of is looked for. */
const REACH = 60;
const NOUN = /^(?:NN[GP]|XPN|XSN|SL|XR)$/u;

/**
 * What a rate is of: the noun that a changing word leads to, else the subject before.
 *
 * @example "12.3% 늘어난 수출액" → 수출액 · "수출액은 전년보다 12.3% 늘었다" → 수출액
 */
export function rateNoun(
  text: string,
  rate: Span,
  {
    morphemes,
    sentences,
    words,
  }: {
    readonly morphemes: readonly Morpheme[];
    readonly sentences: readonly Sentence[];
    readonly words: SummaryWords;
  },
): Span | undefined {
  const sentence = sentences[firstAtOrAfter(sentences, rate.start + 1) - 1];
  const changing = words.isChanging(text.slice(rate.end, rate.end + 12).trimStart());
  const reported = /^(?:이다|였다|로|를\s기록|를\s달성|에\s(?:달|이르))/u.test(text.slice(rate.end, rate.end + 6));
  if (sentence === undefined || (!changing && !reported)) return undefined;
  const after = changing ? changed(morphemes, rate, words) : undefined;
  return after ?? subject(morphemes, { start: Math.max(sentence.start, rate.start - REACH), end: rate.start }, words);
}

/** The nouns behind the adnominal form of the changing word. */
function changed(morphemes: readonly Morpheme[], rate: Span, words: SummaryWords): Span | undefined {
  const first = firstAtOrAfter(morphemes, rate.end);
  for (let index = first; index < first + 6; index += 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || morpheme.tag === 'EC' || morpheme.tag === 'EF') return undefined;
    if (morpheme.tag === 'ETM') return nounsFrom(morphemes, index + 1, words);
  }
  return undefined;
}

function nounsFrom(morphemes: readonly Morpheme[], from: number, words: SummaryWords): Span | undefined {
  const first = morphemes[from];
  if (first === undefined || !NOUN.test(first.tag)) return undefined;
  let { end } = first;
  for (let index = from + 1; index < from + 6; index += 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || !NOUN.test(morpheme.tag) || morpheme.start > end + 1) break;
    if (words.notCounted.has(morpheme.form)) break;
    end = Math.max(end, morpheme.end);
  }
  return { start: first.start, end };
}

/** The nouns before the last subject or topic particle in reach. */
function subject(morphemes: readonly Morpheme[], { start, end }: Span, words: SummaryWords): Span | undefined {
  for (let index = firstAtOrAfter(morphemes, end) - 1; index > 0; index -= 1) {
    const particle = morphemes[index];
    if (particle === undefined || particle.start < start || particle.tag === 'EC') return undefined;
    if (particle.tag !== 'JKS' && !(particle.tag === 'JX' && /^[은는]$/u.test(particle.form))) continue;
    return nounsTo(morphemes, index, start, words);
  }
  return undefined;
}

function nounsTo(morphemes: readonly Morpheme[], to: number, from: number, words: SummaryWords): Span | undefined {
  const last = morphemes[to - 1];
  if (last === undefined || !NOUN.test(last.tag) || words.notCounted.has(last.form)) return undefined;
  let { start } = last;
  for (let index = to - 2; index >= 0 && index > to - 6; index -= 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined || !NOUN.test(morpheme.tag) || morpheme.start < from || morpheme.end < start - 1) break;
    if (words.notCounted.has(morpheme.form)) break;
    start = Math.min(start, morpheme.start);
  }
  return { start, end: last.end };
}
