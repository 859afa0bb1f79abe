import { charactersOf } from '../core/characters.ts';
import type { Span } from '../core/span.ts';

const OPENERS = '「『｢⌈《“‘(［[';
const CLOSERS = '」』｣⌋》”’)］]';
const BRACKETS = charactersOf(OPENERS + CLOSERS);

/** The bracket that a line leaves open, `undefined` where it closes all: "…경우에는 「고압가스" leaves 「 open. */
export function openBracket(text: string, line: Span, before?: string): string | undefined {
  const stack: string[] = before === undefined ? [] : [before];
  for (let index = line.start; index < line.end; index += 1) {
    if (BRACKETS[text.charCodeAt(index)] !== 1) continue;
    const character = text.charAt(index);
    const opens = OPENERS.indexOf(character);
    // ‘22년 is a year with an apostrophe, nothing that closes.
    if (opens >= 0 && !(character === '‘' && /\d/.test(text.charAt(index + 1)))) {
      if (stack.length < 8) stack.push(character);
      continue;
    }
    const closes = CLOSERS.indexOf(character);
    if (closes < 0) continue;
    const at = stack.lastIndexOf(OPENERS.charAt(closes));
    if (at >= 0) stack.length = at;
  }
  return stack.at(-1);
}

/** Whether a line closes this bracket before it opens another one: " 안전관리법」" closes 「. */
export function closesFirst(text: string, line: Span, bracket: string): boolean {
  const closer = CLOSERS.charAt(OPENERS.indexOf(bracket));
  for (let index = line.start; index < line.end; index += 1) {
    const character = text.charAt(index);
    if (character === closer) return true;
    if (character === bracket) return false;
  }
  return false;
}
