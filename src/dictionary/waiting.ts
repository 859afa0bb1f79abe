/** Rows whose spellings are not in an index yet, by the first two code units of these. */
export interface Waiting {
  /** Adds a row, once for each beginning of its spellings; rows come in order. */
  add(first: number, second: number, row: number): void;
  /** Takes the rows that may have a spelling with this beginning, in order; nothing where they have been taken before. */
  take(first: number, second: number): readonly number[] | undefined;
}

/** How many drawers there are: a power of two, some times as many as there are spellings. */
const DRAWERS = 0x2_0000;

/** The drawer of the spellings that begin with two units; others may share it. */
export function drawerOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x6a2b)) & (DRAWERS - 1);
}

/** Nothing waits yet. Rows of a drawer are linked, the last one first: nothing is made for the many that no text asks for. */
export function createWaiting(): Waiting {
  // Places in `rows`, one higher: 0 is none.
  const lasts = new Int32Array(DRAWERS);
  const rows: number[] = [];
  const befores: number[] = [];
  return {
    add(first, second, row) {
      const drawer = drawerOf(first, second);
      const last = lasts[drawer] ?? 0;
      // Two spellings of a row follow one another.
      if (last > 0 && rows[last - 1] === row) return;
      rows.push(row);
      befores.push(last);
      lasts[drawer] = rows.length;
    },
    take(first, second) {
      const drawer = drawerOf(first, second);
      let place = lasts[drawer] ?? 0;
      if (place === 0) return undefined;
      const taken: number[] = [];
      for (; place > 0; place = befores[place - 1] ?? 0) taken.push(rows[place - 1] ?? 0);
      lasts[drawer] = 0;
      return taken.reverse();
    },
  };
}
