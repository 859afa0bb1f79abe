import { byRule } from '../core/evidence.ts';
import type { Block, LabelledList } from '../core/layers.ts';
import { type Span, trimSpan } from '../core/span.ts';
import type { ListWords } from './words.ts';

/** More bullets than this are a document of their own. */
const MOST = 30;
/** An item of a list is a line, not a paragraph. */
const LONGEST_ITEM = 120;

/**
 * The bullets below a line that is only a label, as long as they carry the same kind of marker.
 *
 * @example "□ 지원 대상" and below "○ 청년", "○ 신혼부부"
 */
export function below(
  text: string,
  blocks: readonly Block[],
  index: number,
  words: ListWords,
): LabelledList | undefined {
  const head = blocks[index];
  if (head === undefined || (head.role !== 'heading' && head.role !== 'bullet' && head.role !== 'paragraph'))
    return undefined;
  const label = bareLabel(text, head.content, words);
  const first = blocks[index + 1];
  if (label === undefined || first?.marker === undefined) return undefined;
  // Bullets beside the label are the next headings, not its items.
  if (head.marker?.kind === first.marker.kind) return undefined;
  const items: Span[] = [];
  for (let next = index + 1; next < blocks.length && items.length < MOST; next += 1) {
    const block = blocks[next];
    if (block?.role !== 'bullet' || block.level < first.level) break;
    if (block.level > first.level) continue;
    if (block.marker?.kind !== first.marker.kind) break;
    if (block.content.end - block.content.start > LONGEST_ITEM) return undefined;
    if (block.content.start < block.content.end) items.push({ ...block.content });
  }
  return items.length < 2 ? undefined : { ...label, items, open: false, evidence: byRule('lists.bullets') };
}

/** The line without brackets and colon, where a label is all that is left: "【 지원 대상 】". */
function bareLabel(text: string, line: Span, words: ListWords): Span | undefined {
  if (line.end - line.start > 24) return undefined;
  const surface = text.slice(line.start, line.end);
  const front = /^[\s<[【(〔]*/u.exec(surface)?.[0].length ?? 0;
  const back = /[\s>\]】)〕:：]*$/u.exec(surface)?.[0].length ?? 0;
  const label = trimSpan(text, { start: line.start + front, end: Math.max(line.start + front, line.end - back) });
  return words.isLabel(text.slice(label.start, label.end)) ? label : undefined;
}
