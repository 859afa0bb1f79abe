/** A set of UTF-16 code units as a table: what stands at `unit` is 1 for a member. */
export type CharacterTable = Uint8Array;

/**
 * A table of characters, for tests that every character of a text has to take.
 *
 * @example `charactersOf('「」')[text.charCodeAt(at)] === 1` tells whether one of the two stands there
 */
export function charactersOf(characters: Iterable<string>): CharacterTable {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
