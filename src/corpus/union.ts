/**
 * The groups of at least two that links make of the numbers below `count`, each ascending, in the order of their first
 * members.
 *
 * @example `groupsOf(4, [{ left: 0, right: 2 }, { left: 2, right: 3 }])` is `[[0, 2, 3]]`
 */
export function groupsOf(
  count: number,
  links: readonly { readonly left: number; readonly right: number }[],
): readonly (readonly number[])[] {
  const parents = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      // Halving the way keeps later ways short.
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  for (const { left, right } of links) {
    const [one, other] = [rootOf(left), rootOf(right)];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [index]);
    else group.push(index);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
