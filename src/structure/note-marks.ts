import type { Span } from '../core/span.ts';
import type { Draft } from './drafts.ts';

/** How many blocks above a note its mark is looked for. */
const REACH = 12;

/**
 * The place in the text that a footnote is about: the same number of asterisks behind a word, in the nearest block above.
 *
 * @example "* (플랫폼) …" under "… 통합 플랫폼*을 …" leads to the asterisk behind 플랫폼
 */
export function noteMark(text: string, drafts: readonly Draft[], index: number): Span | undefined {
  const note = drafts[index];
  const sign = note?.marker === undefined ? '' : text.slice(note.marker.start, note.marker.end);
  if (note?.role !== 'note' || !/^\*{1,4}$/.test(sign)) return undefined;
  for (let above = index - 1; above >= 0 && above >= index - REACH; above -= 1) {
    const draft = drafts[above];
    if (draft === undefined || draft.role === 'note' || draft.role === 'furniture') continue;
    for (let at = text.indexOf(sign, draft.content.start); at >= 0 && at < draft.content.end; ) {
      let end = at;
      while (text[end] === '*') end += 1;
      if (end - at === sign.length && at > draft.content.start && /\S/.test(text.charAt(at - 1)))
        return { start: at, end };
      at = text.indexOf(sign, end);
    }
  }
  return undefined;
}
