import type { Block } from '../core/layers.ts';
import type { ParticleReader } from '../core/particles.ts';
import type { Span } from '../core/span.ts';

/** A run of letters, syllables and digits; names begin and end with one. */
export interface Word extends Span {
  readonly form: string;
  /** Index of its block. */
  readonly block: number;
  /** Whether only white space stands between the word before and this one; in contacts also the bar between two cells. */
  readonly spaced: boolean;
  /** Where a noun in this word can end, longest first: after 국토교통부는 and after 국토교통부. */
  readonly nounEnds: readonly number[];
}

/** The words of the blocks that are part of the release. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly Word[];
}

/** Longer runs are no words of a language; only their whole is looked at. */
const LONGEST_WORD = 40;

/**
 * Cuts the release into words; furniture and picture names give none.
 *
 * @example "경상남도(도지사권한대행 하병필)는" has the words 경상남도, 도지사권한대행, 하병필, 는
 */
export function readPage(text: string, blocks: readonly Block[], particles: ParticleReader): Page {
  const words: Word[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'furniture' || block.role === 'image') continue;
    const { start, end } = block.content;
    const isContact = block.role === 'contact';
    const runs = /(?:T\/F(?![A-Za-z0-9]))|[\p{L}\p{N}]+(?:\([A-Za-z0-9]{1,12}\)[가-힣]{3,20}(?![가-힣]))?/gu;
    let previous = -1;
    for (const match of text.slice(start, end).matchAll(runs)) {
      const from = start + match.index;
      const to = from + match[0].length;
      words.push({
        start: from,
        end: to,
        form: match[0],
        block: index,
        spaced: previous >= 0 && (isBlank(text, previous, from) || (isContact && isCellBar(text, previous, from))),
        nounEnds: to - from > LONGEST_WORD ? [to] : particles.nounEnds(text, from, to),
      });
      previous = to;
    }
  }
  return { text, blocks, words };
}

/** "과장 | 윤슬비": the cells of one row tell of one person. */
function isCellBar(text: string, from: number, to: number): boolean {
  return to - from === 3 && text.slice(from, to) === ' | ';
}

function isBlank(text: string, from: number, to: number): boolean {
  // Two line breaks end whatever stood before.
  return to - from <= 4 && /^[^\S\n]*\n?[^\S\n]*$/u.test(text.slice(from, to));
}
