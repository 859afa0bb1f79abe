import type { Span } from '../core/span.ts';
import { isInvisible } from './lines.ts';
import { type SignReading, skipInvisible } from './marker-reading.ts';
import type { MarkerTable } from './marker-table.ts';

/** A table cell, not a bullet: "-3.5%". */
const NUMERIC_CELL = /-\s?[\d.,]+\s?(?:%p?|p)?$/;
/** Reads a symbol of the table `markers` at the head of a line: □, ㅇ, ①; "-3.5%" has none. */
export function readSymbol(text: string, line: Span, table: MarkerTable): SignReading | undefined {
  for (let length = table.longestSymbol; length > 0; length -= 1) {
    const end = line.start + length;
    if (end > line.end) continue;
    const form = text.slice(line.start, end);
    const entry = table.signs.get(form);
    if (entry === undefined || entry.type === 'label' || entry.type === 'reference') continue;
    if (entry.type === 'hangul' && entry.sign === form) continue;
    if (entry.type === 'ordinal-word') continue;
    if (entry.uncertain && !isInvisible(text.charCodeAt(end)) && !followsDirectly(form, text, end)) continue;
    if (entry.type === 'roman' && entry.uncertain) continue;
    let stop = end;
    if (entry.type === 'roman' && text[stop] === '.') stop += 1;
    const contentStart = skipInvisible(text, stop, line.end);
    if (contentStart === line.end) return undefined;
    if (entry.type === 'dash' && line.end - line.start < 16 && NUMERIC_CELL.test(text.slice(line.start, line.end))) {
      return undefined;
    }
    const ordinal = entry.ordinal === undefined ? {} : { ordinal: entry.ordinal };
    const depth = entry.depth === undefined ? {} : { depth: entry.depth };
    const sign = entry.ordinal === undefined ? entry.sign : entry.type;
    return { start: line.start, end: stop, kind: entry.type, sign, contentStart, ...ordinal, ...depth };
  }
  return readPrivate(text, line);
}

/** "o본 안내서": a Latin letter directly before Hangul is the bullet, a word never begins so. */
function followsDirectly(form: string, text: string, end: number): boolean {
  return /^[oO]$/.test(form) && /[가-힣「｢『‘“'"(]/.test(text.charAt(end));
}

/** Word processors leave bullets of their own fonts as private-use characters. */
function readPrivate(text: string, line: Span): SignReading | undefined {
  const unit = text.charCodeAt(line.start);
  if (unit < 0xe000 || unit > 0xf8ff) return undefined;
  const contentStart = skipInvisible(text, line.start + 1, line.end);
  if (contentStart === line.end) return undefined;
  return { start: line.start, end: line.start + 1, kind: 'check', sign: 'private', contentStart };
}
