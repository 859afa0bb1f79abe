import type { FinishedDocument } from '../core/finished.ts';
import { type Anchor, escapeHtml, pageText } from './html.ts';
import { MARK_LOOKS } from './mark-kinds.ts';
import { countKinds, marksOf } from './marks.ts';
import { type Link, panelsOf } from './page-panels.ts';
import { PAGE_STYLE } from './page-style.ts';

/** Even where the text should get past the escaping, a browser runs nothing and asks nobody. */
const POLICY = "default-src 'none';style-src 'unsafe-inline';img-src data:;base-uri 'none';form-action 'none'";

/**
 * A web page that stands by itself: the summary, the plan tree, and the text with everything found in it marked; what
 * the summary says leads to its place in the text. It has no script and asks no other host for anything. The text
 * stands in the element of class `text`; its tags stripped, it is the text that was analysed.
 *
 * @param documents one article for each, in their order
 * @example `writeFile('보도자료.html', toHtmlPage([document]))`
 */
export function toHtmlPage(documents: readonly FinishedDocument[]): string {
  const [first] = documents;
  const alone = documents.length === 1 && first !== undefined;
  const title = alone ? titleOf(first) : `보도자료 ${documents.length}건`;
  const entries = documents.map(
    (document, index) => `<li><a href="#d${index + 1}">${escapeHtml(titleOf(document))}</a>`,
  );
  return [
    '<!doctype html>',
    '<html lang="ko">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    // Else a browser asks the server of the page for an icon.
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(alone ? [] : [`<h1>${title}</h1>`, `<nav aria-label="차례"><ol>${entries.join('')}</ol></nav>`]),
    ...documents.map((document, index) => article(document, `d${index + 1}`, alone ? 1 : 2)),
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

function article(document: FinishedDocument, id: string, level: number): string {
  const { subHeadlines, oneLine } = document.summary;
  const anchors = new Map<string, Anchor>();
  const link: Link = (at, words) => {
    const shown = shownWords(words);
    if (at === undefined || at.start >= at.end) return shown;
    const place = `${id}-${at.start}-${at.end}`;
    anchors.set(place, { start: at.start, end: at.end, id: place });
    return `<a href="#${place}">${shown}</a>`;
  };
  const sub = subHeadlines.map(({ value, evidence }) => `<li>${link(evidence[0], value)}</li>`).join('');
  const panels = panelsOf(document, `h${level + 1}`, link);
  const one = oneLine === undefined ? '' : `<p class="one">${link(oneLine.evidence[0], oneLine.value)}</p>`;
  const { name, version } = document.engine;
  return [
    `<article id="${id}">`,
    `<h${level} class="title">${escapeHtml(titleOf(document))}</h${level}>`,
    sub === '' ? '' : `<ul class="lines">${sub}</ul>`,
    one,
    `<p class="note skip"><a href="#${id}-text">글로 건너뛰기</a></p>`,
    `<div class="panels">${panels}</div>`,
    `<section id="${id}-text"><h${level + 1}>글</h${level + 1}>${legend(document)}`,
    `<div class="text">${pageText(document, [...anchors.values()])}</div></section>`,
    `<p class="note">gongbo · ${escapeHtml(`${name} ${version}`)}</p>`,
    '</article>',
  ].join('\n');
}

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:]+(?:\+09:00)?$/;
const RANGE = /^(\d{4}-[\d:T+-]*)\/(\d{4}-[\d:T+-]*)$/;

/** Words as HTML, times as people write them: "2024-09-12T15:20+09:00" → "2024-09-12 15:20". */
function shownWords(words: string): string {
  const range = RANGE.exec(words);
  if (range !== null) return range.slice(1).map(shownWords).join(' ~ ');
  if (!TIME.test(words)) return escapeHtml(words);
  return `<time datetime="${words}">${words.replace('T', ' ').replace('+09:00', '')}</time>`;
}

/** The kinds that the text has, each in its colour and how often, with a box that switches it off. */
function legend(document: FinishedDocument): string {
  const counts = countKinds(marksOf(document));
  const entries = Object.entries(MARK_LOOKS).flatMap(([kind, { name }]) => {
    const count = counts.get(kind);
    if (count === undefined) return [];
    const box = `<input type="checkbox" value="${kind}" checked autocomplete="off">`;
    return [`<label>${box}<mark data-kind="${kind}">${name}</mark> ${count}</label>`];
  });
  return entries.length === 0
    ? ''
    : `<fieldset class="legend"><legend>보일 표시</legend>${entries.join('')}</fieldset>`;
}
