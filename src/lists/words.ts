import type { Lexicon } from '../dictionary/types.ts';

/** The word lists of this folder, see `dictionaries/list-cues.tsv`. */
export interface ListWords {
  /** Whether the words, blanks aside, name what a list below or behind them holds: 지원 대상. */
  isLabel(words: string): boolean;
  /** Words behind nouns that say what the nouns are: 목적으로. */
  readonly purposes: readonly string[];
  /** Whether a word says that there is more: 등. */
  isOpen(word: string): boolean;
}

/** Reads the lists once: `listWords(lexicon).isLabel('주요 내용')` is true. */
export function listWords(lexicon: Lexicon): ListWords {
  const names = (wanted: string) =>
    lexicon.table('list-cues').flatMap(({ name, type }) => (type === wanted ? [name] : []));
  const labels = new Set(names('label'));
  const open = new Set(names('open'));
  return {
    isLabel: (words) => labels.has(words.replace(/\s+/gu, '')),
    purposes: names('purpose'),
    isOpen: (word) => open.has(word),
  };
}
