import type { FinishedDocument } from '../../core/finished.ts';
import { attributesLine } from '../../core/plan-attributes.ts';
import { type PlanItemNode, type PlanNode, planTree } from '../../core/plan-tree.ts';
import { factsOf, factWords, relationFact } from '../../core/summary-facts.ts';

/**
 * The summary as Markdown: headline, the one line, facts, plan tree, key sentences, officials, quotations, figures,
 * lists, relations, attachments, contacts. Whatever the text has of Markdown's own characters is escaped, so that it shows as written.
 *
 * @example
 * # 경상남도, … 최종보고회 개최
 *
 * - **기관:** 경상남도
 */
export function toMarkdown(document: FinishedDocument): string {
  const { text, summary, quotes } = document;
  const { headline, subHeadlines, oneLine, officials, keyFigures, keySentences, lists, relations } = summary;
  const { contacts = [], attachments = [] } = summary;
  const sections: readonly (readonly string[])[] = [
    headline === undefined ? [] : [`# ${escapeMarkdown(headline.value)}`],
    subHeadlines.map(({ value }, index) => `${index === 0 ? '' : '\n'}*${escapeMarkdown(value)}*`),
    oneLine === undefined ? [] : [`> ${escapeMarkdown(oneLine.value)}`],
    factsOf(summary).map((fact) => `- **${fact.name}:** ${escapeMarkdown(factWords(fact))}`),
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
    section(
      '주요 문장',
      keySentences.map(({ value }) => `- ${escapeMarkdown(value)}`),
    ),
    section(
      '목록',
      lists.flatMap(({ value }) => [
        `- **${escapeMarkdown(value.label)}**${value.open ? ' (이 밖에 더)' : ''}`,
        ...value.items.map((item) => `  - ${escapeMarkdown(item)}`),
      ]),
    ),
    section(
      '누가 무엇을',
      relations.map((relation) => {
        const fact = relationFact(relation);
        return `- **${fact.name}:** ${escapeMarkdown(factWords(fact))}`;
      }),
    ),
    section(
      '붙임',
      attachments.map(({ value }) => `- ${escapeMarkdown(value)}`),
    ),
    section(
      '문의',
      contacts.map(({ value: { names, phones, emails } }) => {
        return `- ${escapeMarkdown([...names, ...phones, ...emails].join(' · '))}`;
      }),
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
