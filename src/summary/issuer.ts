import { type Sourced, sourced } from '../core/evidence.ts';
import type { BlockRole, Layers } from '../core/layers.ts';
import { firstAtOrAfter } from '../core/span.ts';

/** Where the issuer is named, the best place first. */
const PLACES: readonly BlockRole[] = ['paragraph', 'bullet', 'headline', 'dateline', 'sub-headline'];

/** Behind the issuer: its head in brackets or its department, then what makes it the subject. */
const SUBJECT =
  /^\s?(?:\([^()]{0,60}\))?(?:\s[가-힣A-Za-z·]{1,20}(?:국|과|실|팀|부|대|본부|센터|단|소))?(?:은|는|이|가|[,，])/u;

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
    // What only the model found (경찰, 당국) names no issuer.
    if (entity.type !== 'AGENCY' || entity.evidence.by === 'model') return [];
    const block = blocks[firstAtOrAfter(blocks, entity.start + 1) - 1];
    const subject = SUBJECT.test(text.slice(entity.end, entity.end + 70));
    return [{ entity, index, subject, role: block?.role ?? 'furniture' }];
  });
  const best =
    agencies.find(({ subject, role }) => subject && (role === 'paragraph' || role === 'bullet')) ??
    PLACES.map((place) => agencies.find(({ role }) => role === place)).find((found) => found !== undefined);
  if (best === undefined) return undefined;
  const { entity, index } = best;
  return sourced(nameOf.get(index) ?? entity.norm ?? text.slice(entity.start, entity.end), entity);
}
