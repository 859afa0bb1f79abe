/**
 * One record of a CSV file after RFC 4180: cells with commas, quotes or line ends are quoted, the line ends with CRLF.
 *
 * Texts that a spreadsheet would run as a formula (they begin with = + - @, their fullwidth forms, a tab or a line end)
 * get an apostrophe in front; numbers stay numbers.
 *
 * @example `csvRecord(['3대 전략', 3, '가, 나', '=1+1', undefined])` is `3대 전략,3,"가, 나",'=1+1,` with its line end
 */
export function csvRecord(cells: readonly (string | number | boolean | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
