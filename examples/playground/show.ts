import type { WorkerResult } from 'gongbo';

/** The kinds of marks that are switched off, from one text to the next. */
const hidden = new Set<string>();

/** Whether the JSON is shown with its morphemes, which are most of it. */
let withMorphemes = false;

/**
 * Shows a result: the article of the page that gongbo writes (title, summary, plan tree, legend and marked text), with its
 * style sheet, and the JSON below.
 */
export function show(target: HTMLElement, { page = '', json }: WorkerResult): void {
  const written = new DOMParser().parseFromString(page, 'text/html');
  const article = written.querySelector('article');
  const panels = article?.querySelector('.panels');
  const text = article?.querySelector('section[id]');
  if (article == null || panels == null || text == null) throw new Error('a page without an article');
  takeStyle(written);
  // The page has a first heading of its own.
  for (const heading of article.querySelectorAll('h1, h2')) lower(heading);
  const columns = document.createElement('div');
  columns.className = 'columns';
  panels.before(columns);
  columns.append(panels, text);
  // The pane of the text scrolls, which takes a focus by the keyboard.
  if (text instanceof HTMLElement) text.tabIndex = 0;
  text.setAttribute('role', 'region');
  text.setAttribute('aria-label', '글');
  keepLegend(article);
  target.replaceChildren(article, jsonSection(page, json));
}

/** The style sheet of gongbo's pages goes before our own, which has the last word. */
function takeStyle(written: Document): void {
  if (document.querySelector('style[data-gongbo]') !== null) return;
  const style = document.createElement('style');
  style.dataset['gongbo'] = '';
  style.textContent = written.querySelector('style')?.textContent ?? '';
  document.head.prepend(style);
}

function lower(heading: Element): void {
  const lowered = document.createElement(`h${Number(heading.tagName.slice(1)) + 1}`);
  lowered.className = heading.className;
  lowered.append(...heading.childNodes);
  heading.replaceWith(lowered);
}

/** Boxes stay as they were in the text before; one button is for all of them. */
function keepLegend(article: HTMLElement): void {
  const boxes = [...article.querySelectorAll<HTMLInputElement>('.legend input')];
  const button = document.createElement('button');
  button.type = 'button';
  const update = () => {
    for (const { value, checked } of boxes) checked ? hidden.delete(value) : hidden.add(value);
    button.textContent = boxes.some(({ checked }) => checked) ? '표시 모두 끄기' : '표시 모두 켜기';
  };
  for (const box of boxes) {
    box.checked = !hidden.has(box.value);
    box.addEventListener('change', update);
  }
  button.addEventListener('click', () => {
    const on = !boxes.some(({ checked }) => checked);
    for (const box of boxes) box.checked = on;
    update();
  });
  update();
  article.querySelector('.legend')?.append(button);
}

/** The JSON, to be read and to be taken along. */
function jsonSection(page: string, { morphemes, ...json }: WorkerResult['json']): HTMLElement {
  const section = document.createElement('section');
  section.className = 'json';
  const heading = document.createElement('h3');
  heading.textContent = 'JSON';
  const code = document.createElement('pre');
  code.tabIndex = 0;
  code.setAttribute('role', 'region');
  code.setAttribute('aria-label', 'JSON');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = withMorphemes;
  const update = () => {
    withMorphemes = box.checked;
    code.textContent = JSON.stringify(withMorphemes ? { ...json, morphemes } : json, null, 2);
  };
  box.addEventListener('change', update);
  update();
  const label = document.createElement('label');
  label.append(box, '형태소 포함');
  const row = document.createElement('div');
  row.className = 'row';
  row.append(
    label,
    download('JSON 내려받기', 'gongbo.json', 'application/json', () => code.textContent ?? ''),
    download('결과를 HTML로 내려받기', 'gongbo.html', 'text/html', () => page),
  );
  section.append(heading, row, code);
  return section;
}

function download(name: string, file: string, type: string, content: () => string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content()], { type: `${type};charset=utf-8` }));
    link.download = file;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return button;
}
