import type { BlockRole, LabelledList } from '../core/layers.ts';
import { bySpan, firstAtOrAfter, overlap, type Span } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { below } from './bullets.ts';
import { afterColon, afterTopic, beforePurpose } from './labelled.ts';
import { listWords } from './words.ts';

/** Where lists are told. */
const TOLD: readonly BlockRole[] = ['paragraph', 'bullet', 'heading', 'note', 'table'];

/**
 * Finds lists that are no plans, under the words that name them.
 *
 * @example "준비물: 신분증, 물, 우산 등" → 준비물 with 신분증, 물, 우산; open
 */
export function listsStage(lexicon: Lexicon): Stage<'blocks' | 'sentences' | 'plans', 'lists'> {
  const words = listWords(lexicon);
  return defineStage({
    needs: ['blocks', 'sentences', 'plans'],
    provides: 'lists',
    run({ text, layers: { blocks, sentences, plans } }) {
      const found: LabelledList[] = [];
      const add = (list: LabelledList | undefined) => {
        if (list !== undefined) found.push(list);
      };
      for (const [index, block] of blocks.entries()) {
        if (!TOLD.includes(block.role)) continue;
        add(afterColon(text, block.content, words) ?? below(text, blocks, index, words));
      }
      for (const sentence of sentences) {
        const role = blocks[sentence.block]?.role;
        if (role === undefined || !TOLD.includes(role)) continue;
        add(afterTopic(text, sentence, words) ?? beforePurpose(text, sentence, words));
      }
      const held = plans.flatMap(({ items }) => items).sort(bySpan);
      return found.filter(({ items }) => !items.some((item) => isHeld(item, held))).sort(bySpan);
    },
  });
}

/** Whether a plan's item stands at the place of the item; items hardly nest, so that few before it are looked at. */
function isHeld(item: Span, held: readonly Span[]): boolean {
  const next = firstAtOrAfter(held, item.end);
  return held.slice(Math.max(0, next - 4), next).some((other) => overlap(item, other) > 0);
}
