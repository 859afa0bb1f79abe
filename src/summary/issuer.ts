import { type Sourced, sourced } from '../core/evidence.ts';
import type { BlockRole, Layers } from '../core/layers.ts';
import { firstAtOrAfter } from '../core/span.ts';

/** Where the issuer is named, the best place first. */
const PLACES: readonly BlockRole[] = ['paragraph', 'bullet', 'headline', 'dateline', 'sub-headline'];

/**
 * The body that issues a release: the first agency that is the subject of the lead, else the first one of the
 * headline or the header table.
 *
 * @example "경상남도(도지사권한대행 하병필)는 2일 …" → 경상남도
 */
export function issuerOf(
  text: string,
  { blocks, entities, referents }: Pick<Layers, 'blocks' | 'entities' | 'referents'>,
): Sourced<string> | undefined {
  const nameOf = new Map<number, string>();
  for (const { name, kind, mentions } of referents) {
    if (kind === 'agency') for (const mention of mentions) nameOf.set(mention, name);
  }
  const agencies = entities.flatMap((entity, index) => {
    if (entity.type !== 'AGENCY') return [];
    const block = blocks[firstAtOrAfter(blocks, entity.start + 1) - 1];
    const subject = /^\s?(?:\([^()]{0,60}\))?(?:은|는|이|가|[,，])/u.test(text.slice(entity.end, entity.end + 70));
    return [{ entity, index, subject, role: block?.role ?? 'furniture' }];
  });
  const best =
    agencies.find(({ subject, role }) => subject && (role === 'paragraph' || role === 'bullet')) ??
    PLACES.map((place) => agencies.find(({ role }) => role === place)).find((found) => found !== undefined);
  if (best === undefined) return undefined;
  const { entity, index } = best;
  return sourced(nameOf.get(index) ?? entity.norm ?? text.slice(entity.start, entity.end), entity);
}
