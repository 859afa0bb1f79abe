import type { FinishedDocument } from '../core/finished.ts';
import type { KeyFigure, SummaryList, SummaryOfficial } from '../core/layers.ts';
import { type Fact, factsOf, factWords, listWords } from '../core/summary-facts.ts';
import { painter, printable, type Style } from './paint.ts';
import { PLAN_STYLES, planLines } from './plan-lines.ts';
import { cellWidth, padCells, wrapCells } from './width.ts';

/** How a document is shown on a terminal. */
export interface TerminalOptions {
  /** Whether ANSI colours are written. */
  readonly color: boolean;
  /** Cells per line. */
  readonly width: number;
}

/** Cells of the column that names the fields. */
const LABEL = 6;

/** How many values of a list are shown: a release of a province names all its towns. */
const SHOWN = 12;

/**
 * A readable view of a document: headline, the one line, who, where, when, the plan tree with its items, officials,
 * quotes, figures, lists. Long lists are cut and say so. The text's own control characters never reach the terminal.
 *
 * @example
 * 계획  3대 전략 (3/3)
 *       ├ 부울경 균형발전
 */
export function renderTerminal(document: FinishedDocument, { color, width }: TerminalOptions): string {
  const { text, summary } = document;
  const paint = painter(color);
  const lines: string[] = [];
  const field = (label: string, values: readonly string[], style?: Style) => {
    let name = label;
    for (const value of values) {
      for (const line of wrapCells(printable(value), Math.max(20, width - LABEL))) {
        lines.push(`${paint('dim', padCells(name, LABEL))}${paint(style, line)}`.trimEnd());
        name = '';
      }
    }
  };
  field('제목', present(summary.headline?.value), 'bold');
  field(
    '부제',
    summary.subHeadlines.map(({ value }) => value),
  );
  field('한줄', present(summary.oneLine?.value));
  for (const fact of factsOf(summary)) field(fact.name, [factWords(fact, SHOWN)], styleOf(fact));
  let name = '계획';
  for (const { kind, first, words } of planLines(document)) {
    const room = Math.max(20, width - LABEL);
    const line = `${first}${words}`;
    const shown = cellWidth(line) > room ? `${(wrapCells(line, room - 1)[0] ?? '').trimEnd()}…` : line;
    lines.push(`${paint('dim', padCells(name, LABEL))}${paint(PLAN_STYLES[kind], shown)}`);
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
    '목록',
    summary.lists.map(({ value }) => listLine(value)),
  );
  field(
    '알림',
    document.diagnostics.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
  );
  return `${lines.join('\n')}\n`;
}

function styleOf({ name }: Fact): Style | undefined {
  return name === '기관' ? 'cyan' : name === '행사' ? 'green' : undefined;
}

function listLine({ label, items, open }: SummaryList): string {
  return `${label}: ${listWords(items, SHOWN)}${open ? ' 등' : ''}`;
}

function present(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
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
