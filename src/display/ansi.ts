import type { FinishedDocument } from '../core/finished.ts';
import type { KeyFigure, SummaryOfficial } from '../core/layers.ts';
import { type PlanNode, planTree } from '../core/plan-tree.ts';
import { cellWidth, padCells, wrapCells } from './width.ts';

/** How a document is shown on a terminal. */
export interface TerminalOptions {
  /** Whether ANSI colours are written. */
  readonly color: boolean;
  /** Cells per line. */
  readonly width: number;
}

type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'yellow';

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  cyan: [36, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** Cells of the column that names the fields. */
const LABEL = 6;

/**
 * A readable view of a document: headline, who, where, when, the plan tree with its items, officials, quotes, figures.
 * The text's own control characters never reach the terminal.
 *
 * @example
 * 계획  3대 전략 (3/3)
 *       ├ 부울경 균형발전
 */
export function renderTerminal(document: FinishedDocument, { color, width }: TerminalOptions): string {
  const { text, summary } = document;
  const paint = (style: Style, value: string) =>
    color ? `\u001b[${CODES[style][0]}m${value}\u001b[${CODES[style][1]}m` : value;
  const lines: string[] = [];
  const field = (label: string, values: readonly string[], style?: Style) => {
    let name = label;
    for (const value of values) {
      for (const line of wrapCells(printable(value), Math.max(20, width - LABEL))) {
        const shown = style === undefined ? line : paint(style, line);
        lines.push(`${paint('dim', padCells(name, LABEL))}${shown}`.trimEnd());
        name = '';
      }
    }
  };
  field('제목', present(summary.headline?.value), 'bold');
  field('기관', present(summary.issuer?.value), 'cyan');
  field('배포', present(summary.publishedAt?.value));
  const event = summary.event?.value;
  field('행사', present(event?.name), 'green');
  field('때', present(event?.when));
  field('곳', present(event?.where));
  const tree: string[] = [];
  for (const node of planTree(document.plans)) treeLines(text, node, '', '', tree);
  let name = '계획';
  for (const line of tree) {
    const room = Math.max(20, width - LABEL);
    const shown = cellWidth(line) > room ? `${(wrapCells(line, room - 1)[0] ?? '').trimEnd()}…` : line;
    lines.push(`${paint('dim', padCells(name, LABEL))}${/^[│├└ ]*[├└] /.test(shown) ? shown : paint('yellow', shown)}`);
    name = '';
  }
  field(
    '인물',
    summary.officials.map(({ value }) => officialLine(value)),
  );
  field(
    '말',
    document.quotes.map(({ start, end, speaker }) => quoteLine(text.slice(start, end), speaker?.value)),
  );
  field(
    '수치',
    summary.keyFigures.map(({ value }) => figureLine(value)),
  );
  field(
    '알림',
    document.diagnostics.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
  );
  return `${lines.join('\n')}\n`;
}

function present(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

/** One line, without control characters: a page must not be able to steer the terminal. */
function printable(value: string): string {
  return value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function treeLines(text: string, { plan, children }: PlanNode, first: string, rest: string, lines: string[]): void {
  const shown = plan.complete || plan.items.length > 0 ? ` (${plan.items.length}/${plan.count})` : '';
  lines.push(`${first}${printable(text.slice(plan.start, plan.end))}${shown}`);
  const last = plan.items.length + children.length - 1;
  for (const [index, item] of plan.items.entries()) {
    lines.push(`${rest}${index === last ? '└' : '├'} ${printable(text.slice(item.start, item.end))}`);
  }
  for (const [index, child] of children.entries()) {
    const end = index === children.length - 1;
    treeLines(text, child, `${rest}${end ? '└─' : '├─'} `, `${rest}${end ? ' ' : '│'}  `, lines);
  }
}

function officialLine({ name, title, org }: SummaryOfficial): string {
  return org === undefined ? `${name} ${title}` : `${name} ${title} (${org})`;
}

function quoteLine(words: string, speaker: string | undefined): string {
  return speaker === undefined ? `“${words}”` : `${speaker}: “${words}”`;
}

function figureLine({ text, about }: KeyFigure): string {
  return about === undefined || text.endsWith(about) ? text : `${about} ${text}`;
}
