import type { Span } from '../core/span.ts';
import { closesFirst, openBracket } from './brackets.ts';
import { endingOf, endsSentence, isOpenAcrossBlank, isOpenSpeech } from './endings.ts';
import type { Line } from './lines.ts';
import type { MarkerReading } from './marker-reading.ts';
import type { MarkerTable } from './marker-table.ts';
import { readMarker } from './markers.ts';
import { lineKey } from './page-words.ts';

/** One or more physical lines that make up one piece of text. */
export interface LogicalLine extends Span {
  readonly blankAbove: number;
  readonly marker?: MarkerReading;
  /** How many physical lines it was put together from. */
  readonly lines: number;
}

/** More lines than any sentence has: text that never ends a sentence must not become one block. */
const MOST_LINES = 40;
/** So few lines of one length may be chance. */
const EVEN_LINES = 3;
/** A bullet cut off behind its first word: "o 본". */
const STUB = 3;
const LONGEST_TITLE = 200;
/** A line as long may have been full. */
const FULL_LINE = 40;
/** What is left of a sentence is shorter than a full line. */
const LONGEST_TAIL = 0.75;
/** Shorter lines below a short one are the next heading or cell. */
const AFTER_STUB = 20;

/**
 * Joins hard-wrapped lines; a line with a marker of its own, a heading or a table cell stays apart.
 *
 * @param stands whether a line has a role that never continues or is continued (an image name, a date line)
 * @param itemOf the marker of a line that only the markup of the input marks
 * @param title the letters of the title as delivered: lines that make it up together are one
 * @example "□ 하나원은 안내서를\n 발간했다." is one logical line
 */
export function joinLines(
  text: string,
  lines: readonly Line[],
  table: MarkerTable,
  stands: (line: Line) => boolean,
  itemOf: (line: Line) => MarkerReading | undefined = () => undefined,
  title = '',
): readonly LogicalLine[] {
  const width = wrapWidth(text, lines);
  const result: LogicalLine[] = [];
  let current: LogicalLine | undefined;
  let last: Line | undefined;
  let open: string | undefined;
  let currentStands = false;
  let lastHangul = 0;
  const counts = (ordinal: number) => ordinal === 1 || ordinal === lastHangul + 1;
  for (const line of lines) {
    const lineStands = stands(line);
    const marker = lineStands ? undefined : (readMarker(text, line, table, counts) ?? itemOf(line));
    if (marker?.kind === 'hangul' && marker.ordinal !== undefined) lastHangul = marker.ordinal;
    if (
      current !== undefined &&
      last !== undefined &&
      !currentStands &&
      !lineStands &&
      current.lines < MOST_LINES &&
      (continues(text, current, last, line, marker, open, width) || isTitle(text, current, line, title))
    ) {
      current = { ...current, end: line.end, lines: current.lines + 1 };
      open = openBracket(text, line, open);
    } else {
      if (current !== undefined) result.push(current);
      current = { start: line.start, end: line.end, blankAbove: line.blankAbove, lines: 1 };
      if (marker !== undefined) current = { ...current, marker };
      open = openBracket(text, line);
      currentStands = lineStands;
    }
    last = line;
  }
  if (current !== undefined) result.push(current);
  return result;
}

function continues(
  text: string,
  current: LogicalLine,
  last: Line,
  line: Line,
  marker: MarkerReading | undefined,
  open: string | undefined,
  width: number | undefined,
): boolean {
  if (current.marker?.contentEnd !== undefined) return false;
  const ending = endingOf(text, last);
  if (ending === 'closed') return false;
  const name = open !== undefined && '「『｢⌈《'.includes(open) && closesFirst(text, line, open);
  // "｢신기술" and "·AI 양해각서｣를": inside a name nothing is a marker.
  if (name) return true;
  if (marker !== undefined) return false;
  if (line.blankAbove > 0) {
    if (line.blankAbove > 1) return false;
    // “…마더스테이션에서⏎⏎…충전하다”: a headline set over several lines.
    const quoted = open !== undefined && '“‘'.includes(open) && current.marker === undefined;
    return (
      (quoted && closesFirst(text, line, open)) ||
      isOpenAcrossBlank(text, last) ||
      (current.marker === undefined && isOpenSpeech(text, last) && endingOf(text, line) !== 'bare')
    );
  }
  if (ending === 'open' || (open !== undefined && closesFirst(text, line, open))) return true;
  const content = last.end - (current.lines === 1 ? (current.marker?.contentStart ?? last.start) : last.start);
  const stub = current.lines === 1 && current.marker !== undefined && content <= STUB;
  if (stub && line.end - line.start >= AFTER_STUB) return true;
  if (text[last.end - 1] === ':' && /[“"‘']/.test(text.charAt(line.start))) return true;
  if (runsOn(text, current, last, line)) return true;
  return (
    width !== undefined && last.end - last.start >= width * 0.8 && /[가-힣A-Za-z\d‘“"']/.test(text.charAt(line.start))
  );
}

/** "‘투자 서밋’ 계기⏎1조 원 투자유치": the lines of a headline, as the title that came with the text has them in one. */
function isTitle(text: string, current: LogicalLine, line: Line, title: string): boolean {
  if (title === '' || current.marker !== undefined || line.end - current.start > LONGEST_TITLE) return false;
  const first = lineKey(text.slice(current.start, current.end));
  return first !== '' && title.startsWith(first) && title.startsWith(lineKey(text.slice(current.start, line.end)));
}

/** The rest of a bullet's sentence on a line of its own: "□ 고글 등 국산 방역물품⏎기능개선도 지원한다." */
function runsOn(text: string, current: LogicalLine, last: Line, line: Line): boolean {
  return (
    current.marker !== undefined &&
    last.end - last.start >= FULL_LINE &&
    line.end - line.start <= (last.end - last.start) * LONGEST_TAIL &&
    /[가-힣A-Za-z\d]/.test(text.charAt(line.start)) &&
    !text.endsWith('등', last.end) &&
    endsSentence(text, line)
  );
}

/**
 * The column at which a document was wrapped, read from the lines that are certainly unfinished; absent where too
 * few are to tell.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | undefined {
  const widths: number[] = [];
  const running: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.blankAbove > 0) continue;
    const size = line.end - line.start;
    if (size < 25 || size > 130) continue;
    const ending = endingOf(text, line);
    if (ending === 'open') widths.push(size);
    if (ending !== 'closed' && /[가-힣A-Za-z‘“"']/.test(text.charAt(next.start))) running.push(size);
  }
  if (widths.length < 2) return evenWidth(running, EVEN_LINES - widths.length);
  widths.sort((left, right) => left - right);
  return widths[Math.floor(widths.length / 2)];
}

/** The width of lines that no ending gives away, where most that run on are nearly as long. */
function evenWidth(running: readonly number[], least: number): number | undefined {
  const widest = Math.max(...running);
  const even = running.filter((size) => size >= widest * 0.75);
  return even.length >= least && even.length * 3 >= running.length * 2 ? widest : undefined;
}
