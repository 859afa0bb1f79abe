import type { FinishedDocument } from '../../core/finished.ts';
import { attributesLine } from '../../core/plan-attributes.ts';
import { type PlanItemNode, type PlanNode, planTree } from '../../core/plan-tree.ts';

/**
 * The summary as Markdown: headline, facts, event, plan tree, officials, quotations, figures. Whatever the text has of
 * Markdown's own characters is escaped, so that it shows as written.
 *
 * @example
 * # 경상남도, … 최종보고회 개최
 *
 * - **발표 기관:** 경상남도
 */
export function toMarkdown(document: FinishedDocument): string {
  const { text, summary, quotes } = document;
  const { headline, issuer, publishedAt, event, officials, keyFigures } = summary;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['발표 기관', issuer?.value],
    ['배포', publishedAt?.value],
    ['행사', event?.value.name],
    ['때', event?.value.when],
    ['곳', event?.value.where],
  ];
  const sections: readonly (readonly string[])[] = [
    headline === undefined ? [] : [`# ${escapeMarkdown(headline.value)}`],
    facts.flatMap(([name, value]) => (value === undefined ? [] : [`- **${name}:** ${escapeMarkdown(value)}`])),
    section(
      '계획',
      planTree(document.plans).flatMap((node) => planLines(text, node, '')),
    ),
    section(
      '인물',
      table(
        ['이름', '직함', '소속'],
        officials.map(({ value }) => [value.name, value.title, value.org ?? '']),
      ),
    ),
    section(
      '말',
      quotes.flatMap(({ start, end, speaker }, index) => [
        ...(index === 0 ? [] : ['']),
        `> ${escapeMarkdown(text.slice(start, end))}`,
        ...(speaker === undefined ? [] : ['>', `> — ${escapeMarkdown(speaker.value)}`]),
      ]),
    ),
    section(
      '주요 수치',
      table(
        ['수치', '무엇'],
        keyFigures.map(({ value }) => [value.text, value.about ?? '']),
      ),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

function planLines(text: string, { plan, items, children }: PlanNode, indent: string): readonly string[] {
  const label = escapeMarkdown(text.slice(plan.start, plan.end));
  const found = plan.items.length > 0 ? ` (${plan.items.length}/${plan.count})` : '';
  const attributes = attributesLine(text, plan);
  return [
    `${indent}- **${label}**${found}${attributes === '' ? '' : ` — ${escapeMarkdown(attributes)}`}`,
    ...items.flatMap((item) => itemLines(text, item, `${indent}  `)),
    ...children.flatMap((child) => planLines(text, child, `${indent}  `)),
  ];
}

function itemLines(text: string, { item, plans, items }: PlanItemNode, indent: string): readonly string[] {
  return [
    `${indent}- ${escapeMarkdown(text.slice(item.start, item.end))}`,
    ...items.flatMap((one) => itemLines(text, one, `${indent}  `)),
    ...plans.flatMap((one) => planLines(text, one, `${indent}  `)),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((cells) => line(cells.map(escapeMarkdown)))];
}

/**
 * One line of text with Markdown's characters escaped: "1. R&D <5대 과제> *" → "1\\. R\\&D \\<5대 과제\\> \\*".
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&')
    .replace(/^([+\-=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
