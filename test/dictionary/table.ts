import { COLUMNS, type Column } from '../../src/dictionary/columns.ts';
import type { TableFile } from '../../src/dictionary/parse.ts';

/** A dictionary file out of rows with some columns filled: `tableFile('agencies.tsv', ['role: names'], [{ id: 'a:1', … }])`. */
export function tableFile(
  file: string,
  declarations: readonly string[],
  rows: readonly Partial<Record<Column, string>>[],
): TableFile {
  const lines = [
    ...declarations.map((declaration) => `# ${declaration}`),
    COLUMNS.join('\t'),
    ...rows.map((row) => COLUMNS.map((column) => row[column] ?? (column === 'source' ? '시험' : '')).join('\t')),
  ];
  return { file, text: `${lines.join('\n')}\n` };
}

/** A file of agency names. */
export function agencies(...rows: readonly Partial<Record<Column, string>>[]): TableFile {
  return tableFile('agencies.tsv', ['role: names', 'entity: AGENCY'], rows);
}
