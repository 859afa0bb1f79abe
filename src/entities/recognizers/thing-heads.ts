import type { EntityType } from '../../core/layers.ts';
import { type AfterCoda, type ParticleReader, particleReader } from '../../core/particles.ts';
import type { Lexicon } from '../../dictionary/types.ts';

/** The words that names of events, programmes and places end in. */
export interface ThingHeads {
  readonly particles: ParticleReader;
  /** What a name with this end is: 보고회 → EVENT. */
  readonly heads: ReadonlyMap<string, EntityType>;
  readonly longest: number;
  /** Ends that stand right behind a region: 역, 항. */
  readonly places: readonly string[];
  /** Words that are no names by themselves: 간담회. */
  readonly generic: ReadonlySet<string>;
}

const TYPES: Readonly<Record<string, EntityType>> = { event: 'EVENT', program: 'PROGRAM', facility: 'FACILITY' };
const AFTER: readonly AfterCoda[] = ['any', 'vowel', 'consonant', 'vowel-or-rieul', 'consonant-not-rieul'];

/** Reads the table `event-heads`: `readThingHeads(lexicon).heads.get('보고회')` is EVENT. */
export function readThingHeads(lexicon: Lexicon): ThingHeads {
  const rows = lexicon.table('event-heads');
  const heads = new Map<string, EntityType>();
  for (const { name, type } of rows) {
    const entity = TYPES[type];
    if (entity !== undefined) heads.set(name, entity);
  }
  return {
    particles: particleReader(
      lexicon
        .table('particles')
        .map(({ name, type }) => ({ form: name, after: AFTER.find((after) => after === type) ?? 'any' })),
    ),
    heads,
    longest: Math.max(0, ...[...heads.keys()].map(({ length }) => length)),
    places: rows.filter(({ type }) => type === 'place').map(({ name }) => name),
    generic: new Set(rows.filter(({ type }) => type === 'generic').map(({ name }) => name)),
  };
}

/** The longest head that a form ends in: 최종보고회 → 보고회. */
export function headOf(
  form: string,
  { heads, longest }: ThingHeads,
): { readonly head: string; readonly type: EntityType } | undefined {
  for (let length = Math.min(form.length, longest); length >= 2; length -= 1) {
    const head = form.slice(-length);
    const type = heads.get(head);
    if (type !== undefined) return { head, type };
  }
  return undefined;
}
