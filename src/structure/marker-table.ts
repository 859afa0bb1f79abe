import type { MarkerKind } from '../core/layers.ts';
import type { Entry, Lexicon } from '../dictionary/types.ts';

/** What a symbol or word of the table `markers` means at the head of a line. */
export interface MarkerSign {
  /** The row's name: all spellings of one sign share it (○ for ㅇ and o). */
  readonly sign: string;
  readonly type: MarkerKind | 'label' | 'reference';
  readonly ordinal?: number;
  /** How deep the sign usually stands: □ 0, ○ 1, - 2; absent where it stands anywhere (①, ▲). */
  readonly depth?: number;
  /** Ordinary text begins with it too (o, -): it needs white space behind. */
  readonly uncertain: boolean;
}

/** The signs of the table `markers` by spelling. */
export interface MarkerTable {
  readonly signs: ReadonlyMap<string, MarkerSign>;
  /** Words that, with a number or alone, label a block: 전략, 붙임. Longest first. */
  readonly labels: readonly string[];
  /** 첫째, 두 번째 …, longest first. */
  readonly ordinalWords: readonly string[];
  /** Length of the longest symbol. */
  readonly longestSymbol: number;
}

const KINDS: readonly MarkerSign['type'][] = [
  'square',
  'circle',
  'triangle',
  'dash',
  'asterisk',
  'check',
  'circled-number',
  'number',
  'hangul',
  'roman',
  'ordinal-word',
  'bracket',
  'label',
  'reference',
];

/** Reads the table `markers` once, for all documents: `markerTable(lexicon).signs.get('ㅇ')?.sign` is ○. */
export function markerTable(lexicon: Lexicon): MarkerTable {
  const entries = lexicon.table('markers');
  const signs = new Map<string, MarkerSign>();
  const parents = new Set(entries.flatMap(({ parent }) => (parent === undefined ? [] : [parent])));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of entries) {
    const type = KINDS.find((kind) => kind === entry.type);
    if (type === undefined) continue;
    const ranked = entry.parent !== undefined || parents.has(entry.id);
    const depth = ranked ? { depth: depthOf(entry, byId) } : {};
    const ordinal = entry.code === undefined || entry.code === '' ? {} : { ordinal: Number(entry.code) };
    for (const { form, uncertain } of [{ form: entry.name, uncertain: false }, ...entry.aliases]) {
      signs.set(form, { sign: entry.name, type, uncertain: uncertain === true, ...ordinal, ...depth });
    }
  }
  const spellings = [...signs];
  const words = (...types: readonly MarkerSign['type'][]) =>
    spellings
      .filter(([, { type }]) => types.includes(type))
      .map(([form]) => form)
      .sort((left, right) => right.length - left.length);
  const symbols = words(
    'square',
    'circle',
    'triangle',
    'dash',
    'asterisk',
    'check',
    'circled-number',
    'number',
    'roman',
  );
  return {
    signs,
    labels: words('label', 'reference'),
    ordinalWords: words('ordinal-word'),
    longestSymbol: symbols[0]?.length ?? 0,
  };
}

function depthOf(entry: Entry, byId: ReadonlyMap<string, Entry>): number {
  let depth = 0;
  let parent = entry.parent === undefined ? undefined : byId.get(entry.parent);
  // A ring of parents would be the dictionary's mistake; its length bounds the walk.
  while (parent !== undefined && depth < byId.size) {
    depth += 1;
    parent = parent.parent === undefined ? undefined : byId.get(parent.parent);
  }
  return depth;
}
