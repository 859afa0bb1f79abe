import type { Table } from './parse.ts';
import type { Problem } from './problems.ts';

/**
 * Finds the rows whose source nobody can follow: each value of the column must be explained in a `# 출처` line of its file.
 *
 * @example a row with the source 관보 in a file whose head only names 직접 엮음: "agencies.tsv:31 [source] …"
 */
export function checkSources(tables: readonly Table[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { file, sources, rows } of tables) {
    if (sources === '') {
      problems.push({ file, line: 1, message: "출처가 없습니다 ('# 출처: …' 줄을 파일 머리에 적으세요)" });
      continue;
    }
    for (const { line, cells } of rows) {
      if (cells.source === '' || sources.includes(cells.source)) continue;
      const message = `파일 머리의 '# 출처'에 없는 출처입니다: ${cells.source} (머리에 무엇인지 적거나 이 칸을 고치세요)`;
      problems.push({ file, line, column: 'source', message });
    }
  }
  return problems;
}
