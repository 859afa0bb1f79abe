import type { KnownName, TaggedMorpheme, Tagger } from './tagger.ts';

/** How many sentences are remembered by default. */
const SENTENCES = 2000;
/** Longer texts hardly come twice, and would take the place of many. */
const LONGEST = 400;

/**
 * A tagger that answers a sentence with the same names at the same places as it did before, without asking the engine again: headlines
 * that stand twice, captions, closing lines, labels of tables. The least recently used sentence is forgotten first. The answers are
 * the same, since a tagger's answer follows from text and names alone.
 *
 * @param limit how many sentences are remembered
 * @example `remembering(tagger)` asks the engine once for `tag('담당 부서', [])` and `tag('담당 부서', [])`
 */
export function remembering(tagger: Tagger, limit: number = SENTENCES): Tagger {
  const known = new Map<string, readonly TaggedMorpheme[]>();
  return {
    info: tagger.info,
    tag(text, names) {
      if (text.length > LONGEST) return tagger.tag(text, names);
      const key = keyOf(text, names);
      const present = known.get(key);
      if (present !== undefined) {
        // Last used, last forgotten: a map keeps the order in which its keys came.
        known.delete(key);
        known.set(key, present);
        return present;
      }
      const morphemes = tagger.tag(text, names);
      known.set(key, morphemes);
      if (known.size > limit) {
        const [oldest] = known.keys();
        if (oldest !== undefined) known.delete(oldest);
      }
      return morphemes;
    },
    dispose() {
      known.clear();
      tagger.dispose?.();
    },
  };
}

/** What stands behind the last control character are the names, so that no two questions share a key. */
function keyOf(text: string, names: readonly KnownName[]): string {
  return `${text}\u0000${names.map(({ start, end, tag = '' }) => `${start}-${end}${tag}`).join(',')}`;
}
