import type { Declared } from './declared.ts';
import type { Reading } from './items/reading.ts';
import type { Group } from './mentions.ts';

/** A plan while it is put together; frozen into a plain value at the end. */
export interface Draft {
  readonly group: Group;
  /** The mention that the items belong to, or the fullest one. */
  main: Declared;
  reading: Reading | undefined;
  parent: { readonly draft: Draft; readonly rule: string } | undefined;
}

/**
 * Gives every plan at most one reading and every list to at most one plan: the best pairs first.
 *
 * @example "4대 분야 10개 과제" after a list of four: the list goes to the four fields
 */
export function draftPlans(
  groups: readonly Group[],
  readings: ReadonlyMap<Declared, readonly Reading[]>,
): readonly Draft[] {
  const drafts = groups.map((group): Draft => ({ group, main: fullest(group), reading: undefined, parent: undefined }));
  const offers = drafts.flatMap((draft) =>
    draft.group.mentions.flatMap((mention) =>
      (readings.get(mention) ?? []).map((reading) => ({ draft, mention, reading })),
    ),
  );
  offers.sort((left, right) => right.reading.score - left.reading.score || left.mention.start - right.mention.start);
  const taken = new Set<number>();
  for (const { draft, mention, reading } of offers) {
    if (draft.reading !== undefined || taken.has(reading.place)) continue;
    draft.reading = reading;
    draft.main = mention;
    taken.add(reading.place);
  }
  return drafts;
}

function fullest({ mentions }: Group): Declared {
  let best = mentions[0];
  for (const mention of mentions) if (mention.head.length > best.head.length) best = mention;
  return best;
}
