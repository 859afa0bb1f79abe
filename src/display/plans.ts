import type { FinishedDocument } from '../core/finished.ts';
import type { TerminalOptions } from './ansi.ts';
import { painter, printable } from './paint.ts';
import { PLAN_STYLES, planLines } from './plan-lines.ts';
import { cellWidth, wrapCells } from './width.ts';

/** A line has room for this many cells of words, however deep its branches. */
const LEAST = 16;

/**
 * The plans of a document as trees on a terminal, under the document's name; long items are wrapped.
 *
 * @example
 * 보도자료.txt  경상남도, 인구 대책 발표
 *
 * 3대 전략 (3/3)
 * ├ 정주환경 개선
 */
export function renderPlans(document: FinishedDocument, { color, width }: TerminalOptions): string {
  const paint = painter(color);
  const id = printable(document.source.id);
  const title = printable(document.release.title?.value ?? document.source.metadata.title ?? '');
  const lines = [id, title].flatMap((words) =>
    words === '' ? [] : wrapCells(words, width).map((line) => paint('bold', line)),
  );
  const trees = planLines(document, { mismatches: true });
  if (trees.length === 0) return `${[...lines, paint('dim', '계획이 없습니다')].join('\n')}\n`;
  for (const { kind, first, rest, words } of trees) {
    if (first === '') lines.push('');
    for (const [index, line] of wrapCells(words, Math.max(LEAST, width - cellWidth(rest))).entries()) {
      lines.push(`${paint('dim', index === 0 ? first : rest)}${paint(PLAN_STYLES[kind], line)}`.trimEnd());
    }
  }
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}
