import { firstAtOrAfter, type Span } from '../../core/span.ts';
import type { MarkedList } from './lists.ts';

const FARTHEST = 6000;

/** The lists that begin behind a label, nearest first, `most` of them at most. */
export function* listsAfter({ end }: Span, lists: readonly MarkedList[], most: number): Generator<MarkedList> {
  const from = firstAtOrAfter(lists, end);
  for (const list of lists.slice(from, from + most)) {
    if (list.start - end > FARTHEST) return;
    yield list;
  }
}
