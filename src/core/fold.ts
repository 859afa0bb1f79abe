import { originText } from './origin-text.ts';
import { type OffsetMap, originSpan } from './source.ts';

/** A text in the forms that dictionaries and rules are written in. */
export interface FoldedText {
  readonly text: string;
  /** Leads from the folded text back to the text itself. */
  readonly origin: OffsetMap;
}

/** What shows nothing inside words: soft hyphens, zero-width characters, direction marks; and Hangul spelled in letters (NFD). */
const ODD =
  /[\u00ad\u200b-\u200f\u2060\ufeff]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u00a0\u2000-\u200a\u202f\u205f\u3000\u02bb\u02bc\u201b\u0060\u00b4\u201e\u201f\uff01-\uff5e]/g;

const FORMS: Readonly<Record<string, string>> = {
  '\u02bb': '‘',
  '\u02bc': '’',
  '\u201b': '‘',
  '\u0060': "'",
  '\u00b4': "'",
  '\u201e': '“',
  '\u201f': '”',
};

/**
 * Levels characters that look like others: full-width letters and digits, quotation marks of other scripts, blanks of
 * odd widths; leaves out what shows nothing; puts spelled-out syllables together. Gives nothing where there are none.
 *
 * @example `foldText('국토\u200b교통부 ２０개')?.text` is "국토교통부 20개"
 */
export function foldText(text: string): FoldedText | undefined {
  if (text.search(ODD) < 0) return undefined;
  const target = originText();
  let from = 0;
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    if (index > from) target.push({ text: text.slice(from, index), start: from, end: index });
    from = index + odd.length;
    const form = formOf(odd);
    if (form !== '') target.push({ text: form, start: index, end: from });
  }
  if (from < text.length) target.push({ text: text.slice(from), start: from, end: text.length });
  return target.finish();
}

function formOf(odd: string): string {
  const unit = odd.charCodeAt(0);
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  if (unit >= 0x1100 && unit <= 0x1112) return odd.normalize('NFC');
  if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(odd)) return '';
  return FORMS[odd] ?? ' ';
}

/**
 * The offset in the folded text of an offset in the text itself; inside what was left out, where the text goes on.
 *
 * @example 4 for the offset 5 of "국토\u200b교통부"
 */
export function foldedOffset({ points }: OffsetMap, offset: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const [folded, from] = points[low - 1] ?? [0, 0];
  const next = points[low]?.[0];
  return Math.min(folded + (offset - from), next ?? Number.POSITIVE_INFINITY);
}

/**
 * A copy of plain values in which every span (an object with numbers `start` and `end`) leads to the text itself again.
 *
 * @example the span 0–5 of "국토교통부" becomes 0–6 where the text has a zero-width blank inside
 */
export function unfoldSpans<Value>(value: Value, origin: OffsetMap): Value {
  const source = { origin };
  const unfold = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(unfold);
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(part)) copy[key] = unfold(inner);
    const { start, end } = copy;
    return typeof start === 'number' && typeof end === 'number'
      ? { ...copy, ...originSpan(source, { start, end }) }
      : copy;
  };
  // Only numbers inside spans change.
  return unfold(value) as Value;
}
