import { endsSentence, isTruncated } from './endings.ts';
import type { LogicalLine } from './logical-lines.ts';
import { lineKey, type PageSign } from './page-words.ts';

/** A logical line with what its words alone say. */
export interface PageLine extends LogicalLine {
  readonly sign?: PageSign;
  /** A date line of a posting (작성일 …), which only a page has. */
  readonly posted: boolean;
  /** It has a role of the release that no neighbour takes away: a contact, an image, a date line. */
  readonly stands: boolean;
}

const SHORT = 60;
const PROSE = 40;
/** Fewer letters are a menu's. */
const SHORTEST_TITLE = 8;
/** How far below a page's head its headline is looked for. */
const HEAD_LINES = 60;

/**
 * Finds the lines that belong to the page and not to the release, each with the rule that says so.
 * On a text without any sign of a page nothing is found.
 *
 * @example everything behind "많이 본 기사" up to the end, unless prose resumes: `structure.furniture-list`
 */
export function findFurniture(
  text: string,
  lines: readonly PageLine[],
  title: string | undefined,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const shapes = lines.map((line) => shapeOf(text, line));
  const firstProse = shapes.indexOf('prose');
  markSigns(lines, found, firstProse, shapes);
  const head = markHead(text, lines, found, firstProse, title);
  markLists(lines, shapes, found, head);
  markTeasers(lines, shapes, found);
  markWeak(lines, found, firstProse, lastProse(shapes, found));
  return found;
}

type Shape = 'prose' | 'teaser' | 'short' | 'other';

function shapeOf(text: string, line: PageLine): Shape {
  const size = line.end - line.start;
  if (line.sign !== undefined || line.stands) return 'short';
  if (isTruncated(text, line)) return 'teaser';
  if (size >= PROSE && endsSentence(text, line)) return 'prose';
  return size <= SHORT ? 'short' : 'other';
}

function lastProse(shapes: readonly Shape[], found: ReadonlyMap<number, string>): number {
  for (let index = shapes.length - 1; index >= 0; index -= 1) {
    if (shapes[index] === 'prose' && !found.has(index)) return index;
  }
  return -1;
}

/** Lines that are the page's own by their words; a notice only where the release is over. */
function markSigns(
  lines: readonly PageLine[],
  found: Map<number, string>,
  firstProse: number,
  shapes: readonly Shape[],
): void {
  const last = shapes.lastIndexOf('prose');
  for (const [index, line] of lines.entries()) {
    if (line.sign === 'page') found.set(index, 'structure.furniture-word');
    if (line.sign === 'notice' && (index > last || index < firstProse)) found.set(index, 'structure.furniture-notice');
  }
}

/** Above the headline of a page stands the page: its name, its menu. Gives the index of the headline, where one is known. */
function markHead(
  text: string,
  lines: readonly PageLine[],
  found: Map<number, string>,
  firstProse: number,
  title: string | undefined,
): number {
  const limit = Math.min(lines.length, HEAD_LINES, firstProse < 0 ? lines.length : firstProse);
  let anchor = -1;
  let signs = 0;
  let posted = false;
  for (let index = 0; index < limit; index += 1) {
    const line = lines[index];
    if (line === undefined || line.sign === 'neighbour' || line.sign === 'list') break;
    posted ||= line.posted;
    if (found.has(index)) signs += 1;
    if (line.posted || found.has(index)) anchor = index;
  }
  // One odd line makes no page.
  if (!posted && signs < 2) return -1;
  const headline = pageHeadline(text, lines, found, limit, anchor, title);
  if (headline < 0) return -1;
  for (let index = 0; index < headline; index += 1) {
    const line = lines[index];
    if (line !== undefined && !line.stands) found.set(index, found.get(index) ?? 'structure.furniture-head');
  }
  return headline;
}

/** The first line that is repeated or equals the known title; else the last plain line above the date line. */
function pageHeadline(
  text: string,
  lines: readonly PageLine[],
  found: ReadonlyMap<number, string>,
  limit: number,
  anchor: number,
  title: string | undefined,
): number {
  const head = lines.slice(0, limit);
  const keys = head.map((line) => (line.end - line.start <= 200 ? lineKey(text.slice(line.start, line.end)) : ''));
  const wanted = title === undefined ? '' : lineKey(title);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const plain = head.map(
    (line, index) =>
      line.sign === undefined &&
      !line.stands &&
      !found.has(index) &&
      line.marker === undefined &&
      (keys[index]?.length ?? 0) >= SHORTEST_TITLE,
  );
  const repeated = keys.findIndex(
    (key, index) => plain[index] === true && (key === wanted || (counts.get(key) ?? 0) > 1),
  );
  if (repeated >= 0) return repeated;
  const posted = head.findIndex((line) => line.posted);
  const above = plain.lastIndexOf(true, posted < 0 ? anchor : posted);
  const below = plain.indexOf(true, anchor + 1);
  // A menu stands above the headline; without a date line the headline follows the menu.
  return posted < 0 && below >= 0 ? below : above >= 0 ? above : below;
}

/**
 * A list of other articles runs to the end of the text, unless prose resumes: two paragraphs in a row that no title
 * line parts, or, where the release has not begun yet, its headline or its first paragraph.
 */
function markLists(
  lines: readonly PageLine[],
  shapes: readonly Shape[],
  found: Map<number, string>,
  headline: number,
): void {
  const firstProse = shapes.indexOf('prose');
  const page = found.size > 0 || lines.some(({ posted, sign }) => posted || sign === 'list' || sign === 'neighbour');
  let inside = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const weak = line.sign === 'weak-list' && page && firstProse >= 0 && index > firstProse;
    if (line.sign === 'list' || line.sign === 'neighbour' || weak) {
      inside = true;
      found.set(index, 'structure.furniture-list');
      continue;
    }
    if (!inside) continue;
    const begun = firstProse >= 0 && index > firstProse;
    const resumes = begun
      ? shapes[index] === 'prose' && shapes[index + 1] === 'prose'
      : shapes[index] === 'prose' || index === headline || line.posted;
    if (resumes) inside = false;
    else found.set(index, found.get(index) ?? 'structure.furniture-list');
  }
}

/** Below the release: three or more cut-off leads of other articles with their titles, up to the end. */
function markTeasers(lines: readonly PageLine[], shapes: readonly Shape[], found: Map<number, string>): void {
  const last = shapes.lastIndexOf('prose');
  if (last < 1) return;
  const teasers = shapes.flatMap((shape, index) => (shape === 'teaser' && index > last ? [index] : []));
  const [first] = teasers;
  if (first === undefined || teasers.length < 3) return;
  let from = first;
  while (from - 1 > last && shapes[from - 1] === 'short' && lines[from - 1]?.stands === false && from > first - 2)
    from -= 1;
  for (let index = from; index < lines.length; index += 1) {
    found.set(index, found.get(index) ?? 'structure.furniture-teasers');
  }
}

/** Words that a release may have too are the page's where furniture is next to them. */
function markWeak(lines: readonly PageLine[], found: Map<number, string>, firstProse: number, last: number): void {
  const page = found.size > 0 || lines.some(({ posted }) => posted);
  if (!page) return;
  const near = (index: number) => found.has(index) || lines[index]?.posted === true;
  const outside = (index: number) => index > last || index < firstProse;
  for (const step of [1, -1]) {
    for (let count = 0; count < lines.length; count += 1) {
      const index = step === 1 ? count : lines.length - 1 - count;
      if (
        lines[index]?.sign === 'weak' &&
        !found.has(index) &&
        outside(index) &&
        (near(index - 1) || near(index + 1))
      ) {
        found.set(index, 'structure.furniture-word');
      }
    }
  }
}
