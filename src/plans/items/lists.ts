import type { Span } from '../../core/span.ts';
import { holding, type Line, type Page } from '../page.ts';
import type { MarkerToken } from './markers.ts';
import { spreadLists } from './spread.ts';

/** Markers that belong together: one list of the document, not yet tied to any plan. */
export interface MarkedList extends Span {
  /** `inline`: in one line or its wrapped rest; `headings`: each marker heads a line; `spread`: over several lines, in any way. */
  readonly layout: 'inline' | 'headings' | 'spread';
  readonly markers: readonly [MarkerToken, ...MarkerToken[]];
  readonly series: string;
  /** The noun of named markers: 전략 of "[전략 1]". */
  readonly name?: string;
}

/** Outline bullets of whole paragraphs: between sentences run together they list nothing. */
const OUTLINE = new Set(['glyph:□', 'glyph:■', 'glyph:☐']);

/**
 * Groups the markers of a page to lists, in text order.
 *
 * @example "① A ② B" in one line is an inline list of two; lines headed by 1., 2., 3. are one list of headings
 */
export function groupLists(page: Page, tokens: readonly MarkerToken[]): readonly MarkedList[] {
  const lists: MarkedList[] = [];
  const headings: MarkerToken[] = [];
  const byLine = linesOf(tokens);
  for (const [index, line] of byLine.entries()) {
    const used = new Set<MarkerToken>();
    for (const run of runsIn(page, line)) {
      const grown = wrapped(run, byLine, index);
      for (const token of grown) used.add(token);
      lists.push(listOf('inline', grown));
    }
    for (const token of line)
      if (token.heading && (token.ordinal !== undefined || token.soft !== undefined) && !used.has(token))
        headings.push(token);
  }
  for (const sequence of sequences(headings)) lists.push(listOf('headings', sequence));
  lists.push(...spreadLists(tokens));
  return lists.sort((left, right) => left.start - right.start || left.end - right.end);
}

type Run = readonly [MarkerToken, ...MarkerToken[]];

function listOf(layout: MarkedList['layout'], markers: Run): MarkedList {
  const first = markers[0];
  const last = markers.at(-1) ?? first;
  return {
    layout,
    markers,
    series: first.series,
    start: first.start,
    end: last.line.end,
    ...(first.name === undefined ? {} : { name: first.name }),
  };
}

function linesOf(tokens: readonly MarkerToken[]): readonly (readonly MarkerToken[])[] {
  const lines: MarkerToken[][] = [];
  let current: Line | undefined;
  for (const token of tokens) {
    if (token.line !== current) lines.push([]);
    current = token.line;
    lines.at(-1)?.push(token);
  }
  return lines;
}

/** Runs of two or more markers of one series in one line, inside the same bracket. */
function runsIn(page: Page, line: readonly MarkerToken[]): readonly Run[] {
  const open = new Map<string, MarkerToken[]>();
  const runs: MarkerToken[][] = [];
  for (const token of line) {
    if (OUTLINE.has(token.series)) continue;
    if (token.soft !== undefined) continue;
    const key = `${token.series} ${token.bracket}`;
    const run = open.get(key);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(page, last, token)) run.push(token);
    else if (token.ordinal === undefined || token.ordinal === 1) {
      const fresh = [token];
      open.set(key, fresh);
      runs.push(fresh);
    }
  }
  return runs.flatMap((run) => {
    const [first, ...rest] = run;
    return first === undefined || rest.length === 0 ? [] : [[first, ...rest] as const];
  });
}

function follows(page: Page, last: MarkerToken, token: MarkerToken): boolean {
  if (token.ordinal !== undefined) return token.ordinal === (last.ordinal ?? 0) + 1;
  // A sentence that begins with something else between two ▲ ends the list of the first.
  const sentence = holding(page.sentences, token.start);
  if (sentence === undefined || sentence.start <= last.end) return true;
  // The sentence of a bulleted line begins behind its marker.
  if (sentence.start - last.end < 8 && page.text.slice(last.end, sentence.start).trim() === '') return true;
  return page.text.slice(sentence.start, token.start).trim() === '';
}

/** A run goes on in the next lines where they begin with its next numbers: a list in wrapped lines. */
function wrapped(run: Run, byLine: readonly (readonly MarkerToken[])[], index: number): Run {
  let last = run.at(-1) ?? run[0];
  if (last.ordinal === undefined) return run;
  const grown = [...run.slice(1)];
  for (let next = index + 1; next < byLine.length; next += 1) {
    const line = byLine[next] ?? [];
    const first = line[0];
    if (first === undefined || !first.heading || first.line.index !== last.line.index + 1) break;
    if (first.series !== last.series || first.ordinal !== (last.ordinal ?? 0) + 1) break;
    for (const token of line) {
      if (token.series !== last.series || token.ordinal !== (last.ordinal ?? 0) + 1) continue;
      grown.push(token);
      last = token;
    }
  }
  return [run[0], ...grown];
}

/** Sequences 1, 2, 3 … of markers that head lines; a new 1 begins a new sequence. */
function sequences(headings: readonly MarkerToken[]): readonly Run[] {
  const open = new Map<string, MarkerToken[]>();
  const all: MarkerToken[][] = [];
  let opening: MarkerToken | undefined;
  for (const token of headings) {
    if (token.soft === 'opening') {
      opening = token;
      continue;
    }
    const sequence = open.get(token.series);
    const last = sequence?.at(-1)?.ordinal ?? 0;
    if (token.soft === 'closing') {
      if (sequence !== undefined && last > 1) sequence.push({ ...token, ordinal: last + 1 });
      open.delete(token.series);
    } else if (token.ordinal === 1) {
      const fresh = [token];
      open.set(token.series, fresh);
      all.push(fresh);
    } else if (sequence !== undefined && token.ordinal === last + 1) sequence.push(token);
    else if (token.ordinal === 2 && token.series === 'ordinal-word' && opening !== undefined) {
      // "먼저, … 둘째, …": what opened the list is its first item.
      const fresh = [opening, token];
      open.set(token.series, fresh);
      all.push(fresh);
      opening = undefined;
    }
  }
  return all.flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}
