import type { FinishedDocument } from '../core/finished.ts';
import { attributesLine } from '../core/plan-attributes.ts';
import { type PlanItemNode, type PlanNode, planTree } from '../core/plan-tree.ts';
import { factsOf, relationFact } from '../core/summary-facts.ts';
import { escapeHtml, markedText } from './html.ts';
import { MARK_COLOURS, PAGE_STYLE } from './page-style.ts';

/**
 * A web page that stands by itself: the summary, the plan tree, and the text with everything found in it marked. It has
 * no script and asks no other host for anything. The text stands in the element of class `text`; its tags stripped, it
 * is the text that was analysed.
 *
 * @param documents one article for each, in their order
 * @example `writeFile('보도자료.html', toHtmlPage([document]))`
 */
export function toHtmlPage(documents: readonly FinishedDocument[]): string {
  const [first] = documents;
  const title = documents.length === 1 && first !== undefined ? titleOf(first) : `보도자료 ${documents.length}건`;
  return [
    '<!doctype html>',
    '<html lang="ko">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...documents.map(article),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function titleOf({ summary, source }: FinishedDocument): string {
  const { id, metadata } = source;
  return summary.headline?.value ?? metadata.title ?? (id === '' ? '제목 없는 글' : id);
}

function article(document: FinishedDocument): string {
  const { summary, text, engine } = document;
  const { subHeadlines, oneLine, officials, keyFigures, quotes, lists, relations, keySentences } = summary;
  const sub = subHeadlines.map(({ value }) => `<li>${escapeHtml(value)}</li>`).join('');
  const tree = planTree(document.plans).map((node) => planItem(text, node));
  const panels = [
    panel('한눈에', pairs(factsOf(summary).map(({ name, words }) => [name, words]))),
    panel('계획', tree.length === 0 ? '' : `<ul class="tree">${tree.join('')}</ul>`),
    panel(
      '인물',
      pairs(officials.map(({ value }) => [value.name, [value.title, value.org].filter(Boolean).join(' · ')])),
    ),
    panel('수치', listOf(keyFigures.map(({ value }) => [value.about, value.text].filter(Boolean).join(' ')))),
    panel(
      '누가 무엇을',
      pairs(relations.map(({ value }) => relationFact(value)).map(({ name, words }) => [name, words])),
    ),
    panel(
      '목록',
      pairs(lists.map(({ value }) => [value.label, `${value.items.join(', ')}${value.open ? ' 등' : ''}`])),
    ),
    panel('주요 문장', listOf(keySentences.map(({ value }) => value))),
    panel('말', quotes.map(({ value }) => quotation(value.text, value.speaker)).join('')),
  ];
  return [
    '<article>',
    `<h1>${escapeHtml(titleOf(document))}</h1>`,
    sub === '' ? '' : `<ul class="lines">${sub}</ul>`,
    oneLine === undefined ? '' : `<p class="one">${escapeHtml(oneLine.value)}</p>`,
    `<div class="panels">${panels.join('')}</div>`,
    `<section><h2>글</h2>${legend(document)}<div class="text">${markedText(document)}</div></section>`,
    `<p class="note">gongbo · ${escapeHtml(`${engine.name} ${engine.version}`)}</p>`,
    '</article>',
  ].join('\n');
}

function panel(title: string, content: string): string {
  return content === '' ? '' : `<section><h2>${title}</h2>${content}</section>`;
}

function pairs(rows: readonly (readonly [name: string, words: string])[]): string {
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([name, words]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words)}</dd>`).join('')}</dl>`;
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function quotation(words: string, speaker: string | undefined): string {
  const who = speaker === undefined ? '' : `<footer>${escapeHtml(speaker)}</footer>`;
  return `<blockquote>“${escapeHtml(words)}”${who}</blockquote>`;
}

function planItem(text: string, { plan, items, children }: PlanNode): string {
  const { length } = plan.items;
  const found = `${length}/${plan.count}${plan.complete ? '' : ' (다 나오지 않음)'}`;
  const state = plan.complete ? `<span class="note">${found}</span>` : `<span class="missing">${found}</span>`;
  const attributes = attributesLine(text, plan);
  const inner = [...items.map((item) => itemOf(text, item)), ...children.map((child) => planItem(text, child))];
  return [
    `<li><span class="label">${escapeHtml(text.slice(plan.start, plan.end))}</span> ${state}`,
    attributes === '' ? '' : `<div class="note">${escapeHtml(attributes)}</div>`,
    inner.length === 0 ? '' : `<ul>${inner.join('')}</ul>`,
    '</li>',
  ].join('');
}

function itemOf(text: string, { item, items, plans }: PlanItemNode): string {
  const inner = [...items.map((one) => itemOf(text, one)), ...plans.map((plan) => planItem(text, plan))];
  const below = inner.length === 0 ? '' : `<ul>${inner.join('')}</ul>`;
  return `<li>${escapeHtml(text.slice(item.start, item.end))}${below}</li>`;
}

/** The kinds that the text has, each in its colour. */
function legend({ entities, plans, quotes }: FinishedDocument): string {
  const kinds = new Set<string>(entities.map(({ type }) => type));
  if (plans.length > 0) kinds.add('plan');
  if (plans.some(({ items }) => items.length > 0)) kinds.add('plan-item');
  if (quotes.length > 0) kinds.add('quote');
  const shown = MARK_COLOURS.filter(([kind]) => kinds.has(kind));
  if (shown.length === 0) return '';
  const entries = shown.map(([, name, colour]) => `<li><mark style="background:${colour}">${name}</mark></li>`);
  return `<ul class="legend" aria-label="색의 뜻">${entries.join('')}</ul>`;
}
