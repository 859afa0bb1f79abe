import type { Entry, Lexicon } from './types.ts';

/** How names follow and contain one another, by the ids of their entries. */
export interface Relations {
  /** What the thing was before, nearest first: of 산업통상부 산업통상자원부, 지식경제부, 산업자원부 … */
  former(id: string): readonly Entry[];
  /** What became of it, nearest first: of 지식경제부 산업통상자원부, 산업통상부. */
  later(id: string): readonly Entry[];
  /** The regions that a supra-region consists of: of 부울경 부산광역시, 울산광역시, 경상남도. */
  members(id: string): readonly Entry[];
}

type Edges = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the table `relations`, once for a lexicon.
 *
 * @example `readRelations(lexicon).former('agency:국가데이터처')[0]?.name` is 통계청
 */
export function readRelations(lexicon: Lexicon): Relations {
  const rows = lexicon.table('relations');
  const changes = rows.filter(({ type }) => type !== 'member');
  const members = edges(rows.filter(({ type }) => type === 'member').map(({ parent, code }) => [parent, code]));
  const back = edges(changes.map(({ parent, code }) => [parent, code]));
  const forth = edges(changes.map(({ parent, code }) => [code, parent]));
  const entriesOf = (ids: readonly string[]) =>
    ids.map((id) => lexicon.entry(id)).filter((entry) => entry !== undefined);
  return {
    former: (id) => entriesOf(reach(back, id)),
    later: (id) => entriesOf(reach(forth, id)),
    members: (id) => entriesOf(members.get(id) ?? []),
  };
}

function edges(pairs: readonly (readonly [string | undefined, string | undefined])[]): Edges {
  const found = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    if (from === undefined || to === undefined) continue;
    const known = found.get(from);
    if (known === undefined) found.set(from, [to]);
    else known.push(to);
  }
  return found;
}

/** Everything that can be reached, breadth first; a name that comes back (교육부) does not turn in circles. */
function reach(next: Edges, start: string): readonly string[] {
  const seen = new Set([start]);
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other);
  seen.delete(start);
  return [...seen];
}
