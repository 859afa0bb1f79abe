import type { FinishedDocument } from '../core/finished.ts';
import type { Plan } from '../core/layers.ts';
import { attributesOf } from '../core/plan-attributes.ts';
import { type PlanItemNode, type PlanNode, planTree } from '../core/plan-tree.ts';
import { printable, type Style } from './paint.ts';

/** A line of the plan tree before it is cut or wrapped: `{ kind: 'item', first: '├ ', rest: '│ ', words: '정주환경 개선' }`. */
export interface PlanLine {
  readonly kind: 'plan' | 'item' | 'attributes' | 'mismatch';
  /** The branches in front of the words. */
  readonly first: string;
  /** The branches in front of the words' further lines. */
  readonly rest: string;
  readonly words: string;
}

/** The style of each kind of line. */
export const PLAN_STYLES: Readonly<Record<PlanLine['kind'], Style | undefined>> = {
  plan: 'yellow',
  item: undefined,
  attributes: 'dim',
  mismatch: 'cyan',
};

/** What the tree shows besides plans, attributes and items. */
export interface PlanLinesOptions {
  /** Both numbers of lists that do not hold what they promise, and of plans that the text lists nowhere; default: false. */
  readonly mismatches?: boolean;
}

/**
 * The plan trees of a document, line by line.
 *
 * @example
 * 3대 전략 (3/3) · 확정
 * │ 비전 누구나 머무는 항구 · 담당 경상남도
 * ├ 정주환경 개선
 * │ └─ 5개 과제 (0/5)
 */
export function planLines(
  document: FinishedDocument,
  { mismatches = false }: PlanLinesOptions = {},
): readonly PlanLine[] {
  const { text } = document;
  const messages = new Map(
    document.diagnostics.flatMap(({ code, message, span }) =>
      code === 'plan-count-mismatch' && span !== undefined ? [[span.start, message]] : [],
    ),
  );
  const lines: PlanLine[] = [];
  const addPlan = ({ plan, items, children }: PlanNode, first: string, rest: string): void => {
    const label = printable(text.slice(plan.start, plan.end));
    const elsewhere = plan.items.length > 0 && items.length === 0 ? ' — 항목은 위에' : '';
    const said = attributesOf(text, plan);
    const status = said.flatMap(([name, words]) => (name === '상태' ? [` · ${words}`] : []));
    const attributes = said.flatMap(([name, words]) => (name === '상태' ? [] : [`${name} ${printable(words)}`]));
    lines.push({
      kind: 'plan',
      first,
      rest,
      words: `${label}${countsOf(plan, mismatches)}${elsewhere}${status.join('')}`,
    });
    const stem = items.length + children.length > 0 ? `${rest}│ ` : `${rest}  `;
    if (attributes.length > 0)
      lines.push({ kind: 'attributes', first: stem, rest: stem, words: attributes.join(' · ') });
    const message = mismatches ? messages.get(plan.start) : undefined;
    // The label stands one line above.
    if (message !== undefined)
      lines.push({ kind: 'mismatch', first: stem, rest: stem, words: `! ${message.slice(message.indexOf(': ') + 2)}` });
    addItems(items, children, rest);
  };
  const addItems = (items: readonly PlanItemNode[], plans: readonly PlanNode[], stem: string): void => {
    const last = items.length + plans.length - 1;
    for (const [index, node] of items.entries()) {
      const rest = `${stem}${index === last ? ' ' : '│'} `;
      const words = printable(text.slice(node.item.start, node.item.end));
      lines.push({ kind: 'item', first: `${stem}${index === last ? '└' : '├'} `, rest, words });
      addItems(node.items, node.plans, rest);
    }
    for (const [index, node] of plans.entries()) {
      const end = index === plans.length - 1;
      addPlan(node, `${stem}${end ? '└─' : '├─'} `, `${stem}${end ? ' ' : '│'}  `);
    }
  };
  for (const node of planTree(document.plans)) addPlan(node, '', '');
  return lines;
}

/** Found and promised: " (3/3)". */
function countsOf({ items, count, approximate }: Plan, always: boolean): string {
  return items.length > 0 || always ? ` (${items.length}/${count}${approximate === true ? '여' : ''})` : '';
}
