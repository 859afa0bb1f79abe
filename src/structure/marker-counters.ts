import type { MarkerKind } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { type SignReading, skipInvisible } from './marker-reading.ts';
import type { MarkerTable } from './marker-table.ts';

const NUMBER = /(?:\((\d{1,2})\)|(\d{1,2})(?:\.(?!\d)|\)))/y;
const DATE = /\d{1,2}\.\s?\d{1,2}\s?[.일~∼(∼-]/y;
const HANGUL = /(?:\(([가-힣])\)|([가-힣])[.)])/y;
const ROMAN = /([IVX]{1,4})\.\s/y;
/** Reads what counts without a symbol of its own: "1.", "(2)", "가.", "IV.", "첫째,"; not the date "12. 2.". */
export function readCounted(text: string, line: Span, table: MarkerTable): SignReading | undefined {
  const number = matchAt(NUMBER, text, line);
  if (number !== undefined) {
    const bracketed = number[1] !== undefined;
    if (!bracketed && matchAt(DATE, text, line) !== undefined) return undefined;
    const shape = bracketed ? '(1)' : number[0].endsWith(')') ? '1)' : '1.';
    return counted(text, line, number[0].length, 'number', Number(number[1] ?? number[2]), shape);
  }
  const hangul = matchAt(HANGUL, text, line);
  if (hangul !== undefined) {
    const entry = table.signs.get(hangul[1] ?? hangul[2] ?? '');
    if (entry?.type === 'hangul' && entry.ordinal !== undefined) {
      const shape = hangul[1] !== undefined ? '(가)' : hangul[0].endsWith(')') ? '가)' : '가.';
      return counted(text, line, hangul[0].length, 'hangul', entry.ordinal, shape);
    }
  }
  const roman = matchAt(ROMAN, text, line);
  if (roman !== undefined) {
    const entry = table.signs.get(roman[1] ?? '');
    if (entry?.type === 'roman' && entry.ordinal !== undefined) {
      return counted(text, line, roman[0].length - 1, 'roman', entry.ordinal, 'roman');
    }
  }
  for (const word of table.ordinalWords) {
    if (!text.startsWith(word, line.start)) continue;
    const end = line.start + word.length;
    if (!/[,，:)]/.test(text.charAt(end))) return undefined;
    const ordinal = table.signs.get(word)?.ordinal ?? 1;
    return counted(text, line, word.length + 1, 'ordinal-word', ordinal, 'ordinal-word');
  }
  return undefined;
}

function counted(
  text: string,
  line: Span,
  length: number,
  kind: MarkerKind,
  ordinal: number,
  sign: string,
): SignReading | undefined {
  const end = line.start + length;
  const contentStart = skipInvisible(text, end, line.end);
  if (contentStart >= line.end || end > line.end) return undefined;
  return { start: line.start, end, kind, ordinal, sign, contentStart };
}

function matchAt(pattern: RegExp, text: string, line: Span): RegExpExecArray | undefined {
  pattern.lastIndex = line.start;
  const found = pattern.exec(text);
  return found !== null && line.start + found[0].length <= line.end ? found : undefined;
}
