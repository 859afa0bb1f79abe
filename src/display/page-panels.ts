import type { Sourced } from '../core/evidence.ts';
import type { FinishedDocument } from '../core/finished.ts';
import type { SummaryContact } from '../core/layers.ts';
import { attributesLine } from '../core/plan-attributes.ts';
import { type PlanItemNode, type PlanNode, planTree } from '../core/plan-tree.ts';
import type { Span } from '../core/span.ts';
import { type Fact, factsOf, relationFact } from '../core/summary-facts.ts';
import { escapeHtml } from './html.ts';

/** Makes a link to the place where the text says something: `link(span, '경상남도')` → `<a href="#…">경상남도</a>`. */
export type Link = (at: Span | undefined, words: string) => string;

/** The panels of the summary, empty ones left out; each value leads to the place it was read from. */
export function panelsOf(document: FinishedDocument, heading: string, link: Link): string {
  const { summary, text, diagnostics } = document;
  const { officials, keyFigures, quotes, lists, relations, keySentences, contacts = [], attachments = [] } = summary;
  const tree = planTree(document.plans).map((node) => planItem(text, node, link));
  const panel = (title: string, content: string) =>
    content === '' ? '' : `<section><${heading}>${title}</${heading}>${content}</section>`;
  const rows = (facts: readonly Fact[]) =>
    pairs(facts.map(({ name, parts }) => [name, parts.map(({ words, at }) => link(at, words)).join(', ')]));
  const lines = (values: readonly Sourced<string>[]) =>
    listOf(values.map(({ value, evidence }) => link(evidence[0], value)));
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  return [
    panel('한눈에', rows(factsOf(summary))),
    panel('계획', tree.length === 0 ? '' : `<ul class="tree">${tree.join('')}</ul>`),
    panel(
      '인물',
      pairs(
        officials.map(({ value: { name, title, org }, evidence }) => [
          link(evidence[0], name),
          escapeHtml(org === undefined ? title : `${title} · ${org}`),
        ]),
      ),
    ),
    panel(
      '수치',
      listOf(
        keyFigures.map(({ value: { about, text: figure }, evidence }) =>
          link(evidence[0], about === undefined || figure.endsWith(about) ? figure : `${about} ${figure}`),
        ),
        'row',
      ),
    ),
    panel('누가 무엇을', rows(relations.map(relationFact))),
    panel(
      '목록',
      pairs(
        lists.map(({ value: { label, items, open }, evidence }) => [
          link(evidence[0], label),
          listOf([...items.map(escapeHtml), ...(open ? ['…'] : [])]),
        ]),
      ),
    ),
    panel('주요 문장', lines(keySentences)),
    panel(
      '말',
      quotes
        .map(({ value: { text: words, speaker }, evidence }) => {
          const footer = speaker === undefined ? '' : `<footer>${escapeHtml(speaker)}</footer>`;
          return `<blockquote>${link(evidence[0], `“${words}”`)}${footer}</blockquote>`;
        })
        .join(''),
    ),
    panel('붙임', lines(attachments)),
    panel('문의', listOf(contacts.map(({ value, evidence }) => link(evidence[0], contactWords(value))))),
    panel('알림', listOf(warnings.map(({ message, span }) => link(span, message)))),
  ].join('');
}

function contactWords({ names, phones, emails }: SummaryContact): string {
  return [...names, ...phones, ...emails].join(' · ');
}

/** Names and their words, which are HTML already. */
function pairs(rows: readonly (readonly [name: string, words: string])[]): string {
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([name, words]) => `<dt>${name}</dt><dd>${words}</dd>`).join('')}</dl>`;
}

/** Lines that are HTML already. */
function listOf(lines: readonly string[], look?: string): string {
  if (lines.length === 0) return '';
  const start = look === undefined ? '<ul>' : `<ul class="${look}">`;
  return `${start}${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

function planItem(text: string, { plan, items, children }: PlanNode, link: Link): string {
  const found = `${plan.items.length}/${plan.count}${plan.approximate === true ? '여' : ''}`;
  const attributes = attributesLine(text, plan);
  return [
    `<li><b>${link(plan, text.slice(plan.start, plan.end))}</b>`,
    plan.complete
      ? `<span class="note">${found}</span>`
      : `<span class="missing">${found} · ${plan.items.length === 0 ? '수만 나옴' : '일부만 나옴'}</span>`,
    attributes === '' ? '' : `<div class="note">${escapeHtml(attributes)}</div>`,
    inner([...items.map((item) => itemOf(text, item, link)), ...children.map((child) => planItem(text, child, link))]),
    '</li>',
  ].join('');
}

function itemOf(text: string, { item, items, plans }: PlanItemNode, link: Link): string {
  const below = [...items.map((one) => itemOf(text, one, link)), ...plans.map((plan) => planItem(text, plan, link))];
  return `<li>${link(item, text.slice(item.start, item.end))}${inner(below)}</li>`;
}

function inner(nodes: readonly string[]): string {
  return nodes.length === 0 ? '' : `<ul>${nodes.join('')}</ul>`;
}
