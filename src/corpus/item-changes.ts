import type { TextJson } from '../summary/render/json-types.ts';
import { likeness } from './passage-changes.ts';
import { levelled } from './passages.ts';

/** An item that came (`to` only), went (`from` only) or was reworded (both). */
export interface ItemChange {
  readonly from?: TextJson;
  readonly to?: TextJson;
}

/** From here on two items are one that was reworded. */
const REWORDED = 0.5;
/** Longer lists are compared word for word only, so that the time stays in proportion to their length. */
const LONGEST = 200;

/**
 * The items of two states of a plan that differ, those that went or were reworded first.
 *
 * @example 빈집 정비 → 빈집 정비 확대 gives `[{ from: { text: '빈집 정비', … }, to: { text: '빈집 정비 확대', … } }]`
 */
export function itemChanges(before: readonly TextJson[], after: readonly TextJson[]): readonly ItemChange[] {
  const gone = lacking(before, after);
  const rest = [...lacking(after, before)];
  const changes = gone.map((from): ItemChange => {
    const to = gone.length > LONGEST ? undefined : nearest(from, rest);
    if (to === undefined) return { from };
    rest.splice(rest.indexOf(to), 1);
    return { from, to };
  });
  return [...changes, ...rest.map((to) => ({ to }))];
}

function lacking(items: readonly TextJson[], others: readonly TextJson[]): readonly TextJson[] {
  const known = new Set(others.map(({ text }) => levelled(text)));
  return items.filter(({ text }) => !known.has(levelled(text)));
}

function nearest(item: TextJson, candidates: readonly TextJson[]): TextJson | undefined {
  const scores = candidates.slice(0, LONGEST).map((candidate) => ({
    candidate,
    score: likeness(levelled(item.text), levelled(candidate.text)),
  }));
  const best = scores.reduce((top, one) => (one.score > (top?.score ?? 0) ? one : top), scores[0]);
  return best !== undefined && best.score >= REWORDED ? best.candidate : undefined;
}
