import { type Sourced, sourced } from '../core/evidence.ts';
import type { Block, Entity, Layers, Referent, SummaryRegion } from '../core/layers.ts';
import { firstAtOrAfter, type Span } from '../core/span.ts';

/** A summary holds no more regions than this. */
const MOST_REGIONS = 12;

type Needs = Pick<Layers, 'blocks' | 'entities' | 'referents'>;

/** The laws that the text names, in full where known: 관광진흥법. */
export function lawsOf({ entities, referents }: Needs): readonly Sourced<string>[] {
  return referents.flatMap(({ kind, name, mentions }) => {
    const [first, ...more] = places(mentions, entities);
    return kind !== 'law' || first === undefined ? [] : [sourced(name, first, ...more)];
  });
}

/**
 * The regions that the release is about, local governments among them, the weightiest first: the headline's, then the
 * sub-headlines', then those named most often.
 *
 * @example 진주 in a release of 경상남도 → { name: '경상남도 진주시', code: '4817000000' }
 */
export function regionsOf({ blocks, entities, referents }: Needs): readonly Sourced<SummaryRegion>[] {
  const regions = referents.flatMap((referent) => {
    if (referent.kind !== 'region' && !isLocal(referent)) return [];
    const told = places(referent.mentions, entities).filter((place) => weightAt(blocks, place) > 0);
    const [first, ...more] = told;
    if (first === undefined) return [];
    const weight = told.reduce((sum, place) => sum + weightAt(blocks, place), 0);
    const name = referent.fullName ?? referent.name;
    const value = { name, ...(referent.code === undefined ? {} : { code: referent.code }) };
    return [{ region: sourced(value, first, ...more), weight }];
  });
  const byName = new Map<string, (typeof regions)[number]>();
  for (const one of regions) {
    const { value, evidence } = one.region;
    const other = byName.get(value.name);
    if (other === undefined) byName.set(value.name, one);
    else {
      const [first, ...more] = other.region.evidence;
      const region = sourced({ ...value, ...other.region.value }, first, ...more, ...evidence);
      byName.set(value.name, { region, weight: other.weight + one.weight });
    }
  }
  const ranked = [...byName.values()].sort((left, right) => right.weight - left.weight);
  return ranked.slice(0, MOST_REGIONS).map(({ region }) => region);
}

/** Whether a body stands for its area: 강릉시, not 강릉시의회. */
function isLocal({ kind, entry, code }: Referent): boolean {
  return kind === 'agency' && code !== undefined && entry?.startsWith('region:') === true;
}

function places(mentions: readonly number[], entities: readonly Entity[]): readonly Span[] {
  return mentions.flatMap((mention) => entities[mention] ?? []);
}

/** How much being named in a block says; contacts and datelines say nothing. */
function weightAt(blocks: readonly Block[], { start }: Span): number {
  switch (blocks[firstAtOrAfter(blocks, start + 1) - 1]?.role) {
    case 'headline':
      return 10;
    case 'sub-headline':
      return 4;
    case 'paragraph':
    case 'bullet':
    case 'heading':
      return 2;
    case 'note':
    case 'table':
    case 'caption':
      return 1;
    default:
      return 0;
  }
}
