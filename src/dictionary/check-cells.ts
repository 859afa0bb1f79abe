import { parseAliases, spellings } from './aliases.ts';
import { COLUMNS, type Column, REQUIRED_COLUMNS } from './columns.ts';
import { isDate } from './dates.ts';
import { declaredEntityType } from './entity-type.ts';
import type { Row, Table } from './parse.ts';

/** Something wrong in one cell of a row. */
export interface CellProblem {
  readonly column: Column;
  readonly message: string;
}

/**
 * Finds what is wrong in the cells of one row, looking at nothing but its own table's declarations.
 *
 * @example a row whose `from` is 작년: `[{ column: 'from', message: '날짜가 아닙니다: 작년 (2025-10-01처럼 씁니다)' }]`
 */
export function checkCells(table: Table, row: Row): readonly CellProblem[] {
  return [...checkSpelling(row), ...checkType(table, row), ...checkDates(row), ...checkAliases(table, row)];
}

const ODD_BLANK = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff]/u;

function checkSpelling({ cells }: Row): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  for (const column of COLUMNS) {
    const cell = cells[column];
    if (cell === '' && REQUIRED_COLUMNS.includes(column)) {
      problems.push({ column, message: '비어 있습니다 (꼭 채워야 하는 칸입니다)' });
    } else if (cell !== cell.trim()) {
      problems.push({ column, message: `앞뒤에 빈칸이 있습니다: "${cell}" (지우세요)` });
    } else if (ODD_BLANK.test(cell)) {
      problems.push({ column, message: `보이지 않는 글자나 특수한 빈칸이 있습니다: "${cell}" (지우고 다시 치세요)` });
    } else if (cell.includes('  ')) {
      problems.push({ column, message: `빈칸이 겹쳐 있습니다: "${cell}" (하나만 남기세요)` });
    } else if (/^".*"$/u.test(cell)) {
      problems.push({ column, message: `스프레드시트가 붙인 따옴표가 있습니다: ${cell} (따옴표를 지우세요)` });
    }
  }
  if (/[|?]/.test(cells.name)) {
    problems.push({ column: 'name', message: `이름에는 |와 ?를 쓰지 않습니다: ${cells.name} (aliases에 적으세요)` });
  }
  return problems;
}

function checkType({ header }: Table, { cells: { type } }: Row): readonly CellProblem[] {
  if (type === '' || header.types === undefined) return [];
  if (!Object.hasOwn(header.types, type)) {
    const known = Object.keys(header.types).join(' ');
    return [{ column: 'type', message: `이 표에 없는 종류입니다: ${type} (${known} 가운데 하나)` }];
  }
  if (header.role !== 'names' || declaredEntityType(header, type) !== undefined) return [];
  const message = `개체 종류를 알 수 없는 종류입니다: ${type} ('# entity: …'나 '# types: ${type}=AGENCY'를 적으세요)`;
  return [{ column: 'type', message }];
}

function checkDates({ cells }: Row): readonly CellProblem[] {
  const { from, to } = cells;
  const problems: CellProblem[] = [];
  for (const column of ['from', 'to'] as const) {
    const cell = cells[column];
    if (cell !== '' && !isDate(cell)) {
      problems.push({ column, message: `날짜가 아닙니다: ${cell} (2025-10-01처럼 씁니다)` });
    }
  }
  if (isDate(from) && isDate(to) && from >= to) {
    problems.push({ column: 'to', message: `시작(${from})보다 늦어야 합니다: ${to} (두 날짜를 살펴보세요)` });
  }
  return problems;
}

function checkAliases({ header }: Table, { cells: { name, aliases: cell } }: Row): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  const add = (message: string) => problems.push({ column: 'aliases', message });
  const aliases = parseAliases(cell);
  const seen = new Set<string>();
  for (const { form, uncertain } of aliases) {
    if (form === '') add('빈 별칭이 있습니다 (|가 겹치거나 끝에 남았습니다)');
    else if (form.includes('?')) add(`?는 별칭 끝에만 씁니다: ${form} (가운데의 ?를 지우세요)`);
    else if (seen.has(form)) add(`같은 별칭이 두 번 있습니다: ${form} (하나를 지우세요)`);
    else if (form === name && uncertain !== true) add(`이름과 같은 별칭입니다: ${form} (지우거나 ?를 붙이세요)`);
    seen.add(form);
  }
  if (header.role !== 'names') return problems;
  for (const { form, uncertain } of spellings(name, aliases)) {
    if ([...form].length !== 1 || uncertain === true) continue;
    const message = `한 글자는 다른 뜻으로도 쓰이니 별칭에 ${form}?처럼 ?를 붙입니다`;
    problems.push({ column: form === name ? 'name' : 'aliases', message });
  }
  return problems;
}
