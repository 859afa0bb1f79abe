import type { Morpheme, Tag } from '../core/layers.ts';
import { isSpace, type Span } from '../core/span.ts';

/** A run of nouns: the phrase "용역 최종보고회" with where its last word begins. */
export interface NounRun extends Span {
  /** Start of the last word of the run: 최종보고회. */
  readonly word: number;
  /** Index, in the morphemes given, of the one behind the run. */
  readonly next: number;
}

const NOUNS: ReadonlySet<Tag> = new Set(['NNG', 'NNP', 'NNB', 'NR', 'SN', 'SL', 'SH', 'XPN', 'XSN', 'XR']);
/** A run is cut at its front beyond this many characters. */
const LONGEST = 40;

/**
 * The runs of nouns of a sentence; a particle, a verb or a mark ends a run.
 *
 * @example "충북도청 대회의실에서 용역 최종보고회를" gives 충북도청 대회의실 and 용역 최종보고회
 */
export function nounRuns(text: string, morphemes: readonly Morpheme[]): readonly NounRun[] {
  const runs: NounRun[] = [];
  let first: number | undefined;
  let word = 0;
  let end = 0;
  const flush = (next: number) => {
    if (first !== undefined) runs.push({ start: Math.max(first, cut(text, first, end)), end, word, next });
    first = undefined;
  };
  for (let index = 0; index < morphemes.length; index += 1) {
    const morpheme = morphemes[index];
    if (morpheme === undefined) break;
    const noun = NOUNS.has(morpheme.tag) || (morpheme.tag === 'SO' && first !== undefined && morpheme.start === end);
    if (!noun || (first !== undefined && morpheme.start > end && !isGap(text, end, morpheme.start))) flush(index);
    if (!noun) continue;
    if (first === undefined) {
      first = morpheme.start;
      word = morpheme.start;
    } else if (morpheme.start > end) word = morpheme.start;
    end = Math.max(end, morpheme.end);
  }
  flush(morphemes.length);
  return runs;
}

/** One blank at most: a line break parts nouns. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from === 1 && isSpace(text.charCodeAt(from)) && text.charAt(from) !== '\n';
}

function cut(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return start;
  const space = text.indexOf(' ', end - LONGEST);
  return space < 0 || space >= end ? end - LONGEST : space + 1;
}
