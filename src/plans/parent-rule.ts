import type { Declared } from './declared.ts';
import type { Draft } from './drafts.ts';
import type { Sum } from './relations.ts';

/** A way to see that one plan stands above another. */
export interface ParentRule {
  readonly id: string;
  /** Sets parents on the drafts that have none yet. */
  apply(drafts: readonly Draft[], context: ParentContext): void;
}

/** What the parent rules look at. */
export interface ParentContext {
  readonly text: string;
  readonly sums: readonly Sum[];
  readonly draftOf: ReadonlyMap<Declared, Draft>;
  /** All mentions of all plans in text order. */
  readonly mentions: readonly Declared[];
}

/** Puts one plan below another, unless it has a parent already or would stand above itself. */
export function setParent(child: Declared, parent: Declared, rule: string, { draftOf }: ParentContext): void {
  const lower = draftOf.get(child);
  const upper = draftOf.get(parent);
  if (lower === undefined || upper === undefined || lower === upper || lower.parent !== undefined) return;
  for (let above: Draft | undefined = upper; above !== undefined; above = above.parent?.draft)
    if (above === lower) return;
  lower.parent = { draft: upper, rule };
}
