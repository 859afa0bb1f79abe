import { firstAtOrAfter, isSpace } from '../../core/span.ts';
import type { Declared } from '../declared.ts';
import type { PlanWords } from '../words.ts';
import { inlineItems } from './extract.ts';
import type { MarkedList } from './lists.ts';
import { countScore, type Reading, type ReadingContext, type ReadingRule } from './reading.ts';
import { trimItem, wordsIn } from './trim.ts';
import { splitBackwards, splitWhole, type Unmarked } from './unmarked.ts';

const FARTHEST = 500;

/** "▲A ▲B ▲C라는 3대 전략", "①A, ②B 등 4대 목표": a marked list that ends at the label. */
export const beforeMarked: ReadingRule = {
  id: 'plans.items-before-marked',
  read(declared, context) {
    const list = lastListBefore(declared, context);
    if (list === undefined) return [];
    const { text } = context.page;
    const extracted = inlineItems(context.page, list, declared.start, true, context.words.particles);
    if (extracted === undefined) return [];
    const { items, closing, end } = extracted;
    const gap = text.slice(end, declared.start);
    if (closing !== 'label' && (gap.length > 45 || /[.,](?:\s|$)/.test(gap.slice(2)))) return [];
    if (closing === 'label' && (isOverlong(text, items) || takesUp(text, items))) return [];
    if (closing === 'label' && items.length !== declared.count) return [];
    const near = closing === 'label' || gap.length < 12 ? 5 : 4;
    return [
      { rule: this.id, items, score: near + countScore(items.length, declared.count, 0.5, -1), place: list.start },
    ];
  },
};

/** "… 2,700억 원의 목표와 이를 달성하기 위한 3대 전략", "… 사회를 목표로, 3대 전략": the list is what the label takes up, not what it counts. */
function takesUp(text: string, items: readonly { readonly start: number; readonly end: number }[]): boolean {
  const last = items.at(-1);
  if (last === undefined) return false;
  const surface = text.slice(last.start, last.end);
  return (
    /[와과]\s(?:이를|이에|그)\s.*(?:위한|따른)$/.test(surface) || /[을를]\s\S+(?:로|하고|하며|하여)$/.test(surface)
  );
}

/** A last item that runs on far longer than the others holds more of the sentence than itself. */
function isOverlong(text: string, items: readonly { readonly start: number; readonly end: number }[]): boolean {
  const sizes = items.map((item) => wordsIn(text, item).length);
  const last = sizes.pop() ?? 0;
  return last > 2 * Math.max(...sizes, 2) + 2;
}

const MOST_INNER = 4;

/** Whether another label stands between the last marker and this one; those in brackets count parts of the item. */
function isTaken(text: string, declared: readonly Declared[], from: number, to: number): boolean {
  const next = firstAtOrAfter(declared, to);
  for (let index = next - 1; index >= Math.max(0, next - MOST_INNER); index -= 1) {
    const other = declared[index];
    if (other === undefined || other.start < from) return false;
    if (!opensBracket(text, from, other.start)) return true;
  }
  return false;
}

/** A label in a bracket of the last item counts something of that item. */
function opensBracket(text: string, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    if ('([（［'.includes(character)) open += 1;
    else if (')]）］'.includes(character)) open -= 1;
  }
  return open > 0;
}

function lastListBefore(
  { start, sentence, line }: Declared,
  { page: { text }, lists, declared }: ReadingContext,
): MarkedList | undefined {
  let best: MarkedList | undefined;
  for (let index = firstAtOrAfter(lists, start - FARTHEST * 5); index < lists.length; index += 1) {
    const list = lists[index];
    if (list === undefined || list.start >= start) break;
    const last = list.markers.at(-1) ?? list.markers[0];
    if (list.layout !== 'inline' || last.end > start || last.line !== line) continue;
    if (last.start < sentence.start || start - last.end > FARTHEST) continue;
    if (opensBracket(text, last.end, start) || isTaken(text, declared, last.end, start)) continue;
    if (best === undefined || list.start >= best.start) best = list;
  }
  return best;
}

const OPEN_QUOTE = /[‘“'"「『｢《〈<[(]\s?$/;
const ETC =
  /(?<=[\s가-힣A-Za-z0-9)’”'"」』])\s?등(?:의|,)?(?:\s+|(?=\d)|$)(?<between>(?:[^\s,./·()[\]]*[^\s,./·()[\]에을를은는여해고며와과서]\s){0,5}?)(?:총\s|모두\s)?$/;
/** "등을 포함한 20개 과제", "등으로 구성된 4대 전략"; but "등을 통해 20개 과제" lists no tasks. */
const ETC_AS_CONTENT =
  /(?<=[\s가-힣A-Za-z0-9)’”'"」』])\s?등(?:을\s(?:포함|비롯|담|골자|핵심|내용|중심|목표)|으로\s(?:구성|이루))(?<between>[^\s,.]*\s(?:[^\s,.]+\s)?)$/;
const NAMING = /(?:(?:이라는|라는|이란)\s+(?:[^\s,./·]+\s){0,2}?|(?<=[가-힣])인\s+)$/;
const DIRECT =
  /(?:(?<=[가-힣’”'"」)])(?:의|을|를|[을를] 위한|이라는|로 구성된|으로 구성된)\s+|[\s:：]+)(?:총\s|모두\s)?$/;

/** A marker inside an item says that the list has markers, and is another one. */
const HOLDS_MARKER = /[▲△▴▶▷◆◇①-⑳❶-❿➀-➓]/;

/** "A, B, C 등 3대 과제", "A/B/C 3대 분야": nouns between commas, slashes or dots that end at the label. */
export const beforeUnmarked: ReadingRule = {
  id: 'plans.items-before-unmarked',
  read({ start, sentence, count }, { page: { text }, declared, words }) {
    let end = start;
    const window = text.slice(Math.max(sentence.start, start - 60), start);
    const opened = OPEN_QUOTE.exec(window)?.[0].length ?? 0;
    end -= opened;
    const before = window.slice(0, window.length - opened);
    const etc = ETC.exec(before) ?? ETC_AS_CONTENT.exec(before);
    const naming = NAMING.exec(before);
    const direct = DIRECT.exec(before);
    const tie = etc ?? naming ?? direct;
    if (tie === null) return [];
    end -= before.length - tie.index;
    const previous = wordEnd(text, labelEndBefore(declared, sentence.start, start), start);
    if (previous > end - 2) return [];
    const closed = etc !== null;
    const found = splitBackwards(text, { start: Math.max(sentence.start, previous), end }, count, closed);
    if (found?.items.some((item) => HOLDS_MARKER.test(text.slice(item.start, item.end))) === true) return [];
    if (found === undefined) {
      if (closed) return inQuotes(this.id, text, sentence.start, end, count);
      // ‘A, B, C’라는 3대 비전: only a list of all of them.
      const quoted = naming === null && direct === null ? [] : inQuotes(this.id, text, sentence.start, end, count);
      return quoted.filter(({ items }) => items.length === count);
    }
    if (found.items.some((item) => /\d\s?(?:개|건|명|종|대)$/.test(text.slice(item.start, item.end)))) return [];
    if (!closed && naming === null && !areClear(text, found, count)) return [];
    if (!closed && naming === null && modifiesLabel(text, found, direct?.[0] ?? '', words)) return [];
    const base = closed ? ((etc.groups?.['between'] ?? '') === '' ? 4.6 : 3) : naming !== null ? 4 : 1.5;
    const score = base + countScore(found.items.length, count, 0);
    return [{ rule: this.id, items: found.items, score, place: found.items[0]?.start ?? end }];
  },
};

/** "기후·에너지·미래 분야 3개 프로젝트": fields that the label's projects belong to, and not the projects. */
function modifiesLabel(text: string, { items }: Unmarked, tie: string, { nounAtEnd }: PlanWords): boolean {
  const last = items.at(-1);
  return tie.trim() === '' && last !== undefined && nounAtEnd(text.slice(last.start, last.end)) !== undefined;
}

/** Without 등 or 이라는 only a list of short nouns, or of quoted ones, can be told from the rest of its sentence. */
function areClear(text: string, { items, separator }: Unmarked, count: number): boolean {
  if (items.every(({ start }) => /[‘“'"「『<]/.test(text.charAt(start - 1)))) return true;
  if (count < 3 && separator.includes(',')) return false;
  return items.every((item) => wordsIn(text, item).length <= (count < 3 ? 2 : 4));
}

/** Past the particle of a label: a list between two labels begins with the next word. */
function wordEnd(text: string, offset: number, limit: number): number {
  let at = offset;
  while (offset > 0 && at < limit && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** "‘A, B, C’ 등 3대 전략", or one example: "‘A’ 등 10대 과제". */
function inQuotes(rule: string, text: string, from: number, end: number, count: number): readonly Reading[] {
  const match = /[‘“'"](?<name>[^‘’“”'"]{2,160})[’”'"]$/.exec(text.slice(Math.max(from, end - 170), end));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || count < 2) return [];
  const start = end - match[0].length + 1;
  const inner = splitWhole(text, { start, end: start + name.length }, count);
  if (inner?.items.length === count) return [{ rule, items: inner.items, score: 7, place: start }];
  const item = trimItem(text, { start, end: start + name.length });
  return [{ rule, items: [item], score: 3, place: item.start }];
}

/** The end of the last counted phrase between two offsets, 0 where there is none. */
function labelEndBefore(declared: readonly Declared[], from: number, to: number): number {
  const before = declared[firstAtOrAfter(declared, to) - 1];
  return before !== undefined && before.start >= from ? before.end : 0;
}
