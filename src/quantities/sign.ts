import { isSyllable } from '../core/hangul.ts';

const TEMPERATURE = 'temperature';
/** Kinds of units whose numbers are often negative: △3.2%, -18℃. */
const SIGNED: ReadonlySet<string> = new Set(['ratio', TEMPERATURE]);
const MINUS: ReadonlySet<string> = new Set('-−–');
/** In tables of figures the sign of a loss or decrease. */
const DECREASE = '△';

/**
 * The place of the sign that makes the number at `start` negative; undefined where there is none or the mark is a bullet.
 *
 * @example in "수출(△3.2%)" and "건수(-12건)" the sign stands before the number; in "△3개 분야" the mark is a bullet
 */
export function signBefore(text: string, start: number, end: number, unitType: string): number | undefined {
  const at = start - 1;
  const mark = text.charAt(at);
  if (at < 0 || (!MINUS.has(mark) && mark !== DECREASE)) return undefined;
  const before = text.charAt(at - 1);
  if (before === '(' || before === '[') {
    return SIGNED.has(unitType) || /^[),\]]/.test(text.slice(end, end + 1)) ? at : undefined;
  }
  if (!SIGNED.has(unitType)) return undefined;
  if (mark === DECREASE && isSyllable(before.charCodeAt(0))) return at;
  if (unitType === TEMPERATURE && MINUS.has(mark) && (at === 0 || before === '\n' || before === ' ')) return at;
  // A line of its own is a cell of a table.
  if ((at === 0 || before === '\n') && /^(?:$|\n)/.test(text.slice(end, end + 1))) return at;
  // A mark that opens its line is a bullet.
  return before === ' ' && /[^\s○ㅇ□■◦·*※-]/.test(lineBefore(text, at)) ? at : undefined;
}

/** As far as the line is looked at; a bullet has nothing but blanks and other marks in front. */
const NEAR = 8;

function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - NEAR), at);
  return near.slice(near.lastIndexOf('\n') + 1);
}
