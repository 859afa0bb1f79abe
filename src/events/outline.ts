import { byRule, type Sourced, sourced } from '../core/evidence.ts';
import type { Block, DateMention, ReleaseEvent } from '../core/layers.ts';
import { firstAtOrAfter, type Span, within } from '../core/span.ts';
import { whenOf } from './circumstances.ts';

/** What the labelled lines of an outline say of an event: "(일시) …", "장소 : …", "주최: …". */
export interface Outline extends Span {
  readonly when?: Sourced<string>;
  readonly where?: Sourced<string>;
  readonly host?: Sourced<string>;
}

type Field = 'when' | 'where' | 'host';

/** The labels of such lines; reports set them apart with blanks: 일 시, 장 소. */
const LABELS: readonly (readonly [field: Field, label: RegExp])[] = [
  ['when', /^(?:일\s?시|일\s?정)$/u],
  ['where', /^장\s?소$/u],
  ['host', /^(?:주\s?최|주\s?관)$/u],
];
const LABEL = /(?:^|[\s/,([<【])(일\s?시|일\s?정|장\s?소|주\s?최|주\s?관)\s?(?:[)\]>】]\s?[:：]?|[:：])\s?/gu;
/** Lines of one outline stand so near to each other. */
const MOST_BETWEEN = 2;
const LONGEST_LINE = 200;
const LONGEST_PLACE = 60;
const TITLE_ABOVE = 4;
const LONGEST_TITLE = 60;
const TITLE_TAIL = /(?:\s?(?:개최|행사))?(?:\s?(?:개요|계획|안내|일정))?[\s>】\])]*$/u;

/**
 * The outlines of a release, in text order; only those with a day.
 *
 * @example "ㅇ (일시/장소) …" none; "- 일시 : 11. 16.(수) 14:00" and "- 장소 : 가람시청 대회의실" one
 */
export function outlinesOf(
  text: string,
  blocks: readonly Block[],
  dates: readonly DateMention[],
): readonly (Outline & { readonly when: Sourced<string> })[] {
  const outlines: { start: number; end: number; last: number; fields: Map<Field, Sourced<string>> }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.role === 'furniture' || block.end - block.start > LONGEST_LINE) continue;
    for (const [field, value] of fieldsIn(text, block, dates)) {
      let outline = outlines.at(-1);
      // A second day begins the next outline.
      if (
        outline === undefined ||
        index - outline.last > MOST_BETWEEN ||
        (field === 'when' && outline.fields.has(field))
      ) {
        outline = { start: block.start, end: block.end, last: index, fields: new Map() };
        outlines.push(outline);
      }
      if (!outline.fields.has(field)) outline.fields.set(field, value);
      outline.end = block.end;
      outline.last = index;
    }
  }
  return outlines.flatMap(({ start, end, fields }) => {
    const [when, where, host] = [fields.get('when'), fields.get('where'), fields.get('host')];
    if (when === undefined) return [];
    return [{ start, end, when, ...(where === undefined ? {} : { where }), ...(host === undefined ? {} : { host }) }];
  });
}

function* fieldsIn(
  text: string,
  block: Block,
  dates: readonly DateMention[],
): Generator<readonly [Field, Sourced<string>]> {
  const words = text.slice(block.start, block.end);
  const labels = [...words.matchAll(LABEL)];
  for (const [index, label] of labels.entries()) {
    const field = LABELS.find(([, pattern]) => pattern.test(label[1] ?? ''))?.[0];
    const from = block.start + label.index + label[0].length;
    const to = block.start + (labels[index + 1]?.index ?? words.length);
    if (field === undefined || from >= to) continue;
    const value =
      field === 'when'
        ? whenOf(
            {
              text,
              start: from,
              end: to,
              entities: [],
              dates: within(dates, { start: from, end: to }),
              allDates: dates,
            },
            { start: to, end: to },
          )
        : wordsIn(text, from, to);
    if (value !== undefined) yield [field, value];
  }
}

/** The words of a field up to a remark or the next sign. */
function wordsIn(text: string, from: number, to: number): Sourced<string> | undefined {
  const words = /^[^\n*※→;/]+/u.exec(text.slice(from, to))?.[0].replace(/[\s,·(]+$/u, '');
  if (words === undefined || words.length < 2 || words.length > LONGEST_PLACE) return undefined;
  return sourced(words.replace(/\s+/gu, ' '), { start: from, end: from + words.length });
}

/**
 * The events with what the outlines add: an hour, a place, a host that no sentence told. An outline belongs to the
 * nearest event of its day, one above before one below; where there is none, the title above it may name one.
 */
export function withOutlines(
  text: string,
  events: readonly ReleaseEvent[],
  blocks: readonly Block[],
  dates: readonly DateMention[],
  eventOf: (noun: string) => string | undefined,
): readonly ReleaseEvent[] {
  const result = [...events];
  for (const outline of outlinesOf(text, blocks, dates)) {
    const day = outline.when.value.slice(0, 10);
    const same = (event: ReleaseEvent) => event.when?.value.slice(0, 10) === day;
    const above = result.findLastIndex((event) => event.start < outline.start && same(event));
    const index = above >= 0 ? above : result.findIndex(same);
    const event = result[index];
    if (event === undefined) {
      const name = titleAbove(text, blocks, outline.start, eventOf);
      if (name === undefined) continue;
      const { when, where, host } = outline;
      const fields = { when, ...(where === undefined ? {} : { where }), ...(host === undefined ? {} : { host }) };
      result.push({ ...name, ...fields, evidence: byRule('events.outline') });
      continue;
    }
    const { when, where = outline.where, host = outline.host } = event;
    const hour = when?.value.includes('T') === true ? when : outline.when;
    result[index] = {
      ...event,
      when: hour,
      ...(where === undefined ? {} : { where }),
      ...(host === undefined ? {} : { host }),
    };
  }
  return result.sort((left, right) => left.start - right.start);
}

/** "< 어촌 금융 간담회 개최 >", "□ 어촌 금융 간담회 개요": what stands above an outline, where it names an event. */
function titleAbove(
  text: string,
  blocks: readonly Block[],
  start: number,
  eventOf: (noun: string) => string | undefined,
): Span | undefined {
  const first = firstAtOrAfter(blocks, start);
  for (let index = first - 1; index >= Math.max(0, first - TITLE_ABOVE); index -= 1) {
    const block = blocks[index];
    if (block === undefined || block.role === 'furniture' || block.role === 'contact') continue;
    const { content } = block;
    const words = text.slice(content.start, content.end);
    const head = /^[\s<【[(]*/u.exec(words)?.[0].length ?? 0;
    const name = words.slice(head).replace(TITLE_TAIL, '');
    const last = name.split(/\s/u).at(-1) ?? '';
    // A bare 간담회 names none; a sentence is no title.
    if (name.length > LONGEST_TITLE || eventOf(last) === undefined || name === eventOf(last)) continue;
    return { start: content.start + head, end: content.start + head + name.length };
  }
  return undefined;
}
