import { innerText, type MarkupElement, measureOf } from './markup-tree.ts';

/** Elements whose text nobody reads. */
export const SILENT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'head',
  'title',
  'input',
]);
const CONTROLS: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'textarea',
  'dialog',
  'menu',
]);
const ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'search',
  'banner',
  'contentinfo',
  'button',
  'toolbar',
  'dialog',
  'menu',
  'menubar',
  'tablist',
]);
/** Words of class names and ids by which Korean boards and news sites call what is not the article. */
const NAMES =
  /^(?:comments?|reply|replies|related|relation|sns|share|sharing|recommend(?:ed)?|rank(?:ing)?|banner|breadcrumbs?|location|pagination|paging|prevnext|utils?|print|btns?|buttons?|popular|footer|copyright|gnb|lnb|snb|skip|skipnav|ads?|advert|satisfaction|survey|filelist|attach(?:ments?)?|subscribe|newsletter|keywords?|hashtags?|reporter|byline|foot|ft|hd)$/;
const CONTAINERS: ReadonlySet<string> = new Set(['div', 'ul', 'ol', 'dl', 'section', 'header']);
const MOST_LINKS = 0.6;
const FEWEST_OF_MENU = 3;
const LONGEST_COUNTER = 16;
const COUNTED = /^(?:조회|추천|공감|댓글|좋아요|읽음|hits?|views?)\s?수?\s*[:：]?$/i;
const COUNTER = /^\s*(?:조회|추천|공감|댓글|좋아요|읽음|hits?|views?)\s?수?\s*[:：]?\s*[\d,]+\s?[회건명]?\s*$/i;

/** Whether an element is there but not to be seen. */
export function isHidden({ attributes }: MarkupElement): boolean {
  return (
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  );
}

/** Whether an element inside or beside the article is the page's own: menus, buttons, lists of links, comments. */
export function isPagePart(element: MarkupElement): boolean {
  const { name, attributes } = element;
  if (CONTROLS.has(name) || ROLES.has(attributes['role'] ?? '')) return true;
  if (name === 'tr' || name === 'td' || name === 'p' || name === 'span') return false;
  const words = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.some((word) => NAMES.test(word))) return true;
  return CONTAINERS.has(name) && isLinkList(element);
}

/** Whether a cell of a table that lays the page out holds a menu. */
export function isMenuCell(element: MarkupElement): boolean {
  return element.name === 'td' && measureOf(element).links >= FEWEST_OF_MENU && isLinkList(element);
}

/** Whether an element beside the headline counts the page's readers: "조회 88", "추천수: 3", or is one half of such a pair. */
export function isCounter(element: MarkupElement): boolean {
  const words = shortText(element);
  if (words === undefined) return false;
  if (COUNTER.test(words)) return true;
  const siblings = element.parent?.children.filter((child) => child.kind === 'element') ?? [];
  const at = siblings.indexOf(element);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  return (
    (COUNTED.test(words) && after !== undefined && COUNTER.test(`${words} ${shortText(after)}`)) ||
    (before !== undefined && COUNTED.test(shortText(before) ?? '') && COUNTER.test(`${shortText(before)} ${words}`))
  );
}

function shortText(element: MarkupElement): string | undefined {
  return measureOf(element).letters <= LONGEST_COUNTER ? innerText(element).trim() : undefined;
}

function isLinkList(element: MarkupElement): boolean {
  const { letters, links, linkLetters } = measureOf(element);
  return links >= 2 && linkLetters > letters * MOST_LINKS;
}
