import type { Block } from '../core/layers.ts';

/** A short form and where the full form that it stands for ends. */
export interface Definition {
  readonly form: string;
  /** Offset of the opening bracket: what is meant ends right before it. */
  readonly open: number;
}

/** From the opening bracket to 이하 at most. */
const REACH = 80;
const DEFINITION =
  /(?:이하|약칭)\s?[:：]?\s?[‘’'"“”「『]?([\p{L}\p{N}·][\p{L}\p{N}·\s]{0,18}[\p{L}\p{N}]|당)[‘’'"“”」』]?\s?(?:이?라\s?(?:함|한다)|[)）])/gu;

/**
 * The short forms that a text introduces.
 *
 * @example 중소벤처기업부(장관 김철수, 이하 ‘중기부’) → 중기부, standing for what ends before the bracket
 */
export function definitionsIn(text: string, blocks: readonly Block[]): readonly Definition[] {
  const found: Definition[] = [];
  for (const block of blocks) {
    if (block.role === 'furniture') continue;
    for (const match of text.slice(block.start, block.end).matchAll(DEFINITION)) {
      const at = block.start + match.index;
      // Looked for nearby only: a text without brackets is not searched to its beginning.
      const near = Math.max(block.start, at - REACH);
      const window = text.slice(near, at + 1);
      const open = Math.max(window.lastIndexOf('('), window.lastIndexOf('（'));
      if (open < 0) continue;
      found.push({ form: (match[1] ?? '').trim(), open: near + open });
    }
  }
  return found;
}
