import { firstAtOrAfter, type Span } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import { type Line, type Page, sentenceAt } from '../page.ts';
import { announces, endsLine } from './announcing.ts';
import { bulletsAfter } from './bullets.ts';
import { inlineItems, isSentence } from './extract.ts';
import { headingItem } from './headings.ts';
import type { MarkedList } from './lists.ts';
import { listsAfter } from './lists-after.ts';
import type { MarkerToken } from './markers.ts';
import { nearness } from './nearness.ts';
import { countScore, type Reading, type ReadingContext, type ReadingRule } from './reading.ts';
import { splitWhole } from './unmarked.ts';

const MOST_LISTS = 16;
const MOST_LINES = 25;

/** "[전략 1] …", "① …", "첫째, …" as heads of later lines. */
export const laterHeadings: ReadingRule = {
  id: 'plans.items-later-headings',
  read(declared, context) {
    const readings: Reading[] = [];
    for (const list of listsAfter(declared, context.lists, MOST_LISTS)) {
      if (list.layout !== 'headings') continue;
      const gap = list.markers[0].line.index - declared.line.index;
      if (gap > MOST_LINES) break;
      const markers = markersOf(list, declared);
      if (markers.length > declared.count) continue;
      const named = nameScore(list, declared, context);
      if (named === undefined) continue;
      const items = markers.flatMap((marker) => headingItem(context.page, marker) ?? []);
      if (items.length === 0 || isOutline(items, context)) continue;
      const few = items.length >= 2 && items.length * 3 > declared.count && isCut(context.page, list) ? 0.5 : -2;
      if (items.length !== declared.count && isPromisedElsewhere(declared, list, markers.length, context)) continue;
      const nearer = isNearer(declared, list, items.length, context) ? 1.5 : 0;
      const stray =
        (gap > 6 && items.some((item) => isSentence(context.page.text, item)) ? 1.5 : 0) +
        (inBrackets(declared, context) ? 2 : 0);
      const score = nearness(gap) + named - nearer - stray + countScore(items.length, declared.count, few);
      readings.push({ rule: this.id, items, score, place: list.start });
    }
    return readings;
  },
};

/** A 마지막으로 too many goes on with the release and not with the list. */
function markersOf({ markers }: MarkedList, { count }: Declared): readonly MarkerToken[] {
  return markers.length === count + 1 && markers.at(-1)?.soft === 'closing' ? markers.slice(0, -1) : markers;
}

/** A label inside a bracket of its sentence, "(4개 사업, 315억 원)", announces nothing. */
function inBrackets({ start, end, line }: Declared, { page: { text } }: ReadingContext): boolean {
  const before = text.slice(Math.max(line.start, start - 24), start);
  const behind = text.slice(end, Math.min(line.end, end + 24));
  return /\S\s?\([^()]*$/.test(before) && /^[^()]*\)/.test(behind);
}

/** "1. 추진배경 2. 행사개요 3. 세부일정" are the sections of an annexed paper. */
function isOutline(items: readonly Span[], { page: { text }, words }: ReadingContext): boolean {
  return items.filter(({ start, end }) => words.outline.has(text.slice(start, end).replace(/\s/g, ''))).length >= 2;
}

/** What the noun of named markers says: the head's own noun speaks for the list, another one against it. */
function nameScore(list: MarkedList, declared: Declared, { words, page }: ReadingContext): number | undefined {
  if (list.name === undefined) return list.series === 'bare-number' ? -1 : 0;
  const noun = words.nounAtEnd(list.name)?.noun;
  if (noun?.id === declared.noun.id) return 1.5;
  const alias = page.text.slice(declared.end, declared.end + list.name.length + 2);
  return alias.includes(list.name) ? 1.5 : undefined;
}

/** Whether another phrase between the label and the list promises exactly what the list holds. */
function isNearer(declared: Declared, list: MarkedList, size: number, { declared: all }: ReadingContext): boolean {
  const last = firstAtOrAfter(all, list.start);
  for (let index = last - 1; index >= Math.max(0, last - 8); index -= 1) {
    const other = all[index];
    if (other === undefined || other.start <= declared.start) return false;
    if (other.count === size && other.noun.id !== declared.noun.id) return true;
  }
  return false;
}

/** Whether a phrase before the list, other than this one, promises exactly what the list holds. */
function isPromisedElsewhere(
  declared: Declared,
  list: MarkedList,
  size: number,
  { declared: all }: ReadingContext,
): boolean {
  const last = firstAtOrAfter(all, list.start);
  return all.slice(Math.max(0, last - 8), last).some((other) => other !== declared && other.count === size);
}

/** Whether the text ends before the list does: what is missing was cut off and not left out. */
function isCut(page: Page, list: MarkedList): boolean {
  const last = list.markers.at(-1) ?? list.markers[0];
  return page.lines.length - last.line.index <= 8;
}

/** "… 이 사업은 5대 임무 중 ▲A ▲B ▲C": the label in the list's own sentence has the list. */
function isOfAnother(list: MarkedList, declared: Declared, { page, declared: all }: ReadingContext): boolean {
  const other = all[firstAtOrAfter(all, list.start) - 1];
  if (other === undefined || other === declared || other.start < declared.start) return false;
  return (
    other.noun.id !== declared.noun.id &&
    other.sentence.start === sentenceAt(page, list.markers[0].line, list.start).start
  );
}

/** "… 3대 전략을 마련했다. ①A ②B ③C": a marked list in one of the next sentences or lines. */
export const laterInline: ReadingRule = {
  id: 'plans.items-later-inline',
  read(declared, context) {
    const { page, words } = context;
    const readings: Reading[] = [];
    for (const list of listsAfter(declared, context.lists, MOST_LISTS)) {
      if (list.layout !== 'inline' || list.markers.length !== declared.count) continue;
      const gap = list.markers[0].line.index - declared.line.index;
      if (gap > 12) break;
      const found = inlineItems(page, list, list.end, false, words.particles);
      if (found === undefined || found.items.length !== declared.count) continue;
      if (isOfAnother(list, declared, context)) continue;
      const subject = page.text.slice(Math.max(list.markers[0].line.start, list.start - 40), list.start);
      const talks = subject.includes(declared.noun.name) ? 1.5 : 0;
      const near = gap === 0 ? 2 : gap <= 2 ? 1 : 0;
      if (near + talks < 1) continue;
      readings.push({ rule: this.id, items: found.items, score: near + talks + 3, place: list.start });
    }
    return readings;
  },
};

/** "4대 전략*" with "* ▲A ▲B ▲C ▲D" or "* A, B, C, D" below. */
export const inFootnote: ReadingRule = {
  id: 'plans.items-in-footnote',
  read(declared, context) {
    const { page } = context;
    const stars = /^[’”'"」』]?(?:들)?\s?(?<stars>[*＊]{1,3})/.exec(page.text.slice(declared.end, declared.end + 8))
      ?.groups?.['stars'];
    if (stars === undefined) return [];
    const note = noteWith(page, declared.line, stars.length);
    if (note === undefined) return [];
    for (let index = firstAtOrAfter(context.lists, note.line.start); index < context.lists.length; index += 1) {
      const list = context.lists[index];
      if (list === undefined || list.start >= note.line.end) break;
      if (list.layout !== 'inline' || list.markers[0].bracket >= 0 || list.markers.length > declared.count) continue;
      const found = inlineItems(page, list, list.end, false, context.words.particles);
      if (found === undefined) continue;
      const score = 4 + countScore(found.items.length, declared.count, 0);
      return [{ rule: this.id, items: found.items, score, place: list.start }];
    }
    const region = note.content;
    if (region.end - region.start > 400) return [];
    const etc = /\s등\s*\.?$/.exec(page.text.slice(region.start, region.end));
    const stop = etc === null ? region.end : region.start + etc.index;
    const lead = /^\s*[([]?(?:[^:()]{0,16}[:)\]：])?\s*/.exec(page.text.slice(region.start, stop))?.[0].length ?? 0;
    const found = splitWhole(page.text, { start: region.start + lead, end: stop }, declared.count);
    if (found === undefined || found.items.length !== declared.count) return [];
    return [{ rule: this.id, items: found.items, score: 6, place: region.start }];
  },
};

function noteWith(
  page: Page,
  line: Line,
  stars: number,
): { readonly line: Line; readonly content: { readonly start: number; readonly end: number } } | undefined {
  for (let index = line.index + 1; index <= line.index + 6; index += 1) {
    const next = page.lines[index];
    if (next === undefined) return undefined;
    const lead = /^\s*(?<stars>[*＊]+)\s*/.exec(page.text.slice(next.start, Math.min(next.end, next.start + 12)));
    if (lead?.groups?.['stars']?.length === stars)
      return { line: next, content: { start: next.start + lead[0].length, end: next.end } };
  }
  return undefined;
}

/** The label stands in the last sentence of its line: "…2대 전략을 내놓았다." */
const LAST_SENTENCE = /^[^.]{0,60}다\.?\s*$/;

/** Bulleted lines below the label's line, exactly as many as promised. */
export const laterBullets: ReadingRule = {
  id: 'plans.items-later-bullets',
  read(declared, { page }) {
    if (declared.count < 2 || declared.count > 40) return [];
    const readings: Reading[] = [];
    for (const step of [0, 1, 2]) {
      const line = page.lines[declared.line.index + step];
      if (line === undefined) break;
      const items = bulletsAfter(page, line);
      if (items.length !== declared.count) continue;
      const rest = page.text.slice(declared.end, declared.line.end);
      const titled = endsLine(rest) ? 1 : 0;
      // A list of the markup belongs to the paragraph that it follows.
      const listed = step === 0 && isListItem(page.lines[line.index + 1]) && LAST_SENTENCE.test(rest);
      const announced = listed || announces(page.text, line) ? 1 : 0;
      const sentences = items.some((item) => isSentence(page.text, item));
      if (announced === 0 && (titled === 0 || sentences)) continue;
      const score = 1.2 - step + titled + announced + 3;
      readings.push({ rule: this.id, items, score, place: items[0]?.start ?? line.end });
    }
    return readings;
  },
};

/** Whether a line is an item only by the markup of its page: it has no sign of its own. */
function isListItem(line: Line | undefined): boolean {
  return line?.block.role === 'bullet' && line.block.marker === undefined;
}
