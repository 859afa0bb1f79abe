/** White space other than the blank, and control characters: what would end a line or a column of a table. */
const BREAKING = /[^\S ]|\p{Cc}/gu;

/** The words on one line, character for character: each line break, tab or control character becomes a blank. */
export function oneLine(words: string): string {
  return words.toWellFormed().replace(BREAKING, ' ');
}
