/** How many there are, for some ten thousand spellings; a power of two. */
const MARKS = 0x4_0000;

/** A set of numbers that may hold a few more than were added; small enough for the processor's cache, so that asking costs little. */
export interface Marks {
  add(number: number): void;
  /** Whether the number may have been added; `false` is certain. NaN is 0. */
  has(number: number): boolean;
}

/** An empty set: after `add(7)` it surely has 7. */
export function createMarks(): Marks {
  const bits = new Int32Array(MARKS >> 5);
  return {
    add(number) {
      const cell = (number & (MARKS - 1)) >> 5;
      bits[cell] = (bits[cell] ?? 0) | (1 << (number & 31));
    },
    has: (number) => ((bits[(number & (MARKS - 1)) >> 5] ?? 0) & (1 << (number & 31))) !== 0,
  };
}
